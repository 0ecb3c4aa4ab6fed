// What a workbook of Jalon's own says otherwise of the plan itself and of what stands around its fiches: its fields, axes, stages and
// versions, and the entries of the directory.
import {
  editableContactFields,
  editableOrganisationFields,
  contactName,
  CONTACT_FIELD_LABELS,
  ORGANISATION_FIELD_LABELS,
  type Directory,
} from '../directory/directory.ts';
import { AT_THE_END } from '../change/value-fits-field.ts';
import type { DocumentChange } from '../change/change.ts';
import type { PlanPartList } from '../plan/plan-parts.ts';
import { EDITABLE_PLAN_PART_FIELDS } from '../plan/plan-parts.ts';
import { STAGE_FIELD_LABELS } from '../plan/contractualisation.ts';
import { VERSION_FIELD_LABELS } from '../plan/version.ts';
import {
  AXIS_FIELD_LABELS,
  editableAxisFields,
  editablePlanFields,
  PLAN_FIELD_LABELS,
  type EditablePlanField,
  type Plan,
} from '../plan/plan.ts';
import type { Stamp } from '../identity/entity.ts';
import { saysTheSame } from './compare-values.ts';
import type { ImportedPlan } from './imported-plan.ts';
import type { MergeChoices, Side } from './merge.ts';

type Collection = 'plan' | 'axes' | 'organisations' | 'contacts' | PlanPartList;

export interface EntityDifference {
  /** Stable: `organisations/<id>/name`. */
  readonly key: string;
  readonly collection: Collection;
  readonly entityId: string;
  /** French, as the screen says it: « Organisme CCI : Sigle ». */
  readonly label: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly side: Exclude<Side, 'both'>;
}

/** Where a choice about one of these is addressed: no line of a sheet is the place of a plan. */
export const AROUND: { readonly sheet: string; readonly row: number } = { sheet: '*', row: 1 };

/** Taken by acts of their own, with their guards: a spreadsheet adopts nothing. */
const NEVER_IMPORTED: ReadonlySet<string> = new Set<EditablePlanField>([
  'lifecycle',
  'publication',
  'baseline',
]);

type Entity = Readonly<Record<string, unknown>> & { readonly id: string };
type Schemas = Readonly<
  Record<string, { readonly safeParse: (value: unknown) => { readonly success: boolean } }>
>;

interface Family {
  readonly collection: Collection;
  readonly schemas: Schemas;
  readonly labels: Readonly<Record<string, string>>;
  readonly nameOf: (entity: Entity) => string;
  readonly before: readonly Entity[];
  readonly after: readonly Entity[];
}

function entities(list: readonly object[] | null | undefined): readonly Entity[] {
  return (list ?? []) as readonly Entity[];
}

function familiesOf(imported: ImportedPlan, plan: Plan, directory: Directory): readonly Family[] {
  const titled = (word: string) => (entity: Entity) =>
    `${word} ${String(entity['title'] ?? entity['name'] ?? '')}`;
  return [
    {
      collection: 'axes',
      schemas: editableAxisFields,
      labels: AXIS_FIELD_LABELS,
      nameOf: titled('Axe'),
      before: entities(plan.axes),
      after: entities(imported.axes),
    },
    {
      collection: 'organisations',
      schemas: editableOrganisationFields,
      labels: ORGANISATION_FIELD_LABELS,
      nameOf: titled('Organisme'),
      before: entities(directory.organisations),
      after: entities(imported.organisations),
    },
    {
      collection: 'contacts',
      schemas: editableContactFields,
      labels: CONTACT_FIELD_LABELS,
      nameOf: (entity) => `Contact ${contactName(entity as never)}`,
      before: entities(directory.contacts),
      after: entities(imported.contacts),
    },
    {
      collection: 'stages',
      schemas: EDITABLE_PLAN_PART_FIELDS.stages,
      labels: STAGE_FIELD_LABELS,
      nameOf: () => 'Étape de contractualisation',
      before: entities(plan.stages),
      after: entities(imported.planParts.stages),
    },
    {
      collection: 'versions',
      schemas: EDITABLE_PLAN_PART_FIELDS.versions,
      labels: VERSION_FIELD_LABELS,
      nameOf: () => 'Version',
      before: entities(plan.versions),
      after: entities(imported.planParts.versions),
    },
  ];
}

