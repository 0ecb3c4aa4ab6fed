// The dates of a veille for an agenda: deadlines of calls as whole days, events at their hours where they are known.
import type { DiaryEntry } from '../calendar/diary.ts';
import { instantOf } from '../date/clock.ts';
import type { Digest } from './digest.ts';
import type { CatalogueEvent } from './watch-items.ts';

export interface TimedEntry {
  /** The same each time the diary is made. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly url: string;
  /** Instants. */
  readonly from: string;
  readonly to: string;
}

/** Of an event that tells no end. */
const USUAL_MINUTES = 90;

export function digestEntries(
  { calls, events }: Pick<Digest, 'calls' | 'events'>,
  timeZone: string,
): { readonly entries: readonly DiaryEntry[]; readonly events: readonly TimedEntry[] } {
  const deadlines = calls.flatMap(({ call: { id, title, url, opensOn, preDepositOn, closesOn } }) => [
    ...wholeDay(`appel-ouverture-${id}`, opensOn, `Ouverture de l’appel\u00a0: ${title}`, url),
    ...wholeDay(`appel-predepot-${id}`, preDepositOn, `Prédépôt de l’appel\u00a0: ${title}`, url),
    ...wholeDay(`appel-${id}`, closesOn, `Clôture de l’appel\u00a0: ${title}`, url),
  ]);
  const dated = events.map(({ item }) => item).filter(({ on }) => on !== null);
  const untimed = dated
    .filter(({ from }) => from === '')
    .flatMap(({ id, on, title, url, place }) =>
      wholeDay(`rendez-vous-${id}`, on, title, [place, url].filter(Boolean).join('\n')),
    );
  return {
    entries: [...deadlines, ...untimed].toSorted(
      (one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id),
    ),
    events: dated.filter(({ from }) => from !== '').map((event) => timed(event, timeZone)),
  };
}

function wholeDay(id: string, on: string | null, title: string, description: string): readonly DiaryEntry[] {
  return on === null ? [] : [{ id, title, description, from: on, to: on }];
}

function timed(
  { id, on, from, to, title, description, place, url }: CatalogueEvent,
  timeZone: string,
): TimedEntry {
  const day = on ?? '';
  const start = instantOf({ day, time: from }, timeZone);
  const end = to > from ? instantOf({ day, time: to }, timeZone) : null;
  return {
    id: `rendez-vous-${id}`,
    title,
    description: [description, url].filter((part) => part !== '').join('\n'),
    place,
    url,
    from: start,
    to: end ?? new Date(Date.parse(start) + USUAL_MINUTES * 60_000).toISOString(),
  };
}
