// One file of the inbox: verified apart, then entered for what it is. Nothing is written of a file that does not pass.
import { RequestRefused } from '../contract/failure.ts';
import type { AnsweredConsultation, ExaminedFile } from '../contract/exchange-requests.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { entryOf, type RegisterEntry } from '../domain/register/register.ts';
import { oneLine } from '../domain/text/one-line.ts';
import type { AnomalyDocument } from '../domain/transmission/anomaly.ts';
import type { ServiceStatement } from '../domain/transmission/service.ts';
import { NO_RESPONSE } from '../domain/transmission/exchanges.ts';
import { isSameFile, type QuotedFile } from '../domain/transmission/quoted-file.ts';
import type { ReceiptDocument } from '../domain/transmission/receipt.ts';
import type { ResponseDocument } from '../domain/transmission/response.ts';
import type { ReviewDocument } from '../domain/transmission/review.ts';
import { BLANK_SUBMISSION } from '../domain/transmission/blank-items.ts';
import { sha256 } from '../exchange/signed/digest.ts';
import { verifyContainer, type VerifiedContainer } from '../exchange/signed/verify-container.ts';
import { localDay } from './clockwork.ts';
import {
  added,
  exchangeRefused,
  quotedFileOf,
  registered,
  set,
  submissionOf,
  type ExchangeParts,
} from './exchange-parts.ts';
import { answeredSubmission } from './answered-submission.ts';
import { enterBank } from './bank/entering-bank.ts';
import { enterContribution } from './entering-contribution.ts';
import {
  enterConsultedAnomaly,
  enterConsultedReceipt,
  enterConsultedReview,
} from './entering-consultation.ts';
import { enterReplicationReport } from './entering-replication.ts';
import { enterContactCard, enterDirectory, enterRevocation } from './entering-trust.ts';
import type { LibraryChange } from './library.ts';
import { READABLE_KINDS } from './readable-kinds.ts';
import { detailsOf } from './refusals.ts';
import { areRelied, judgedSigners } from './trusted-signers.ts';

type Told = ExaminedFile extends infer File
  ? File extends unknown
    ? Omit<File, 'sha256' | 'name'>
    : never
  : never;

/** Throws RequestRefused for what is no fault of the file, such as a disk that is full. */
export async function examineFile(parts: ExchangeParts, name: string, bytes: Uint8Array): Promise<Told> {
  const { library, clockwork, kept } = parts;
  const verified = await verifyContainer(bytes, { kinds: READABLE_KINDS, now: clockwork.now() });
  if (verified.outcome === 'refused')
    return { outcome: 'refused', failure: { code: verified.code, details: detailsOf(verified.details) } };
  const { kind, identity, signers } = verified;
  const judged = judgedSigners(parts, signers);
  const told = {
    kind,
    identity,
    signers: judged.map(({ signer, trust }) => ({
      commonName: oneLine(signer.commonName),
      standing: trust.trust,
    })),
  };
  const known = entryOf(library.register(), identity);
  if (known?.file !== undefined) {
    if (areRelied(judged)) takeFurtherSignature(parts, known, { name, bytes }, verified);
    return { outcome: 'already', ...told };
  }
  try {
    const entering: Entering = await ENTERING[kind as keyof typeof READABLE_KINDS](parts, verified as never);
    const file = kept.keep({ name, bytes }, verified);
    const at = clockwork.now().toISOString();
    const { planId, revision } = entering;
    library.write({
      label: entering.label,
      isPermanent: true,
      changes: [
        ...registered(parts, { identity, planId, revision, direction: 'received', at, file }),
        ...entering.changes,
      ],
    });
    const { consultation } = entering;
    return { outcome: 'received', ...told, ...(consultation ? { consultation } : {}) };
  } catch (error) {
    if (error instanceof RequestRefused && FAULTS_OF_THE_FILE.includes(error.code))
      return { outcome: 'refused', failure: { code: error.code, details: error.details } };
    throw error;
  }
}

/**
 * The same file, signed by somebody more since: it takes the place of the one that is kept. Only where every signer is relied on: else
 * anybody could add a signature to a file that counts, and make it count no more.
 */
