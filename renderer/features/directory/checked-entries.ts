// Values that check themselves, as they are shown, read, and asked for again.
import { compactNumber, isSiren, isSiret } from '../../../main/domain/directory/company-number.ts';
import { editableContactFields } from '../../../main/domain/directory/directory.ts';

const NUMBERS = {
  siren: { name: 'SIREN', digits: 9, isRight: isSiren, words: 'neuf chiffres' },
  siret: { name: 'SIRET', digits: 14, isRight: isSiret, words: 'quatorze chiffres' },
} as const;

/** Null: it is right. */
export function companyNumberAdvice(kind: keyof typeof NUMBERS, typed: string): string | null {
  const { name, digits, isRight, words } = NUMBERS[kind];
  const compact = compactNumber(typed);
  if (isRight(compact)) return null;
  if (!/^\d*$/.test(compact)) return `Un ${name} ne contient que des chiffres. Retirez le reste.`;
  if (compact.length !== digits)
    return `Un ${name} compte ${words}\u202f: il y en a ${String(compact.length)}. Complétez-le, ou videz le champ.`;
  return `Ce ${name} ne se vérifie pas\u202f: sa clé ne correspond pas, un chiffre est sans doute faux. Relisez-le, ou videz le champ.`;
}

export function companyNumberEntry(kind: keyof typeof NUMBERS) {
  return {
    /** `130 005 481 00010`, as it is printed. */
    show: (value: string): string => value.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, '$1 $2 $3 $4').trim(),
    read: (typed: string): string | null =>
      companyNumberAdvice(kind, typed) === null ? compactNumber(typed) : null,
    advice: (typed: string): string => companyNumberAdvice(kind, typed) ?? '',
    placeholder: NUMBERS[kind].words,
  } as const;
}

export const emailEntry = {
  show: (value: string): string => value,
  read: (typed: string): string | null => {
    const read = editableContactFields.email.safeParse(typed.trim());
    return read.success ? read.data : null;
  },
  advice: () => 'Écrivez une adresse entière\u202f: prenom.nom@exemple.fr.',
  placeholder: '',
} as const;
