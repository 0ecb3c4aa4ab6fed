// What changed since a day, as far as the fiches themselves tell: their dates, their notes, their measures.
import { PROGRESS_NOTE_KIND_LABELS } from '../action/progress-note.ts';
import type { Action } from '../action/action.ts';
import { addMonths, lastDay } from '../date/partial-date.ts';
import type { Plan } from '../plan/plan.ts';
import { isLate } from './lateness.ts';

export const CHANGE_KIND_LABELS = {
  status: 'Statut modifié',
  'milestone-reached': 'Jalons atteints',
  'newly-late': 'Nouvellement en retard',
  'new-action': 'Nouvelles fiches',
  note: 'Notes de suivi',
  measurement: 'Mesures d’indicateurs',
  weather: 'Appréciations données',
} as const;
export type ChangeKind = keyof typeof CHANGE_KIND_LABELS;

export interface ProgressChange {
  readonly kind: ChangeKind;
  readonly action: Action;
  /** The day it happened; null where only the outcome is known. */
  readonly on: string | null;
  /** What it was: the title of the milestone, the first words of the note, the indicator and its value. */
  readonly detail: string;
}

/** `since` itself is included: what was said on the day of the last meeting is news at the next. */
export function changesSince(
  actions: readonly Action[],
  since: string,
  today: string,
): readonly ProgressChange[] {
  return actions.flatMap((action) => [
    ...(action.createdAt.slice(0, 10) >= since
      ? [{ kind: 'new-action', action, on: action.createdAt.slice(0, 10), detail: '' } as const]
      : []),
    ...(isLate(action, today) && !isLate(action, since)
      ? [{ kind: 'newly-late', action, on: null, detail: '' } as const]
      : []),
    ...(action.weather && action.weather.assessedOn >= since
      ? [{ kind: 'weather', action, on: action.weather.assessedOn, detail: action.weather.level } as const]
      : []),
    ...partsOf(action, since, today),
  ]);
}

function partsOf(action: Action, since: string, today: string): readonly ProgressChange[] {
  const isNews = (date: string): boolean => lastDay(date) >= since && date <= today;
  return [
    ...action.milestones.flatMap(({ doneOn, title }): ProgressChange[] =>
      doneOn !== null && isNews(doneOn)
        ? [{ kind: 'milestone-reached', action, on: doneOn, detail: title }]
        : [],
    ),
    ...action.progressNotes.flatMap(({ date, kind, text }): ProgressChange[] =>
      isNews(date)
        ? [{ kind: 'note', action, on: date, detail: `${PROGRESS_NOTE_KIND_LABELS[kind]}, ${text}` }]
        : [],
    ),
    ...action.indicators.flatMap(({ name, unit, measurements }) =>
      measurements.flatMap(({ date, value, kind }): ProgressChange[] =>
        value !== null && kind !== 'proposed' && isNews(date)
          ? [
              {
                kind: 'measurement',
                action,
                on: date,
                detail: `${name}, ${figures.format(value)} ${unit}`.trim(),
              },
            ]
          : [],
      ),
    ),
  ];
}

const figures = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const USUAL_MONTHS = 3;

/** The last version adopted before today, else three months ago. */
export function usualSince({ versions }: Pick<Plan, 'versions'>, today: string): string {
  const adopted = versions
    .map(({ on }) => on)
    .filter((on) => on < today)
    .toSorted();
  return adopted.at(-1) ?? addMonths(today, -USUAL_MONTHS);
}
