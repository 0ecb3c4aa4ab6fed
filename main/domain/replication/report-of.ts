// The report of a copy, drawn from its fiche: people add what they learnt.
import type { Action } from '../action/action.ts';
import { lineageOf, type Adaptation } from '../action/replication.ts';
import type { Solution, SolutionContent } from '../solution/solution.ts';
import { REPLICATION_REPORT_FORMAT, REPLICATION_REPORT_VERSION, type ReplicationReport } from './report.ts';

interface Telling {
  /** The fiche as anybody may know it. */
  readonly solution: Solution;
  readonly action: Action;
  readonly adaptations: readonly Adaptation[];
  readonly lessons: Pick<ReplicationReport, 'worked' | 'failed' | 'advice'>;
  /** An instant, and the day it is where the secretary is. */
  readonly at: string;
  readonly on: string;
}

export function resultsOf({ indicators }: Pick<SolutionContent, 'indicators'>): ReplicationReport['results'] {
  return indicators.map(({ name, unit, baselineValue, targetValue, latest }) => ({
    ...{ name, unit, baselineValue, targetValue, latest },
  }));
}

export function milestoneCount({
  milestones,
}: Pick<SolutionContent, 'milestones'>): ReplicationReport['milestones'] {
  return { done: milestones.filter(({ doneOn }) => doneOn !== null).length, total: milestones.length };
}

/** Null of a fiche that was copied from nowhere. */
export function reportOf(telling: Telling): ReplicationReport | null {
  const { solution, action, adaptations, lessons, at, on } = telling;
  const { replicationOf: origin } = action;
  const chain = lineageOf(action);
  if (origin === null || chain.length === 0) return null;
  const { planId, actionId, committeeName, territories, content } = solution;
  return {
    format: REPLICATION_REPORT_FORMAT,
    formatVersion: REPLICATION_REPORT_VERSION,
    ...{ planId, actionId, committeeName, territories, chain, adaptations },
    title: content.title,
    mode: origin.mode,
    copiedOn: origin.copiedOn,
    status: content.status,
    reportedOn: on,
    reportedAt: at,
    milestones: milestoneCount(content),
    results: resultsOf(content),
    worked: lessons.worked,
    failed: lessons.failed,
    advice: lessons.advice,
  };
}
