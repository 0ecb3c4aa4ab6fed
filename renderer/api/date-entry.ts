// How a date is shown in a field, read from it, and asked for.
import { frenchDate, fullDate, readTypedDate } from '../../main/domain/date/partial-date.ts';

export const dateEntry = {
  show: (value: string): string => frenchDate(value).replaceAll('\u00a0', ' '),
  read: readTypedDate,
  advice: 'Écrivez 30/06/2027, juin 2027 ou 06/2027.',
  placeholder: 'jj/mm/aaaa',
} as const;

/** A day, where a month alone will not do. */
export const dayEntry = {
  ...dateEntry,
  read: (typed: string): string | null => {
    const read = fullDate.safeParse(readTypedDate(typed));
    return read.success ? read.data : null;
  },
  advice: 'Écrivez un jour\u202f: 30/06/2027 ou 30 juin 2027.',
} as const;
