// A consultation as the tests of its rules need it.
import { createdNow } from '../identity/entity.ts';
import { idNumber, STAMP } from '../specimen.test-support.ts';
import {
  BLANK_BODY,
  BLANK_CONSULTATION,
  BLANK_POINT,
  WHOLE_PLAN,
  type Consultation,
  type ConsultationPoint,
  type Consultations,
  type ConsultedBody,
} from './consultation.ts';

export const CONSULTATION_ID = idNumber(700);
export const FILE_IDENTITY = 'ab'.repeat(32);

export function consultationWith(fields: Partial<Consultation> = {}): Consultation {
  return {
    ...createdNow(CONSULTATION_ID, STAMP),
    ...BLANK_CONSULTATION,
    planId: idNumber(1),
    answersDueOn: '2027-01-31',
    ...fields,
  };
}

export function bodyNumber(number: number, fields: Partial<ConsultedBody> = {}): ConsultedBody {
  return {
    ...createdNow(idNumber(710 + number), STAMP),
    ...BLANK_BODY,
    consultationId: CONSULTATION_ID,
    name: `Organisme ${String(number)}`,
    sentOn: '2026-12-01',
    ...fields,
  };
}

export function pointNumber(number: number, fields: Partial<ConsultationPoint> = {}): ConsultationPoint {
  return {
    ...createdNow(idNumber(720 + number), STAMP),
    ...BLANK_POINT,
    consultationId: CONSULTATION_ID,
    bodyId: idNumber(711),
    text: `Point ${String(number)}`,
    ...fields,
  };
}

export const ANSWERED = { answer: 'set-aside', reason: 'Hors du plan.' } as const;

export function onAction(number: number) {
  const target = {
    ...WHOLE_PLAN,
    actionId: idNumber(number),
    actionNumber: String(number),
    actionTitle: `Action ${String(number)}`,
  };
  return { target };
}

export function documentOf(
  consultation: Consultation,
  bodies: readonly ConsultedBody[] = [bodyNumber(1)],
  points: readonly ConsultationPoint[] = [],
): Consultations {
  return { consultations: [consultation], consultedBodies: bodies, consultationPoints: points };
}
