import * as fs from 'node:fs';
import type { FileFacts, FilePort } from './file-port.ts';

const RENAME_ATTEMPTS = 12;
const HELD_BY_ANOTHER = new Set(['EPERM', 'EBUSY', 'EACCES']);

export function nodeFiles(platform: string = process.platform): FilePort {
  return platform === 'win32' ? withWindowsManners(plainFiles, pauseThread) : plainFiles;
}

/**
 * Windows cannot open a folder to sync it (NTFS journals its names itself), and an antivirus or an indexer may hold
 * a file for a few milliseconds just after it was written.
 */
export function withWindowsManners(files: FilePort, pause: (milliseconds: number) => void): FilePort {
  return {
    ...files,
    syncFolder: () => undefined,
    rename: (from, to) => {
      retryWhileHeld(() => {
        files.rename(from, to);
      }, pause);
    },
    remove: (path) => {
      retryWhileHeld(() => {
        files.remove(path);
      }, pause);
    },
  };
}

function retryWhileHeld(act: () => void, pause: (milliseconds: number) => void): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      act();
      return;
    } catch (error) {
      if (attempt === RENAME_ATTEMPTS || !HELD_BY_ANOTHER.has(errorCodeOf(error))) {
        throw error;
      }
      pause(attempt * 10);
    }
  }
}

function pauseThread(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const plainFiles: FilePort = {
  open: (path, flags) => fs.openSync(path, flags, 0o600),
  write: (descriptor, bytes) => fs.writeSync(descriptor, bytes),
  read: (descriptor, into, position) => fs.readSync(descriptor, into, 0, into.length, position),
  sync: fs.fdatasyncSync,
  truncate: fs.ftruncateSync,
  close: fs.closeSync,
  readFile: (path) => fs.readFileSync(path),
  facts: readFacts,
  list: listNames,
  makeFolder: (path) => {
    if (!readFacts(path)?.isFolder) {
      fs.mkdirSync(path, { mode: 0o700 });
    }
  },
  rename: fs.renameSync,
  remove: removeEntry,
  removeTree: (path) => fs.rmSync(path, { recursive: true, force: true }),
  syncFolder: (path) => {
    const descriptor = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  },
};

function readFacts(path: string): FileFacts | undefined {
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  return stats && { sizeBytes: stats.size, isFolder: stats.isDirectory(), modifiedAtMs: stats.mtimeMs };
}

function listNames(path: string): readonly string[] {
  try {
    return fs.readdirSync(path).sort();
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

function removeEntry(path: string): void {
  const facts = readFacts(path);
  if (facts?.isFolder) {
    fs.rmdirSync(path);
  } else {
    fs.rmSync(path, { force: true });
  }
}
