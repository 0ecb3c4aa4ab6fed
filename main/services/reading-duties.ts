// Files received to be read, and what is decided about who signed them.
import type { BankSummary, ReceivedContainer, ReceivedFile, RevisionStanding } from '../contract/answers.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties, Input } from '../contract/requests.ts';
import type { BankDocument } from '../domain/bank/bank-file.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { isRegistered, newestRevision } from '../domain/register/register.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { revisionWarnings, trustWarnings, type JudgedSigner } from '../domain/signed-file/trust.ts';
import { spokenFingerprint } from '../exchange/signed/spoken-fingerprint.ts';
import { verifyContainer, type VerifiedContainer } from '../exchange/signed/verify-container.ts';
import type { IdentityStore } from '../storage/identity-store.ts';
import type { Clockwork } from './clockwork.ts';
import type { Library } from './library.ts';
import { piecesOf } from './kept-pieces.ts';
import { READABLE_KINDS } from './readable-kinds.ts';
import { detailsOf } from './refusals.ts';
import { areRelied, judgedSigners, reliedFingerprints } from './trusted-signers.ts';

interface Parts {
  readonly library: Library;
  readonly identities: IdentityStore;
  readonly clockwork: Clockwork;
}

export function readingDuties(parts: Parts): Pick<Duties, 'signed.read'> {
  return {
    'signed.read': ({ document }, context) => readContainer(parts, document, context),
  };
}

async function readContainer(
  { library, identities, clockwork }: Parts,
  document: Input<'signed.read'>['document'],
  { signal }: CallContext,
): Promise<ReceivedFile> {
  const now = clockwork.now();
  const verified = await verifyContainer(document.bytes, { kinds: READABLE_KINDS, now });
  if (verified.outcome === 'refused') throw new RequestRefused(verified.code, detailsOf(verified.details));
  if (signal.aborted) throw new RequestRefused('cancelled');
  const judged = judgedSigners({ library, identities }, verified.signers);
  const told = toldOf({ library, identities }, document.name, verified, judged);
  // Whoever is unknown could announce any revision of anybody's plan: only known signers and our own are remembered.
  if (told.kind === 'plan' && areRelied(judged)) remember(library, verified, told.content, now);
  return told;
}

/** A verified file as the page shows it, whatever its kind. */
export function toldOf(
  { library, identities }: Pick<Parts, 'library' | 'identities'>,
  fileName: string,
  verified: VerifiedContainer,
  judged: readonly JudgedSigner[],
): ReceivedFile {
  const received = receivedOf(fileName, verified, judged);
  const { kind, payload } = verified;
  if (kind === 'bank') return { ...received, kind, content: summaryOfBank(payload as BankDocument) };
  if (kind !== 'plan') return { ...received, kind, content: payload } as ReceivedFile;
  const content = payload as PlanDocument;
  const register = library.register();
  const newest = newestRevision(register, content.plan.id, reliedFingerprints({ library, identities }));
  return {
    ...received,
    kind: 'plan',
    revision: content.revision,
    revisionStanding: standingOf(content.revision, newest, isRegistered(register, verified.identity)),
    warnings: [...received.warnings, ...revisionWarnings(content.revision, newest)],
    content,
  };
}

const TOLD_TITLES = 20;
function summaryOfBank({ solutions, vouches, ...document }: BankDocument): BankSummary {
  const { title, description, madeBy, madeOn, part } = document;
  return {
    ...{ title, description, madeBy, madeOn, part },
    solutionCount: solutions.length,
    vouchCount: vouches.length,
    firstTitles: solutions.slice(0, TOLD_TITLES).map(({ solution }) => oneLine(solution.content.title)),
  };
}

/** What every kind of file is told with: who signed it, and what is to be known of them. */
function receivedOf(
  fileName: string,
  verified: VerifiedContainer,
  judged: readonly JudgedSigner[],
): ReceivedContainer {
  const { identity, warnings } = verified;
  return {
    pieces: piecesOf(verified),
    fileName: oneLine(fileName),
    identity,
    signers: judged.map(({ signer, trust }) => ({
      ...signer,
      phrase: spokenFingerprint(signer.fingerprint),
      commonName: oneLine(signer.commonName),
      organisation: oneLine(signer.organisation),
      locality: oneLine(signer.locality),
      validUntil: signer.notAfter,
      standing: trust.trust,
      verification: (trust.trust === 'known' ? trust.certificate.verification : undefined) ?? null,
    })),
    warnings: [...warnings, ...trustWarnings(judged)],
  };
}

function standingOf(
  revision: number,
  newest: number | undefined,
  isRegisteredFile: boolean,
): RevisionStanding {
  if (newest === undefined) return 'first-seen';
  if (revision > newest) return 'newer';
  return revision === newest && isRegisteredFile ? 'same' : revision === newest ? 'newer' : 'older';
}

function remember(
  library: Library,
  { identity }: VerifiedContainer,
  { plan, revision }: PlanDocument,
  now: Date,
): void {
  if (library.isReadOnly || isRegistered(library.register(), identity)) return;
  const entry = {
    identity,
    planId: plan.id,
    revision,
    direction: 'received',
    at: now.toISOString(),
  } as const;
  library.write({
    label: `Lecture de «\u202f${plan.title}\u202f», révision ${String(revision)}`,
    isPermanent: true,
    changes: [{ kind: 'register', id: 'register', change: { kind: 'register.add', entry } }],
  });
}
