// What speaks against a new passphrase; null when nothing does.
import {
  isPassphraseLongEnough,
  MIN_PASSPHRASE_CHARACTERS,
} from '../../../main/domain/signed-file/passphrase.ts';

export function newPassphraseGap(passphrase: string, repeated: string): string | null {
  if (!isPassphraseLongEnough(passphrase))
    return `La nouvelle phrase secrète doit compter au moins ${String(MIN_PASSPHRASE_CHARACTERS)} caractères\u202f: quelques mots font une bonne phrase.`;
  return passphrase === repeated ? null : 'Les deux phrases diffèrent.';
}
