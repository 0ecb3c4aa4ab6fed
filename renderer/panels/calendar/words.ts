// The calendar in words: dates, lateness and what has moved since adoption. Pure; the day is passed in.
import { shiftBetween, type DateShift } from '../../../main/domain/calendar/date-shift.ts';
import type { CalendarEntry, CalendarMilestone } from '../../../main/domain/calendar/calendar.ts';
import { ACTION_STATUS_LABELS } from '../../../main/domain/action/action-codes.ts';
import type { Action } from '../../../main/domain/action/action.ts';
import { frenchDate, type PartialDate } from '../../../main/domain/date/partial-date.ts';
import { durationWords } from '../../../main/domain/progress/lateness-words.ts';
import { oneLine } from '../../api/plain-text.ts';
import { plural } from '../plural.ts';

const startsWithVowel = (words: string): boolean => /^[aeiouéàoa]/i.test(words);

/** « de juin 2027 », « d’avril 2027 », « du 3 juin 2027 ». */
export function fromDate(date: PartialDate): string {
  const words = frenchDate(date);
  if (date.length > 7) return `du\u00a0${words}`;
  return startsWithVowel(words) ? `d’${words}` : `de\u00a0${words}`;
}
/** « à juin 2027 », « au 3 juin 2027 ». */
export function toDate(date: PartialDate): string {
  return `${date.length > 7 ? 'au' : 'à'}\u00a0${frenchDate(date)}`;
}

export function periodWords({
  start,
  end,
  isRecurring,
}: Pick<Action, 'start' | 'end' | 'isRecurring'>): string {
  const often = isRecurring ? ', récurrente' : '';
  if (start !== null && end !== null) return `${fromDate(start)} ${toDate(end)}${often}`;
  if (start !== null) return `à partir ${fromDate(start)}, fin inconnue${often}`;
  if (end !== null) return `jusqu’${toDate(end)}, début inconnu${often}`;
  return `sans date${often}`;
}

export function latenessWords({
  daysLate,
  milestones,
}: Pick<CalendarEntry, 'daysLate' | 'milestones'>): string | null {
  const overdue = milestones.filter(({ state }) => state === 'overdue').length;
  const parts = [
    daysLate > 0 ? `en retard de ${durationWords(daysLate)}` : null,
    overdue > 0 ? plural(overdue, 'jalon dépassé', 'jalons dépassés') : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** « fin repoussée de 3 mois, début avancé de 10 jours »; null where the dates are those of the adoption. */
export function shiftWords(
  promised: CalendarEntry['promised'],
  { start, end }: Pick<Action, 'start' | 'end'>,
): string | null {
  if (!promised) return null;
  const parts = [
    oneShift(shiftBetween(promised.end, end), {
      later: 'fin repoussée',
      earlier: 'fin avancée',
      added: 'fin ajoutée',
      removed: 'fin retirée',
    }),
    oneShift(shiftBetween(promised.start, start), {
      later: 'début repoussé',
      earlier: 'début avancé',
      added: 'début ajouté',
      removed: 'début retiré',
    }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function oneShift(
  shift: DateShift | null,
  words: Readonly<Record<DateShift['kind'], string>>,
): string | null {
  if (!shift) return null;
  if (!('unit' in shift)) return words[shift.kind];
  const amount =
    shift.unit === 'month' ? plural(shift.count, 'mois', 'mois') : plural(shift.count, 'jour', 'jours');
  return `${words[shift.kind]} de ${amount}`;
}

const MILESTONE_WORDS = { done: 'atteint', overdue: 'dépassé', due: 'à venir' } as const;

export function milestoneWords({ title, dueOn, state }: CalendarMilestone): string {
  return `Jalon «\u202f${oneLine(title)}\u202f», ${frenchDate(dueOn)}, ${MILESTONE_WORDS[state]}`;
}

/** The whole sentence for those who do not see the bar. */
export function entryWords(entry: CalendarEntry, isTooEarly: boolean): string {
  const { action, promised } = entry;
  const shift = shiftWords(promised, action);
  return [
    `${action.number} ${oneLine(action.title)}`,
    periodWords(action),
    ACTION_STATUS_LABELS[action.status].toLowerCase(),
    latenessWords(entry),
    shift && `${shift} depuis l’adoption`,
    isTooEarly ? 'commence avant la fin de ce qui la précède' : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