function takeFurtherSignature(
  parts: ExchangeParts,
  known: RegisterEntry,
  document: { readonly name: string; readonly bytes: Uint8Array },
  verified: VerifiedContainer,
): void {
  const already = known.file?.signers ?? [];
  const isMore = verified.signers.length > already.length;
  const hasAll = already.every((one) =>
    verified.signers.some((each) => each.fingerprint === one.fingerprint),
  );
  if (!isMore || !hasAll) return;
  const file = parts.kept.keep(document, verified);
  parts.library.write({
    label: `Signature ajoutée\u202f: ${oneLine(document.name)}`.slice(0, MAX_LABEL),
    isPermanent: true,
    changes: [...registered(parts, { ...known, file })],
  });
}
const MAX_LABEL = 200;

const FAULTS_OF_THE_FILE: readonly string[] = [
  'exchange-refused',
  'consultation-refused',
  'replication-refused',
  'trust-refused',
  'certificate-unreadable',
  'bank-full',
];

interface Entering {
  readonly label: string;
  readonly planId: string | null;
  readonly revision: number | null;
  readonly changes: readonly LibraryChange[];
  readonly consultation?: AnsweredConsultation;
}
interface Payload<Value> extends Omit<VerifiedContainer, 'payload'> {
  readonly payload: Value;
}

/** What each kind of file becomes here. */
const ENTERING = {
  plan: enterPlan,
  receipt: (parts, file) => enterConsultedReceipt(parts, file) ?? enterReceipt(parts, file),
  review: (parts, file) => enterConsultedReview(parts, file) ?? enterReview(parts, file),
  response: enterResponse,
  anomaly: (parts, file) => enterConsultedAnomaly(parts, file) ?? enterAnomaly(parts, file),
  contribution: enterContribution,
  'replication-report': enterReplicationReport,
  'contact-card': enterContactCard,
  revocation: enterRevocation,
  directory: enterDirectory,
  catalogue: (_, { payload }) => ({
    label: `Catalogue reçu\u202f: «\u202f${shortened(payload.title)}\u202f»`,
    planId: null,
    revision: null,
    changes: [],
  }),
  bank: enterBank,
  'meeting-archive': (_, { payload }) => ({
    label: `Archive de réunion reçue\u202f: «\u202f${shortened(payload.planTitle)}\u202f»`,
    planId: payload.planId,
    revision: null,
    changes: [],
  }),
} as const satisfies {
  readonly [Kind in keyof typeof READABLE_KINDS]: (
    parts: ExchangeParts,
    file: Payload<PayloadOf<Kind>>,
  ) => Entering | Promise<Entering>;
};
type PayloadOf<Kind extends keyof typeof READABLE_KINDS> = Extract<
  ReturnType<(typeof READABLE_KINDS)[Kind]['parse']>,
  { ok: true }
>['value'];

function enterPlan(
  parts: ExchangeParts,
  { payload, payloadBytes, identity }: Payload<PlanDocument>,
): Entering {
  const { library, clockwork, reference } = parts;
  const { plan, revision } = payload;
  // Our own file come back: it was sealed before files were kept.
  if (entryOf(library.register(), identity)?.direction === 'sent') throw exchangeRefused('is-ours');
  const earlier = library
    .exchanges()
    .submissions.filter(({ direction, planId }) => direction === 'received' && planId === plan.id);
  const today = localDay(clockwork.now());
  const fields = {
    ...BLANK_SUBMISSION,
    planId: plan.id,
    planTitle: plan.title,
    committeeName: plan.committeeName,
    direction: 'received',
    recipient: { name: ownServiceName(parts), email: '', phone: '', postalAddress: '' },
    sealed: {
      identity,
      revision,
      contentHash: sha256(payloadBytes).toString('hex'),
      territoryVintage: plan.territories[0]?.vintage ?? reference.territories().vintage,
      sealedOn: today,
      answerDueOn: null,
    },
    sentOn: today,
    supersedesId: earlier.at(-1)?.id ?? null,
  } as const;
  return {
    label: `Reçu\u202f: «\u202f${shortened(plan.title)}\u202f», révision ${String(revision)}`,
    planId: plan.id,
    revision,
    changes: [added(parts, 'submissions', fields)],
  };
}

