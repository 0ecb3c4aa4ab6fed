// Text as it is compared: without accents, case, ligatures or punctuation, so that "Evre" finds "Èvre".

/** `« L’Œuvre-Évêché »` → `l oeuvre eveche`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
