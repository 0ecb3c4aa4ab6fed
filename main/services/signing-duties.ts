// Identities, signed exports, and files received to be read.
import { MEDIA_TYPES } from '../contract/documents.ts';
import type {
  ExportedPlan,
  IdentitySummary,
  ReceivedContainer,
  ReceivedFile,
  RevisionStanding,
} from '../contract/answers.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties, Input } from '../contract/requests.ts';
import {
  MEETING_ARCHIVE_VERSION,
  readMeetingArchive,
  type MeetingArchive,
} from '../domain/meeting/meeting-archive.ts';
import { PLAN_DOCUMENT_VERSION, planDocumentOf, type PlanDocument } from '../domain/plan/plan-document.ts';
import { readPlanDocument } from '../domain/plan/read-plan-document.ts';
import { isRegistered, newestRevision } from '../domain/register/register.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { isRelied, judgeTrust, trustWarnings, revisionWarnings } from '../domain/signed-file/trust.ts';
import { buildContainer } from '../exchange/signed/build-container.ts';
import { createIdentity } from '../exchange/signed/identity.ts';
import type { CertificateFacts } from '../exchange/signed/certificate-facts.ts';
import {
  verifyContainer,
  type ContainerKinds,
  type VerifiedContainer,
} from '../exchange/signed/verify-container.ts';
import type { IdentityStore } from '../storage/identity-store.ts';
import type { Clockwork } from './clockwork.ts';
import { fileNameOf } from './file-name.ts';
import type { Library } from './library.ts';
import { detailsOf, documentOf, storageRefused } from './refusals.ts';
import { factsOf, identityOf, unlockedSigner } from './signers.ts';
import { makeTurns } from './turns.ts';

/** What the application can read; the other kinds of the format come with their features. */
export const READABLE_KINDS: ContainerKinds = {
  plan: {
    formatVersion: PLAN_DOCUMENT_VERSION,
    parse: readPlanDocument,
  },
  'meeting-archive': { formatVersion: MEETING_ARCHIVE_VERSION, parse: readMeetingArchive },
};

type SigningDuties = Pick<
  Duties,
  | 'identity.list'
  | 'identity.create'
  | 'identity.certificate'
  | 'signed.export'
  | 'signed.read'
  | 'signed.trust'
>;

interface Parts {
  readonly library: Library;
  readonly identities: IdentityStore;
  readonly clockwork: Clockwork;
}

export function signingDuties({ library, identities, clockwork }: Parts): SigningDuties {
  const parts = { library, identities, clockwork };
  // Two exports at once would both take the same revision.
  const exportInTurn = makeTurns();
  return {
    'identity.list': () => listIdentities(identities),
    'identity.create': async ({ committeeName, locality, passphrase }) => {
      library.refuseIfReadOnly();
      const created = await createIdentity({
        commonName: committeeName,
        organisation: committeeName,
        locality,
        passphrase,
        createdAt: clockwork.now(),
      });
      const refusal = identities.keep(created);
      if (refusal) throw storageRefused(refusal);
      return summaryOf(factsOf(created.certificatePem));
    },
    'identity.certificate': ({ fingerprint }) => {
      const { certificatePem } = identityOf(identities, fingerprint);
      const name = `certificat-${fileNameOf(factsOf(certificatePem).commonName)}.pem`;
      return { name, mediaType: MEDIA_TYPES.pem, bytes: new TextEncoder().encode(certificatePem) };
    },
    'signed.export': (input, context) => exportInTurn(() => exportPlan(parts, input, context)),
    'signed.read': ({ document }, context) => readContainer(parts, document, context),
    'signed.trust': (input) => trustCertificate(parts, input),
  };
}

/** The last that signed, then the latest created. */
function listIdentities(identities: IdentityStore): readonly IdentitySummary[] {
  const lastUsed = identities.lastUsed();
  const rank = ({ fingerprint }: IdentitySummary): number => (fingerprint === lastUsed ? 0 : 1);
  return documentOf(identities.list())
    .map(({ certificatePem }) => summaryOf(factsOf(certificatePem)))
    .sort((one, other) => rank(one) - rank(other) || other.validFrom.localeCompare(one.validFrom));
}

