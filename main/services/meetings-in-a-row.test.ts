// A committee that meets about two plans: the pouvoirs a member gave in a row are counted over all it held, as it was held.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { Edit } from '../contract/edits.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import { rulesOfKind } from '../domain/committee/profiles.ts';
import { prepareMeeting } from '../testing/meeting-edits.ts';
import { directClient, openTestServices, type TestServices } from '../testing/open-test-services.ts';

let test: TestServices;
let client: Client;
let prepared: Awaited<ReturnType<typeof prepareMeeting>>;
beforeEach(async () => {
  test = await openTestServices();
  client = directClient(test.services, test.bugs);
  prepared = await prepareMeeting(client, 4);
});
afterEach(async () => {
  expect(test.bugs).toEqual([]);
  await test.close();
});
const commit = (...edits: readonly Edit[]) =>
  client.call('edit.commit', { label: 'Essai', edits: [...edits] });
const seat = (index: number): string => prepared.seats[index] ?? '';
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
  const refused = await commit(gives(meetingId)).then(() => 'kept', sentenceOf);
  expect(refused).toContain('trop de réunions de suite');
  const { meetings, otherMeetings } = await client.call('plan.open', { planId: prepared.planId });
  expect(meetings.map(({ id }) => id)).toEqual([meetingId]);
  expect(otherMeetings.map(({ id }) => id)).toEqual([past]);
});
