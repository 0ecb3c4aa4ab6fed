// What a host may keep a passphrase in: the key chain of the system, where there is one. The key itself is always under its passphrase.
export interface PassphraseMemory {
  /** Whether what is kept is safe from other people of this computer. */
  readonly canRemember: () => boolean;
  readonly remember: (fingerprint: string, passphrase: string) => void;
  /** Without opening the key chain. */
  readonly remembers: (fingerprint: string) => boolean;
  /** Undefined when it never was kept, or can no longer be read. */
  readonly recall: (fingerprint: string) => string | undefined;
  readonly forget: (fingerprint: string) => void;
}

/** For hosts that have none: every passphrase is typed. */
export const NO_PASSPHRASE_MEMORY: PassphraseMemory = {
  canRemember: () => false,
  remember: () => undefined,
  remembers: () => false,
  recall: () => undefined,
  forget: () => undefined,
};
