// A line of the émargement taken back while a vote is open: who sat at its opening stays told apart from who came since.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { Edit } from '../contract/edits.ts';
import { sittingOfMeeting } from '../domain/meeting/room-of.ts';
import { committeeEdits, meetingEdits } from '../testing/meeting-edits.ts';
import { directClient, openTestServices, type TestServices } from '../testing/open-test-services.ts';

const meetingId = randomUUID();
const itemIds = [randomUUID(), randomUUID()] as const;
const voteId = randomUUID();
let test: TestServices;
let client: Client;
let planId: string;
let seats: readonly string[];

const commit = (...edits: readonly Edit[]) =>
  client.call('edit.commit', { label: 'Essai', edits: [...edits] });
const arrival = (index: number, entryId: string): Edit => {
  const seatId = seats[index] ?? '';
  const initial = { seatId, personId: seatId, kind: 'arrival' };
  return { kind: 'entry.create', meetingId, list: 'movements', entryId, initial };
};
/** The places, in the composition, of the seats present when the vote was opened. */
async function presentAtVote(): Promise<readonly number[]> {
  const { meetings } = await client.call('plan.open', { planId });
  const meeting = meetings.find(({ id }) => id === meetingId);
  const vote = meeting?.votes.find(({ id }) => id === voteId);
  if (!meeting || !vote) throw new Error('the vote is not there');
  const sitting = sittingOfMeeting(meeting, new Map(), vote);
  return seats.flatMap((seatId, index) =>
    sitting?.bySeatId.get(seatId)?.presence === 'present' ? [index] : [],
  );
}

beforeEach(async () => {
  test = await openTestServices();
  client = directClient(test.services, test.bugs);
  ({ planId } = await client.call('plan.openSample', { sample: 'pays-de-la-loire' }));
  const committee = committeeEdits('Comité de la Mayenne', 6);
  seats = committee.mandateIds;
  await commit(...committee.edits);
  const given = { meetingId, planId, committeeId: committee.committeeId, presidentSeatId: null };
  for (const edit of meetingEdits({ ...given, actionIds: [], itemIds: [...itemIds] })) await commit(edit);
  await commit({ kind: 'meeting.open', meetingId });
});
afterEach(async () => {
  expect(test.bugs).toEqual([]);
  await test.close();
});

it('leaves out who arrives afterwards, and comes back whole when it is undone', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  await commit(arrival(0, first));
  await commit(arrival(1, second));
  const initial = { agendaItemId: itemIds[0], question: 'Adopter ?' };
  await commit({ kind: 'entry.create', meetingId, list: 'votes', entryId: voteId, initial });
  expect(await presentAtVote()).toEqual([0, 1]);

  const { sequence } = await commit({ kind: 'entry.remove', meetingId, list: 'movements', entryId: second });
  expect(await presentAtVote()).toEqual([0]);
  await commit(arrival(2, randomUUID()));
  expect(await presentAtVote(), 'who came after the vote was opened').toEqual([0]);

  await client.call('edit.undo', { planId, sequence: sequence + 1 });
  await client.call('edit.undo', { planId, sequence });
  expect(await presentAtVote()).toEqual([0, 1]);
});
