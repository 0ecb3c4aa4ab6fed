// What may not happen to a consultation, whoever asks: a page, an undo, a journal read again.
import { applyCollectionChange, type CollectionChange } from '../change/collection.ts';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import {
  wholeConsultation,
  type ConsultationPoint,
  type Consultations,
  type WholeConsultation,
} from './consultation.ts';
import { isAnswered } from './standing.ts';

export const CONSULTATION_GUARD_WORDS = {
  closed: 'Cette consultation est close\u202f: rouvrez-la d’abord, tant que sa synthèse n’est pas annexée.',
  annexed: 'La synthèse de cette consultation est partie dans un fichier signé\u202f: elle ne change plus.',
  'draft-left':
    'Le projet est déjà parti\u202f: la consultation reste, et ce qu’il laisse voir ne change plus.',
  'draft-sealed': 'Le projet de cette consultation est déjà signé\u202f: enregistrez de nouveau son fichier.',
  'from-a-file':
    'Ce point vient d’un fichier signé\u202f: ce qu’il dit ne change pas. Vous pouvez y répondre.',
  'body-has-points':
    'Cet organisme a des points\u202f: rattachez-les à un autre, ou retirez-les, avant de le retirer.',
  'has-content': 'Retirez d’abord les organismes et les points de cette consultation.',
  'body-unknown': 'Cet organisme n’est pas de cette consultation\u202f: choisissez-en un de la liste.',
  'nothing-sent': 'Le projet n’a encore été envoyé à personne\u202f: dites d’abord à qui, et quel jour.',
  unanswered: 'Chaque point doit recevoir sa suite et la raison, avant de clore.',
  'not-closed': 'Close d’abord la consultation\u202f: sa synthèse ne s’annexe qu’une fois tout répondu.',
} as const;
export type ConsultationGuard = keyof typeof CONSULTATION_GUARD_WORDS;

/** Throws ChangeDoesNotApply, `consultation-refused` with its guard among others. */
export function applyConsultationsChange(
  document: Consultations,
  change: CollectionChange,
): { readonly document: Consultations; readonly inverse: CollectionChange } {
  const guard = consultationGuard(document, change);
  if (guard !== null) throw new ChangeDoesNotApply('consultation-refused', idOf(change), { guard });
  return applyCollectionChange(document, change);
}

/** What nothing that can be taken back stands in the way of any more: it left, or came, signed. */
const FOR_GOOD: readonly ConsultationGuard[] = [
  'annexed',
  'draft-left',
  'draft-sealed',
  'from-a-file',
  'body-has-points',
  'has-content',
];

/** Whether one of these would be refused for good. */
export function isSettledConsultation(
  document: Consultations,
  changes: readonly CollectionChange[],
): boolean {
  return changes.some((change) => {
    const guard = consultationGuard(document, change);
    return guard !== null && FOR_GOOD.includes(guard);
  });
}

function idOf(change: CollectionChange): string {
  return change.kind === 'item.add' ? (change.item as { readonly id: string }).id : change.itemId;
}

/** What speaks against the change; null where nothing does. */
export function consultationGuard(
  document: Consultations,
  change: CollectionChange,
): ConsultationGuard | null {
  switch (change.list) {
    case 'consultations':
      return ofConsultation(document, change);
    case 'consultedBodies':
      return ofBody(document, change);
    default:
      return ofPoint(document, change);
  }
}

const AFTER_CLOSING: readonly string[] = ['closedOn', 'annexed'];

function ofConsultation(document: Consultations, change: CollectionChange): ConsultationGuard | null {
  const whole = change.kind === 'item.add' ? undefined : wholeConsultation(document, change.itemId);
  if (!whole) return null;
  if (whole.consultation.annexed !== null) return 'annexed';
  return change.kind === 'item.set' ? ofField(whole, change) : ofRemoval(whole);
}

function ofRemoval({ consultation, bodies, points }: WholeConsultation): ConsultationGuard | null {
  if (consultation.draft !== null) return 'draft-left';
  return bodies.length + points.length > 0 ? 'has-content' : null;
}

function ofField(
  whole: WholeConsultation,
  { field, value }: Extract<CollectionChange, { kind: 'item.set' }>,
): ConsultationGuard | null {
  const isClosed = whole.consultation.closedOn !== null;
  if (isClosed && !AFTER_CLOSING.includes(field)) return 'closed';
  if (field === 'closedOn') return value === null ? null : closingGuard(whole);
  if (field === 'annexed') return isClosed ? null : 'not-closed';
  return whole.consultation.draft === null ? null : (ONCE_SEALED[field] ?? null);
}
const ONCE_SEALED: Readonly<Record<string, ConsultationGuard>> = {
  scope: 'draft-left',
  draft: 'draft-sealed',
};

/** What speaks against closing it now. */
export function closingGuard({
  bodies,
  points,
}: Pick<WholeConsultation, 'bodies' | 'points'>): ConsultationGuard | null {
  if (!bodies.some(({ sentOn }) => sentOn !== null)) return 'nothing-sent';
  return points.every(isAnswered) ? null : 'unanswered';
}

function ofBody(document: Consultations, change: CollectionChange): ConsultationGuard | null {
  const body =
    change.kind === 'item.add'
      ? (change.item as { readonly consultationId: string })
      : document.consultedBodies.find(({ id }) => id === change.itemId);
  const frozen = frozenBy(document, body?.consultationId);
  if (frozen !== null || change.kind !== 'item.remove') return frozen;
  return document.consultationPoints.some(({ bodyId }) => bodyId === change.itemId)
    ? 'body-has-points'
    : null;
}

const AS_SAID: readonly string[] = ['target', 'kind', 'text', 'suggestion', 'origin'];

function ofPoint(document: Consultations, change: CollectionChange): ConsultationGuard | null {
  const point =
    change.kind === 'item.add'
      ? (change.item as ConsultationPoint)
      : document.consultationPoints.find(({ id }) => id === change.itemId);
  if (!point) return null;
  const frozen = frozenBy(document, point.consultationId);
  if (frozen !== null) return frozen;
  if (change.kind === 'item.remove') return point.origin === null ? null : 'from-a-file';
  if (change.kind === 'item.set' && point.origin !== null && AS_SAID.includes(change.field))
    return 'from-a-file';
  return bodyGuard(document, point, change);
}

function bodyGuard(
  { consultedBodies }: Consultations,
  point: ConsultationPoint,
  change: CollectionChange,
): ConsultationGuard | null {
  const isSettingBody = change.kind === 'item.set' && change.field === 'bodyId';
  if (change.kind === 'item.set' && !isSettingBody) return null;
  const bodyId = isSettingBody ? change.value : point.bodyId;
  const isKnown = consultedBodies.some(
    ({ id, consultationId }) => id === bodyId && consultationId === point.consultationId,
  );
  return isKnown ? null : 'body-unknown';
}

function frozenBy({ consultations }: Consultations, id: string | undefined): ConsultationGuard | null {
  const consultation = consultations.find((each) => each.id === id);
  if (!consultation) return null;
  if (consultation.annexed !== null) return 'annexed';
  return consultation.closedOn === null ? null : 'closed';
}
