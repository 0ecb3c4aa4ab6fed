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
  const { count, unit, isMore } = durationOf(days);
  if (unit === 'days') return `${String(count)}\u00a0jour${count > 1 ? 's' : ''}`;
  return unit === 'months'
    ? `${String(count)}\u00a0mois`
    : `${isMore ? 'plus de ' : ''}${String(count)}\u00a0ans`;
}

/** « 44 j », « 5 mois », « 6 ans »: for a bar, with the narrow place it has. */
export function briefDuration(days: number): string {
  const { count, unit } = durationOf(days);
  return `${String(count)}\u00a0${{ days: 'j', months: 'mois', years: 'ans' }[unit]}`;
}

interface Duration {
  readonly count: number;
  readonly unit: 'days' | 'months' | 'years';
  /** It is more than so many years. */
  readonly isMore: boolean;
}

function durationOf(days: number): Duration {
  if (days <= MOST_DAYS) return { count: days, unit: 'days', isMore: false };
  const months = Math.floor(days / DAYS_IN_A_MONTH);
  if (months < MOST_MONTHS) return { count: months, unit: 'months', isMore: false };
  const isMore = months % MONTHS_IN_A_YEAR > 0;
  return { count: Math.floor(months / MONTHS_IN_A_YEAR), unit: 'years', isMore };
}
