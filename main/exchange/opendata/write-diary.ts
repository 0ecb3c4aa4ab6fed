// A diary as iCalendar (RFC 5545), for whichever agenda people have.
import ical, { ICalEventStatus } from 'ical-generator';
import { addDays } from '../../domain/date/partial-date.ts';
import type { MeetingEvent } from '../../domain/calendar/meeting-event.ts';
import type { DiaryEntry } from '../../domain/calendar/diary.ts';
import type { TimedEntry } from '../../domain/catalogue/digest-entries.ts';

export interface Diary {
  readonly title: string;
  /** `2026-11-22`: what stamps the entries, so that the same diary is the same bytes. */
  readonly madeOn: string;
  readonly entries: readonly DiaryEntry[];
  /** At their hours. */
  readonly events?: readonly TimedEntry[];
}

const PRODUCT = { company: 'Jalon', product: 'Jalon', language: 'FR' } as const;

export function writeDiary({ title, madeOn, entries, events = [] }: Diary): Uint8Array {
  const calendar = ical({ name: title, prodId: PRODUCT });
  for (const { id, title: summary, description, from, to } of entries) {
    calendar.createEvent({
      id: `${id}@jalon`,
      start: from,
      // Whole days: the last one is the first that is no longer in it.
      end: addDays(to, 1),
      allDay: true,
      summary,
      description,
      stamp: `${madeOn}T00:00:00.000Z`,
    });
  }
  for (const { id, title: summary, description, place, url, from, to } of events) {
    calendar.createEvent({
      id: `${id}@jalon`,
      start: from,
      end: to,
      summary,
      description,
      stamp: `${madeOn}T00:00:00.000Z`,
      ...(place === '' ? {} : { location: place }),
      ...(url === '' ? {} : { url }),
    });
  }
  return new TextEncoder().encode(calendar.toString());
}

/** One meeting, at its hours; `madeOn` as in a diary. */
export function writeMeetingEvent(event: MeetingEvent, madeOn: string): Uint8Array {
  const { id, title, description, place, link, from, to, isCancelled, sequence } = event;
  const calendar = ical({ name: title, prodId: PRODUCT });
  calendar.createEvent({
    id: `${id}@jalon`,
    start: from,
    end: to,
    summary: title,
    description,
    stamp: `${madeOn}T00:00:00.000Z`,
    sequence,
    // No METHOD: CANCEL wants an organiser to be named (RFC 5546, 3.2.5), and nobody is named here.
    ...(isCancelled ? { status: ICalEventStatus.CANCELLED } : {}),
    ...(place === '' ? {} : { location: place }),
    ...(link === '' ? {} : { url: link }),
  });
  return new TextEncoder().encode(calendar.toString());
}
