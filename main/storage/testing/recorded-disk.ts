import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FilePort } from '../file-port.ts';

/**
 * Records every file call that changes the disk, so that a test can ask what a crash after any of them would leave.
 * The calls are carried out for real as well; only the waiting for the disk is left out.
 */
export type DiskStep =
  | { readonly type: 'create'; readonly path: string; readonly file: number }
  | { readonly type: 'write'; readonly file: number; readonly bytes: Buffer }
  | { readonly type: 'truncate'; readonly file: number; readonly lengthBytes: number }
  | { readonly type: 'sync'; readonly file: number }
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  | { readonly type: 'remove'; readonly path: string }
  | { readonly type: 'make-folder'; readonly path: string }
  | { readonly type: 'sync-folder'; readonly path: string }
  | { readonly type: 'begin'; readonly edit: number }
  | { readonly type: 'acknowledge'; readonly edit: number };

export interface RecordedDisk {
  readonly steps: DiskStep[];
  readonly files: FilePort;
}

export function recordDisk(real: FilePort, root: string): RecordedDisk {
  const steps: DiskStep[] = [];
  const fileByPath = new Map<string, number>();
  const fileByDescriptor = new Map<number, number>();
  const at = (path: string): string => relative(root, path);
  const fileOf = (descriptor: number): number => fileByDescriptor.get(descriptor) ?? -1;
  const files: FilePort = {
    ...real,
    open: (path, flags) => {
      const descriptor = real.open(path, flags);
      let file = fileByPath.get(at(path));
      if (file === undefined) {
        file = steps.length;
        fileByPath.set(at(path), file);
        steps.push({ type: 'create', path: at(path), file });
      }
      fileByDescriptor.set(descriptor, file);
      return descriptor;
    },
    write: (descriptor, bytes) => {
      const written = real.write(descriptor, bytes);
      steps.push({ type: 'write', file: fileOf(descriptor), bytes: Buffer.from(bytes.subarray(0, written)) });
      return written;
    },
    truncate: (descriptor, lengthBytes) => {
      real.truncate(descriptor, lengthBytes);
      steps.push({ type: 'truncate', file: fileOf(descriptor), lengthBytes });
    },
    sync: (descriptor) => {
      steps.push({ type: 'sync', file: fileOf(descriptor) });
    },
    rename: (from, to) => {
      real.rename(from, to);
      const moved = fileByPath.get(at(from));
      fileByPath.delete(at(from));
      if (moved !== undefined) {
        fileByPath.set(at(to), moved);
      }
      steps.push({ type: 'rename', from: at(from), to: at(to) });
    },
    remove: (path) => {
      real.remove(path);
      fileByPath.delete(at(path));
      steps.push({ type: 'remove', path: at(path) });
    },
    makeFolder: (path) => {
      const isNew = !real.facts(path);
      real.makeFolder(path);
      if (isNew) {
        steps.push({ type: 'make-folder', path: at(path) });
      }
    },
    syncFolder: (path) => {
      steps.push({ type: 'sync-folder', path: at(path) });
    },
  };
  return { steps, files };
}

/**
 * What the disk keeps of the work that was not synced:
 * - `dropped`: neither names nor bytes;
 * - `survived`: all of it;
 * - `torn`: all names, and half of the bytes;
 * - `names`: all names, none of the bytes (a rename that overtook its data);
 * - `bytes`: all bytes, none of the names.
 */
export const CRASH_VARIANTS = ['dropped', 'survived', 'torn', 'names', 'bytes'] as const;
export type CrashVariant = (typeof CRASH_VARIANTS)[number];

interface DiskFile {
  now: Buffer;
  synced: Buffer;
}

type Entry = DiskFile | DiskFolder;

export class DiskFolder {
  now = new Map<string, Entry>();
  synced = new Map<string, Entry>();
}

/** The model of a disk that keeps apart what was asked for and what is certain. */
export class ModelDisk {
  readonly root = new DiskFolder();
  private readonly files = new Map<number, DiskFile>();

  apply(step: DiskStep): void {
    switch (step.type) {
      case 'create': {
        const file = { now: Buffer.alloc(0), synced: Buffer.alloc(0) };
        this.files.set(step.file, file);
        this.put(step.path, file);
        break;
      }
      case 'write':
        this.file(step.file).now = Buffer.concat([this.file(step.file).now, step.bytes]);
        break;
      case 'truncate':
        this.file(step.file).now = this.file(step.file).now.subarray(0, step.lengthBytes);
        break;
      case 'sync':
        this.file(step.file).synced = this.file(step.file).now;
        break;
      case 'begin':
      case 'acknowledge':
        break;
      default:
        this.applyToNames(step);
    }
  }

  private applyToNames(
    step: Extract<DiskStep, { type: 'rename' | 'remove' | 'make-folder' | 'sync-folder' }>,
  ): void {
    if (step.type === 'make-folder') {
      this.put(step.path, new DiskFolder());
    } else if (step.type === 'sync-folder') {
      const folder = this.folder(step.path.split('/').filter(Boolean));
      folder.synced = new Map(folder.now);
    } else if (step.type === 'remove') {
      this.take(step.path);
    } else {
      const moved = this.take(step.from);
      if (moved) {
        this.put(step.to, moved);
      }
    }
  }

  private put(path: string, entry: Entry): void {
    const names = path.split('/');
    this.folder(names.slice(0, -1)).now.set(names.at(-1) ?? '', entry);
  }

  private take(path: string): Entry | undefined {
    const names = path.split('/');
    const folder = this.folder(names.slice(0, -1));
    const entry = folder.now.get(names.at(-1) ?? '');
    folder.now.delete(names.at(-1) ?? '');
    return entry;
  }

  private folder(names: readonly string[]): DiskFolder {
    let folder = this.root;
    for (const name of names) {
      const next = folder.now.get(name);
      if (!(next instanceof DiskFolder)) {
        return new DiskFolder();
      }
      folder = next;
    }
    return folder;
  }

  private file(number: number): DiskFile {
    const file = this.files.get(number);
    if (!file) {
      throw new Error('a call named a file that was never opened');
    }
    return file;
  }
}

/** Every file a crash would leave, by path. */
export function filesAfterCrash(
  folder: DiskFolder,
  variant: CrashVariant,
  prefix = '',
): Map<string, Buffer | null> {
  const left = new Map<string, Buffer | null>();
  const names = variant === 'dropped' || variant === 'bytes' ? folder.synced : folder.now;
  for (const [name, entry] of names) {
    if (entry instanceof DiskFolder) {
      left.set(`${prefix}${name}`, null);
      for (const [path, bytes] of filesAfterCrash(entry, variant, `${prefix}${name}/`)) {
        left.set(path, bytes);
      }
    } else {
      left.set(`${prefix}${name}`, bytesAfterCrash(entry, variant));
    }
  }
  return left;
}

function bytesAfterCrash({ now, synced }: DiskFile, variant: CrashVariant): Buffer {
  if (variant === 'survived' || variant === 'bytes') {
    return now;
  }
  if (variant === 'torn' && now.length > synced.length) {
    return now.subarray(0, synced.length + Math.ceil((now.length - synced.length) / 2));
  }
  return synced;
}

export function putOnDisk(folder: string, files: ReadonlyMap<string, Buffer | null>): void {
  for (const [path, bytes] of files) {
    if (bytes === null) {
      mkdirSync(join(folder, path), { recursive: true });
    } else {
      writeFileSync(join(folder, path), bytes, { mode: 0o600 });
    }
  }
}
