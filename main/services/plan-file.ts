// A plan read from a file somebody hands over: signed, and then verified first, or a bare plan document.
import { RequestRefused } from '../contract/failure.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { readPlanDocument } from '../domain/plan/read-plan-document.ts';
import type { FileSigner } from '../domain/signed-file/signer.ts';
import { verifyContainer } from '../exchange/signed/verify-container.ts';
import { detailsOf } from './refusals.ts';
import { READABLE_KINDS } from './readable-kinds.ts';

export interface PlanFromFile {
  readonly document: PlanDocument;
  /** SHA-256 of the manifest; null of a bare document. */
  readonly identity: string | null;
  /** Nobody signed a bare document. */
  readonly signers: readonly FileSigner[];
}

/** Throws RequestRefused: what `verify` would say of a signed file, `file-holds-no-plan` or `plan-file-unreadable`. */
export async function readPlanFile(bytes: Uint8Array, now: Date): Promise<PlanFromFile> {
  if (!isArchive(bytes)) return { document: readBare(bytes), identity: null, signers: [] };
  const verified = await verifyContainer(bytes, { kinds: READABLE_KINDS, now });
  if (verified.outcome === 'refused') throw new RequestRefused(verified.code, detailsOf(verified.details));
  if (verified.kind !== 'plan') throw new RequestRefused('file-holds-no-plan');
  const { identity, signers } = verified;
  return { document: verified.payload as PlanDocument, identity, signers };
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function readBare(bytes: Uint8Array): PlanDocument {
  const read = readPlanDocument(parsed(bytes));
  if (!read.ok) throw new RequestRefused('plan-file-unreadable', { path: read.issues[0]?.path ?? '' });
  return read.value;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw new RequestRefused('plan-file-unreadable', {}, { cause });
  }
}
