// Turns edits (what a page intends) into changes (what the journal keeps): adds who, when and the numbers.
import type { Edit } from '../../contract/edits.ts';
import { RequestRefused } from '../../contract/failure.ts';
import { documentChange, type DocumentChange } from '../../domain/change/change.ts';
import type { Stamp } from '../../domain/identity/entity.ts';
import type { Library } from '../library.ts';
import { actionEditors } from './action-edits.ts';
import { axisEditors } from './axis-edits.ts';
import { directoryEditors } from './directory-edits.ts';
import { EditContext } from './edit-context.ts';
import type { Editors } from './editors.ts';
import { itemEditors } from './item-edits.ts';
import { partEditors } from './part-edits.ts';
import { planEditors } from './plan-edits.ts';

const editors: Editors = {
  ...planEditors,
  ...actionEditors,
  ...axisEditors,
  ...partEditors,
  ...directoryEditors,
  ...itemEditors,
};

/** Throws RequestRefused: `invalid-request` when a value does not fit its field, `changed-elsewhere`, or a rule's own code. */
export function changesOf(
  edits: readonly Edit[],
  options: {
    readonly stamp: Stamp;
    readonly day: string;
    readonly library: Library;
    readonly makeId: () => string;
  },
): readonly DocumentChange[] {
  const context = new EditContext(options);
  return edits.flatMap((edit) => {
    const changesFor = editors[edit.kind] as (edit: Edit, context: EditContext) => readonly DocumentChange[];
    return changesFor(edit, context).map(checked);
  });
}

/** The edit's own schema leaves a field's value open; here it must fit that field. */
function checked(change: DocumentChange): DocumentChange {
  const parsed = documentChange.safeParse(change);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RequestRefused('invalid-request', {
    path: issue?.path.join('.') ?? '',
    message: issue?.message ?? '',
  });
}
