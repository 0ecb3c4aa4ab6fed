// What is printed as a picture to be scanned, and read back from whoever scanned it.
import type { DocumentSource } from './blocks.ts';

/** `JALON1 <plan> R<revision> <day> <SHA-256>`. */
export function sourceStatement(
  { planId, revision, sha256 }: Pick<DocumentSource, 'planId' | 'revision' | 'sha256'>,
  madeOn: string,
): string {
  return `JALON1 ${planId} R${String(revision)} ${madeOn} ${sha256}`;
}

export interface ReadStatement {
  readonly planId: string;
  readonly revision: number;
  readonly madeOn: string;
  readonly sha256: string;
}

const STATEMENT =
  /^\s*JALON1\s+(?<planId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s+R(?<revision>\d{1,6})\s+(?<madeOn>\d{4}-\d{2}-\d{2})\s+(?<sha256>[0-9a-f]{64})\s*$/i;

/** Null when it is none of ours: spaces and capitals are forgiven, as a telephone may give them. */
export function readStatement(typed: string): ReadStatement | null {
  const groups = STATEMENT.exec(typed)?.groups;
  if (!groups) return null;
  const { planId = '', revision = '', madeOn = '', sha256 = '' } = groups;
  return { planId: planId.toLowerCase(), revision: Number(revision), madeOn, sha256: sha256.toLowerCase() };
}
