// What a signed answer to the draft says, point by point, and which body it is from.
import { foldText } from '../text/fold.ts';
import { ANOMALY_REASON_LABELS, type AnomalyDocument } from '../transmission/anomaly.ts';
import { REVIEW_KIND_LABELS, type Remark, type ReviewDocument } from '../transmission/review.ts';
import {
  BLANK_POINT,
  WHOLE_PLAN,
  type ConsultationPoint,
  type Consultations,
  type ConsultedBody,
  type Consultation,
} from './consultation.ts';

/** The consultation whose draft the file answers. */
export function consultationAnswered(
  { consultations }: Consultations,
  draftIdentity: string,
): Consultation | undefined {
  return consultations.find(({ draft }) => draft?.identity === draftIdentity);
}

/** The body that goes by one of these names, as people write them. */
export function bodyNamed(
  bodies: readonly ConsultedBody[],
  names: readonly string[],
): ConsultedBody | undefined {
  const wanted = names.map(folded).filter((name) => name !== '');
  return bodies.find(({ name }) => wanted.includes(folded(name)));
}
function folded(name: string): string {
  return foldText(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

export type SaidPoint = Pick<ConsultationPoint, 'target' | 'kind' | 'text' | 'suggestion'> & {
  readonly remarkId: string | null;
};

/** Its general words first, where it has any, then its remarks in their order. */
export function pointsOfReview({ kind, text, remarks }: ReviewDocument): readonly SaidPoint[] {
  const words = text.trim();
  const isVerdict = !WITHOUT_VERDICT.includes(kind);
  const label = REVIEW_KIND_LABELS[kind];
  const general = [isVerdict ? `${label}.` : '', words].filter((part) => part !== '').join('\n');
  // A letter without a word and without a remark still is an answer: « Courrier simple. »
  const said = general === '' && remarks.length === 0 ? `${label}.` : general;
  return [...(said === '' ? [] : [generalPoint(said)]), ...remarks.map(pointOfRemark)];
}
const WITHOUT_VERDICT: readonly ReviewDocument['kind'][] = ['letter', 'observations'];

function generalPoint(text: string): SaidPoint {
  return { target: WHOLE_PLAN, kind: 'opinion', text, suggestion: null, remarkId: null };
}

function pointOfRemark({ id, target, kind, text, suggestion }: Remark): SaidPoint {
  return { target: { ...BLANK_POINT.target, ...target }, kind, text, suggestion, remarkId: id };
}

export function pointsOfAnomaly({ reason, text }: AnomalyDocument): readonly SaidPoint[] {
  const words = [ANOMALY_REASON_LABELS[reason], text.trim()].filter((part) => part !== '').join('\u00a0: ');
  return [generalPoint(words)];
}
