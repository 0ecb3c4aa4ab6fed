// How a receipt, a review or an answer names the signed file it is about.
import * as z from 'zod';
import { entityId } from '../identity/entity.ts';
import { MAX_REVISION } from '../plan/plan.ts';

/** SHA-256 of a manifest, hexadecimal (FORMAT.md [S1]). */
export const fileIdentity = z.string().regex(/^[0-9a-f]{64}$/);

export const quotedFile = z.strictObject({
  identity: fileIdentity,
  planId: entityId,
  planTitle: z.string().max(300),
  revision: z.number().int().min(1).max(MAX_REVISION),
});
export type QuotedFile = Readonly<z.infer<typeof quotedFile>>;

export function isSameFile(one: QuotedFile, other: QuotedFile): boolean {
  return one.identity === other.identity && one.planId === other.planId && one.revision === other.revision;
}
