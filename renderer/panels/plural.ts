const figures = new Intl.NumberFormat('fr-FR');

/** `1 fiche`, `12 fiches`; French counts zero in the singular. */
export function plural(count: number, one: string, many: string): string {
  return `${figures.format(count)}\u00a0${count > 1 ? many : one}`;
}

/** What some of them are: « , dont 2 en retard », « , toutes en retard » or, of the only one, « , en retard ». */
export function amongThem(count: number, whole: number, words: string): string {
  if (count === 0) return '';
  const who = count < whole ? `dont ${figures.format(count)} ` : whole > 1 ? 'toutes ' : '';
  return `, ${who}${words}`;
}
