// A committee that meets about two plans: the pouvoirs a member gave in a row are counted over all it held, as it was held.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Edit } from '../contract/edits.ts';
import { rulesOfKind } from '../domain/committee/profiles.ts';
import { meetingOfEachTest } from '../testing/meeting-of-each-test.ts';

const { current, commit, refusal, seat, opened } = meetingOfEachTest(4);
const moves = (meetingId: string, index: number, kind: 'arrival' | 'departure'): Edit => ({
  kind: 'entry.create',
  meetingId,
  list: 'movements',
  entryId: randomUUID(),
  initial: { seatId: seat(index), personId: seat(index), kind },
});
const gives = (meetingId: string): Edit => ({
  kind: 'entry.create',
  meetingId,
  list: 'proxies',
  entryId: randomUUID(),
  initial: { giverSeatId: seat(1), holderSeatId: seat(2) },
});

it('refuses one too many, though the one before was about another plan and everybody has left it', async () => {
  const { client, prepared } = current();
  const { committeeId, meetingId } = prepared;
  const rules = { ...rulesOfKind('local-employment'), consecutiveProxies: 1 };
  await commit({
    kind: 'item.set',
    document: 'committees',
    list: 'committees',
    itemId: committeeId,
    field: 'rules',
    value: rules,
  });
  const { planId } = await client.call('plan.duplicate', { planId: prepared.planId });
  const past = randomUUID();
  await commit({
    kind: 'meeting.create',
    meetingId: past,
    planId,
    committeeId,
    title: 'Autre feuille de route',
    day: '2026-11-04',
    initial: {},
  });
  await commit({ kind: 'meeting.open', meetingId: past });
  await commit(moves(past, 2, 'arrival'));
  await commit(gives(past));
  await commit(moves(past, 2, 'departure'));
  await commit({ kind: 'meeting.close', meetingId: past });

  await commit({ kind: 'meeting.open', meetingId });
  await commit(moves(meetingId, 2, 'arrival'));
  expect(await refusal(gives(meetingId))).toContain('trop de réunions de suite');
  const { meetings, otherMeetings } = await opened();
  expect(meetings.map(({ id }) => id)).toEqual([meetingId]);
  expect(otherMeetings.map(({ id }) => id)).toEqual([past]);
});