function ownServiceName({ library }: ExchangeParts): string {
  return library.exchanges().services.find(({ isOwn }) => isOwn)?.name ?? 'Ce poste';
}

function enterReceipt(
  parts: ExchangeParts,
  { payload, identity }: Payload<ReceiptDocument>,
): Promise<Entering> {
  const { answers, receivedOn, service, isComplete, missing, implicitDecision, text } = payload;
  const content = { receivedOn, service, isComplete, missing, implicitDecision, text };
  return answering(parts, { answers, identity, list: 'receipts', content, what: 'Accusé de réception' });
}

function enterAnomaly(
  parts: ExchangeParts,
  { payload, identity }: Payload<AnomalyDocument>,
): Promise<Entering> {
  const { answers, notedOn, service, reason, text, isRefused } = payload;
  const content = { notedOn, service, reason, text, isRefused };
  return answering(parts, { answers, identity, list: 'anomalies', content, what: 'Anomalie' });
}

function enterReview(
  parts: ExchangeParts,
  { payload, identity }: Payload<ReviewDocument>,
): Promise<Entering> {
  const { answers, kind, issuedOn, service, author, text, remarks, answerDueOn } = payload;
  const response = NO_RESPONSE;
  const content = { kind, issuedOn, service, author, text, remarks, answerDueOn, response };
  return answering(parts, { answers, identity, list: 'reviews', content, what: 'Avis' });
}

interface Answering {
  readonly answers: QuotedFile;
  readonly identity: string;
  readonly list: 'receipts' | 'anomalies' | 'reviews';
  readonly content: { readonly service: ServiceStatement };
  readonly what: string;
}

/** Of what answers a file, the file must have left here: same identity, same plan, same revision. */
async function answering(
  parts: ExchangeParts,
  { answers, identity, list, content, what }: Answering,
): Promise<Entering> {
  const { submission, changes } = await answeredSubmission(parts, answers, content.service);
  const fields = { submissionId: submission.id, direction: 'received', identity, ...content };
  return {
    label: `${what} reçu\u202f: «\u202f${shortened(submission.planTitle)}\u202f», révision ${String(answers.revision)}`,
    planId: submission.planId,
    revision: answers.revision,
    changes: [...changes, added(parts, list, fields)],
  };
}

/** There is one answer to a review, for good: what somebody unknown signed does not take its place. */
function enterResponse(
  parts: ExchangeParts,
  { payload, identity, signers }: Payload<ResponseDocument>,
): Entering {
  const { reviewIdentity, about, respondedOn, text, isRefusal } = payload;
  const review = parts.library
    .exchanges()
    .reviews.find((each) => each.direction === 'sent' && each.identity === reviewIdentity);
  if (!review) throw exchangeRefused('answers-nothing-sent');
  const submission = submissionOf(parts, review.submissionId);
  if (!isSameFile(quotedFileOf(submission), about)) throw exchangeRefused('answers-another-file');
  if (review.response.identity !== null) throw exchangeRefused('already-answered');
  if (!areRelied(judgedSigners(parts, signers))) throw exchangeRefused('response-signer-unknown');
  const known = new Set(review.remarks.map(({ id }) => id));
  const answers = payload.answers.filter(({ remarkId }) => known.has(remarkId));
  const value = { text, answers, isRefusal, identity, respondedOn, takenRemarkIds: [] };
  return {
    label: `Réponse reçue\u202f: «\u202f${shortened(about.planTitle)}\u202f», révision ${String(about.revision)}`,
    planId: about.planId,
    revision: about.revision,
    changes: [set(parts, { list: 'reviews', itemId: review.id, field: 'response', value })],
  };
}

const MAX_LABEL_TITLE = 100;
function shortened(title: string): string {
  return oneLine(title).slice(0, MAX_LABEL_TITLE);
}
