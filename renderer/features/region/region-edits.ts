// How regional roadmaps are edited from their screen: each act is one edit, taken back as one.
import type { WordedDuplicate } from '../../../main/contract/region-requests.ts';
import type { FicheLine } from '../../../main/domain/consolidation/fiche-lines.ts';
import {
  DUPLICATE_RULING_LABELS,
  type DuplicateRuling,
  type RegionAxis,
} from '../../../main/domain/consolidation/recipe.ts';
import {
  REGION_FIELD_LABELS,
  type EditableRegionField,
  type Region,
  type RegionRuling,
  type RegionSelection,
  type Regions,
} from '../../../main/domain/consolidation/regions.ts';
import { foldText } from '../../../main/domain/text/fold.ts';
import { oneLine } from '../../../main/domain/text/one-line.ts';
import type { RegionDesk } from './region-desk.svelte.ts';

const address = (list: keyof Regions, itemId: string) => ({ document: 'regions', list, itemId }) as const;
const ownerWords = ({ title }: Pick<Region, 'title'>): string =>
  `Région, «\u202f${oneLine(title).slice(0, 80)}\u202f»`;

export type NewRegion = Pick<
  Region,
  'title' | 'committeeName' | 'territories' | 'horizonStart' | 'horizonEnd'
>;

/** Resolves to its id. Rejects with RequestRefused, as all of them do. */
export async function addRegion(desk: RegionDesk, initial: NewRegion): Promise<string> {
  const itemId = crypto.randomUUID();
  await desk.commit(`${ownerWords(initial)}, créée`, () => [
    { kind: 'item.create', ...address('regions', itemId), initial: { ...initial } },
  ]);
  return itemId;
}

export async function setRegion(
  desk: RegionDesk,
  region: Region,
  field: EditableRegionField,
  value: unknown,
  before?: unknown,
): Promise<void> {
  const label = `${ownerWords(region)}, ${REGION_FIELD_LABELS[field].toLowerCase()}`;
  await desk.commit(label, () => [
    { kind: 'item.set', ...address('regions', region.id), field, value, before },
  ]);
}

/** Of a list or a group of choices: what becomes of it is made of it as it is when its turn comes. */
export function changeRegion<Field extends EditableRegionField>(
  desk: RegionDesk,
  region: Region,
  field: Field,
  change: (current: Region[Field]) => Region[Field],
): Promise<number> {
  const label = `${ownerWords(region)}, ${REGION_FIELD_LABELS[field].toLowerCase()}`;
  return desk.commit(label, ({ regions }) => {
    const current = regions.find(({ id }) => id === region.id) ?? region;
    return [{ kind: 'item.set', ...address('regions', region.id), field, value: change(current[field]) }];
  });
}

/** With the rulings on it and what it chose; the files that were built stay. */
export function removeRegion(desk: RegionDesk, region: Region): Promise<number> {
  return desk.commit(`${ownerWords(region)}, supprimée`, (kept) => [
    ...(['regionRulings', 'regionSelections'] as const).flatMap((list) =>
      kept[list]
        .filter(({ regionId }) => regionId === region.id)
        .map(({ id }) => ({ kind: 'item.remove', ...address(list, id) }) as const),
    ),
    { kind: 'item.remove', ...address('regions', region.id) },
  ]);
}

const FICHE_NAME_LENGTH = 700;
/** Of each pair, the first fiche is the one that stays where they are one and the same. All pairs in one act. */
export function ruleOn(
  desk: RegionDesk,
  region: Region,
  pairs: readonly [WordedDuplicate['fiches'], ...WordedDuplicate['fiches'][]],
  ruling: DuplicateRuling,
  day: string,
): Promise<number> {
  const [[{ title }]] = pairs;
  const words = pairs.length > 1 ? `${String(pairs.length)} doublons tranchés` : 'Doublon tranché';
  const label = `${words}, ${DUPLICATE_RULING_LABELS[ruling].toLowerCase()}\u202f: «\u202f${oneLine(title).slice(0, 80)}\u202f»`;
  return desk.commit(label, () =>
    pairs.map((fiches) => ({
      kind: 'item.create',
      ...address('regionRulings', crypto.randomUUID()),
      initial: {
        regionId: region.id,
        fiches: fiches.map(({ planId, actionId }) => ({ planId, actionId })),
        names: fiches.map(nameOf),
        ruling,
        decidedOn: day,
      },
    })),
  );
}

function nameOf({ title, committeeName }: Pick<FicheLine, 'title' | 'committeeName'>): string {
  return `«\u202f${oneLine(title)}\u202f» (${oneLine(committeeName)})`.slice(0, FICHE_NAME_LENGTH);
}

export function takeRulingBack(desk: RegionDesk, { id, names }: RegionRuling): Promise<number> {
  return desk.commit(`Décision retirée\u202f: ${names[0].slice(0, 120)}`, () => [
    { kind: 'item.remove', ...address('regionRulings', id) },
  ]);
}

/** A local title comes under one axis: where another had it, that one lets it go. */
export function withLocalTitle(
  axes: readonly RegionAxis[],
  axisId: string,
  title: string,
): readonly RegionAxis[] {
  const folded = foldText(title);
  const others = (from: readonly string[]): readonly string[] =>
    from.filter((each) => foldText(each) !== folded);
  return axes.map((axis) => ({
    ...axis,
    from: axis.id === axisId ? [...others(axis.from), title] : [...others(axis.from)],
  }));
}

export function withNewAxis(axes: readonly RegionAxis[], title: string): readonly RegionAxis[] {
  return [...axes, { id: crypto.randomUUID(), title: title.trim().slice(0, 300), from: [] }];
}

/** What the region says of a committee's fiche as an example: made at the first word, emptied when nothing is said any more. */
export function chooseFiche(
  desk: RegionDesk,
  region: Region,
  { planId, actionId, title, committeeName }: FicheLine,
  what: string,
  change: (
    current: Pick<RegionSelection, 'selection' | 'criteria'>,
  ) => Partial<Pick<RegionSelection, 'selection' | 'criteria'>>,
): Promise<number> {
  const name = nameOf({ title, committeeName });
  return desk.commit(`${name.slice(0, 120)}, ${what}`, ({ regionSelections }) => {
    const known = regionSelections.find(
      (each) => each.regionId === region.id && each.planId === planId && each.actionId === actionId,
    );
    const current = known ?? { selection: null, criteria: [] };
    const next = { selection: current.selection, criteria: current.criteria, ...change(current) };
    const isEmpty = next.selection === null && next.criteria.length === 0;
    if (!known) {
      const initial = { regionId: region.id, planId, actionId, name, ...next };
      return [{ kind: 'item.create', ...address('regionSelections', crypto.randomUUID()), initial }];
    }
    if (isEmpty) return [{ kind: 'item.remove', ...address('regionSelections', known.id) }];
    const fields = ['selection', 'criteria'] as const;
    const changed = fields.filter((field) => next[field] !== known[field]);
    // Another window did it first: said again, since an edit says something.
    return (changed.length === 0 ? fields : changed).map((field) => ({
      kind: 'item.set',
      ...address('regionSelections', known.id),
      field,
      value: next[field],
      before: known[field],
    }));
  });
}
