/** Why a received file is refused. Closed: every code has its French words and a test that produces it. */
export const SIGNED_FILE_REFUSAL_CODES = [
  // The archive
  'not-a-zip',
  'prefix-bytes',
  'trailing-bytes',
  'truncated',
  'zip-feature',
  'name-not-allowed',
  'symlink',
  'encrypted',
  'unknown-method',
  'duplicate-name',
  'too-many-entries',
  'entry-too-large',
  'total-too-large',
  'ratio',
  'size-mismatch',
  'header-mismatch',
  'crc',
  'gap',
  // What the archive must hold
  'mimetype-missing',
  'mimetype-not-first',
  'mimetype-compressed',
  'mimetype-wrong',
  'payload-missing',
  'several-payloads',
  'unknown-kind',
  'signature-missing',
  'manifest-missing',
  // The manifest
  'manifest-doctype',
  'manifest-processing-instruction',
  'manifest-malformed',
  'manifest-duplicate-reference',
  'reference-missing-file',
  'file-not-covered',
  'file-changed',
  'weak-digest',
  // The signature
  'signature-malformed',
  'too-many-signers',
  'weak-algorithm',
  'signature-invalid',
  'manifest-changed',
  'signed-attribute-altered',
  'certificate-altered',
  'certificate-not-for-signing',
  'certificate-expired',
  'certificate-not-yet-valid',
  // The content
  'json-unreadable',
  'json-not-canonical',
  'json-too-deep',
  'json-too-many-values',
  'json-forbidden-key',
  'format-too-new',
  'schema',
] as const;

export type SignedFileRefusalCode = (typeof SIGNED_FILE_REFUSAL_CODES)[number];

/** What the secretary needs in order to find the fault; which fields are present depends on the code. */
export interface SignedFileRefusalDetails {
  readonly entryName?: string;
  readonly signerName?: string;
  readonly kind?: string;
  readonly formatVersion?: number;
  readonly knownFormatVersion?: number;
  readonly issues?: readonly SchemaIssue[];
}

export interface SchemaIssue {
  readonly path: string;
  readonly message: string;
}

/** Things to know about a file that is nonetheless accepted. */
export const SIGNED_FILE_WARNING_CODES = [
  'older-revision',
  'certificate-expired-since',
  'signed-in-the-future',
  'unknown-signer',
  'known-name-new-certificate',
  'revoked-signer',
] as const;

export type SignedFileWarningCode = (typeof SIGNED_FILE_WARNING_CODES)[number];

export interface SignedFileWarning {
  readonly code: SignedFileWarningCode;
  readonly signerName?: string;
  /** An ISO 8601 instant or day, when the warning is about one. */
  readonly date?: string;
}

/** Why a private key could not be unlocked, or brought in. */
export const KEY_REFUSAL_CODES = [
  'wrong-passphrase',
  'key-unreadable',
  'key-does-not-match-certificate',
  'pkcs12-unreadable',
  'pkcs12-legacy',
  'pkcs12-without-identity',
  'pkcs12-not-for-signing',
  'backup-unreadable',
] as const;

export type KeyRefusalCode = (typeof KEY_REFUSAL_CODES)[number];
