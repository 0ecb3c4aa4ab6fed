// What a received contact card, revocation or directory becomes here. The rules are the domain's (vouching.ts).
import { servicesNamedLike } from '../domain/transmission/service-match.ts';
import type { ContactCardDocument } from '../domain/signed-file/contact-card.ts';
import type { DirectoryDocument } from '../domain/signed-file/certificate-directory.ts';
import type { RevocationDocument } from '../domain/signed-file/revocation.ts';
import type { FileSigner } from '../domain/signed-file/signer.ts';
import { isRelied } from '../domain/signed-file/trust.ts';
import { doesRenewalCount, mayRevoke } from '../domain/signed-file/vouching.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { BLANK_SERVICE, type Service } from '../domain/transmission/service.ts';
import { localDay } from './clockwork.ts';
import { added, set, type ExchangeParts } from './exchange-parts.ts';
import { RENEWED } from './identity-life-duties.ts';
import type { LibraryChange } from './library.ts';
import { factsOf, revokedOn, trustRefused } from './signers.ts';
import { listed, revoked, type NamedCertificate } from './trust-changes.ts';
import { judgedSigners } from './trusted-signers.ts';

interface EnteredNotice {
  readonly label: string;
  readonly planId: null;
  readonly revision: null;
  readonly changes: readonly LibraryChange[];
}
interface Signed<Value> {
  readonly payload: Value;
  readonly signers: readonly FileSigner[];
}

const MAX_LABEL_NAME = 100;
const notice = (what: string, name: string, changes: readonly LibraryChange[]): EnteredNotice => ({
  label: `${what}\u202f: «\u202f${oneLine(name).slice(0, MAX_LABEL_NAME)}\u202f»`,
  planId: null,
  revision: null,
  changes,
});

/** Throws RequestRefused `trust-refused`, or `certificate-unreadable`. */
export function enterContactCard(
  parts: ExchangeParts,
  { payload, signers }: Signed<ContactCardDocument>,
): EnteredNotice {
  const { library } = parts;
  const { service, certificatePem, renews } = payload;
  const certificate = { ...factsOf(certificatePem), certificatePem };
  const holder = signers.find(({ fingerprint }) => fingerprint === certificate.fingerprint);
  if (!holder) throw trustRefused('card-not-by-holder');
  if (renews !== null && !signers.some(({ fingerprint }) => fingerprint === renews))
    throw trustRefused('card-renewal-not-signed');
  if (revokedOn(parts, certificate.fingerprint) !== undefined) throw trustRefused('certificate-revoked');
  const verification = vouchedByFormer(parts, { signers, renews, certificate });
  const [judged] = judgedSigners(parts, [holder]);
  const isKnown = verification !== undefined || (judged !== undefined && isRelied(judged.trust));
  return notice('Carte de contact reçue', service.name, [
    listed(
      library,
      certificate,
      verification && !isListedAsVerified(parts, certificate) ? { verification } : {},
    ),
    ...serviceChanges(parts, payload, { fingerprint: certificate.fingerprint, isKnown }),
  ]);
}

function isListedAsVerified({ library }: ExchangeParts, { fingerprint }: NamedCertificate): boolean {
  return library
    .trust()
    .certificates.some((each) => each.fingerprint === fingerprint && each.verification !== undefined);
}

/** How the certificate is verified by the one it takes over from; undefined where that does not count. */
function vouchedByFormer(
  parts: ExchangeParts,
  {
    signers,
    renews,
    certificate,
  }: Pick<Signed<unknown>, 'signers'> &
    Pick<ContactCardDocument, 'renews'> & { certificate: NamedCertificate },
) {
  const former = signers.find(({ fingerprint }) => fingerprint === renews);
  const [judged] = former ? judgedSigners(parts, [former]) : [];
  if (!former || !judged) return undefined;
  const now = parts.clockwork.now();
  const isFormerRelied = isRelied(judged.trust);
  if (!doesRenewalCount({ former, next: certificate, isFormerRelied, now })) return undefined;
  return {
    by: oneLine(former.commonName).slice(0, 200),
    on: localDay(now),
    how: RENEWED,
    vouchedBy: former.fingerprint,
  };
}

/**
 * The service as the card says it. One that is known by this key, or by the one it takes over from, is brought up to date; one that
 * only has the same name is never overwritten by a card nobody vouches for.
 */
function serviceChanges(
  parts: ExchangeParts,
  { service, renews }: ContactCardDocument,
  { fingerprint, isKnown }: { readonly fingerprint: string; readonly isKnown: boolean },
): readonly LibraryChange[] {
  const { services } = parts.library.exchanges();
  const bySameKey = services.find((each) => each.fingerprint === fingerprint);
  const byFormerKey = services.find((each) => isKnown && renews !== null && each.fingerprint === renews);
  const alike = servicesNamedLike(services, service.name);
  const byName = isKnown ? alike.find((each) => each.fingerprint === null && !each.isOwn) : undefined;
  const found = bySameKey ?? byFormerKey ?? byName;
  if (found) return updatedService(parts, found, { ...service, fingerprint });
  if (alike.length > 0 && !isKnown) return [];
  return [added(parts, 'services', { ...BLANK_SERVICE, ...service, fingerprint })];
}

function updatedService(
  parts: ExchangeParts,
  known: Service,
  next: Pick<Service, 'name' | 'email' | 'phone' | 'postalAddress' | 'fingerprint'>,
): readonly LibraryChange[] {
  return (['name', 'email', 'phone', 'postalAddress', 'fingerprint'] as const)
    .filter((field) => known[field] !== next[field])
    .map((field) => set(parts, { list: 'services', itemId: known.id, field, value: next[field] }));
}

/** Throws RequestRefused `trust-refused`, or `certificate-unreadable`. */
export function enterRevocation(
  parts: ExchangeParts,
  { payload, signers }: Signed<RevocationDocument>,
): EnteredNotice {
  const { library } = parts;
  const { certificatePem } = payload;
  const certificate = { ...factsOf(certificatePem), certificatePem };
  if (certificate.fingerprint !== payload.fingerprint) throw trustRefused('certificate-of-another');
  const { certificates } = library.trust();
  const vouchedBy = (wanted: string): string | undefined =>
    certificates.find(({ fingerprint }) => fingerprint === wanted)?.verification?.vouchedBy;
  const isAllowed = judgedSigners(parts, signers).some(({ signer, trust }) =>
    mayRevoke(
      { ...signer, isRelied: isRelied(trust), vouchedBy: vouchedBy(signer.fingerprint) },
      { ...certificate, vouchedBy: vouchedBy(certificate.fingerprint) },
    ),
  );
  if (!isAllowed) throw trustRefused('revocation-not-allowed');
  return notice('Révocation reçue', certificate.commonName, [
    revoked(library, certificate, payload.revokedOn),
  ]);
}

/** Kept, and proposed: nothing of it is relied on before somebody accepts it. Throws RequestRefused `certificate-unreadable`. */
export function enterDirectory(_: ExchangeParts, { payload }: Signed<DirectoryDocument>): EnteredNotice {
  for (const { certificatePem } of payload.certificates) factsOf(certificatePem);
  return notice('Annuaire de certificats reçu', payload.title, []);
}
