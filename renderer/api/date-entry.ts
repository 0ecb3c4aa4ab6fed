// How a date is shown in a field, read from it, and asked for.
import { daysIn, frenchDate, fullDate, MONTH_LABELS } from '../../main/domain/date/partial-date.ts';
import { judgeTypedDate, readTypedDate, type TypedDateProblem } from '../../main/domain/date/typed-date.ts';
import { today } from './today.ts';

const ADVICE = 'Écrivez 30/06/2027, juin 2027 ou 06/2027.';

/** French sentence saying what is wrong with a date that cannot be read, and what to write. */
function adviceOn(text: string): string {
  const judged = judgeTypedDate(text);
  return judged.ok ? ADVICE : sentenceOn(judged.problem);
}

function sentenceOn(problem: TypedDateProblem): string {
  switch (problem.code) {
    case 'no-such-day': {
      const { day, month, year } = problem;
      const name = `${MONTH_LABELS[month - 1] ?? ''} ${String(year)}`;
      return `Le ${String(day)} ${name} n’existe pas\u202f: ${name} finit le ${String(daysIn(year, month))}.`;
    }
    case 'no-such-month':
      return `Il n’y a pas de mois ${String(problem.month)}\u202f: écrivez par exemple 06/2027.`;
    case 'year-alone': {
      const year = String(problem.year);
      return `Précisez le mois ou le jour\u202f: juin ${year}, 06/${year} ou 30/06/${year}.`;
    }
    case 'short-year':
      return 'Écrivez l’année avec quatre chiffres\u202f: 30/06/2027 ou 06/2027.';
    case 'year-out-of-range':
      return 'Choisissez une année entre 1900 et 2199.';
    case 'unreadable':
      return ADVICE;
  }
}

export const dateEntry = {
  show: (value: string): string => frenchDate(value).replaceAll('\u00a0', ' '),
  read: readTypedDate,
  advice: adviceOn,
  placeholder: 'jj/mm/aaaa',
} as const;

/** A day, where a month alone will not do. */
export const dayEntry = {
  ...dateEntry,
  read: (typed: string): string | null => {
    const read = fullDate.safeParse(readTypedDate(typed));
    return read.success ? read.data : null;
  },
  advice: (text: string): string =>
    judgeTypedDate(text).ok ? 'Écrivez un jour\u202f: 30/06/2027 ou 30 juin 2027.' : adviceOn(text),
} as const;

/** A day of what has already happened: today at the latest. */
export const pastDayEntry = {
  ...dayEntry,
  read: (typed: string): string | null => {
    const day = dayEntry.read(typed);
    return day !== null && day <= today() ? day : null;
  },
  advice: (text: string): string =>
    dayEntry.read(text) === null
      ? dayEntry.advice(text)
      : 'Ce jour n’est pas encore venu\u202f: écrivez aujourd’hui ou un jour passé.',
} as const;
