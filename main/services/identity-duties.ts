// The identities of the workspace: made, listed, kept elsewhere, brought back, their certificates handed out.
import { MEDIA_TYPES } from '../contract/documents.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { Duties, Output } from '../contract/requests.ts';
import type { IdentitySummary } from '../contract/answers.ts';
import { expiryOf } from '../domain/signed-file/vouching.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { createIdentity, type CreatedIdentity } from '../exchange/signed/identity.ts';
import {
  identityFromPkcs12,
  readIdentityBackup,
  withPassphrase,
  writeIdentityBackup,
  type IdentityOutcome,
} from '../exchange/signed/identity-texts.ts';
import { spokenFingerprint } from '../exchange/signed/spoken-fingerprint.ts';
import { localDay, type Clockwork } from './clockwork.ts';
import { fileNameOf } from './file-name.ts';
import { documentOf, storageRefused } from './refusals.ts';
import { factsOf, givenOrRemembered, identityOf, trustRefused, type SigningParts } from './signers.ts';

export interface IdentityParts extends SigningParts {
  readonly clockwork: Clockwork;
}
type IdentityDutyName =
  | 'identity.list'
  | 'identity.create'
  | 'identity.certificate'
  | 'identity.changePassphrase'
  | 'identity.backup'
  | 'identity.restore'
  | 'identity.importPkcs12'
  | 'identity.remember'
  | 'identity.forget';

export function identityDuties(parts: IdentityParts): Pick<Duties, IdentityDutyName> {
  const { library, identities, clockwork, memory } = parts;
  return {
    'identity.list': () => listIdentities(parts),
    'identity.create': async ({ committeeName, holder, locality, passphrase }) => {
      library.refuseIfReadOnly();
      const created = await createIdentity({
        commonName: holder ?? committeeName,
        organisation: committeeName,
        locality,
        passphrase,
        createdAt: clockwork.now(),
      });
      return keep(parts, created);
    },
    'identity.certificate': ({ fingerprint }) => {
      const { certificatePem } = identityOf(identities, fingerprint);
      const name = `certificat-${fileNameOf(factsOf(certificatePem).commonName)}.pem`;
      return { name, mediaType: MEDIA_TYPES.pem, bytes: new TextEncoder().encode(certificatePem) };
    },
    'identity.changePassphrase': async ({ fingerprint, passphrase, newPassphrase }) => {
      library.refuseIfReadOnly();
      const given = givenOrRemembered(parts, fingerprint, passphrase);
      const changed = opened(await withPassphrase(identityOf(identities, fingerprint), given, newPassphrase));
      const wasRemembered = memory.remembers(fingerprint);
      const summary = keep(parts, changed);
      if (wasRemembered) memory.remember(fingerprint, newPassphrase);
      return summaryWith(parts, summary.fingerprint);
    },
    'identity.backup': ({ fingerprint }) => backup(parts, fingerprint),
    'identity.restore': async ({ document, passphrase }) => {
      library.refuseIfReadOnly();
      const text = new TextDecoder().decode(document.bytes.subarray(0, MAX_BACKUP_BYTES));
      return keep(parts, opened(await readIdentityBackup(text, passphrase)));
    },
    'identity.importPkcs12': async ({ document, passphrase, newPassphrase }) => {
      library.refuseIfReadOnly();
      return keep(parts, opened(await identityFromPkcs12(document.bytes, passphrase, newPassphrase)));
    },
    'identity.remember': async ({ fingerprint, passphrase }) => {
      if (!memory.canRemember()) throw trustRefused('cannot-remember');
      // Only what opens the key is worth remembering.
      opened(await readIdentityBackup(textOf(identityOf(identities, fingerprint)), passphrase));
      memory.remember(fingerprint, passphrase);
      return summaryWith(parts, fingerprint);
    },
    'identity.forget': ({ fingerprint }) => {
      memory.forget(fingerprint);
      return summaryWith(parts, fingerprint);
    },
  };
}

const MAX_BACKUP_BYTES = 100_000;

function opened(outcome: IdentityOutcome): CreatedIdentity {
  if (!outcome.ok) throw new RequestRefused(outcome.code);
  return outcome.identity;
}

/** Throws RequestRefused. */
export function keep(parts: IdentityParts, identity: CreatedIdentity): IdentitySummary {
  const refusal = parts.identities.keep(identity);
  if (refusal) throw storageRefused(refusal);
  return summaryWith(parts, identity.fingerprint);
}

function textOf(identity: { readonly certificatePem: string; readonly encryptedKeyPem: string }): string {
  return writeIdentityBackup(identity, []);
}

function backup({ identities, clockwork }: IdentityParts, fingerprint: string): Output<'identity.backup'> {
  const identity = identityOf(identities, fingerprint);
  const { commonName, organisation, notAfter } = factsOf(identity.certificatePem);
  const text = writeIdentityBackup(identity, [
    `Identité Jalon de ${oneLine(commonName)} (${oneLine(organisation)}), sauvegardée le ${localDay(clockwork.now())}.`,
    `Valable jusqu’au ${notAfter.slice(0, 10)}. Empreinte du certificat (SHA-256)\u202f: ${fingerprint}`,
    `En mots\u202f: ${spokenFingerprint(fingerprint)}`,
    'À garder en lieu sûr\u202f: avec sa phrase secrète, ce fichier suffit pour signer.',
  ]);
  const name = `identite-${fileNameOf(commonName)}.pem`;
  return { name, mediaType: MEDIA_TYPES.pem, bytes: new TextEncoder().encode(text) };
}

/** The last that signed, then the latest created; those that sign no more come last. */
function listIdentities(parts: IdentityParts): readonly IdentitySummary[] {
  const lastUsed = parts.identities.lastUsed();
  const rank = ({ fingerprint, revokedOn }: IdentitySummary): number =>
    revokedOn !== null ? 2 : fingerprint === lastUsed ? 0 : 1;
  return documentOf(parts.identities.list())
    .map(({ fingerprint }) => summaryWith(parts, fingerprint))
    .sort((one, other) => rank(one) - rank(other) || other.validFrom.localeCompare(one.validFrom));
}

/** Throws RequestRefused `identity-missing`. */
export function summaryWith(
  { library, identities, clockwork, memory }: IdentityParts,
  fingerprint: string,
): IdentitySummary {
  const { commonName, organisation, locality, notBefore, notAfter } = factsOf(
    identityOf(identities, fingerprint).certificatePem,
  );
  const { certificates } = library.trust();
  const own = new Set(documentOf(identities.list()).map((each) => each.fingerprint));
  const next = certificates.find(
    (each) => own.has(each.fingerprint) && each.verification?.vouchedBy === fingerprint,
  );
  return {
    fingerprint,
    phrase: spokenFingerprint(fingerprint),
    holder: oneLine(commonName),
    committeeName: oneLine(organisation) || oneLine(commonName),
    locality: oneLine(locality),
    validFrom: notBefore,
    validUntil: notAfter,
    expiry: expiryOf(notAfter, clockwork.now()),
    revokedOn: certificates.find((each) => each.fingerprint === fingerprint)?.revokedOn ?? null,
    renewedBy: next?.fingerprint ?? null,
    isRemembered: memory.remembers(fingerprint),
  };
}
