// The dates of a plan as entries of a diary: milestones to reach, ends planned, calls that close.
import type { Call } from '../catalogue/catalogue.ts';
import { firstDay, lastDay } from '../date/partial-date.ts';
import type { Plan } from '../plan/plan.ts';
import { isOver } from '../progress/lateness.ts';

export interface DiaryEntry {
  /** The same each time the diary is made, so that an entry moved is moved and not doubled. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** First and last days, both included: a month where no day is known. */
  readonly from: string;
  readonly to: string;
}

export function diaryOf({ actions }: Pick<Plan, 'actions'>, calls: readonly Call[]): readonly DiaryEntry[] {
  const entries: DiaryEntry[] = [];
  const add = (id: string, on: string, title: string, description: string): void => {
    entries.push({ id, title, description, from: firstDay(on), to: lastDay(on) });
  };
  for (const action of actions) {
    const fiche = `Fiche ${action.number}. ${action.title}`;
    for (const { id, title, dueOn, doneOn } of action.milestones) {
      if (dueOn !== null && doneOn === null) add(`jalon-${id}`, dueOn, `Jalon\u00a0: ${title}`, fiche);
    }
    if (action.end !== null && !action.isRecurring && !isOver(action))
      add(`fin-${action.id}`, action.end, `Fin prévue\u00a0: ${action.title}`, fiche);
  }
  for (const { id, title, closesOn, url } of calls) {
    if (closesOn !== null) add(`appel-${id}`, closesOn, `Clôture de l’appel\u00a0: ${title}`, url);
  }
  return entries.toSorted(
    (one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id),
  );
}
