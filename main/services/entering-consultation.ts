// What answers the draft of a consultation becomes points of the body that signed it.
import type { AnsweredConsultation } from '../contract/exchange-requests.ts';
import type { AnomalyDocument } from '../domain/transmission/anomaly.ts';
import {
  BLANK_BODY,
  BLANK_POINT,
  wholeConsultation,
  type Consultation,
  type ConsultedBody,
} from '../domain/consultation/consultation.ts';
import {
  bodyNamed,
  consultationAnswered,
  pointsOfAnomaly,
  pointsOfReview,
  type SaidPoint,
} from '../domain/consultation/from-file.ts';
import { frenchDate } from '../domain/date/partial-date.ts';
import { oneLine } from '../domain/text/one-line.ts';
import type { FileSigner } from '../domain/signed-file/signer.ts';
import type { QuotedFile } from '../domain/transmission/quoted-file.ts';
import type { ReceiptDocument } from '../domain/transmission/receipt.ts';
import type { ReviewDocument } from '../domain/transmission/review.ts';
import type { ServiceStatement } from '../domain/transmission/service.ts';
import { addedToConsultations, consultationRefused, setInConsultations } from './consultation-parts.ts';
import { exchangeRefused, type ExchangeParts } from './exchange-parts.ts';
import type { LibraryChange } from './library.ts';
import { areRelied, judgedSigners } from './trusted-signers.ts';

interface Said {
  readonly answers: QuotedFile;
  readonly service: ServiceStatement;
  readonly identity: string;
  readonly signers: readonly FileSigner[];
  readonly on: string;
  readonly points: readonly SaidPoint[];
}
export interface EnteringConsultation {
  readonly label: string;
  readonly planId: string;
  readonly revision: number;
  readonly changes: readonly LibraryChange[];
  readonly consultation: AnsweredConsultation;
}
interface Signed<Payload> {
  readonly payload: Payload;
  readonly identity: string;
  readonly signers: readonly FileSigner[];
}

/** Null where it answers no consultation; the same for the two below. Throws RequestRefused. */
export function enterConsultedReview(
  parts: ExchangeParts,
  { payload, ...file }: Signed<ReviewDocument>,
): EnteringConsultation | null {
  const { answers, service, issuedOn } = payload;
  return enter(parts, { answers, service, ...file, on: issuedOn, points: pointsOfReview(payload) });
}

export function enterConsultedAnomaly(
  parts: ExchangeParts,
  { payload, ...file }: Signed<AnomalyDocument>,
): EnteringConsultation | null {
  const { answers, service, notedOn } = payload;
  return enter(parts, { answers, service, ...file, on: notedOn, points: pointsOfAnomaly(payload) });
}

/** A receipt of a draft asks for nothing: it stays in the register. */
export function enterConsultedReceipt(
  parts: ExchangeParts,
  { payload: { answers, service, receivedOn } }: Signed<ReceiptDocument>,
): EnteringConsultation | null {
  const consultation = consultationAnswered(parts.library.consultations(), answers.identity);
  if (!consultation) return null;
  return {
    label: `Accusé de réception du projet, ${oneLine(service.name).slice(0, 80)}, ${frenchDate(receivedOn)}`,
    planId: consultation.planId,
    revision: answers.revision,
    changes: [],
    consultation: toldOf(consultation, 0),
  };
}

function toldOf({ id, planId, title }: Consultation, pointCount: number): AnsweredConsultation {
  return { planId, consultationId: id, title: oneLine(title), pointCount };
}

function enter(parts: ExchangeParts, said: Said): EnteringConsultation | null {
  const all = parts.library.consultations();
  const consultation = consultationAnswered(all, said.answers.identity);
  if (!consultation) return null;
  refuseUnfit(consultation, said.answers);
  const who = oneLine(said.service.name).slice(0, 80);
  return {
    label: `Réponse à la consultation «\u202f${oneLine(consultation.title).slice(0, 80)}\u202f», ${who}`,
    planId: consultation.planId,
    revision: said.answers.revision,
    consultation: toldOf(consultation, said.points.length),
    changes: changesOf(parts, consultation, wholeConsultation(all, consultation.id)?.bodies ?? [], said),
  };
}

function refuseUnfit({ planId, draft, annexed, closedOn }: Consultation, answers: QuotedFile): void {
  if (answers.planId !== planId || answers.revision !== draft?.revision)
    throw exchangeRefused('answers-another-file');
  if (annexed !== null) throw consultationRefused('annexed');
  if (closedOn !== null) throw consultationRefused('closed');
}

function changesOf(
  parts: ExchangeParts,
  consultation: Consultation,
  bodies: readonly ConsultedBody[],
  said: Said,
): readonly LibraryChange[] {
  const names = said.signers.flatMap(({ organisation, commonName }) => [organisation, commonName]);
  const body = bodyNamed(bodies, [said.service.name, ...names]);
  const bodyId = body?.id ?? parts.clockwork.makeId();
  return [
    ...(body ? [] : [newBody(parts, consultation, { id: bodyId, name: said.service.name })]),
    ...answered(parts, bodyId, body?.answeredOn ?? null, said),
    ...said.points.map(({ remarkId, ...point }) =>
      addedToConsultations(parts, 'consultationPoints', {
        ...BLANK_POINT,
        ...point,
        consultationId: consultation.id,
        bodyId,
        origin: { identity: said.identity, remarkId },
      }),
    ),
  ];
}

/** Nobody it was sent to goes by this name: it is kept apart, for people to say who it is. */
function newBody(
  parts: ExchangeParts,
  { id: consultationId }: Consultation,
  { id, name }: { readonly id: string; readonly name: string },
): LibraryChange {
  const fields = { ...BLANK_BODY, consultationId, name: oneLine(name).trim() || BLANK_BODY.name };
  return addedToConsultations(parts, 'consultedBodies', fields, id);
}

/** Of a signer nobody compared, the day is not written: that they have answered counts once they are relied on. */
function answered(
  parts: ExchangeParts,
  itemId: string,
  known: string | null,
  { signers, on }: Said,
): readonly LibraryChange[] {
  if (known !== null || !areRelied(judgedSigners(parts, signers))) return [];
  return [setInConsultations(parts, { list: 'consultedBodies', itemId, field: 'answeredOn', value: on })];
}
