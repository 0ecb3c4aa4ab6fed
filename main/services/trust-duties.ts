// Who is trusted: the list, what a person decides about it, and directories given to others or taken from them.
import type { Duties, Input, Output } from '../contract/requests.ts';
import type { ListedCertificate, ReceivedDirectoryFile, TrustOverview } from '../contract/trust-requests.ts';
import {
  DIRECTORY_FORMAT,
  DIRECTORY_VERSION,
  MAX_DIRECTORY_CERTIFICATES,
  type DirectoryDocument,
  type DirectoryEntry,
} from '../domain/signed-file/certificate-directory.ts';
import { isVerified, namesakesOf, type TrustedCertificate } from '../domain/signed-file/trust.ts';
import { expiryOf, proposalStanding } from '../domain/signed-file/vouching.ts';
import { kindOf } from '../domain/register/register.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { readCertificatePem } from '../exchange/signed/certificate-facts.ts';
import { spokenFingerprint } from '../exchange/signed/spoken-fingerprint.ts';
import { localDay } from './clockwork.ts';
import type { IdentityLifeParts } from './identity-life-duties.ts';
import { documentOf } from './refusals.ts';
import { signNotice } from './signed-notice.ts';
import { factsOf, identityOf, revokedOn, trustRefused, unlockedSigner } from './signers.ts';
import { listed, revoked } from './trust-changes.ts';
import { areRelied, judgedSigners } from './trusted-signers.ts';

type TrustDutyName =
  'trust.overview' | 'trust.remove' | 'trust.revoke' | 'signed.trust' | 'directory.make' | 'directory.accept';

export function trustDuties(parts: IdentityLifeParts): Pick<Duties, TrustDutyName> {
  const { library, clockwork } = parts;
  return {
    'trust.overview': () => overview(parts),
    'trust.remove': ({ fingerprint }) => {
      // Forgotten, it could be relied on again: what is revoked stays listed, with its date.
      if (revokedOn(parts, fingerprint) !== undefined) throw trustRefused('revoked-stays');
      const name = library.trust().certificates.find((each) => each.fingerprint === fingerprint)?.commonName;
      library.write({
        label: `Certificat de «\u202f${oneLine(name ?? '')}\u202f» retiré`,
        isPermanent: true,
        changes: [{ kind: 'trust', id: 'trust', change: { kind: 'trust.remove', fingerprint } }],
      });
      return { fingerprint };
    },
    'trust.revoke': (input) => revokeHere(parts, input),
    'signed.trust': ({ certificatePem, by, how }) => {
      const certificate = { ...factsOf(certificatePem), certificatePem };
      const { fingerprint, commonName } = certificate;
      if (revokedOn(parts, fingerprint) !== undefined) throw trustRefused('certificate-revoked');
      const verification = { by, on: localDay(clockwork.now()), how };
      library.write({
        label: `Certificat de «\u202f${oneLine(commonName)}\u202f» vérifié`,
        isPermanent: true,
        changes: [listed(library, certificate, { verification })],
      });
      return { fingerprint };
    },
    'directory.make': (input, context) => makeDirectory(parts, input, context),
    'directory.accept': (input) => acceptDirectory(parts, input),
  };
}

function ownFingerprints({ identities }: IdentityLifeParts): readonly string[] {
  return documentOf(identities.list()).map(({ fingerprint }) => fingerprint);
}

async function overview(parts: IdentityLifeParts): Promise<TrustOverview> {
  const own = ownFingerprints(parts);
  const { certificates } = parts.library.trust();
  return {
    canRemember: parts.memory.canRemember(),
    certificates: certificates
      .map((each) => toldCertificate(parts, each, own.includes(each.fingerprint)))
      .sort((one, other) => one.commonName.localeCompare(other.commonName, 'fr')),
    directories: await receivedDirectories(parts),
  };
}

function toldCertificate(
  { library, clockwork }: IdentityLifeParts,
  certificate: TrustedCertificate,
  isOwn: boolean,
): ListedCertificate {
  const { fingerprint, certificatePem, verification, revokedOn: on } = certificate;
  const validUntil = readCertificatePem(certificatePem)?.notAfter ?? '';
  const namesakes = namesakesOf(certificate, library.trust().certificates).filter(
    (other) => other.verification?.vouchedBy !== fingerprint && verification?.vouchedBy !== other.fingerprint,
  );
  return {
    fingerprint,
    phrase: spokenFingerprint(fingerprint),
    commonName: oneLine(certificate.commonName),
    organisation: oneLine(certificate.organisation),
    locality: oneLine(certificate.locality),
    certificatePem,
    validUntil,
    expiry: expiryOf(validUntil, clockwork.now()),
    verification: verification && isVerified(certificate, library.trust().certificates) ? verification : null,
    revokedOn: on ?? null,
    namesakes: namesakes.map((other) => other.fingerprint),
    isOwn,
  };
}

/** Because somebody said so on the telephone: no file is needed to stop relying on a certificate. */
function revokeHere(parts: IdentityLifeParts, { fingerprint, revokedOn: on }: Input<'trust.revoke'>) {
  const { library } = parts;
  const certificate = library.trust().certificates.find((each) => each.fingerprint === fingerprint);
  const { certificatePem } = certificate ?? identityOf(parts.identities, fingerprint);
  if (certificate?.revokedOn !== undefined) throw trustRefused('already-revoked');
  const facts = factsOf(certificatePem);
  library.write({
    label: `Certificat de «\u202f${oneLine(facts.commonName)}\u202f» révoqué`,
    isPermanent: true,
    changes: [revoked(library, { ...facts, certificatePem }, on)],
  });
  return { fingerprint };
}

