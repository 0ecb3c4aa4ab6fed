import { expect, it } from 'vitest';
import { item, meetingWith } from '../meeting/meeting.test-support.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { meetingEvent } from './meeting-event.ts';

const eventOf = (fields: Partial<Meeting>) => meetingEvent(meetingWith(fields), 'Comité', 'Europe/Paris');

it('of a meeting that was called off says so where every agenda shows it, with the reason', () => {
  const cancellation = { on: '2027-06-20', reason: 'Grève des transports' };
  const event = eventOf({ status: 'cancelled', cancellation, agenda: [item(1)] });
  expect(event).toMatchObject({ isCancelled: true, title: 'Annulée\u202f: Réunion plénière' });
  expect(event.description).toBe(
    'Réunion annulée le 20\u00a0juin\u00a02027\u202f: Grève des transports.\nComité\n1. Point 1',
  );
  expect(eventOf({})).toMatchObject({ isCancelled: false, title: 'Réunion plénière' });
});

it('is the same entry whatever becomes of the meeting, and takes the place of what was made before', () => {
  const [created, later] = ['2027-06-01T08:00:00.000Z', '2027-06-01T09:00:00.000Z'];
  const [first, second] = [created, later].map((updatedAt) => eventOf({ createdAt: created, updatedAt }));
  expect([first?.sequence, second?.sequence]).toEqual([0, 3600]);
  expect(first?.id).toBe(second?.id);
  expect(eventOf({ createdAt: later, updatedAt: created }).sequence).toBe(0);
});
