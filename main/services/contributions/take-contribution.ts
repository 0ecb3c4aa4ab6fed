// A follow-up that came back: what it would change, what it asks, and the fiches of it that are taken into the plan.
import type { ContributedFiche, ContributionPreview } from '../../contract/contribution-requests.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/requests.ts';
import {
  missingFiches,
  takesIdsOfOthers,
  type AnsweredFiche,
  type Said,
} from '../../domain/contribution/copies.ts';
import type { AskedFiche, ContributionFilled, FilledFiche } from '../../domain/contribution/contribution.ts';
import type { Contribution, ContributionRequest } from '../../domain/contribution/records.ts';
import { takeIn, type TakenIn } from '../../domain/contribution/take-in.ts';
import { changesTowards } from '../../domain/merge/changes-towards.ts';
import { mayBeDecided, type Conflict, type Decisions } from '../../domain/merge/conflict.ts';
import { wordConflicts } from '../../domain/merge/conflict-words.ts';
import { groupDifferences } from '../../domain/merge/difference-words.ts';
import { namesIn } from '../../domain/merge/document-names.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { oneLine } from '../../domain/text/one-line.ts';
import { sourceOf } from '../document-making.ts';
import { found } from '../edits/edit-context.ts';
import { exchangeRefused, reliance, set, stampNow, type ExchangeParts } from '../exchange-parts.ts';
import { askedIn, filledIn } from './contribution-files.ts';

interface OpenedContribution {
  readonly contribution: Contribution;
  readonly request: ContributionRequest;
  readonly mine: PlanDocument;
  /** What is still to be taken in, of the fiches that are there. */
  readonly answered: readonly AnsweredFiche[];
  readonly missing: readonly AskedFiche[];
  readonly fiches: readonly AskedFiche[];
}

/** Rejects with RequestRefused. */
export async function previewContribution(
  parts: ExchangeParts,
  { contributionId, decisions }: Input<'contribution.preview'>,
): Promise<ContributionPreview> {
  const opened = await openContribution(parts, contributionId);
  const taken = takeIn(opened.mine, opened.answered, decisions);
  return { fiches: wordedFiches(parts, opened, taken) };
}

/** Rejects with RequestRefused: `merge-undecided`, `exchange-refused`. */
export async function takeContribution(
  parts: ExchangeParts,
  { contributionId, actionIds, decisions, isUnverifiedAgreed }: Input<'contribution.take'>,
): Promise<Output<'contribution.take'>> {
  const { library } = parts;
  library.refuseIfReadOnly();
  const opened = await openContribution(parts, contributionId);
  const { contribution, request, mine, answered, missing } = opened;
  if (!isUnverifiedAgreed && !reliance(parts)(contribution.identity))
    throw exchangeRefused('contribution-unverified');
  const chosen = new Set(actionIds);
  const whole = takeIn(mine, answered, decisions);
  const { document, conflicts } = takeIn(
    mine,
    answered.filter(({ asked }) => chosen.has(asked.actionId)),
    decisions,
  );
  refuseUndecided(conflicts, decisions);
  const stamp = stampNow(parts);
  const plan = library.plan(request.planId);
  // Nothing left: the plan keeps the revision it has.
  const merged = { ...document, plan: { ...document.plan, revision: plan.revision } };
  const done = answered
    .map(({ asked }) => asked.actionId)
    .filter((id) => chosen.has(id) || !whole.concernedIds.has(id));
  const value = [
    ...new Set([...contribution.takenActionIds, ...done, ...missing.map(({ actionId }) => actionId)]),
  ];
  const count = answered.filter(({ asked }) => chosen.has(asked.actionId)).length;
  const label = `Suivi de «\u202f${oneLine(request.pilot.name).slice(0, 100)}\u202f» repris (${String(count)}\u00a0fiche${count > 1 ? 's' : ''})`;
  const sequence = library.write({
    label,
    changes: [
      ...changesTowards({ plan, directory: library.directory() }, merged, stamp),
      set(parts, { list: 'contributions', itemId: contribution.id, field: 'takenActionIds', value }),
    ],
  });
  return { sequence, label };
}

function refuseUndecided(conflicts: readonly Conflict[], decisions: Decisions): void {
  const undecided = conflicts.filter((conflict) => {
    const decided = decisions[conflict.id];
    return decided === undefined || !mayBeDecided(conflict, decided);
  });
  if (undecided.length > 0) throw new RequestRefused('merge-undecided', { count: undecided.length });
}

