// Instants on the clock of a place. Pure: an instant and a time zone always give the same words.
import { frenchDate } from './partial-date.ts';

interface WallClock {
  /** `2026-12-04`. */
  readonly day: string;
  /** `14:03`. */
  readonly time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

export function wallClock(instant: string, timeZone: string): WallClock {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** The instant at which the clock of a place shows this day and time; where it shows it twice, the first. */
export function instantOf({ day, time }: WallClock, timeZone: string): string {
  const asIfUtc = Date.parse(`${day}T${time}:00.000Z`);
  const shown = ({ day: d, time: t }: WallClock): number => Date.parse(`${d}T${t}:00.000Z`);
  const offsetAt = (at: number): number => shown(wallClock(new Date(at).toISOString(), timeZone)) - at;
  // The offset a little before is that of the moment, or the one it is about to leave.
  const first = asIfUtc - offsetAt(asIfUtc - 86_400_000);
  const isFirst = offsetAt(first) === asIfUtc - first;
  return new Date(isFirst ? first : asIfUtc - offsetAt(asIfUtc)).toISOString();
}

/** `14:03` → « 14 h 03 », `14:00` → « 14 h ». */
export function frenchTime(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${String(Number(hour))}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`;
}

const WEEKDAY_LABELS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

/** « vendredi 4 décembre 2026 ». */
export function frenchWeekdayDate(day: string): string {
  const weekday = WEEKDAY_LABELS[new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? '';
  return `${weekday} ${frenchDate(day)}`;
}
