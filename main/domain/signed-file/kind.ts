/** What a signed file may carry. Closed: FORMAT.md [S3] is this table with each kind's schema. */
export const SIGNED_FILE_KINDS = [
  'plan',
  'receipt',
  'review',
  'response',
  'contribution',
  'contact-card',
  'revocation',
  'directory',
  'anomaly',
  'meeting-archive',
  'replication-report',
  'bank',
  'catalogue',
] as const;

export type SignedFileKind = (typeof SIGNED_FILE_KINDS)[number];

export function isSignedFileKind(name: string): name is SignedFileKind {
  return (SIGNED_FILE_KINDS as readonly string[]).includes(name);
}
