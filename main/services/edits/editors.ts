import type { Edit } from '../../contract/edits.ts';
import type { DocumentChange } from '../../domain/change/change.ts';
import type { EditContext } from './edit-context.ts';

export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;
/** One function per kind of edit. A kind without one does not compile. */
export type Editors = {
  readonly [Kind in Edit['kind']]: (edit: EditOf<Kind>, context: EditContext) => readonly DocumentChange[];
};
/** The editors of the kinds that begin with a word. */
export type EditorsOf<Subject extends string> = Pick<Editors, Extract<Edit['kind'], `${Subject}.${string}`>>;
