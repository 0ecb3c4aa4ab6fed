// Where a request stands: computed from what left, what came and what was taken in, never typed.
import type { IsRelied } from '../transmission/submission-status.ts';
import type { Contribution, ContributionRecords, ContributionRequest } from './records.ts';

export const CONTRIBUTION_STATUS_LABELS = {
  awaited: 'Attendu',
  late: 'En retard',
  unverified: 'Signataire à vérifier',
  answered: 'À reprendre',
  taken: 'Repris',
  closed: 'Clos',
  'to-fill': 'À remplir',
  signed: 'Signé',
  'changed-since': 'Modifié depuis la signature',
} as const;
export type ContributionStatus = keyof typeof CONTRIBUTION_STATUS_LABELS;

/** Whether the next step is ours: to take in, to verify, to fill in, to sign again. */
export function waitsForUs(status: ContributionStatus): boolean {
  return ['answered', 'unverified', 'to-fill', 'changed-since'].includes(status);
}

/** `isRelied` tells whether a file counts, by who signed it. */
export function contributionStatus(
  request: ContributionRequest,
  records: ContributionRecords,
  isRelied: IsRelied,
  today: string,
): ContributionStatus {
  const counted = countedAnswer(request, records, isRelied);
  if (request.direction === 'received') return fillingStatus(request, records, counted, today);
  if (counted && isTaken(request, counted)) return 'taken';
  if (request.closedOn !== null) return 'closed';
  if (counted) return isRelied(counted.identity) ? 'answered' : 'unverified';
  return isPast(request, today) ? 'late' : 'awaited';
}

function fillingStatus(
  request: ContributionRequest,
  { contributionFiches }: ContributionRecords,
  signed: Contribution | undefined,
  today: string,
): ContributionStatus {
  if (!signed) return isPast(request, today) ? 'late' : 'to-fill';
  const isChanged = contributionFiches.some(
    ({ requestId, updatedAt }) => requestId === request.id && updatedAt > signed.filledAt,
  );
  return isChanged ? 'changed-since' : 'signed';
}

function isPast({ answerDueOn }: ContributionRequest, today: string): boolean {
  return answerDueOn !== null && answerDueOn < today;
}

/** The last filled in of those that answer the request: of signers who are relied on, where there is one, for anybody may claim any day. */
export function countedAnswer(
  { id }: Pick<ContributionRequest, 'id'>,
  { contributions }: Pick<ContributionRecords, 'contributions'>,
  isRelied: IsRelied,
): Contribution | undefined {
  const answers = contributions.filter(({ requestId }) => requestId === id);
  const relied = answers.filter(({ identity }) => isRelied(identity));
  return (relied.length > 0 ? relied : answers).reduce<Contribution | undefined>(
    (latest, each) => (latest === undefined || each.filledAt > latest.filledAt ? each : latest),
    undefined,
  );
}

/** Whether nothing of it is left to take in. */
export function isTaken({ actionIds }: ContributionRequest, { takenActionIds }: Contribution): boolean {
  const taken = new Set(takenActionIds);
  return actionIds.every((id) => taken.has(id));
}
