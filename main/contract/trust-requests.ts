// What a page may ask of identities, of who is trusted, and of what is signed about both.
import * as z from 'zod';
import { fullDate } from '../domain/date/partial-date.ts';
import {
  certificateFingerprint as fingerprint,
  certificatePem,
} from '../domain/signed-file/certificate-pem.ts';
import { isPassphraseLongEnough } from '../domain/signed-file/passphrase.ts';
import { revocationContent } from '../domain/signed-file/revocation.ts';
import { IDENTITY_FIELD_MAX_CHARACTERS } from '../domain/signed-file/signer.ts';
import type { CertificateVerification } from '../domain/signed-file/trust.ts';
import type { Expiry, ProposalStanding } from '../domain/signed-file/vouching.ts';
import { fileIdentity } from '../domain/transmission/quoted-file.ts';
import { serviceStatement } from '../domain/transmission/service.ts';
import type { IdentitySummary } from './answers.ts';
import { namedDocument, type NamedDocument } from './documents.ts';
import type { SignedAnswer } from './exchange-requests.ts';

/** Empty: the one this computer remembers. */
export const passphrase = z.string().max(1000);
const newPassphrase = passphrase.refine(isPassphraseLongEnough, { message: 'passphrase-too-short' });
/** As X.520 caps the fields of a certificate. */
const subjectField = z
  .string()
  .trim()
  .min(1)
  .max(IDENTITY_FIELD_MAX_CHARACTERS)
  .regex(/^\P{Control}*$/u);
const signature = { fingerprint, passphrase } as const;

export const trustInputs = {
  'identity.list': z.strictObject({}),
  /** `holder`: who signs, where the committee has several who do; left out, the committee itself. */
  'identity.create': z.strictObject({
    committeeName: subjectField,
    holder: subjectField.optional(),
    locality: subjectField,
    passphrase: newPassphrase,
  }),
  'identity.certificate': z.strictObject({ fingerprint }),
  'identity.changePassphrase': z.strictObject({ ...signature, newPassphrase }),
  /** Certificate and key in one text; the key stays under its passphrase. */
  'identity.backup': z.strictObject({ fingerprint }),
  'identity.restore': z.strictObject({ document: namedDocument, passphrase }),
  /** `passphrase` opens the file; the key is kept under `newPassphrase` from then on. */
  'identity.importPkcs12': z.strictObject({ document: namedDocument, passphrase, newPassphrase }),
  /** A new key for the same holder, under the same passphrase, and the card by which the former key vouches for it. */
  'identity.renew': z.strictObject({ ...signature, service: serviceStatement }),
  /** `revoked`: itself, or another identity of the workspace. */
  'identity.revoke': z.strictObject({ ...signature, revoked: fingerprint, ...revocationContent }),
  'identity.remember': z.strictObject(signature),
  'identity.forget': z.strictObject({ fingerprint }),
  /** How the holder is reached and which certificate it signs with. */
  'card.make': z.strictObject({ ...signature, service: serviceStatement }),
  'trust.overview': z.strictObject({}),
  'trust.remove': z.strictObject({ fingerprint }),
  /** Because somebody was told so, outside any file. */
  'trust.revoke': z.strictObject({ fingerprint, revokedOn: fullDate }),
  'signed.trust': z.strictObject({
    certificatePem,
    by: z.string().trim().min(1).max(200),
    how: z.string().trim().min(1).max(500),
  }),
  /** Every certificate relied on here, and our own, for others to rely on. */
  'directory.make': z.strictObject({ ...signature, title: z.string().trim().min(1).max(200) }),
  /** Takes all that a received directory proposes and nothing speaks against. */
  'directory.accept': z.strictObject({ identity: fileIdentity }),
  /** Adds a signature to a file kept here, or to one that came by another way. */
  'signed.countersign': z.strictObject({
    file: z.union([z.strictObject({ identity: fileIdentity }), z.strictObject({ document: namedDocument })]),
    ...signature,
  }),
} as const;

export interface ListedCertificate {
  readonly fingerprint: string;
  readonly phrase: string;
  readonly commonName: string;
  readonly organisation: string;
  readonly locality: string;
  readonly certificatePem: string;
  readonly validUntil: string;
  readonly expiry: Expiry;
  readonly verification: CertificateVerification | null;
  readonly revokedOn: string | null;
  /** Fingerprints of others under the same name, unless one vouched for the other: an alert. */
  readonly namesakes: readonly string[];
  readonly isOwn: boolean;
}

export interface ProposedEntry {
  readonly fingerprint: string;
  readonly phrase: string;
  readonly commonName: string;
  readonly organisation: string;
  readonly verification: CertificateVerification;
  readonly standing: ProposalStanding;
}

export interface ReceivedDirectoryFile {
  readonly identity: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly signerName: string;
  readonly isSignerRelied: boolean;
  readonly proposals: readonly ProposedEntry[];
}

export interface TrustOverview {
  /** Whether this computer can remember a passphrase in a safe place. */
  readonly canRemember: boolean;
  readonly certificates: readonly ListedCertificate[];
  /** Those received, latest first. */
  readonly directories: readonly ReceivedDirectoryFile[];
}

export interface TrustOutputs {
  /** The one to propose first comes first: the last that signed, then the latest created; the revoked come last. */
  'identity.list': readonly IdentitySummary[];
  'identity.create': IdentitySummary;
  'identity.certificate': NamedDocument;
  'identity.changePassphrase': IdentitySummary;
  'identity.backup': NamedDocument;
  'identity.restore': IdentitySummary;
  'identity.importPkcs12': IdentitySummary;
  'identity.renew': SignedAnswer & { readonly renewed: IdentitySummary };
  'identity.revoke': SignedAnswer;
  'identity.remember': IdentitySummary;
  'identity.forget': IdentitySummary;
  'card.make': SignedAnswer;
  'trust.overview': TrustOverview;
  'trust.remove': { readonly fingerprint: string };
  'trust.revoke': { readonly fingerprint: string };
  'signed.trust': { readonly fingerprint: string };
  'directory.make': SignedAnswer;
  'directory.accept': { readonly accepted: number };
  'signed.countersign': SignedAnswer;
}
