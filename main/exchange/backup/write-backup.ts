// Packs the files of a workspace in one ZIP archive, which any tool opens, with a manifest that says what must be in it.
import { createHash } from 'node:crypto';
import { ZipFile } from 'yazl';
import { BackupRefused, pauseUnlessCancelled, type BackupProgress } from './backup-refused.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  backupManifest,
  MANIFEST_PATH,
  MAX_FILES,
  MAX_TOTAL_BYTES,
  type BackedUpFile,
  type BackupManifest,
} from './manifest.ts';

export interface FileToKeep {
  readonly path: string;
  readonly read: () => Uint8Array;
}

export interface BackupFacts {
  readonly madeAt: Date;
  readonly madeWith: string;
  readonly workspaceName: string;
  /** The archive may not weigh more: it travels whole. */
  readonly maxBytes: number;
}

/** Two backups of the same files made at the same time are the same bytes. Throws BackupRefused. */
export async function writeBackup(
  files: readonly FileToKeep[],
  facts: BackupFacts,
  progress: BackupProgress,
): Promise<Uint8Array> {
  if (files.length > MAX_FILES) throw new BackupRefused('backup-too-large');
  const archive = new ZipFile();
  const options = { mtime: facts.madeAt, mode: 0o100600 };
  const packing = collect(archive, facts.maxBytes);
  // Awaited last: what it refuses meanwhile must not be taken for a bug.
  packing.catch(() => undefined);
  const listed: BackedUpFile[] = [];
  let totalBytes = 0;
  for (const { path, read } of files) {
    await pauseUnlessCancelled(progress);
    const bytes = Buffer.from(read());
    totalBytes += bytes.length;
    if (totalBytes > MAX_TOTAL_BYTES) throw new BackupRefused('backup-too-large');
    archive.addBuffer(bytes, path, options);
    listed.push({ path, sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length });
    progress.report(listed.length, files.length);
  }
  archive.addBuffer(manifestBytes(listed, facts), MANIFEST_PATH, options);
  archive.end();
  return packing;
}

function manifestBytes(files: readonly BackedUpFile[], facts: BackupFacts): Buffer {
  const { madeAt, madeWith, workspaceName } = facts;
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    madeAt: madeAt.toISOString(),
    madeWith,
    workspaceName,
    files: [...files],
  };
  // What this writes and the reader would refuse is a bug, found here rather than on the day it is needed.
  return Buffer.from(`${JSON.stringify(backupManifest.parse(manifest), null, 1)}\n`);
}

async function collect(archive: ZipFile, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of archive.outputStream) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > maxBytes) throw new BackupRefused('backup-too-large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
