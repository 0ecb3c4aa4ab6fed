// What a backup says of itself: every file it holds, by path, size and digest. It is the last entry, since digests are known last.
import * as z from 'zod';

export const MANIFEST_PATH = 'sauvegarde.json';
export const BACKUP_FORMAT = 'jalon-backup';
export const BACKUP_VERSION = 1;

/** Room for years of attachments within what a document may weigh: see MAX_DOCUMENT_BYTES of the contract. */
export const MAX_FILES = 20_000;
export const MAX_FILE_BYTES = 256 * 1024 * 1024;
export const MAX_TOTAL_BYTES = 1024 * 1024 * 1024;
export const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
/** JSON full of repetitions compresses well; nothing a workspace holds compresses this well. */
export const MAX_RATIO = 400;
/** Below this size a file may compress as well as it likes: a bomb this small hurts nobody. */
export const RATIO_FREE_BYTES = 1024 * 1024;

/** Folders and names of a workspace: relative, with forward slashes, and nothing a system would read otherwise. */
export const backupPath = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/)
  .refine((path) => !path.split('/').some((part) => /\.$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part)));

const backedUpFile = z.strictObject({
  path: backupPath,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.number().int().min(0).max(MAX_FILE_BYTES),
});
export type BackedUpFile = Readonly<z.infer<typeof backedUpFile>>;

export const backupManifest = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  /** Instant. */
  madeAt: z.iso.datetime(),
  madeWith: z.string().max(100),
  workspaceName: z.string().min(1).max(255),
  files: z.array(backedUpFile).min(1).max(MAX_FILES),
});
export type BackupManifest = Readonly<z.infer<typeof backupManifest>>;

/** Enough of any edition, to tell a backup by a newer Jalon from what is no backup at all. */
export const anyManifest = z.looseObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.number().int().min(1),
});
