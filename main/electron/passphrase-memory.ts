// Passphrases in the key chain of the system: each encrypted by safeStorage, in a file of the person's own folder. Never in the
// workspace, which is copied, backed up and shared.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PassphraseMemory } from '../services/passphrase-memory.ts';

/** As much of Electron's safeStorage as is used. */
export interface SafeStorage {
  readonly isEncryptionAvailable: () => boolean;
  readonly encryptString: (text: string) => Buffer;
  readonly decryptString: (encrypted: Buffer) => string;
  /** On Linux alone; `basic_text` is a password written in the program: no secret at all. */
  readonly getSelectedStorageBackend?: () => string;
}

const FINGERPRINT = /^[0-9a-f]{64}$/;
const UNSAFE_BACKENDS: readonly string[] = ['basic_text', 'unknown'];

export function passphraseMemory(
  safeStorage: SafeStorage,
  folder: string,
  platform: NodeJS.Platform,
): PassphraseMemory {
  const pathOf = (fingerprint: string): string => {
    if (!FINGERPRINT.test(fingerprint)) throw new RangeError('not a fingerprint');
    return join(folder, fingerprint);
  };
  const canRemember = (): boolean => {
    if (!safeStorage.isEncryptionAvailable()) return false;
    if (platform !== 'linux') return true;
    return !UNSAFE_BACKENDS.includes(safeStorage.getSelectedStorageBackend?.() ?? 'unknown');
  };
  return {
    canRemember,
    remember(fingerprint, passphrase) {
      if (!canRemember()) return;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = pathOf(fingerprint);
      writeFileSync(`${path}.new`, safeStorage.encryptString(passphrase), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
    remembers: (fingerprint) => canRemember() && existsSync(pathOf(fingerprint)),
    recall(fingerprint) {
      if (!canRemember()) return undefined;
      try {
        return safeStorage.decryptString(readFileSync(pathOf(fingerprint)));
      } catch {
        // Never kept, or kept by a key chain that is no longer this one: it is typed again.
        return undefined;
      }
    },
    forget(fingerprint) {
      rmSync(pathOf(fingerprint), { force: true });
    },
  };
}
