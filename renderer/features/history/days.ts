// The history as it is read: by day, latest first, each line leading to the fiche it speaks of.
import type { HistoryEntry } from '../../../main/contract/answers.ts';
import type { Action } from '../../../main/domain/action/action.ts';

export interface HistoryDay {
  readonly key: string;
  readonly label: string;
  readonly entries: readonly HistoryEntry[];
}

const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full' });
const keys = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' });
const times = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short' });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `09:30`, where the page is. */
export function timeOf(instant: string): string {
  return times.format(new Date(instant));
}

/** Days are those of the wall where the page is, not of Greenwich. `entries` are latest first. */
export function byDay(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const found = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const key = keys.format(new Date(entry.at));
    const own = found.get(key);
    if (own) own.push(entry);
    else found.set(key, [entry]);
  }
  return [...found].map(([key, own]) => ({
    key,
    label: capital(days.format(new Date(own[0]?.at ?? ''))),
    entries: own,
  }));
}

/**
 * The latest page over what was read before: nothing twice, nothing lost. Where the two do not meet, lines between them are missing:
 * what was read before is let go of, to be read again further down.
 */
export function withLatest(
  latest: readonly HistoryEntry[],
  known: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  const last = latest.at(-1);
  const older = last ? known.filter(({ sequence }) => sequence < last.sequence) : [];
  const meet = known.some(({ sequence }) => sequence === last?.sequence);
  return meet && older.length > 0 ? [...latest, ...older] : latest;
}

/** `Fiche 12, statut` → `12`; `Suppression de la fiche 12` → `12`. */
export function ficheNumberIn(label: string): string | null {
  return /^(?:Fiche|(?:Suppression|Copie) de la fiche) ([^,]{1,20})(?:,|$)/.exec(label)?.[1]?.trim() ?? null;
}

/** The fiche a line speaks of, if it still has that number. */
export function actionNamedIn<Numbered extends Pick<Action, 'number'>>(
  label: string,
  byNumber: ReadonlyMap<string, Numbered>,
): Numbered | null {
  const number = ficheNumberIn(label);
  return number === null ? null : (byNumber.get(number) ?? null);
}