async function openContribution(parts: ExchangeParts, contributionId: string): Promise<OpenedContribution> {
  const { library } = parts;
  const { contributions, contributionRequests } = library.exchanges();
  const contribution = found(
    contributions.find(({ id, direction }) => id === contributionId && direction === 'received'),
    contributionId,
  );
  const request = found(
    contributionRequests.find(({ id }) => id === contribution.requestId),
    contribution.requestId,
  );
  const mine = sourceOf(library, request.planId);
  const { fiches } = await askedIn(parts, request);
  const filled = await filledIn(parts, contribution);
  const earlier = await saidBefore(parts, contribution, contributions);
  const answers = new Map(filled.fiches.map((fiche) => [fiche.actionId, saidIn(filled, fiche)]));
  const missing = missingFiches(mine, fiches);
  const isLeft = ({ actionId }: AskedFiche): boolean =>
    !contribution.takenActionIds.includes(actionId) && !missing.some((each) => each.actionId === actionId);
  const answered = fiches.filter(isLeft).flatMap((asked): readonly AnsweredFiche[] => {
    const answer = answers.get(asked.actionId);
    return answer ? [{ asked, earlier: earlier.get(asked.actionId) ?? null, answer }] : [];
  });
  if (takesIdsOfOthers(mine, answered)) throw exchangeRefused('contribution-beyond');
  return { contribution, request, mine, answered, missing, fiches };
}

/** What was taken in of the other answers, the last one for each fiche. */
async function saidBefore(
  parts: ExchangeParts,
  { id, requestId }: Contribution,
  contributions: readonly Contribution[],
): Promise<ReadonlyMap<string, Said>> {
  const said = new Map<string, Said>();
  const before = contributions
    .filter((each) => each.requestId === requestId && each.id !== id)
    .toSorted((one, other) => one.filledAt.localeCompare(other.filledAt));
  for (const each of before) {
    if (each.takenActionIds.length === 0) continue;
    const filled = await filledIn(parts, each);
    for (const fiche of filled.fiches)
      if (each.takenActionIds.includes(fiche.actionId)) said.set(fiche.actionId, saidIn(filled, fiche));
  }
  return said;
}

function saidIn({ filledAt, author }: ContributionFilled, fiche: FilledFiche): Said {
  return { followUp: fiche, stamp: { at: filledAt, by: author } };
}

function wordedFiches(
  { library, reference }: ExchangeParts,
  { contribution, mine, answered, missing, fiches }: OpenedContribution,
  { copies, document, conflicts, differences, concernedIds }: TakenIn,
): readonly ContributedFiche[] {
  const documents = [mine, copies.theirs, copies.base];
  const { programmes } = library.catalogue();
  const names = namesIn({ documents, themes: reference.themes(), programmes });
  const worded = new Map(wordConflicts(conflicts, documents, names).map((each) => [each.id, each]));
  const groups = groupDifferences(differences, mine, document, names);
  // What is asked is told by its question, once.
  const questions = conflicts.flatMap(questionKey);
  const open = new Set(answered.map(({ asked }) => asked.actionId));
  const gone = new Set(missing.map(({ actionId }) => actionId));
  const stateOf = (actionId: string): ContributedFiche['state'] => {
    if (contribution.takenActionIds.includes(actionId)) return 'taken';
    if (gone.has(actionId)) return 'missing';
    return open.has(actionId) && concernedIds.has(actionId) ? 'to-take' : 'unchanged';
  };
  return fiches.map(({ actionId, number, title }) => ({
    ...{ actionId, number, title, state: stateOf(actionId) },
    conflicts: conflicts
      .filter((conflict) => ownerOf(conflict) === actionId)
      .flatMap(({ id }) => worded.get(id) ?? []),
    differences: (groups.find((group) => group.actionId === actionId)?.differences ?? []).filter(
      ({ key }) => !questions.some((question) => key.startsWith(question)),
    ),
  }));
}

/** How the keys of the differences begin that a question is about. */
function questionKey(conflict: Conflict): readonly string[] {
  if (conflict.kind === 'order') return [];
  const { collection, id } = conflict.entity;
  const whole = `${collection}/${id}/`;
  return [conflict.kind === 'field' ? `${whole}field/${conflict.field}` : whole];
}

function ownerOf(conflict: Conflict): string | null {
  return conflict.kind === 'order' ? conflict.list.actionId : conflict.entity.actionId;
}
