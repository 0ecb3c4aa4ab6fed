// The submission an answer is about. A plan that left by « Exporter » becomes one when it is answered.
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { entryOf, kindOf, type RegisterEntry } from '../domain/register/register.ts';
import { createdNow } from '../domain/identity/entity.ts';
import { AT_THE_END } from '../domain/change/value-fits-field.ts';
import { BLANK_SUBMISSION } from '../domain/transmission/blank-items.ts';
import type { Submission } from '../domain/transmission/exchanges.ts';
import { isSameFile, type QuotedFile } from '../domain/transmission/quoted-file.ts';
import type { ServiceStatement } from '../domain/transmission/service.ts';
import { sha256 } from '../exchange/signed/digest.ts';
import { localDay } from './clockwork.ts';
import { exchangeRefused, quotedFileOf, stampNow, type ExchangeParts } from './exchange-parts.ts';
import type { LibraryChange } from './library.ts';

export interface Answered {
  readonly submission: Submission;
  /** Of one that was not written down before. */
  readonly changes: readonly LibraryChange[];
}

/** Rejects with RequestRefused `exchange-refused` where the file never left here, or is told otherwise than it left. */
export async function answeredSubmission(
  parts: ExchangeParts,
  answers: QuotedFile,
  service: ServiceStatement,
): Promise<Answered> {
  const answered = known(parts, answers) ?? (await exported(parts, answers, service));
  const told = { ...answers, planTitle: '' };
  if (!isSameFile({ ...quotedFileOf(answered.submission), planTitle: '' }, told))
    throw exchangeRefused('answers-another-file');
  return answered;
}

function known({ library }: ExchangeParts, { identity }: QuotedFile): Answered | undefined {
  const submission = library
    .exchanges()
    .submissions.find(({ direction, sealed }) => direction === 'sent' && sealed?.identity === identity);
  return submission && { submission, changes: [] };
}

async function exported(
  parts: ExchangeParts,
  { identity }: QuotedFile,
  service: ServiceStatement,
): Promise<Answered> {
  const entry = entryOf(parts.library.register(), identity);
  if (!entry?.file || entry.direction !== 'sent' || kindOf(entry) !== 'plan')
    throw exchangeRefused('answers-nothing-sent');
  const { payload, payloadBytes } = await parts.kept.contentOf(identity);
  const submission = submissionOfExport(parts, entry, {
    document: payload as PlanDocument,
    contentHash: sha256(payloadBytes).toString('hex'),
    service,
  });
  const change = {
    kind: 'item.add',
    list: 'submissions',
    item: submission,
    position: AT_THE_END,
  } as const;
  return { submission, changes: [{ kind: 'exchanges', id: 'exchanges', change }] };
}

interface Left {
  readonly document: PlanDocument;
  readonly contentHash: string;
  readonly service: ServiceStatement;
}

function submissionOfExport(
  parts: ExchangeParts,
  { identity, at }: RegisterEntry,
  { document: { plan, revision }, contentHash, service }: Left,
): Submission {
  const leftOn = localDay(new Date(at));
  return {
    ...createdNow(parts.clockwork.makeId(), stampNow(parts)),
    ...BLANK_SUBMISSION,
    planId: plan.id,
    planTitle: plan.title,
    committeeName: plan.committeeName,
    recipient: service,
    sealed: {
      identity,
      revision,
      contentHash,
      territoryVintage: parts.reference.territories().vintage,
      sealedOn: leftOn,
      answerDueOn: null,
    },
    sentOn: leftOn,
  };
}
