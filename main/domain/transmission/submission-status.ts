// Where a submission stands, computed from what was sent, received and decided: never typed (data model §13).
import type { Exchanges, Receipt, Review, Submission } from './exchanges.ts';
import { asksForAnswer } from './review.ts';

export const SUBMISSION_STATUS_LABELS = {
  prepared: 'Préparée',
  sealed: 'Scellée',
  transmitted: 'Transmise',
  acknowledged: 'AR reçu',
  anomaly: 'Anomalie',
  'under-examination': 'En instruction',
  reviewed: 'Avis rendu',
  'answer-expected': 'Réponse attendue',
  closed: 'Close',
  refused: 'Refusée',
  cancelled: 'Annulée',
} as const;
export type SubmissionStatus = keyof typeof SUBMISSION_STATUS_LABELS;

/** What counts of the answers to one submission: sealed, and signed by somebody relied on. */
export interface SubmissionStanding {
  readonly status: SubmissionStatus;
  /** The day an answer should have come by, where it has passed: theirs while they examine, the committee's once asked. */
  readonly overdueSince: string | null;
  readonly receipt: Receipt | null;
  readonly review: Review | null;
  /** Files that answer it, signed by somebody nobody here has verified: told, never counted. */
  readonly unverifiedCount: number;
}

export type IsRelied = (identity: string) => boolean;

/** `today` as `2026-11-22`. `isRelied` tells whether the signers of a kept file are. */
export function submissionStanding(
  submission: Submission,
  exchanges: Pick<Exchanges, 'receipts' | 'reviews' | 'anomalies'>,
  isRelied: IsRelied,
  today: string,
): SubmissionStanding {
  const ofIt = <Answer extends { readonly submissionId: string; readonly identity: string | null }>(
    list: readonly Answer[],
  ): readonly Answer[] =>
    list.filter((each) => each.submissionId === submission.id && each.identity !== null);
  const [receipts, reviews, anomalies] = [
    ofIt(exchanges.receipts),
    ofIt(exchanges.reviews),
    ofIt(exchanges.anomalies),
  ];
  const counts = ({ identity }: { readonly identity: string | null }): boolean =>
    identity !== null && isRelied(identity);
  const receipt = latest(receipts.filter(counts), ({ receivedOn }) => receivedOn);
  const review = latest(reviews.filter(counts), ({ issuedOn }) => issuedOn);
  const anomaly = latest(anomalies.filter(counts), ({ notedOn }) => notedOn);
  const unverifiedCount = [...receipts, ...reviews, ...anomalies].filter((each) => !counts(each)).length;
  const status = statusOf(submission, { receipt, review, anomaly });
  return {
    status,
    overdueSince: overdueSince(status, submission, review, today),
    receipt,
    review,
    unverifiedCount,
  };
}

interface Answers {
  readonly receipt: Receipt | null;
  readonly review: Review | null;
  readonly anomaly: { readonly isRefused: boolean; readonly createdAt: string } | null;
}

function statusOf(submission: Submission, answers: Answers): SubmissionStatus {
  if (submission.cancelledOn !== null) return 'cancelled';
  if (submission.closedOn !== null) return 'closed';
  return ofAnswers(answers) ?? beforeAnswers(submission);
}

function beforeAnswers({ sentOn, sealed }: Submission): SubmissionStatus {
  if (sentOn !== null) return 'transmitted';
  return sealed === null ? 'prepared' : 'sealed';
}

/** Null when nothing that counts has come. */
function ofAnswers({ receipt, review, anomaly }: Answers): SubmissionStatus | null {
  if (review) return afterReview(review);
  if (anomaly && isLastWord(anomaly, receipt)) return anomaly.isRefused ? 'refused' : 'anomaly';
  if (!receipt) return null;
  return receipt.isComplete ? 'under-examination' : 'acknowledged';
}

/** A refusal stands; what was only missing is settled by a receipt that comes after. */
function isLastWord(anomaly: NonNullable<Answers['anomaly']>, receipt: Receipt | null): boolean {
  return anomaly.isRefused || !receipt || anomaly.createdAt > receipt.createdAt;
}

function afterReview(review: Review): SubmissionStatus {
  const isAnswered = review.response.identity !== null;
  return asksForAnswer(review) && !isAnswered ? 'answer-expected' : 'reviewed';
}

const WITH_THE_SERVICE: readonly SubmissionStatus[] = ['transmitted', 'acknowledged', 'under-examination'];

function overdueSince(
  status: SubmissionStatus,
  { sealed }: Submission,
  review: Review | null,
  today: string,
): string | null {
  const dueOn = WITH_THE_SERVICE.includes(status)
    ? (sealed?.answerDueOn ?? null)
    : status === 'answer-expected'
      ? (review?.answerDueOn ?? null)
      : null;
  return dueOn !== null && dueOn < today ? dueOn : null;
}

/** Of two of the same day, the one entered last. */
function latest<Item extends { readonly createdAt: string }>(
  list: readonly Item[],
  dayOf: (item: Item) => string,
): Item | null {
  return list.reduce<Item | null>((newest, each) => {
    if (newest === null) return each;
    const isLater =
      dayOf(each) > dayOf(newest) || (dayOf(each) === dayOf(newest) && each.createdAt >= newest.createdAt);
    return isLater ? each : newest;
  }, null);
}
