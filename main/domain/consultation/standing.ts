// Where a consultation and each of its bodies stand, computed from what was sent and came: never typed.
import type { IsRelied } from '../transmission/submission-status.ts';
import {
  pointsByBody,
  type ConsultationPoint,
  type ConsultedBody,
  type WholeConsultation,
} from './consultation.ts';

export const CONSULTATION_STATUS_LABELS = {
  preparing: 'En préparation',
  open: 'Ouverte',
  answering: 'À dépouiller',
  ready: 'Prête à clore',
  closed: 'Close',
  annexed: 'Synthèse annexée',
} as const;
export type ConsultationStatus = keyof typeof CONSULTATION_STATUS_LABELS;

export const BODY_STANDING_LABELS = {
  'to-send': 'À envoyer',
  awaited: 'Réponse attendue',
  late: 'En retard',
  answered: 'A répondu',
  unverified: 'Signataire à vérifier',
  silent: 'N’a pas répondu',
  unasked: 'A répondu sans être consulté',
} as const;
export type BodyStanding = keyof typeof BODY_STANDING_LABELS;

/** An answer without its reason is none. */
export function isAnswered({ answer, reason }: Pick<ConsultationPoint, 'answer' | 'reason'>): boolean {
  return answer !== null && reason.trim() !== '';
}

export interface ConsultationStanding {
  readonly status: ConsultationStatus;
  /** The day the first body was written to. */
  readonly openedOn: string | null;
  readonly bodies: ReadonlyMap<string, BodyStanding>;
  readonly unansweredCount: number;
  readonly lateCount: number;
}

/** `today` as `2026-11-22`. `isRelied` tells whether the signers of a kept file are. */
export function consultationStanding(
  { consultation, bodies, points }: WholeConsultation,
  isRelied: IsRelied,
  today: string,
): ConsultationStanding {
  const byBody = pointsByBody(points);
  const isClosed = consultation.closedOn !== null;
  const isDue = consultation.answersDueOn !== null && consultation.answersDueOn < today;
  const standings = new Map(
    bodies.map((body) => [
      body.id,
      bodyStanding(body, byBody.get(body.id) ?? [], { isRelied, isClosed, isDue }),
    ]),
  );
  const openedOn = bodies.reduce<string | null>(
    (first, { sentOn }) => (sentOn !== null && (first === null || sentOn < first) ? sentOn : first),
    null,
  );
  const unansweredCount = points.filter((point) => !isAnswered(point)).length;
  const all = [...standings.values()];
  const isOver = isDue || all.every((each) => each !== 'awaited' && each !== 'to-send');
  return {
    status: statusOf(consultation, { openedOn, isOver, unansweredCount }),
    openedOn,
    bodies: standings,
    unansweredCount,
    lateCount: all.filter((each) => each === 'late').length,
  };
}

function statusOf(
  { closedOn, annexed }: WholeConsultation['consultation'],
  {
    openedOn,
    isOver,
    unansweredCount,
  }: { readonly openedOn: string | null; readonly isOver: boolean; readonly unansweredCount: number },
): ConsultationStatus {
  if (annexed !== null) return 'annexed';
  if (closedOn !== null) return 'closed';
  if (openedOn === null) return 'preparing';
  if (!isOver) return 'open';
  return unansweredCount > 0 ? 'answering' : 'ready';
}

interface Circumstances {
  readonly isRelied: IsRelied;
  readonly isClosed: boolean;
  readonly isDue: boolean;
}

function bodyStanding(
  { sentOn, answeredOn }: ConsultedBody,
  points: readonly ConsultationPoint[],
  { isRelied, isClosed, isDue }: Circumstances,
): BodyStanding {
  const counts = ({ origin }: ConsultationPoint): boolean => origin === null || isRelied(origin.identity);
  const hasAnswered = answeredOn !== null || points.some(counts);
  if (hasAnswered) return sentOn === null ? 'unasked' : 'answered';
  if (points.length > 0) return 'unverified';
  if (isClosed) return 'silent';
  if (sentOn === null) return 'to-send';
  return isDue ? 'late' : 'awaited';
}
