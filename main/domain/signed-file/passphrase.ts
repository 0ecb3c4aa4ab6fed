export const MIN_PASSPHRASE_CHARACTERS = 12;

/** What a passphrase weighs: spaces around it weigh nothing, and several in a row no more than one. */
function weight(passphrase: string): number {
  return [...passphrase.trim().replace(/\s+/gu, ' ')].length;
}

export function isPassphraseLongEnough(passphrase: string): boolean {
  return weight(passphrase) >= MIN_PASSPHRASE_CHARACTERS;
}
