const figures = new Intl.NumberFormat('fr-FR');

/** What to say of a text above its limit; undefined below. The text itself is never cut. */
export function tooLong(text: string, maxLength: number | undefined): string | undefined {
  if (maxLength === undefined || text.length <= maxLength) return undefined;
  const excess = text.length - maxLength;
  return `${figures.format(maxLength)} caractères au plus\u202f: ${figures.format(excess)} de trop. Votre texte reste ici, raccourcissez-le pour qu’il soit enregistré.`;
}
