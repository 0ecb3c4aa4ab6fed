const format = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' });

/** `2027-06-01T08:30:00.000Z` → `1er juin 2027 à 08:30:00 UTC`: the same on every machine. */
export function frenchInstant(instant: string): string {
  return format.format(new Date(instant)).replace(/^1 /, '1er ');
}
