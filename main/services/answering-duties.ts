// What is answered to a file, signed: receipt, anomaly and review by a service, response by a committee.
import { MEDIA_TYPES } from '../contract/documents.ts';
import type { SignedAnswer } from '../contract/exchange-requests.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties, Input } from '../contract/requests.ts';
import { findById } from '../domain/change/list.ts';
import type { SignedFileKind } from '../domain/signed-file/kind.ts';
import { ANOMALY_FORMAT, ANOMALY_VERSION } from '../domain/transmission/anomaly.ts';
import type { Review, Submission } from '../domain/transmission/exchanges.ts';
import type { ExchangeGuard } from '../domain/transmission/guards.ts';
import { RECEIPT_FORMAT, RECEIPT_VERSION } from '../domain/transmission/receipt.ts';
import { RESPONSE_FORMAT, RESPONSE_VERSION, unansweredRemarks } from '../domain/transmission/response.ts';
import { REVIEW_FORMAT, REVIEW_VERSION } from '../domain/transmission/review.ts';
import { isNamed, serviceGap } from '../domain/transmission/service.ts';
import { buildSignedFile } from './build-signed-file.ts';
import { localDay } from './clockwork.ts';
import { found } from './edits/edit-context.ts';
import {
  added,
  quotedFileOf,
  refuseExchange,
  registered,
  set,
  submissionOf,
  type ExchangeParts,
} from './exchange-parts.ts';
import { fileNameOf } from './file-name.ts';
import type { LibraryChange } from './library.ts';
import { unlockedSigner } from './signers.ts';
import { holdStill } from './unchanged-while-signing.ts';

type AnsweringDuties = Pick<Duties, 'receipt.sign' | 'anomaly.sign' | 'review.sign' | 'response.sign'>;

export function answeringDuties(parts: ExchangeParts): AnsweringDuties {
  return {
    'receipt.sign': (input, context) => signReceipt(parts, input, context),
    'anomaly.sign': (input, context) => signAnomaly(parts, input, context),
    'review.sign': (input, context) => signReview(parts, input, context),
    'response.sign': (input, context) => signResponse(parts, input, context),
  };
}

function signReceipt(
  parts: ExchangeParts,
  { submissionId, content, ...signature }: Input<'receipt.sign'>,
  context: CallContext,
): Promise<SignedAnswer> {
  const submission = receivedSubmission(parts, submissionId);
  refuseExchange(serviceGap(content.service) === null ? null : 'service-incomplete');
  refuseExchange(content.receivedOn > localDay(parts.clockwork.now()) ? 'received-later' : null);
  return signAnswer(parts, context, {
    signature,
    submission,
    kind: 'receipt',
    payload: {
      format: RECEIPT_FORMAT,
      formatVersion: RECEIPT_VERSION,
      answers: quotedFileOf(submission),
      ...content,
    },
    what: 'Accusé de réception',
    changes: (identity) => [
      added(parts, 'receipts', { submissionId, direction: 'sent', identity, ...content }),
    ],
  });
}

function signAnomaly(
  parts: ExchangeParts,
  { submissionId, content, ...signature }: Input<'anomaly.sign'>,
  context: CallContext,
): Promise<SignedAnswer> {
  const submission = receivedSubmission(parts, submissionId);
  return signAnswer(parts, context, {
    signature,
    submission,
    kind: 'anomaly',
    payload: {
      format: ANOMALY_FORMAT,
      formatVersion: ANOMALY_VERSION,
      answers: quotedFileOf(submission),
      ...content,
    },
    what: 'Anomalie',
    changes: (identity) => [
      added(parts, 'anomalies', { submissionId, direction: 'sent', identity, ...content }),
    ],
  });
}

function signReview(
  parts: ExchangeParts,
  { reviewId, ...signature }: Input<'review.sign'>,
  context: CallContext,
): Promise<SignedAnswer> {
  const review = reviewOf(parts, reviewId);
  refuseExchange(reviewGuard(review));
  const submission = receivedSubmission(parts, review.submissionId);
  const { kind, issuedOn, service, author, text, remarks, answerDueOn } = review;
  return signAnswer(parts, context, {
    signature,
    submission,
    kind: 'review',
    payload: {
      format: REVIEW_FORMAT,
      formatVersion: REVIEW_VERSION,
      answers: quotedFileOf(submission),
      ...{ kind, issuedOn, service, author, text, remarks, answerDueOn },
    },
    what: 'Avis',
    draft: () => reviewOf(parts, reviewId),
    changes: (identity) => [
      set(parts, { list: 'reviews', itemId: reviewId, field: 'identity', value: identity }),
    ],
  });
}

