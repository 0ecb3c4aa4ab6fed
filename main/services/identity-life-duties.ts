// What an identity says of itself to others: how it is reached, who takes over from it, that it signs no more.
import type { SignedAnswer } from '../contract/exchange-requests.ts';
import type { CallContext, Duties, Input, Output } from '../contract/requests.ts';
import {
  CONTACT_CARD_FORMAT,
  CONTACT_CARD_VERSION,
  type ContactCardDocument,
} from '../domain/signed-file/contact-card.ts';
import {
  REVOCATION_FORMAT,
  REVOCATION_VERSION,
  type RevocationDocument,
} from '../domain/signed-file/revocation.ts';
import { expiryOf } from '../domain/signed-file/vouching.ts';
import { createIdentity, unlockIdentity, type UnlockedSigner } from '../exchange/signed/identity.ts';
import { localDay } from './clockwork.ts';
import { keep, summaryWith, type IdentityParts } from './identity-duties.ts';
import { signNotice, type NoticeParts } from './signed-notice.ts';
import {
  factsOf,
  givenOrRemembered,
  identityOf,
  revokedOn,
  trustRefused,
  unlockedSigner,
} from './signers.ts';
import { listed, revoked } from './trust-changes.ts';

export type IdentityLifeParts = IdentityParts & NoticeParts;

export function identityLifeDuties(
  parts: IdentityLifeParts,
): Pick<Duties, 'identity.renew' | 'identity.revoke' | 'card.make'> {
  return {
    'identity.renew': (input, context) => renew(parts, input, context),
    'identity.revoke': (input, context) => revoke(parts, input, context),
    'card.make': async ({ fingerprint, passphrase, service }, context) => {
      const signer = await unlockedSigner(parts, fingerprint, passphrase);
      const { certificatePem } = identityOf(parts.identities, fingerprint);
      const payload = cardOf(parts, { service, certificatePem, renews: null });
      const what = `Carte de contact de ${service.name}`;
      return signNotice(parts, { kind: 'contact-card', payload, signers: [signer], what }, context);
    },
  };
}

function cardOf(
  { clockwork }: IdentityLifeParts,
  about: Pick<ContactCardDocument, 'service' | 'certificatePem' | 'renews'>,
): ContactCardDocument {
  return {
    format: CONTACT_CARD_FORMAT,
    formatVersion: CONTACT_CARD_VERSION,
    issuedOn: localDay(clockwork.now()),
    ...about,
  };
}

/** The former key signs last: the new one is kept before anything says that it takes over. */
async function renew(
  parts: IdentityLifeParts,
  { fingerprint, passphrase, service }: Input<'identity.renew'>,
  context: CallContext,
): Promise<Output<'identity.renew'>> {
  const { library, clockwork } = parts;
  library.refuseIfReadOnly();
  const former = await unlockedSigner(parts, fingerprint, passphrase);
  const { commonName, organisation, locality } = former.certificate;
  if (expiryOf(former.certificate.notAfter.toISOString(), clockwork.now()) === 'ended')
    throw trustRefused('identity-expired');
  const next = await createIdentity({
    commonName,
    organisation: organisation || commonName,
    locality: locality || UNKNOWN_LOCALITY,
    passphrase: givenOrRemembered(parts, fingerprint, passphrase),
    createdAt: clockwork.now(),
  });
  const signer = await openedAnew(next, givenOrRemembered(parts, fingerprint, passphrase));
  keep(parts, next);
  const certificatePem = next.certificatePem;
  const verification = {
    by: commonName,
    on: localDay(clockwork.now()),
    how: RENEWED,
    vouchedBy: fingerprint,
  };
  const answer = await signNotice(
    parts,
    {
      kind: 'contact-card',
      payload: cardOf(parts, { service, certificatePem, renews: fingerprint }),
      signers: [signer, former],
      what: `Identité de ${commonName} renouvelée`,
      changes: [listed(library, { ...factsOf(certificatePem), certificatePem }, { verification })],
    },
    context,
  );
  return { ...answer, renewed: summaryWith(parts, next.fingerprint) };
}

/** How a renewed certificate is said to have been verified. */
export const RENEWED = 'renouvelée, garantie par l’ancienne clé';
/** An imported certificate may name no town; ours always do. */
const UNKNOWN_LOCALITY = '–';

async function openedAnew(
  identity: { readonly certificatePem: string; readonly encryptedKeyPem: string },
  passphrase: string,
): Promise<UnlockedSigner> {
  const unlocked = await unlockIdentity({ ...identity, passphrase });
  if (!unlocked.ok) throw new Error(`a new identity does not open: ${unlocked.code}`);
  return unlocked.signer;
}

async function revoke(
  parts: IdentityLifeParts,
  { fingerprint, passphrase, revoked: wanted, ...content }: Input<'identity.revoke'>,
  context: CallContext,
): Promise<SignedAnswer> {
  const { library, identities, memory } = parts;
  const { certificatePem } = identityOf(identities, wanted);
  if (revokedOn(parts, wanted) !== undefined) throw trustRefused('already-revoked');
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  const facts = factsOf(certificatePem);
  const payload: RevocationDocument = {
    format: REVOCATION_FORMAT,
    formatVersion: REVOCATION_VERSION,
    fingerprint: wanted,
    certificatePem,
    ...content,
  };
  const answer = await signNotice(
    parts,
    {
      kind: 'revocation',
      payload,
      signers: [signer],
      what: `Révocation de l’identité de ${facts.commonName}`,
      changes: [revoked(library, { ...facts, certificatePem }, content.revokedOn)],
    },
    context,
  );
  memory.forget(wanted);
  return answer;
}
