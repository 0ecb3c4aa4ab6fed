// Text as it is compared: without accents, case, ligatures or punctuation, so that "Evre" finds "Èvre".

/** `« L’Œuvre-Évêché »` → `l oeuvre eveche`. */
export function foldText(text: string): string {
  // Numbers, codes and what was folded before need nothing: told at a glance, they are most of what is compared.
  if (FOLDED.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