async function makeDirectory(
  parts: IdentityLifeParts,
  { title, fingerprint, passphrase }: Input<'directory.make'>,
  context: Parameters<Duties['directory.make']>[1],
): Promise<Output<'directory.make'>> {
  const certificates = vouchedFor(parts);
  if (certificates.length === 0) throw trustRefused('nothing-to-vouch-for');
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  const payload: DirectoryDocument = {
    format: DIRECTORY_FORMAT,
    formatVersion: DIRECTORY_VERSION,
    title,
    issuedOn: localDay(parts.clockwork.now()),
    certificates,
  };
  const what = `Annuaire de certificats ${title}`;
  return signNotice(parts, { kind: 'directory', payload, signers: [signer], what }, context);
}

/** Those relied on that are still valid; our own are in it for whoever has compared only the one that signs. */
function vouchedFor(parts: IdentityLifeParts): readonly DirectoryEntry[] {
  const { library, identities, clockwork } = parts;
  const now = clockwork.now();
  const isUsable = (pem: string): boolean => expiryOf(factsOf(pem).notAfter, now) !== 'ended';
  const own = documentOf(identities.list()).filter(
    ({ fingerprint }) => revokedOn(parts, fingerprint) === undefined,
  );
  const verification = { by: clockwork.author, on: localDay(now), how: 'identité du signataire' };
  const ours = own.map(({ certificatePem }) => ({ certificatePem, verification }));
  const { certificates } = library.trust();
  const verified = certificates.flatMap((each): readonly DirectoryEntry[] => {
    const isOurs = own.some(({ fingerprint }) => fingerprint === each.fingerprint);
    if (!each.verification || !isVerified(each, certificates) || each.revokedOn !== undefined || isOurs)
      return [];
    const { by, on, how } = each.verification;
    return [{ certificatePem: each.certificatePem, verification: { by, on: on.slice(0, 10), how } }];
  });
  if (verified.length === 0) return [];
  return [...verified, ...ours]
    .filter(({ certificatePem }) => isUsable(certificatePem))
    .slice(0, MAX_DIRECTORY_CERTIFICATES);
}

async function receivedDirectories(parts: IdentityLifeParts): Promise<readonly ReceivedDirectoryFile[]> {
  const entries = parts.library
    .register()
    .entries.filter((entry) => entry.direction === 'received' && kindOf(entry) === 'directory');
  const read = await Promise.all(entries.map(({ identity }) => readReceived(parts, identity)));
  return read.toReversed();
}

async function readReceived(parts: IdentityLifeParts, identity: string): Promise<ReceivedDirectoryFile> {
  const verified = await parts.kept.contentOf(identity);
  const { title, issuedOn, certificates } = verified.payload as DirectoryDocument;
  const judged = judgedSigners(parts, verified.signers);
  const known = parts.library.trust().certificates;
  const own = ownFingerprints(parts);
  return {
    identity,
    title: oneLine(title),
    issuedOn,
    signerName: oneLine(verified.signers[0]?.commonName ?? ''),
    isSignerRelied: areRelied(judged),
    proposals: certificates.map(({ certificatePem, verification }) => {
      const facts = factsOf(certificatePem);
      return {
        fingerprint: facts.fingerprint,
        phrase: spokenFingerprint(facts.fingerprint),
        commonName: oneLine(facts.commonName),
        organisation: oneLine(facts.organisation),
        verification,
        standing: proposalStanding(facts, known, { ownFingerprints: own, now: parts.clockwork.now() }),
      };
    }),
  };
}

/** All that is new, in one record; what is known, revoked or under a known name stays as it is. */
async function acceptDirectory(
  parts: IdentityLifeParts,
  { identity }: Input<'directory.accept'>,
): Promise<Output<'directory.accept'>> {
  const { library, clockwork, kept } = parts;
  const { isSignerRelied, signerName, proposals, title } = await readReceived(parts, identity);
  if (!isSignerRelied) throw trustRefused('directory-signer-unknown');
  const verified = await kept.contentOf(identity);
  const { certificates } = verified.payload as DirectoryDocument;
  const fresh = new Set(
    proposals.filter(({ standing }) => standing === 'new').map(({ fingerprint }) => fingerprint),
  );
  const vouchedBy = verified.signers[0]?.fingerprint ?? '';
  const by = signerName.slice(0, 200);
  const verification = {
    by,
    on: localDay(clockwork.now()),
    how: `annuaire signé par ${by}`,
    vouchedBy,
  };
  const changes = certificates.flatMap(({ certificatePem }) => {
    const facts = factsOf(certificatePem);
    // Twice in one directory: once here.
    if (!fresh.delete(facts.fingerprint)) return [];
    return [listed(library, { ...facts, certificatePem }, { verification })];
  });
  if (changes.length === 0) throw trustRefused('nothing-to-take');
  library.write({
    label: `Annuaire accepté\u202f: «\u202f${title.slice(0, 100)}\u202f»`,
    isPermanent: true,
    changes,
  });
  return { accepted: changes.length };
}
