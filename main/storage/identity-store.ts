// The committee's identities: one folder each, holding the certificate and the key under its passphrase. Never journaled:
// a key must be erasable, and a backup of the journal must not spread it.
import { nodeFiles } from './node-files.ts';
import { IDENTITIES_FOLDER, makeFolders, namesIn, resolveIn, writeDurably } from './workspace-files.ts';
import { refusalFrom } from './refused.ts';
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import type { ReadOutcome } from './outcomes.ts';
import type { StorageContext } from './workspace-files.ts';

const CERTIFICATE = 'certificate.pem';
const KEY = 'key.pem';
/** Names the identity that signed last, so that it is proposed first. A convenience: without it, nothing is lost. */
const LAST_USED = `${IDENTITIES_FOLDER}/last-used`;
const FINGERPRINT = /^[0-9a-f]{64}$/;

export interface KeptIdentity {
  readonly fingerprint: string;
  readonly certificatePem: string;
  readonly encryptedKeyPem: string;
}

export class IdentityStore {
  readonly #context: StorageContext;

  constructor(directory: string) {
    this.#context = { directory, files: nodeFiles(), kinds: new Map() };
  }

  list(): ReadOutcome<readonly KeptIdentity[]> {
    try {
      const names = namesIn(this.#context, IDENTITIES_FOLDER).filter((name) => FINGERPRINT.test(name));
      return {
        ok: true,
        document: names.filter((name) => this.#isComplete(name)).map((name) => this.#read(name)),
      };
    } catch (error) {
      return { ok: false, refusal: refusalFrom(error, 'read-failed') };
    }
  }

  /** The key is on the disk before its certificate: a folder with a certificate is complete. */
  keep({ fingerprint, certificatePem, encryptedKeyPem }: KeptIdentity): StorageRefusal | undefined {
    try {
      makeFolders(this.#context, `${IDENTITIES_FOLDER}/${fingerprint}`);
      writeDurably(this.#context, `${IDENTITIES_FOLDER}/${fingerprint}/${KEY}`, Buffer.from(encryptedKeyPem));
      writeDurably(
        this.#context,
        `${IDENTITIES_FOLDER}/${fingerprint}/${CERTIFICATE}`,
        Buffer.from(certificatePem),
      );
      return undefined;
    } catch (error) {
      return refusalFrom(error, 'write-failed');
    }
  }

  /** The fingerprint of the identity that signed last; undefined when none did, or nobody knows. */
  lastUsed(): string | undefined {
    try {
      const path = resolveIn(this.#context, LAST_USED);
      if (!this.#context.files.facts(path)) return undefined;
      const fingerprint = this.#context.files.readFile(path).toString('utf8').trim();
      return FINGERPRINT.test(fingerprint) ? fingerprint : undefined;
    } catch {
      return undefined;
    }
  }

  /** A disk that refuses this refuses nothing that matters: the next signature proposes another identity first. */
  rememberUse(fingerprint: string): void {
    try {
      writeDurably(this.#context, LAST_USED, Buffer.from(`${fingerprint}\n`));
    } catch (error) {
      // Throws again what is no refusal of the disk.
      refusalFrom(error, 'write-failed');
    }
  }

  #isComplete(fingerprint: string): boolean {
    return (
      this.#context.files.facts(
        resolveIn(this.#context, `${IDENTITIES_FOLDER}/${fingerprint}/${CERTIFICATE}`),
      ) !== undefined
    );
  }

  #read(fingerprint: string): KeptIdentity {
    const text = (name: string): string =>
      this.#context.files
        .readFile(resolveIn(this.#context, `${IDENTITIES_FOLDER}/${fingerprint}/${name}`))
        .toString('utf8');
    return { fingerprint, certificatePem: text(CERTIFICATE), encryptedKeyPem: text(KEY) };
  }
}
