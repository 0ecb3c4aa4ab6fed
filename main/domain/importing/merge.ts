// What an import would change in a plan: created, updated and unchanged fiches, differences field by field, and the changes they make
// once the secretary has chosen between file, plan or both.
import * as z from 'zod';
import type { Action, EditableActionField } from '../action/action.ts';
import { EDITABLE_PART_FIELDS, type ActionPart, type ActionPartList } from '../action/action-parts.ts';
import type { Plan } from '../plan/plan.ts';
import type { ImportedAction, Place } from './imported-plan.ts';
import { saysTheSame } from './compare-values.ts';
import type { Recognition } from './recognise.ts';

export const SIDE_LABELS = { file: 'Le fichier', plan: 'La feuille de route', both: 'Les deux' } as const;
export const side = z.enum(['file', 'plan', 'both']);
export type Side = z.infer<typeof side>;

/** One difference decided apart from the others. `key` is the difference's own. */
export const differenceChoice = z.strictObject({
  sheet: z.string().max(200),
  row: z.number().int().min(1),
  key: z.string().min(1).max(200),
  side,
});
export type DifferenceChoice = Readonly<z.infer<typeof differenceChoice>>;

interface DifferenceBase {
  /** Stable from one preview of the same file to the next: `title`, `fundingLines/0/amountCents`, `milestones/2`. */
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly side: Side;
  /** Whether the two can be put together: texts one after the other, lists as one. */
  readonly mayBeBoth: boolean;
}
export type Difference =
  | (DifferenceBase & { readonly kind: 'field'; readonly field: EditableActionField })
  | (DifferenceBase & {
      readonly kind: 'part-field';
      readonly list: ActionPartList;
      readonly partId: string;
      readonly partName: string;
      readonly field: string;
    })
  | (DifferenceBase & {
      readonly kind: 'part-added';
      readonly list: ActionPartList;
      readonly partName: string;
    });

export interface ActionOutcome {
  readonly place: Place;
  readonly actionId: string;
  readonly number: string;
  readonly title: string;
  readonly kind: 'created' | 'updated' | 'unchanged';
  /** Null for a new fiche. */
  readonly recognisedBy: Recognition | null;
  /** Of the fiche it was recognised as, where that is another than the file's. */
  readonly knownTitle: string;
  /** Of an updated fiche. Empty for a created one, whose `fields` say everything. */
  readonly differences: readonly Difference[];
}

export interface MergeChoices {
  /** For every difference that is not decided apart. */
  readonly side: Side;
  readonly differences: readonly DifferenceChoice[];
}

export type MergedAction = ImportedAction & { readonly recognisedBy?: Recognition | null };

/** The outcome of each fiche, in the order of the file. A fiche is `unchanged` when every difference is left to the plan. */
export function mergeActions(
  plan: Pick<Plan, 'actions'>,
  imported: readonly MergedAction[],
  choices: MergeChoices,
): readonly ActionOutcome[] {
  const existing = new Map(plan.actions.map((action) => [action.id, action]));
  const chosen = new Map(
    choices.differences.map((each) => [`${each.sheet}:${String(each.row)}:${each.key}`, each.side]),
  );
  return imported.map((action) => {
    const { sheet, row } = action.place;
    const known = existing.get(action.actionId);
    return outcomeOf(action, known, (key) => chosen.get(`${sheet}:${String(row)}:${key}`) ?? choices.side);
  });
}

/** The lists of a new fiche are not looked at: they are made when somebody asks for them. */
function outcomeOf(
  imported: MergedAction,
  known: Action | undefined,
  sideOf: (key: string) => Side,
): ActionOutcome {
  const { place, actionId, fields, recognisedBy = null } = imported;
  const found = { place, actionId, recognisedBy };
  if (!known) {
    const { number = '', title = '' } = fields;
    return { ...found, number, title, kind: 'created', knownTitle: '', differences: [] };
  }
  const differences = differencesOf(known, imported, sideOf);
  const isUpdated = differences.some(({ side: chosen }) => chosen !== 'plan');
  return {
    ...found,
    number: known.number,
    title: fields.title ?? known.title,
    kind: isUpdated ? 'updated' : 'unchanged',
    knownTitle: known.title,
    differences,
  };
}

function differencesOf(
  known: Action,
  imported: Pick<ImportedAction, 'fields' | 'parts'>,
  sideOf: (key: string) => Side,
): readonly Difference[] {
  const fields = (Object.entries(imported.fields) as [EditableActionField, unknown][]).flatMap(
    ([field, after]): Difference[] => {
      const before: unknown = known[field];
      if (after === undefined || saysTheSame(before, after)) return [];
      return [{ kind: 'field', field, ...decided(field, field, [before, after], sideOf) }];
    },
  );
  const parts = (Object.entries(imported.parts) as [ActionPartList, readonly ActionPart[]][]).flatMap(
    ([list, items]) => items.flatMap((item, index) => partDifferences(known, list, item, index, sideOf)),
  );
  return [...fields, ...parts];
}

function partDifferences(
  known: Action,
  list: ActionPartList,
  item: ActionPart,
  index: number,
  sideOf: (key: string) => Side,
): readonly Difference[] {
  const items: readonly ActionPart[] = known[list];
  const before = items.find(({ id }) => id === item.id);
  const key = `${list}/${String(index)}`;
  const partName = nameOfPart(item);
  if (!before) return [{ kind: 'part-added', list, partName, ...decided(key, '', [null, item], sideOf) }];
  return Object.keys(EDITABLE_PART_FIELDS[list]).flatMap((field): Difference[] => {
    const [one, other] = [valueOf(before, field), valueOf(item, field)];
    if (saysTheSame(one, other)) return [];
    return [
      {
        kind: 'part-field',
        list,
        partId: item.id,
        partName,
        field,
        ...decided(`${key}/${field}`, field, [one, other], sideOf),
      },
    ];
  });
}

/** Texts of several sentences, which may stand one after the other; a title, a code or a date may not. */
const LONG_TEXTS: ReadonlySet<string> = new Set([
  'summary',
  'description',
  'problem',
  'objectives',
  'means',
  'followUpBodies',
  'expectedEffectsNote',
  'targetGroupsNote',
  'citizenParticipationNote',
  'diagnosis',
  'definition',
  'method',
  'answer',
  'reply',
  'text',
]);

function decided(
  key: string,
  field: string,
  [before, after]: readonly [unknown, unknown],
  sideOf: (key: string) => Side,
): DifferenceBase {
  const mayBeBoth = LONG_TEXTS.has(field) || (Array.isArray(before) && Array.isArray(after));
  const wanted = sideOf(key);
  return { key, before, after, side: wanted === 'both' && !mayBeBoth ? 'file' : wanted, mayBeBoth };
}

function valueOf(part: ActionPart, field: string): unknown {
  return (part as unknown as Readonly<Record<string, unknown>>)[field];
}

/** What a list shows an item by; empty where nothing names it. */
export function nameOfPart(part: ActionPart): string {
  for (const field of ['title', 'name', 'text', 'description']) {
    const value = valueOf(part, field);
    if (typeof value === 'string' && value !== '') return value.slice(0, 120);
  }
  return '';
}