function summaryOf({
  fingerprint,
  commonName,
  locality,
  notBefore,
  notAfter,
}: CertificateFacts): IdentitySummary {
  return { fingerprint, committeeName: commonName, locality, validFrom: notBefore, validUntil: notAfter };
}

/** The revision is taken in the journal before the file is handed out: no two files ever bear the same. */
async function exportPlan(
  { library, identities, clockwork }: Parts,
  { planId, fingerprint, passphrase }: Input<'signed.export'>,
  { signal, reportProgress }: CallContext,
): Promise<ExportedPlan> {
  reportProgress({ phase: 'Ouverture de la clé', done: 0, total: 2 });
  const signer = await unlockedSigner(identities, fingerprint, passphrase);
  reportProgress({ phase: 'Signature', done: 1, total: 2 });
  const plan = library.plan(planId);
  const revision = Math.max(plan.revision, newestRevision(library.register(), planId, 'sent') ?? 0) + 1;
  const signedAt = clockwork.now();
  const payload = planDocumentOf(plan, library.directory(), revision);
  const built = await buildContainer({ kind: 'plan', payload, signers: [signer], signedAt });
  // The last moment to stop: once written, the revision has been given.
  if (signal.aborted) throw new RequestRefused('cancelled');
  const at = signedAt.toISOString();
  library.write({
    label: `Export signé, révision ${String(revision)}`,
    isPermanent: true,
    changes: [
      {
        kind: 'plan',
        id: planId,
        change: { kind: 'plan.revise', revision, stamp: { at, by: clockwork.author } },
      },
      {
        kind: 'register',
        id: 'register',
        change: {
          kind: 'register.add',
          entry: { identity: built.identity, planId, revision, direction: 'sent', at },
        },
      },
    ],
  });
  identities.rememberUse(fingerprint);
  const name = `${fileNameOf(plan.title)}-r${String(revision)}.asice`;
  return {
    document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes: built.bytes },
    revision,
    identity: built.identity,
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
  const own = documentOf(identities.list()).map(({ fingerprint }) => fingerprint);
  const judged = judgeTrust(verified.signers, library.trust().certificates, own);
  const received = receivedOf(document.name, verified, judged);
  if (verified.kind === 'meeting-archive')
    return { ...received, kind: 'meeting-archive', content: verified.payload as MeetingArchive };
  const content = verified.payload as PlanDocument;
  const newest = newestRevision(library.register(), content.plan.id);
  const standing = standingOf(content.revision, newest, isRegistered(library.register(), verified.identity));
  // Whoever is unknown could announce any revision of anybody's plan: only known signers and our own are remembered.
  if (judged.every(({ trust }) => isRelied(trust))) remember(library, verified, content, now);
  return {
    ...received,
    kind: 'plan',
    revision: content.revision,
    revisionStanding: standing,
    warnings: [...received.warnings, ...revisionWarnings(content.revision, newest)],
    content,
  };
}

/** What every kind of file is told with: who signed it, and what is to be known of them. */
function receivedOf(
  fileName: string,
  { identity, warnings }: VerifiedContainer,
  judged: ReturnType<typeof judgeTrust>,
): ReceivedContainer {
  return {
    fileName: oneLine(fileName),
    identity,
    signers: judged.map(({ signer, trust }) => ({
      ...signer,
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

function trustCertificate({ library, clockwork }: Parts, { certificatePem, by, how }: Input<'signed.trust'>) {
  const { fingerprint, commonName, organisation, locality } = factsOf(certificatePem);
  const on = clockwork.now().toISOString().slice(0, 10);
  const certificate = {
    fingerprint,
    commonName,
    organisation,
    locality,
    certificatePem,
    verification: { by, on, how },
  };
  library.write({
    label: `Certificat de «\u202f${commonName}\u202f» vérifié`,
    isPermanent: true,
    changes: [{ kind: 'trust', id: 'trust', change: { kind: 'trust.set', certificate } }],
  });
  return { fingerprint };
}
