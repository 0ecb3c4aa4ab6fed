// The exchanges between a committee and a service: what left, what came, where each submission stands.
import type { ExchangedFile, ExchangeOverview } from '../contract/exchange-requests.ts';
import { MEDIA_TYPES } from '../contract/documents.ts';
import type { Duties } from '../contract/requests.ts';
import { kindOf, type RegisterEntry } from '../domain/register/register.ts';
import { submissionStanding } from '../domain/transmission/submission-status.ts';
import { contributionDuties } from './contributions/contribution-duties.ts';
import { answeringDuties } from './answering-duties.ts';
import { consultationDuties, type ConsultationDuties } from './consultation-duties.ts';
import type { ConsultationDocuments } from './consultation-documents.ts';
import { localDay } from './clockwork.ts';
import { fileNameOf } from './file-name.ts';
import { reliance, type ExchangeParts } from './exchange-parts.ts';
import { makeInbox, type Inbox } from './inbox-duties.ts';
import { toldOf } from './reading-duties.ts';
import { submissionDuties } from './submission-duties.ts';
import { judgedSigners, reliedFingerprints } from './trusted-signers.ts';

type ExchangeDuties = Pick<
  Duties,
  'exchange.overview' | 'kept.read' | 'kept.document' | 'kept.makeDocument'
> &
  Inbox['duties'] &
  ReturnType<typeof submissionDuties> &
  ReturnType<typeof answeringDuties> &
  ReturnType<typeof contributionDuties> &
  ConsultationDuties;

export function exchangeDuties(parts: ExchangeParts & ConsultationDocuments): ExchangeDuties {
  const inbox = makeInbox(parts);
  return {
    'exchange.overview': ({ today }) => overview(parts, inbox, today ?? localDay(parts.clockwork.now())),
    'kept.read': async ({ identity }) => {
      const verified = await parts.kept.contentOf(identity);
      const { file } = parts.kept.bytesOf(identity);
      return toldOf(parts, file.name, verified, judgedSigners(parts, verified.signers));
    },
    'kept.document': ({ identity }) => {
      const { file, bytes } = parts.kept.bytesOf(identity);
      return { name: file.name, mediaType: MEDIA_TYPES.signedPlan, bytes };
    },
    'kept.makeDocument': async ({ identity, preset, format, madeOn }, context) => {
      const source = await parts.kept.planDocument(identity);
      const today = madeOn ?? localDay(parts.clockwork.now());
      const { bytes, title } = await parts.makeOf({ source, preset, format, today }, context);
      const name = `${fileNameOf(title)}-${preset.kind}.${format}`;
      return { name, mediaType: MEDIA_TYPES[format], bytes };
    },
    ...inbox.duties,
    ...submissionDuties(parts),
    ...answeringDuties(parts),
    ...contributionDuties(parts),
    ...consultationDuties(parts),
  };
}

function overview(parts: ExchangeParts, inbox: Inbox, today: string): ExchangeOverview {
  const exchanges = parts.library.exchanges();
  const isRelied = reliance(parts);
  const relied = reliedFingerprints(parts);
  const files = parts.library.register().entries.map((entry) => toldEntry(entry, relied));
  return {
    exchanges,
    standings: Object.fromEntries(
      exchanges.submissions.map((submission) => [
        submission.id,
        submissionStanding(submission, exchanges, isRelied, today),
      ]),
    ),
    files: files.toReversed(),
    waiting: inbox.waiting(),
  };
}

function toldEntry(entry: RegisterEntry, relied: ReadonlySet<string>): ExchangedFile {
  const { identity, direction, at, planId, revision, file } = entry;
  return {
    identity,
    kind: kindOf(entry),
    direction,
    at,
    planId,
    revision,
    file: file
      ? {
          name: file.name,
          sizeBytes: file.sizeBytes,
          signers: file.signers.map((signer) => ({ ...signer, isRelied: relied.has(signer.fingerprint) })),
        }
      : null,
  };
}
