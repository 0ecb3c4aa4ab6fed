import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import { passphraseMemory, type SafeStorage } from './passphrase-memory.ts';

const FINGERPRINT = 'a'.repeat(64);
const PASSPHRASE = 'trois chevaux à l’été';
let folder: TemporaryFolder;
beforeEach(() => {
  folder = makeTemporaryFolder();
});
afterEach(() => folder.remove());

/** Stands for the key chain: turns every byte over, and opens only what the same key chain closed. */
function keyChain(key: number, backend = 'gnome_libsecret'): SafeStorage {
  const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ key));
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text) => turned(Buffer.from(`v${text}`)),
    decryptString(encrypted) {
      const text = turned(encrypted).toString();
      if (!text.startsWith('v')) throw new Error('another key');
      return text.slice(1);
    },
    getSelectedStorageBackend: () => backend,
  };
}
const NO_ENCRYPTION: SafeStorage = { ...keyChain(0x55), isEncryptionAvailable: () => false };
const memoryOf = (chain: SafeStorage, platform: NodeJS.Platform = 'linux') =>
  passphraseMemory(chain, join(folder.path, 'phrases'), platform);

describe('a passphrase kept by the key chain', () => {
  it('comes back, after a restart too, and is on the disk only encrypted', () => {
    memoryOf(keyChain(0x55)).remember(FINGERPRINT, PASSPHRASE);
    expect(memoryOf(keyChain(0x55)).recall(FINGERPRINT)).toBe(PASSPHRASE);
    const [name = ''] = readdirSync(join(folder.path, 'phrases'));
    expect(readFileSync(join(folder.path, 'phrases', name)).includes(PASSPHRASE)).toBe(false);
  });

  it('is typed again where the key chain is another, or it was forgotten', () => {
    const memory = memoryOf(keyChain(0x55));
    memory.remember(FINGERPRINT, PASSPHRASE);
    expect(memoryOf(keyChain(0x66)).recall(FINGERPRINT)).toBeUndefined();
    memory.forget(FINGERPRINT);
    memory.forget(FINGERPRINT);
    expect(memory.recall(FINGERPRINT)).toBeUndefined();
    expect(memory.remembers(FINGERPRINT)).toBe(false);
  });

  it.each([
    ['basic_text on Linux', keyChain(0x55, 'basic_text'), 'linux', false],
    ['an unknown backend on Linux', keyChain(0x55, 'unknown'), 'linux', false],
    ['a key ring on Linux', keyChain(0x55, 'kwallet6'), 'linux', true],
    ['Windows', keyChain(0x55, 'basic_text'), 'win32', true],
    ['no encryption', NO_ENCRYPTION, 'darwin', false],
  ] as const)('%s: possible %s', (_, chain, platform, expected) => {
    const memory = memoryOf(chain, platform);
    expect(memory.canRemember()).toBe(expected);
    memory.remember(FINGERPRINT, PASSPHRASE);
    expect(memory.recall(FINGERPRINT)).toBe(expected ? PASSPHRASE : undefined);
    expect(memory.remembers(FINGERPRINT)).toBe(expected);
  });

  it('is never written beside its folder', () => {
    expect(() => memoryOf(keyChain(0x55)).remember('../ailleurs', PASSPHRASE)).toThrow(RangeError);
  });
});
