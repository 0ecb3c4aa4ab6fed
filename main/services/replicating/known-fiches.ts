// Every fiche of a lineage this workspace knows of: those of its plans, of the files it keeps, of the reports that came.
import { adaptationsOf } from '../../domain/replication/adaptations.ts';
import { lineageOf } from '../../domain/action/replication.ts';
import type { Action } from '../../domain/action/action.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import {
  factsOfReport,
  factsOfSolution,
  knownOnce,
  type FicheFacts,
} from '../../domain/replication/known.ts';
import { lastReports } from '../../domain/replication/reported.ts';
import { sourceOf as copiedFrom } from '../../domain/replication/replications.ts';
import { ficheKey, type Solution } from '../../domain/solution/solution.ts';
import { solutionsOf } from '../../domain/solution/solution-of.ts';
import { foldText } from '../../domain/text/fold.ts';
import type { FoundFiche } from '../../contract/replication-requests.ts';
import { canonicalHash } from '../../exchange/signed/canonical-hash.ts';
import { localDay } from '../clockwork.ts';
import { sourceOf } from '../document-making.ts';
import { reliance, type ExchangeParts } from '../exchange-parts.ts';
import { readablePlans } from '../readable-plans.ts';
import { newestFiles, planRead } from './solutions-known.ts';

interface HeldPlan {
  readonly document: PlanDocument;
  readonly knownBy: 'own' | 'file';
}

/** Of the plans of the workspace and of the reports that came: what a fiche tells of itself, without opening a file. */
export function fichesHere(parts: ExchangeParts): readonly FicheFacts[] {
  return factsAmong(parts, ownPlans(parts));
}

/** The newest file of each plan that came is read too, once. */
export async function knownFiches(parts: ExchangeParts): Promise<readonly FicheFacts[]> {
  return factsAmong(parts, await allPlans(parts));
}

async function allPlans(parts: ExchangeParts): Promise<readonly HeldPlan[]> {
  const held: HeldPlan[] = [...ownPlans(parts)];
  for (const revisions of newestFiles(parts)) {
    const document = await planRead(parts, revisions);
    if (document) held.push({ document, knownBy: 'file' });
  }
  return held;
}

const MOST_FOUND = 30;

/** By the words of their titles and of their committees, all of them there. */
export async function findFiches(parts: ExchangeParts, text: string): Promise<readonly FoundFiche[]> {
  const words = foldText(text).split(' ');
  const found: FoundFiche[] = [];
  for (const { document } of await allPlans(parts)) {
    const { id: planId, committeeName, actions } = document.plan;
    for (const { id: actionId, number, title } of actions) {
      const told = foldText(`${number} ${title} ${committeeName}`);
      if (words.every((word) => told.includes(word)))
        found.push({ planId, actionId, number, title, committeeName });
      if (found.length === MOST_FOUND) return found;
    }
  }
  return found;
}

/** Those that can be read: what is wrong with the others is told when the workspace opens. */
function ownPlans({ library }: ExchangeParts): readonly HeldPlan[] {
  return readablePlans(library).map(({ id }) => ({ document: sourceOf(library, id), knownBy: 'own' }));
}

/** Fiches that were copied or that are named as a source, and the members of cohorts. */
function factsAmong(parts: ExchangeParts, plans: readonly HeldPlan[]): readonly FicheFacts[] {
  const kept = parts.library.replications();
  const reports = lastReports(kept, reliance(parts)).map(({ report }) => report);
  const named = new Set([
    ...plans.flatMap(({ document }) =>
      document.plan.actions.flatMap((each) => lineageOf(each).map(ficheKey)),
    ),
    ...reports.flatMap(({ chain }) => chain.map(ficheKey)),
    ...kept.cohorts.flatMap(({ members }) => members.map(ficheKey)),
  ]);
  return knownOnce([...plans.flatMap((held) => factsIn(parts, held, named)), ...reports.map(factsOfReport)]);
}

function factsIn(
  parts: ExchangeParts,
  { document, knownBy }: HeldPlan,
  named: ReadonlySet<string>,
): readonly FicheFacts[] {
  const planId = document.plan.id;
  const actions = new Map(
    document.plan.actions
      .filter((each) => each.replicationOf !== null || named.has(ficheKey({ planId, actionId: each.id })))
      .map((action) => [action.id, action]),
  );
  if (actions.size === 0) return [];
  const on = localDay(parts.clockwork.now());
  const making = { on, audience: 'committee', hashOf: canonicalHash, lineageOf } as const;
  return solutionsOf(document, new Set(actions.keys()), making).flatMap((solution) => {
    const action = actions.get(solution.actionId);
    return action
      ? factsOfSolution(solution, action, { knownBy, adaptations: adaptationsIn(parts, action, solution) })
      : [];
  });
}

/** Computed where the source is kept here, else as the fiche says itself. */
export function adaptationsIn({ library }: ExchangeParts, action: Action, solution: Solution) {
  const kept = copiedFrom(library.replications(), solution, action);
  return kept ? adaptationsOf(kept, solution.content, action.adaptations) : action.adaptations;
}
