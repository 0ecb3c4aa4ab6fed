// Edits of one item of a list: of a fiche, or of the plan itself.
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { newPart } from '../../domain/change/new-part.ts';
import { PART_FIELDS, type PartList } from '../../domain/change/part-change.ts';
import type { DocumentChange } from '../../domain/change/change.ts';
import type { Measurement } from '../../domain/indicator/indicator.ts';
import { checkBefore, found, inPlan, fitting, type EditContext } from './edit-context.ts';
import type { EditOf, EditorsOf } from './editors.ts';

interface Part {
  readonly id: string;
}
type Address = Pick<EditOf<'part.set'>, 'planId' | 'actionId' | 'list'>;

export const partEditors: EditorsOf<'part'> = {
  'part.create': (edit, context) => {
    const { planId, actionId, list } = edit;
    const { stamp, day } = context;
    const { versions } = context.plan(planId);
    const part = {
      ...newPart(list, edit.partId, { stamp, day, versions }),
      ...fittingFields(list, edit.initial),
    };
    return [inPlan(planId, { kind: 'part.add', actionId, list, part, position: AT_THE_END })];
  },
  'part.set': (edit, context) => {
    const { planId, actionId, list, partId, field } = edit;
    const part = found(
      partsOf(edit, context).find(({ id }) => id === partId),
      partId,
    );
    checkBefore(edit, part[field as keyof typeof part], field);
    const value = fitting(PART_FIELDS[list][field], edit.value);
    const set = inPlan(planId, {
      kind: 'part.set',
      actionId,
      list,
      partId,
      field,
      value,
      stamp: context.stamp,
    });
    const isNoteDate = list === 'progressNotes' && field === 'date';
    return isNoteDate
      ? [set, ...toldMeasurements(edit, context, (each) => ({ ...each, date: value as string }))]
      : [set];
  },
  'part.move': ({ planId, actionId, list, partId, position }) => [
    inPlan(planId, { kind: 'part.move', actionId, list, partId, position }),
  ],
  'part.remove': (edit, context) => {
    const { planId, actionId, list, partId } = edit;
    const removed = inPlan(planId, { kind: 'part.remove', actionId, list, partId });
    return list === 'progressNotes' ? [removed, ...toldMeasurements(edit, context, () => null)] : [removed];
  },
};

/** The measurements a progress note told follow it: altered, or gone with it where `next` answers null. */
function toldMeasurements(
  { planId, actionId, partId }: Pick<EditOf<'part.remove'>, 'planId' | 'actionId' | 'partId'>,
  context: EditContext,
  next: (told: Measurement) => Measurement | null,
): readonly DocumentChange[] {
  if (actionId === null) return [];
  return context.action(planId, actionId).indicators.flatMap(({ id, measurements }) => {
    if (!measurements.some((each) => each.id === partId)) return [];
    const value = measurements.flatMap((each) => (each.id === partId ? (next(each) ?? []) : [each]));
    const { stamp } = context;
    const field = 'measurements';
    return [
      inPlan(planId, { kind: 'part.set', actionId, list: 'indicators', partId: id, field, value, stamp }),
    ];
  });
}

/** A list that does not belong to its owner is empty here; the change's own schema refuses it. */
function partsOf({ planId, actionId, list }: Address, context: EditContext): readonly Part[] {
  const owner = actionId === null ? context.plan(planId) : context.action(planId, actionId);
  return (owner as Partial<Record<PartList, readonly Part[]>>)[list] ?? [];
}

/** Fields nobody knows are left for the schema of the change to refuse. */
function fittingFields(list: PartList, fields: Readonly<Record<string, unknown>>): object {
  const known = PART_FIELDS[list];
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, fitting(known[field], value)]),
  );
}
