// Two copies of a plan of 10,000 fiches, edited apart and merged, beside reading the same three documents from JSON.
import { changesTowards } from '../../domain/merge/changes-towards.ts';
import { compare } from '../../domain/merge/compare.ts';
import { merge } from '../../domain/merge/merge.ts';
import type { Action } from '../../domain/action/action.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { generateDocument } from './bench-workspace.ts';
import { sideBySide } from './measure.ts';
import { ratioRow, timeRow, type Row } from './report.ts';

const ACTIONS = 10_000;
const ROUNDS = 12;
const MOST_MS = 1000;
const STAMP = { at: '2026-11-22T09:00:00.000Z', by: 'bench' };

export async function benchMerge(territories: TerritoryList): Promise<readonly Row[]> {
  const base = generateDocument(ACTIONS, territories);
  const texts = [base, copyOf(base, 1), copyOf(base, 2)].map((document) => JSON.stringify(document));
  const [read, mine, theirs] = texts.map((text) => JSON.parse(text) as PlanDocument) as [
    PlanDocument,
    PlanDocument,
    PlanDocument,
  ];
  const copies = { base: read, mine, theirs };
  const subject = { plan: mine.plan, directory: mine };
  const { document, conflicts } = merge(copies);
  const series = await sideBySide(
    {
      merge: () => merge(copies),
      changes: () => changesTowards(subject, document, STAMP),
      compare: () => compare(read, mine),
      parse: () => texts.map((text) => JSON.parse(text) as unknown),
    },
    { rounds: ROUNDS },
  );
  const size = `${String(ACTIONS)} actions, ${String(conflicts.length)} conflicts`;
  return [
    timeRow(`three-way merge of two plans of ${size}`, series.merge, MOST_MS),
    timeRow('the changes towards what was merged', series.changes, null),
    timeRow('comparing two of them field by field', series.compare, null),
    ratioRow('three-way merge, beside JSON.parse of the three documents', series.merge, series.parse, 1),
  ];
}

/** Every seventh fiche edited, and some in both copies; one removed, one added, one moved. */
function copyOf(base: PlanDocument, side: 1 | 2): PlanDocument {
  const edited = base.plan.actions.map((action, index) =>
    index % 7 === side || index % 50 === 0 ? editedBy(action, side) : action,
  );
  const [moved, ...others] = edited.toSpliced(100 * side, 1);
  const added = moved ? [{ ...moved, id: `00000000-0000-4000-8000-00000000000${String(side)}` }] : [];
  const actions = [...others, ...(moved ? [moved] : []), ...added];
  return { ...base, plan: { ...base.plan, actions } };
}

function editedBy(action: Action, side: 1 | 2): Action {
  return {
    ...action,
    title: `${action.title} (${String(side)})`,
    description: `${action.description}\n\nAjout ${String(side)}.`,
    milestones: action.milestones.map((milestone, index) =>
      index === 0 ? { ...milestone, title: `${milestone.title} (${String(side)})` } : milestone,
    ),
  };
}
