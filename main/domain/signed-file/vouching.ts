// What one certificate may say of another: that it takes over, that it is revoked, that it was verified. The rules, and why they
// are these, are in resources/docs/decisions/0022.
import { comparableName, namesakesOf, type TrustDirectory, type TrustedCertificate } from './trust.ts';

type Subject = Pick<TrustedCertificate, 'commonName' | 'organisation'>;

/** Same name, same organisation, however they are spelt. */
export function isSameHolder(one: Subject, other: Subject): boolean {
  return (
    comparableName(one.commonName) === comparableName(other.commonName) &&
    comparableName(one.organisation) === comparableName(other.organisation)
  );
}

export interface Renewal {
  readonly former: Subject & { readonly notAfter: string };
  readonly next: Subject;
  /** Whether files signed with the former key count here. */
  readonly isFormerRelied: boolean;
  readonly now: Date;
}

/** A former key vouches for its successor while it is relied on itself, and for the same holder alone. */
export function doesRenewalCount({ former, next, isFormerRelied, now }: Renewal): boolean {
  return isFormerRelied && isSameHolder(former, next) && new Date(former.notAfter) >= now;
}

export interface Speaker extends Subject {
  readonly fingerprint: string;
  readonly isRelied: boolean;
  readonly vouchedBy: string | undefined;
}
export interface Revocable extends Subject {
  readonly fingerprint: string;
  readonly vouchedBy: string | undefined;
}

/** A key may always revoke itself. Another must be relied on, and have vouched for it, be vouched for by it, or be its holder's. */
export function mayRevoke(speaker: Speaker, revoked: Revocable): boolean {
  if (speaker.fingerprint === revoked.fingerprint) return true;
  return (
    speaker.isRelied &&
    (revoked.vouchedBy === speaker.fingerprint ||
      speaker.vouchedBy === revoked.fingerprint ||
      isSameHolder(speaker, revoked))
  );
}

/** What becomes of each certificate of a directory here: only `new` is ever written. */
export const PROPOSAL_STANDING_LABELS = {
  new: 'À ajouter',
  known: 'Déjà vérifié ici',
  own: 'Identité de cet espace de travail',
  'name-known': 'Nom connu avec un autre certificat',
  revoked: 'Révoqué ici',
  expired: 'Expiré',
} as const;
export type ProposalStanding = keyof typeof PROPOSAL_STANDING_LABELS;

export interface ProposedCertificate {
  readonly fingerprint: string;
  readonly commonName: string;
  readonly notAfter: string;
}

export function proposalStanding(
  proposed: ProposedCertificate,
  trust: TrustDirectory,
  { ownFingerprints, now }: { readonly ownFingerprints: readonly string[]; readonly now: Date },
): ProposalStanding {
  const listed = trust.find(({ fingerprint }) => fingerprint === proposed.fingerprint);
  if (listed?.revokedOn !== undefined) return 'revoked';
  if (ownFingerprints.includes(proposed.fingerprint)) return 'own';
  if (listed?.verification !== undefined) return 'known';
  if (namesakesOf(proposed, trust).length > 0) return 'name-known';
  return new Date(proposed.notAfter) < now ? 'expired' : 'new';
}

export const EXPIRY_WARNING_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;
export type Expiry = 'valid' | 'ending' | 'ended';

/** Renewing takes the former key: it is asked for while there still is time. */
export function expiryOf(notAfter: string, now: Date): Expiry {
  const left = new Date(notAfter).getTime() - now.getTime();
  if (left < 0) return 'ended';
  return left <= EXPIRY_WARNING_DAYS * DAY_MS ? 'ending' : 'valid';
}
