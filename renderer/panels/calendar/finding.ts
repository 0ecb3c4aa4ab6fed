// What the calendar finds, in one sentence.
import type { CalendarEntry } from '../../../main/domain/calendar/calendar.ts';
import { frenchDate } from '../../../main/domain/date/partial-date.ts';
import { plural } from '../plural.ts';

export interface CalendarFacts {
  readonly entries: readonly CalendarEntry[];
  /** Ends and milestones due from today to `until`. */
  readonly deadlineCount: number;
  readonly until: string;
  /** Of the late ones, those that stand outside the window shown. */
  readonly hiddenLateCount?: number;
}

/** « 3 fiches en retard, 5 échéances d’ici au 22 février 2027 ». */
export function finding({ entries, deadlineCount, until, hiddenLateCount = 0 }: CalendarFacts): string {
  const lateCount = entries.filter(isLateEntry).length;
  const undatedCount = entries.filter(({ extent }) => extent === null).length;
  if (entries.length > 0 && undatedCount === entries.length)
    return 'Aucune fiche n’a de date\u202f: le calendrier ne se lit pas encore';
  const late =
    lateCount === 0 ? 'Aucune fiche en retard' : plural(lateCount, 'fiche en retard', 'fiches en retard');
  const hidden = hiddenLateCount === 0 ? '' : ` (dont ${String(hiddenLateCount)} hors de la période montrée)`;
  const due = deadlineCount === 0 ? 'aucune échéance' : plural(deadlineCount, 'échéance', 'échéances');
  return `${late}${hidden}, ${due} d’ici au\u00a0${frenchDate(until)}`;
}

export function isLateEntry({ daysLate, milestones }: CalendarEntry): boolean {
  return daysLate > 0 || milestones.some(({ state }) => state === 'overdue');
}