function reviewGuard({ direction, identity, service, text, remarks }: Review): ExchangeGuard | null {
  if (direction !== 'sent' || identity !== null) return 'draft-sealed';
  if (!isNamed(service)) return 'service-unnamed';
  return text.trim() === '' && remarks.length === 0 ? 'draft-empty' : null;
}

function signResponse(
  parts: ExchangeParts,
  { reviewId, ...signature }: Input<'response.sign'>,
  context: CallContext,
): Promise<SignedAnswer> {
  const review = reviewOf(parts, reviewId);
  refuseExchange(responseGuard(review));
  const submission = submissionOf(parts, review.submissionId);
  const { text, answers, isRefusal } = review.response;
  const respondedOn = localDay(parts.clockwork.now());
  return signAnswer(parts, context, {
    signature,
    submission,
    kind: 'response',
    payload: {
      format: RESPONSE_FORMAT,
      formatVersion: RESPONSE_VERSION,
      about: quotedFileOf(submission),
      reviewIdentity: review.identity,
      respondedOn,
      committeeName: submission.committeeName,
      ...{ text, answers, isRefusal },
    },
    what: 'Réponse',
    draft: () => reviewOf(parts, reviewId),
    changes: (identity) => [
      set(parts, {
        list: 'reviews',
        itemId: reviewId,
        field: 'response',
        value: { ...review.response, identity, respondedOn },
      }),
    ],
  });
}

function responseGuard({ direction, identity, remarks, response }: Review): ExchangeGuard | null {
  if (direction !== 'received' || identity === null) return 'not-for-us';
  if (response.identity !== null) return 'already-answered';
  const isWhole = response.isRefusal || unansweredRemarks(remarks, response.answers).length === 0;
  return isWhole ? null : 'remarks-unanswered';
}

interface AnswerToSign {
  readonly signature: { readonly fingerprint: string; readonly passphrase: string };
  readonly submission: Submission;
  readonly kind: SignedFileKind;
  readonly payload: object;
  /** What it is called, in the history and in the name of the file. */
  readonly what: string;
  /** What was drafted before it is signed; left out, everything was given with the request. */
  readonly draft?: () => Review;
  readonly changes: (identity: string) => readonly LibraryChange[];
}

async function signAnswer(
  parts: ExchangeParts,
  { signal, reportProgress }: CallContext,
  { signature, submission, kind, payload, what, draft, changes }: AnswerToSign,
): Promise<SignedAnswer> {
  const { library, identities, clockwork, kept } = parts;
  library.refuseIfReadOnly();
  const refuseIfChanged = holdStill(() => (draft ? [draft()] : []));
  reportProgress({ phase: 'Ouverture de la clé', done: 0, total: 2 });
  const signer = await unlockedSigner(parts, signature.fingerprint, signature.passphrase);
  reportProgress({ phase: 'Signature', done: 1, total: 2 });
  const signedAt = clockwork.now();
  const { bytes, identity } = await buildSignedFile({ kind, payload, signers: [signer], signedAt });
  if (signal.aborted) throw new RequestRefused('cancelled');
  refuseIfChanged();
  const { planId, planTitle } = submission;
  const revision = submission.sealed?.revision ?? null;
  const name = `${fileNameOf(`${what} ${planTitle}`)}-r${String(revision)}.asice`;
  const file = kept.keep({ name, bytes }, { kind, signers: [signer.certificate] });
  const at = signedAt.toISOString();
  library.write({
    label: `${what} signé\u202f: «\u202f${planTitle.slice(0, 100)}\u202f», révision ${String(revision)}`,
    isPermanent: true,
    changes: [
      ...registered(parts, { identity, planId, revision, direction: 'sent', at, file }),
      ...changes(identity),
    ],
  });
  identities.rememberUse(signature.fingerprint);
  return { document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes }, identity };
}

function receivedSubmission(parts: ExchangeParts, submissionId: string): Submission {
  const submission = submissionOf(parts, submissionId);
  refuseExchange(submission.direction === 'received' ? null : 'not-received');
  return submission;
}

function reviewOf({ library }: ExchangeParts, reviewId: string): Review {
  return found(findById(library.exchanges().reviews, reviewId), reviewId);
}
