const figures = new Intl.NumberFormat('fr-FR');

/** `1 fiche`, `12 fiches`; French counts zero in the singular. */
export function plural(count: number, one: string, many: string): string {
  return `${figures.format(count)}\u00a0${count > 1 ? many : one}`;
}
