// From the draft of a line to the lists of a fiche: funding, indicators, milestones, notes, obstacles.
import type { Action } from '../action/action.ts';
import {
  blankPart,
  blankProgressNote,
  type ActionPart,
  type ActionPartList,
} from '../action/action-parts.ts';
import type { Stamp } from '../identity/entity.ts';
import { foldText } from '../text/fold.ts';
import type { ImportedAction } from './imported-plan.ts';
import { DRAFT_LABELS, type RowDraft } from './row-draft.ts';

export interface BuildTools {
  readonly makeId: () => string;
  readonly stamp: Stamp;
  /** `2026-11-22`, of the notes and measurements that a file brings without a date. */
  readonly day: string;
}

/** As the schemas cap the lists (action-parts.ts). */
const MOST_FUNDING_LINES = 200;
const MOST = { indicators: 100, milestones: 500, notes: 2000, obstacles: 200 } as const;

/** What goes beyond a list's length is refused, in its place: what remains always fits, without being judged item by item. */
export function keepWithinLimits(draft: RowDraft): void {
  keepFundersWithinLimit(draft);
  for (const [key, most] of Object.entries(MOST) as [keyof typeof MOST, number][]) {
    const list: unknown[] = draft[key];
    if (list.length <= most) continue;
    draft.refuse(DRAFT_LABELS[key] ?? key, String(list.length), 'too-many-values', { limit: most });
    list.splice(most);
  }
}

/** Each organisation of a cell of funders makes a line of its own. */
function keepFundersWithinLimit(draft: RowDraft): void {
  let left = MOST_FUNDING_LINES;
  for (const [index, funder] of draft.funders.entries()) {
    const wanted = Math.max(1, funder.organisationIds.length);
    if (wanted > left) {
      draft.refuse(DRAFT_LABELS['funders'] ?? '', String(wanted), 'too-many-values', {
        limit: MOST_FUNDING_LINES,
      });
      draft.funders.splice(index, draft.funders.length, {
        ...funder,
        organisationIds: funder.organisationIds.slice(0, left),
      });
      if (left === 0) draft.funders.splice(index);
      return;
    }
    left -= wanted;
  }
}

const NO_LISTS: Pick<Action, 'fundingLines' | 'indicators' | 'milestones' | 'progressNotes' | 'obstacles'> = {
  fundingLines: [],
  indicators: [],
  milestones: [],
  progressNotes: [],
  obstacles: [],
};
type Parts = { [List in ActionPartList]?: ActionPart<List>[] };

/** What the line adds to the fiche's lists. An item already there, by its name, is returned as it will be, under its own id. */
export function partsFrom(
  draft: RowDraft,
  existing: Action | undefined,
  tools: BuildTools,
): ImportedAction['parts'] {
  const known = existing ?? NO_LISTS;
  const parts: Parts = {};
  const put = <List extends ActionPartList>(list: List, items: readonly ActionPart<List>[]): void => {
    if (items.length > 0) parts[list] = [...items] as never;
  };
  put('fundingLines', fundingFrom(draft, known.fundingLines, tools));
  put('indicators', indicatorsFrom(draft, known.indicators, tools));
  put('milestones', milestonesFrom(draft, known.milestones, tools));
  put('progressNotes', notesFrom(draft, known.progressNotes, tools));
  put('obstacles', obstaclesFrom(draft, known.obstacles, tools));
  return parts;
}

function fundingFrom(
  draft: RowDraft,
  existing: Action['fundingLines'],
  { makeId, stamp }: BuildTools,
): readonly ActionPart<'fundingLines'>[] {
  const free = [...existing];
  return draft.funders.flatMap((funder) => {
    const ids = funder.organisationIds.length === 0 ? [null] : funder.organisationIds;
    if (funder.organisationIds.length === 0 && funder.amountCents === null) return [];
    return ids.map((organisationId, index): ActionPart<'fundingLines'> => {
      // Several funders for one amount: nobody knows who gives what, so the first bears it and the secretary shares it out.
      const amountCents = index === 0 ? funder.amountCents : null;
      const at = free.findIndex((line) => line.organisationId === organisationId);
      const [known] = at < 0 ? [] : free.splice(at, 1);
      const line = known ?? { ...blankPart('fundingLines', makeId(), stamp), organisationId };
      return {
        ...line,
        amountCents: amountCents ?? line.amountCents,
        taxBasis: amountCents === null ? line.taxBasis : (funder.taxBasis ?? line.taxBasis),
      };
    });
  });
}

function indicatorsFrom(
  draft: RowDraft,
  existing: Action['indicators'],
  { makeId, stamp, day }: BuildTools,
): readonly ActionPart<'indicators'>[] {
  return draft.indicators.map(({ name, unit, baselineValue, targetValue, value }) => {
    const known = existing.find((each) => foldText(each.name) === foldText(name));
    const base = known ?? { ...blankPart('indicators', makeId(), stamp), name };
    const isMeasured = value === null || base.measurements.some((each) => each.value === value);
    const measurement = {
      id: makeId(),
      date: day,
      value,
      territory: null,
      kind: 'observed',
      author: stamp.by,
      note: '',
      proofId: null,
    } as const;
    return {
      ...base,
      unit: unit === '' ? base.unit : unit,
      baselineValue: baselineValue ?? base.baselineValue,
      targetValue: targetValue ?? base.targetValue,
      measurements: isMeasured ? base.measurements : [...base.measurements, measurement],
    };
  });
}

function milestonesFrom(
  draft: RowDraft,
  existing: Action['milestones'],
  { makeId, stamp }: BuildTools,
): readonly ActionPart<'milestones'>[] {
  return draft.milestones.map(({ title, dueOn }) => {
    const known = existing.find((each) => foldText(each.title) === foldText(title));
    const base = known ?? { ...blankPart('milestones', makeId(), stamp), title };
    return { ...base, dueOn: dueOn ?? base.dueOn };
  });
}

function notesFrom(
  draft: RowDraft,
  existing: Action['progressNotes'],
  { makeId, stamp, day }: BuildTools,
): readonly ActionPart<'progressNotes'>[] {
  return draft.notes.map((said) => {
    const text = said.slice(0, 10_000);
    const known = existing.find((each) => foldText(each.text) === foldText(text));
    return known ?? { ...blankProgressNote(makeId(), day, stamp), text, source: 'lead-file' };
  });
}

function obstaclesFrom(
  draft: RowDraft,
  existing: Action['obstacles'],
  { makeId, stamp }: BuildTools,
): readonly ActionPart<'obstacles'>[] {
  return draft.obstacles.map((said) => {
    const description = said.slice(0, 5000);
    const known = existing.find((each) => foldText(each.description) === foldText(description));
    return known ?? { ...blankPart('obstacles', makeId(), stamp), description };
  });
}
