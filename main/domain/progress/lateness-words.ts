// A delay as one says it: days while they are few, then months, then years.
const DAYS_IN_A_MONTH = 365.25 / 12;
const MOST_DAYS = 60;
const MONTHS_IN_A_YEAR = 12;
const MOST_MONTHS = 24;

/** « 12 jours de retard », « 5 mois de retard », « plus de 6 ans de retard ». As below, `days` are whole and above zero. */
export function latenessWords(days: number): string {
  return `${durationWords(days)} de retard`;
}

/** « 12 jours », « 5 mois », « plus de 6 ans ». */
export function durationWords(days: number): string {
  if (days <= MOST_DAYS) return `${String(days)} jour${days > 1 ? 's' : ''}`;
  const months = Math.floor(days / DAYS_IN_A_MONTH);
  if (months < MOST_MONTHS) return `${String(months)} mois`;
  const years = Math.floor(months / MONTHS_IN_A_YEAR);
  return `${months % MONTHS_IN_A_YEAR === 0 ? '' : 'plus de '}${String(years)} ans`;
}
