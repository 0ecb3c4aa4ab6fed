// Opens a backup somebody hands over: nothing in it is believed before every file is the one its manifest names.
import { createHash } from 'node:crypto';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { BackupRefused, pauseUnlessCancelled, type BackupProgress } from './backup-refused.ts';
import {
  anyManifest,
  BACKUP_VERSION,
  backupManifest,
  backupPath,
  MANIFEST_PATH,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_MANIFEST_BYTES,
  MAX_RATIO,
  MAX_TOTAL_BYTES,
  RATIO_FREE_BYTES,
  type BackupManifest,
} from './manifest.ts';

export interface BackupFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
export interface ReadBackup {
  readonly manifest: BackupManifest;
  readonly sizeBytes: number;
  /** Unpacks the next file, checked, one at a time: a backup may be larger than memory likes. Throws BackupRefused. */
  readonly files: () => AsyncIterable<BackupFile>;
}

/** Throws BackupRefused. */
export async function openBackup(bytes: Uint8Array, progress: BackupProgress): Promise<ReadBackup> {
  const archive = await openArchive(bytes);
  const entries = await listEntries(archive);
  const manifestEntry = entries.get(MANIFEST_PATH);
  if (!manifestEntry) throw new BackupRefused('backup-not-one');
  if (manifestEntry.uncompressedSize > MAX_MANIFEST_BYTES) throw new BackupRefused('backup-too-large');
  const manifest = readManifest(await unpack(archive, manifestEntry));
  refuseUnlessListed(manifest, entries);
  return {
    manifest,
    sizeBytes: manifest.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    files: () => checkedFiles(archive, entries, manifest, progress),
  };
}

async function openArchive(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(buffer, { strictFileNames: true, validateEntrySizes: true });
  } catch (cause) {
    // A backup cut short keeps its beginning and loses its directory, which is at the end.
    const isArchive = buffer.subarray(0, 2).toString('latin1') === 'PK';
    throw new BackupRefused(isArchive ? 'backup-damaged' : 'backup-not-one', { cause });
  }
}

async function listEntries(archive: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (archive.entryCount > MAX_FILES + 1) throw new BackupRefused('backup-too-large');
  const entries = new Map<string, Entry>();
  let totalBytes = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      totalBytes += entry.uncompressedSize;
      refuseLargeEntry(entry, totalBytes);
      if (entry.isEncrypted() || !backupPath.safeParse(entry.fileName).success || entries.has(entry.fileName))
        throw new BackupRefused('backup-damaged');
      entries.set(entry.fileName, entry);
    }
  } catch (cause) {
    throw cause instanceof BackupRefused ? cause : new BackupRefused('backup-damaged', { cause });
  }
  return entries;
}

function refuseLargeEntry({ uncompressedSize, compressedSize }: Entry, totalBytes: number): void {
  const isBomb = uncompressedSize > RATIO_FREE_BYTES && uncompressedSize > compressedSize * MAX_RATIO;
  if (uncompressedSize > MAX_FILE_BYTES || totalBytes > MAX_TOTAL_BYTES || isBomb)
    throw new BackupRefused('backup-too-large');
}

function readManifest(bytes: Uint8Array): BackupManifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new BackupRefused('backup-damaged', { cause });
  }
  const any = anyManifest.safeParse(value);
  if (!any.success) throw new BackupRefused('backup-not-one');
  if (any.data.version > BACKUP_VERSION) throw new BackupRefused('backup-too-new');
  const parsed = backupManifest.safeParse(value);
  if (!parsed.success) throw new BackupRefused('backup-damaged', { cause: parsed.error });
  return parsed.data;
}

/** Every file that is named is there, and none that is not; names that differ by case would be one file on some disks. */
function refuseUnlessListed({ files }: BackupManifest, entries: ReadonlyMap<string, Entry>): void {
  const names = new Set(files.map(({ path }) => path.toLowerCase()));
  const areThere = files.every(({ path, sizeBytes }) => entries.get(path)?.uncompressedSize === sizeBytes);
  const isWhole = names.size === files.length && entries.size === files.length + 1;
  if (!areThere || !isWhole || names.has(MANIFEST_PATH)) throw new BackupRefused('backup-damaged');
}

async function* checkedFiles(
  archive: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  { files }: BackupManifest,
  progress: BackupProgress,
): AsyncIterable<BackupFile> {
  let done = 0;
  for (const { path, sha256 } of files) {
    await pauseUnlessCancelled(progress);
    const entry = entries.get(path);
    if (!entry) throw new BackupRefused('backup-damaged');
    const bytes = await unpack(archive, entry);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new BackupRefused('backup-damaged');
    yield { path, bytes };
    done += 1;
    progress.report(done, files.length);
  }
}

/** No more is ever unpacked than the entry announced: the library ends a stream that goes beyond. */
async function unpack(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (cause) {
    throw new BackupRefused('backup-damaged', { cause });
  }
}
