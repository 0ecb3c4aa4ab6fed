// What this workspace knows of the fiches of a lineage, wherever it knows it from: its own plans, files that came, reports.
import { lineageOf, type Adaptation } from '../action/replication.ts';
import type { Action } from '../action/action.ts';
import { ficheKey, type Solution } from '../solution/solution.ts';
import type { TerritoryReference } from '../territory/territory.ts';
import { territoryWords, type KnownFiche } from './lineage.ts';
import { milestoneCount, resultsOf } from './report-of.ts';
import type { ReplicationReport } from './report.ts';

export const KNOWN_BY_LABELS = {
  own: 'Feuille de route d’ici',
  file: 'Fichier reçu',
  report: 'Compte rendu reçu',
  lineage: 'Cité dans une lignée',
} as const;
export type KnownBy = keyof typeof KNOWN_BY_LABELS;

export interface FicheFacts extends KnownFiche {
  readonly knownBy: KnownBy;
  readonly title: string;
  /** In its plan; empty where it is not known. */
  readonly number: string;
  readonly status: ReplicationReport['status'];
  /** Codes of the départements it runs in. */
  readonly departements: readonly string[];
  readonly milestones: ReplicationReport['milestones'];
  readonly results: ReplicationReport['results'];
  readonly adaptations: readonly Adaptation[];
  /** The day of what is told, null where it is today's. */
  readonly toldOn: string | null;
}

export function factsOfSolution(
  solution: Solution,
  action: Pick<Action, 'number' | 'replicationOf'>,
  { knownBy, adaptations }: { readonly knownBy: 'own' | 'file'; readonly adaptations: readonly Adaptation[] },
): FicheFacts {
  const { planId, actionId, committeeName, content, territories } = solution;
  return {
    ...{ planId, actionId, committeeName, knownBy, adaptations },
    territory: territoryWords(solution),
    number: action.number,
    title: content.title,
    status: content.status,
    chain: lineageOf(action),
    departements: departementsOf(territories),
    milestones: milestoneCount(content),
    results: resultsOf(content),
    toldOn: null,
  };
}

export function factsOfReport(report: ReplicationReport): FicheFacts {
  const { planId, actionId, committeeName, title, status, chain } = report;
  const { territories, milestones, results, adaptations, reportedOn } = report;
  return {
    ...{ planId, actionId, committeeName, title, status, chain, milestones, results, adaptations },
    knownBy: 'report',
    number: '',
    territory: territoryWords(report),
    departements: departementsOf(territories),
    toldOn: reportedOn,
  };
}

/** Each once: our own plan knows better than a file, a file than a report. */
export function knownOnce(facts: readonly FicheFacts[]): readonly FicheFacts[] {
  const known = new Map<string, FicheFacts>();
  for (const each of facts) {
    const before = known.get(ficheKey(each));
    if (!before || RANK[each.knownBy] < RANK[before.knownBy]) known.set(ficheKey(each), each);
  }
  return [...known.values()];
}
const RANK: Readonly<Record<KnownBy, number>> = { own: 0, file: 1, report: 2, lineage: 3 };

/** A région is not told as each of its départements: an action for a whole region runs in none more than another. */
export function departementsOf(territories: readonly TerritoryReference[]): readonly string[] {
  const codes = territories.flatMap(({ kind, code, within }) =>
    kind === 'departement'
      ? [code]
      : within.filter((each) => each.kind === 'departement').map((each) => each.code),
  );
  return [...new Set(codes)];
}
