// What came back to a fiche from those that took it up: the last report of each, and how many adapted what.
import { REPLICATED_FIELD_LABELS, REPLICATED_FIELDS, type ReplicatedField } from '../action/replication.ts';
import { ficheKey } from '../solution/solution.ts';
import type { KeptReport, Replications } from './replications.ts';
import type { ReplicationReport } from './report.ts';

interface Fiche {
  readonly planId: string;
  readonly actionId: string;
}
type SignedReport = KeptReport & { readonly report: ReplicationReport; readonly identity: string };

/**
 * Signed reports, the last of each copy, the latest first. Somebody unknown may announce any day: what they say takes the place of
 * nobody's who is relied on.
 */
export function lastReports(
  { replicationReports }: Pick<Replications, 'replicationReports'>,
  isRelied: (identity: string) => boolean,
): readonly SignedReport[] {
  const last = new Map<string, Weighed>();
  for (const told of replicationReports) {
    if (!isSigned(told)) continue;
    const each = { told, counts: isRelied(told.identity) };
    const known = last.get(ficheKey(told));
    if (!known || outdates(each, known)) last.set(ficheKey(told), each);
  }
  return [...last.values()]
    .map(({ told }) => told)
    .toSorted((one, other) => other.report.reportedAt.localeCompare(one.report.reportedAt));
}

interface Weighed {
  readonly told: SignedReport;
  readonly counts: boolean;
}
function outdates(one: Weighed, other: Weighed): boolean {
  if (one.counts !== other.counts) return one.counts;
  return one.told.report.reportedAt > other.told.report.reportedAt;
}

export function isSigned(kept: KeptReport): kept is SignedReport {
  return kept.identity !== null && kept.report !== null;
}

/** Of the copies of the fiche, and of their copies: a report that names the fiche twice is one report. */
export function reportsOn(fiche: Fiche, reports: readonly SignedReport[]): readonly SignedReport[] {
  const key = ficheKey(fiche);
  return reports.filter(
    (each) => ficheKey(each) !== key && each.report.chain.some((above) => ficheKey(above) === key),
  );
}

const COUNTED: { readonly [Field in ReplicatedField]?: string } = {
  funding: 'le financement',
  partners: 'les partenaires',
  milestones: 'le calendrier',
  indicators: 'les indicateurs',
  means: 'les moyens',
  targetGroups: 'les publics',
  objectives: 'les objectifs',
  description: 'la description',
  transferability: 'la fiche de transférabilité',
};

export interface AdaptationCount {
  readonly field: ReplicatedField;
  readonly adapted: number;
  readonly dropped: number;
}

/** What was adapted or abandoned, by the number of copies that did; most first. */
export function adaptationCounts(
  copies: readonly Pick<ReplicationReport, 'adaptations'>[],
): readonly AdaptationCount[] {
  return REPLICATED_FIELDS.map((field) => {
    const decisions = copies.map(
      ({ adaptations }) => adaptations.find((each) => each.field === field)?.decision,
    );
    return {
      field,
      adapted: decisions.filter((decision) => decision === 'adapted').length,
      dropped: decisions.filter((decision) => decision === 'dropped').length,
    };
  })
    .filter(({ adapted, dropped }) => adapted + dropped > 0)
    .toSorted((one, other) => other.adapted - one.adapted || other.dropped - one.dropped);
}

/** « 8 réplications, 3 ont adapté le financement ». */
export function reportedSentence(replicaCount: number, counts: readonly AdaptationCount[]): string {
  if (replicaCount === 0) return 'Aucune réplication connue.';
  const copies = `${String(replicaCount)}\u00a0réplication${replicaCount > 1 ? 's' : ''}`;
  const [first] = counts.filter(({ adapted }) => adapted > 0);
  if (!first) return copies;
  const what = COUNTED[first.field] ?? `«\u202f${REPLICATED_FIELD_LABELS[first.field]}\u202f»`;
  return `${copies}, ${String(first.adapted)}\u00a0${first.adapted > 1 ? 'ont' : 'a'} adapté ${what}`;
}
