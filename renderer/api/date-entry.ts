// How a date is shown in a field, read from it, and asked for.
import { frenchDate, readTypedDate } from '../../main/domain/date/partial-date.ts';

export const dateEntry = {
  show: (value: string): string => frenchDate(value).replaceAll('\u00a0', ' '),
  read: readTypedDate,
  advice: 'Écrivez 30/06/2027, juin 2027 ou 06/2027.',
  placeholder: 'jj/mm/aaaa',
} as const;
