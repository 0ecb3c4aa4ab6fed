// What changed since a day, as far as the fiches themselves tell: their dates, their notes, their measures.
import { PROGRESS_NOTE_KIND_LABELS } from '../action/progress-note.ts';
import type { Action } from '../action/action.ts';
import { addMonths, lastDay } from '../date/partial-date.ts';
import { rememberedUnder } from '../facts/remembered.ts';
import type { Indicator } from '../indicator/indicator.ts';
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
  const found: ProgressChange[] = [];
  const newsOf = newsBetween(since, today);
  for (const action of actions) for (const change of newsOf(action)) found.push(change);
  return found;
}

const NONE: readonly ProgressChange[] = [];

const newsBetween = rememberedUnder((since: string, today: string) => {
  const isNews: IsNews = (date) => date <= today && lastDay(date) >= since;
  return (action: Action): readonly ProgressChange[] => {
    const found: ProgressChange[] = [];
    const add: Add = (kind, on, detail) => found.push({ kind, action, on, detail });
    const createdOn = action.createdAt.slice(0, 10);
    if (createdOn >= since) add('new-action', createdOn, '');
    if (isLate(action, today) && !isLate(action, since)) add('newly-late', null, '');
    addParts(action, isNews, add, since);
    return found.length === 0 ? NONE : found;
  };
});

type IsNews = (date: string) => boolean;
type Add = (kind: ChangeKind, on: string | null, detail: string) => void;

function addParts(
  { weather, milestones, progressNotes, indicators }: Action,
  isNews: IsNews,
  add: Add,
  since: string,
): void {
  if (weather && weather.assessedOn >= since) add('weather', weather.assessedOn, weather.level);
  for (const { doneOn, title } of milestones) {
    if (doneOn !== null && isNews(doneOn)) add('milestone-reached', doneOn, title);
  }
  for (const { date, kind, text } of progressNotes) {
    if (isNews(date)) add('note', date, `${PROGRESS_NOTE_KIND_LABELS[kind]}, ${text}`);
  }
  for (const indicator of indicators) addMeasurements(indicator, isNews, add);
}

function addMeasurements({ name, unit, measurements }: Indicator, isNews: IsNews, add: Add): void {
  for (const { date, value, kind } of measurements) {
    if (value === null || kind === 'proposed' || !isNews(date)) continue;
    add('measurement', date, `${name}, ${figures.format(value)} ${unit}`.trim());
  }
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
