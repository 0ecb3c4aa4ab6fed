import { frenchDate } from '../../main/domain/date/partial-date.ts';

/** The day it is where the page is, `2026-11-22`. */
export function today(): string {
  const now = new Date();
  const twoDigits = (figure: number): string => String(figure).padStart(2, '0');
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}

/** « 22 novembre 2026 ». */
export function frenchToday(): string {
  return frenchDate(today());
}
