const words = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'short' });

/** `22 nov. 2026, 09:30`, where the page is. */
export function frenchInstant(instant: string): string {
  return words.format(new Date(instant));
}
