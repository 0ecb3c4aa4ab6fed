// How consultations are edited from their screen: each act is one edit, taken back as one.
import type { Edit } from '../../../main/contract/edits.ts';
import {
  BODY_FIELD_LABELS,
  CONSULTATION_FIELD_LABELS,
  POINT_FIELD_LABELS,
  type Consultation,
  type ConsultationPoint,
  type Consultations,
  type ConsultedBody,
  type EditableBodyField,
  type EditableConsultationField,
  type EditablePointField,
} from '../../../main/domain/consultation/consultation.ts';
import type { EditableActionField } from '../../../main/domain/action/action.ts';
import { oneLine } from '../../../main/domain/text/one-line.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';

const address = (list: keyof Consultations, itemId: string) =>
  ({ document: 'consultations', list, itemId }) as const;

export function consultationOwner({ title }: Pick<Consultation, 'title'>): string {
  return `Consultation «\u202f${oneLine(title).slice(0, 80)}\u202f»`;
}
function bodyOwner({ name }: Pick<ConsultedBody, 'name'>): string {
  return `Consultation, ${oneLine(name).slice(0, 80)}`;
}

/** Each resolves once it is on the disk, to what it made. Rejects with RequestRefused. */
export async function addConsultation(session: PlanSession): Promise<string> {
  const itemId = crypto.randomUUID();
  await session.commit('Consultation préparée', [
    { kind: 'item.create', ...address('consultations', itemId), initial: { planId: session.planId } },
  ]);
  return itemId;
}

export function setConsultation(
  session: PlanSession,
  consultation: Consultation,
  field: EditableConsultationField,
  value: unknown,
  before?: unknown,
): Promise<void> {
  const label = `${consultationOwner(consultation)}, ${CONSULTATION_FIELD_LABELS[field].toLowerCase()}`;
  return session.commit(label, [
    { kind: 'item.set', ...address('consultations', consultation.id), field, value, before },
  ]);
}

/** With its bodies and the points that were typed in; refused where something of it left or came signed. */
export function removeConsultation(
  session: PlanSession,
  consultation: Consultation,
  {
    bodies,
    points,
  }: { readonly bodies: readonly ConsultedBody[]; readonly points: readonly ConsultationPoint[] },
): Promise<number> {
  const removed = (list: keyof Consultations, id: string): Edit => ({
    kind: 'item.remove',
    ...address(list, id),
  });
  return session.carryOut(`${consultationOwner(consultation)} supprimée`, [
    ...points.map(({ id }) => removed('consultationPoints', id)),
    ...bodies.map(({ id }) => removed('consultedBodies', id)),
    removed('consultations', consultation.id),
  ]);
}

export async function addBody(
  session: PlanSession,
  consultationId: string,
  initial: Pick<ConsultedBody, 'name' | 'kind'>,
): Promise<string> {
  const itemId = crypto.randomUUID();
  await session.commit(`${bodyOwner(initial)}, organisme ajouté`, [
    {
      kind: 'item.create',
      ...address('consultedBodies', itemId),
      initial: { consultationId, ...initial },
    },
  ]);
  return itemId;
}

export function setBody(
  session: PlanSession,
  body: ConsultedBody,
  field: EditableBodyField,
  value: unknown,
  before?: unknown,
): Promise<void> {
  const label = `${bodyOwner(body)}, ${BODY_FIELD_LABELS[field].toLowerCase()}`;
  return session.commit(label, [
    { kind: 'item.set', ...address('consultedBodies', body.id), field, value, before },
  ]);
}

/** One act for all: the same draft leaves for all of them the same day. */
export function sendToAll(
  session: PlanSession,
  consultation: Consultation,
  bodies: readonly ConsultedBody[],
  sent: { readonly on: string; readonly channel: ConsultedBody['channel'] },
): Promise<number> {
  return session.carryOut(
    `${consultationOwner(consultation)}, projet envoyé`,
    bodies.flatMap(({ id }): readonly Edit[] => {
      const own = { kind: 'item.set', ...address('consultedBodies', id) } as const;
      return [
        { ...own, field: 'sentOn', value: sent.on },
        { ...own, field: 'channel', value: sent.channel },
      ];
    }),
  );
}

export function removeBody(session: PlanSession, body: ConsultedBody): Promise<number> {
  return session.carryOut(`${bodyOwner(body)}, organisme retiré`, [
    { kind: 'item.remove', ...address('consultedBodies', body.id) },
  ]);
}

/** Its points go to the body it really is, which takes its day of answer where it had none. */
export function attachBody(
  session: PlanSession,
  from: ConsultedBody,
  to: ConsultedBody,
  points: readonly ConsultationPoint[],
): Promise<number> {
  const moved = points.map(({ id }): Edit => ({
    kind: 'item.set',
    ...address('consultationPoints', id),
    field: 'bodyId',
    value: to.id,
  }));
  const day: readonly Edit[] =
    to.answeredOn === null && from.answeredOn !== null
      ? [
          {
            kind: 'item.set',
            ...address('consultedBodies', to.id),
            field: 'answeredOn',
            value: from.answeredOn,
          },
        ]
      : [];
  return session.carryOut(`${bodyOwner(from)} rattaché à ${oneLine(to.name).slice(0, 60)}`, [
    ...moved,
    ...day,
    { kind: 'item.remove', ...address('consultedBodies', from.id) },
  ]);
}

export type NewPoint = Pick<ConsultationPoint, 'bodyId' | 'target' | 'kind' | 'text' | 'suggestion'>;

/** The day its body answered is today where it was not known. */
export async function addPoint(
  session: PlanSession,
  body: ConsultedBody,
  point: NewPoint,
  day: string,
): Promise<void> {
  const itemId = crypto.randomUUID();
  const answered: readonly Edit[] =
    body.answeredOn === null
      ? [{ kind: 'item.set', ...address('consultedBodies', body.id), field: 'answeredOn', value: day }]
      : [];
  await session.commit(`${bodyOwner(body)}, point saisi`, [
    {
      kind: 'item.create',
      ...address('consultationPoints', itemId),
      initial: { consultationId: body.consultationId, ...point },
    },
    ...answered,
  ]);
}

export function setPoint(
  session: PlanSession,
  point: ConsultationPoint,
  field: EditablePointField,
  value: unknown,
  before?: unknown,
): Promise<void> {
  return session.commit(`Consultation, point, ${POINT_FIELD_LABELS[field].toLowerCase()}`, [
    { kind: 'item.set', ...address('consultationPoints', point.id), field, value, before },
  ]);
}

export function removePoint(session: PlanSession, { id }: ConsultationPoint): Promise<number> {
  return session.carryOut('Consultation, point retiré', [
    { kind: 'item.remove', ...address('consultationPoints', id) },
  ]);
}

/** The change and its answer, in one act: undo takes back both. */
export function takeSuggestion(
  session: PlanSession,
  point: ConsultationPoint,
  into: { readonly actionId: string; readonly field: EditableActionField },
): Promise<number> {
  const set = (field: EditablePointField, value: unknown): Edit => ({
    kind: 'item.set',
    ...address('consultationPoints', point.id),
    field,
    value,
  });
  const value = point.suggestion?.value ?? null;
  return session.carryOut('Suggestion de la consultation reprise', [
    { kind: 'action.set', planId: session.planId, ...into, value },
    set('isTaken', true),
    set('answer', 'retained'),
    ...(point.reason.trim() === '' ? [set('reason', 'Suggestion reprise dans la fiche.')] : []),
  ]);
}