export function entityDifferences(
  imported: ImportedPlan,
  { plan, directory }: { readonly plan: Plan; readonly directory: Directory },
  choices: MergeChoices,
): readonly EntityDifference[] {
  const chosen = new Map(
    choices.differences.filter(({ sheet }) => sheet === AROUND.sheet).map(({ key, side }) => [key, side]),
  );
  const sideOf = (key: string): EntityDifference['side'] =>
    (chosen.get(key) ?? choices.side) === 'plan' ? 'plan' : 'file';
  const ofPlan = Object.entries(imported.planFields).flatMap(([field, after]): EntityDifference[] => {
    const before: unknown = plan[field as EditablePlanField];
    const schema = (editablePlanFields as Schemas)[field];
    if (NEVER_IMPORTED.has(field) || saysTheSame(before, after) || !schema?.safeParse(after).success)
      return [];
    const key = `plan/${field}`;
    const label = `Feuille de route\u202f: ${PLAN_FIELD_LABELS[field as EditablePlanField]}`;
    return [{ key, collection: 'plan', entityId: plan.id, label, field, before, after, side: sideOf(key) }];
  });
  return [
    ...ofPlan,
    ...familiesOf(imported, plan, directory).flatMap((family) => differencesIn(family, sideOf)),
  ];
}

function differencesIn(
  { collection, schemas, labels, nameOf, before, after }: Family,
  sideOf: (key: string) => EntityDifference['side'],
): readonly EntityDifference[] {
  const known = new Map(before.map((entity) => [entity.id, entity]));
  return after.flatMap((entity) => {
    const own = known.get(entity.id);
    if (!own) return [];
    return Object.entries(schemas).flatMap(([field, schema]): EntityDifference[] => {
      const [one, other] = [own[field], entity[field]];
      if (saysTheSame(one, other) || !schema.safeParse(other).success) return [];
      const key = `${collection}/${entity.id}/${field}`;
      const label = `${nameOf(own)}\u202f: ${labels[field] ?? field}`;
      return [
        { key, collection, entityId: entity.id, label, field, before: one, after: other, side: sideOf(key) },
      ];
    });
  });
}

/** New stages and versions: what is new elsewhere goes with the fiches. */
export function newPlanParts(
  imported: ImportedPlan,
  plan: Plan,
): readonly { readonly list: PlanPartList; readonly part: Entity }[] {
  return (['stages', 'versions'] as const).flatMap((list) => {
    const known = new Set(plan[list].map(({ id }) => id));
    return entities(imported.planParts[list])
      .filter(({ id }) => !known.has(id))
      .map((part) => ({ list, part }));
  });
}

export function entityChanges(
  differences: readonly EntityDifference[],
  added: ReturnType<typeof newPlanParts>,
  planId: string,
  stamp: Stamp,
): readonly DocumentChange[] {
  const inPlan = (change: Extract<DocumentChange, { kind: 'plan' }>['change']) =>
    ({ kind: 'plan', id: planId, change }) as const;
  const inDirectory = (change: Extract<DocumentChange, { kind: 'directory' }>['change']) =>
    ({ kind: 'directory', id: 'directory', change }) as const;
  return [
    ...differences
      .filter(({ side }) => side === 'file')
      .map(({ collection, entityId, field, after: value }): DocumentChange => {
        const set = { field: field as never, value, stamp };
        switch (collection) {
          case 'plan':
            return inPlan({ kind: 'plan.set', ...set });
          case 'axes':
            return inPlan({ kind: 'axis.set', axisId: entityId, ...set });
          case 'organisations':
            return inDirectory({ kind: 'organisation.set', organisationId: entityId, ...set });
          case 'contacts':
            return inDirectory({ kind: 'contact.set', contactId: entityId, ...set });
          case 'stages':
          case 'versions':
            return inPlan({ kind: 'part.set', actionId: null, list: collection, partId: entityId, ...set });
        }
      }),
    ...added.map(({ list, part }) =>
      inPlan({ kind: 'part.add', actionId: null, list, part, position: AT_THE_END }),
    ),
  ];
}
