/**
 * The few synchronous file calls storage makes, and nothing else: a test can record them all, and a platform can
 * change their manners in one place.
 */
export interface FileFacts {
  readonly sizeBytes: number;
  readonly isFolder: boolean;
  readonly modifiedAtMs: number;
}

export interface FilePort {
  /** `a` appends (created if absent), `wx` creates and fails if the file exists, `r` reads. New files are 0600. */
  readonly open: (path: string, flags: 'a' | 'wx' | 'r') => number;
  /** One system call; may write less than asked. */
  readonly write: (descriptor: number, bytes: Uint8Array) => number;
  readonly read: (descriptor: number, into: Uint8Array, position: number) => number;
  /** Returns once the file's data, and the size needed to read it back, are on the disk. */
  readonly sync: (descriptor: number) => void;
  readonly truncate: (descriptor: number, lengthBytes: number) => void;
  readonly close: (descriptor: number) => void;
  readonly readFile: (path: string) => Buffer;
  /** Undefined when there is no such file; any other failure throws. */
  readonly facts: (path: string) => FileFacts | undefined;
  /** Names in a folder, sorted; empty when the folder does not exist. */
  readonly list: (path: string) => readonly string[];
  /** Creates one folder (0700); an existing one is left as it is. */
  readonly makeFolder: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
  /** Removes a file, or an empty folder. An absent one is no failure. */
  readonly remove: (path: string) => void;
  /** Removes a folder and all that is in it; what a link in it leads to stays. */
  readonly removeTree: (path: string) => void;
  /** Returns once the names in this folder are on the disk. */
  readonly syncFolder: (path: string) => void;
}

/** Loops over short writes: a full disk may accept half a record before it refuses the rest. */
export function writeAll(files: FilePort, descriptor: number, bytes: Uint8Array): void {
  let written = files.write(descriptor, bytes);
  while (written < bytes.length) {
    written += files.write(descriptor, bytes.subarray(written));
  }
}

export function writeNewFile(files: FilePort, path: string, bytes: Uint8Array): void {
  const descriptor = files.open(path, 'wx');
  try {
    writeAll(files, descriptor, bytes);
    files.sync(descriptor);
  } finally {
    files.close(descriptor);
  }
}
