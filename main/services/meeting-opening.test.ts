// A séance opened by mistake, or before a member was inscribed: what takes it back, and what stands in the way.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Edit } from '../contract/edits.ts';
import { meetingOfEachTest } from '../testing/meeting-of-each-test.ts';

const { current, commit, refusal, undo, seat, meeting } = meetingOfEachTest(4);
const act = (
  kind: 'meeting.open' | 'meeting.prepareAgain' | 'meeting.recompose' | 'meeting.close',
): Edit => ({
  kind,
  meetingId: current().prepared.meetingId,
});
const arrival = (entryId: string, seatId = seat(0)): Edit => ({
  kind: 'entry.create',
  meetingId: current().prepared.meetingId,
  list: 'movements',
  entryId,
  initial: { seatId, personId: seatId, kind: 'arrival' },
});
/** A member more, inscribed on the screen of the committee. */
async function inscribe(): Promise<string> {
  const [contactId, itemId] = [randomUUID(), randomUUID()];
  const { committeeId } = current().prepared;
  await commit(
    { kind: 'contact.create', contactId, initial: { givenName: 'Membre', familyName: 'Oubliée' } },
    {
      kind: 'item.create',
      document: 'committees',
      list: 'mandates',
      itemId,
      initial: { committeeId, contactId, quality: 'Élue', collegeCode: 'A', role: 'member' },
    },
  );
  return itemId;
}

it('opened by mistake, is prepared again as it was, in one act that one undo takes back', async () => {
  const before = await meeting();
  expect(await refusal(act('meeting.prepareAgain'))).toContain('n’est pas ouverte');
  await commit(act('meeting.open'));
  const opened = await meeting();
  await commit(act('meeting.prepareAgain'));
  const { updatedAt } = before;
  expect({ ...(await meeting()), updatedAt }).toEqual(before);
  await undo();
  expect(await meeting()).toEqual(opened);
});

it('is not prepared again once somebody has arrived, until that is taken back', async () => {
  await commit(act('meeting.open'));
  const entryId = randomUUID();
  await commit(arrival(entryId));
  expect(await refusal(act('meeting.prepareAgain'))).toContain('la séance a déjà 1\u00a0ligne d’émargement.');
  await commit({ kind: 'entry.remove', meetingId: current().prepared.meetingId, list: 'movements', entryId });
  expect(await refusal(act('meeting.prepareAgain'))).toBe('kept');
  expect((await meeting()).status).toBe('prepared');
});

it('takes up a member inscribed since, who can then arrive, in one act that one undo takes back', async () => {
  expect(await refusal(act('meeting.recompose'))).toContain('n’est pas ouverte');
  await commit(act('meeting.open'));
  await commit(arrival(randomUUID()));
  expect(await refusal(act('meeting.recompose'))).toContain('même qu’à l’ouverture');
  const seatId = await inscribe();
  expect(await refusal(arrival(randomUUID(), seatId))).toContain('n’est pas dans la composition');
  await commit(act('meeting.recompose'));
  expect((await meeting()).composition?.seats).toHaveLength(5);
  expect((await meeting()).movements).toHaveLength(1);
  expect(await refusal(arrival(randomUUID(), seatId))).toBe('kept');
  await undo();
  await undo();
  expect((await meeting()).composition?.seats).toHaveLength(4);
});

it('keeps its composition once a vote rests on it, and once it is over', async () => {
  await commit(act('meeting.open'));
  await inscribe();
  const { meetingId, itemIds } = current().prepared;
  const vote = { kind: 'entry.create', meetingId, list: 'votes', entryId: randomUUID() } as const;
  await commit({ ...vote, initial: { agendaItemId: itemIds[1], question: 'Adopter ?' } });
  expect(await refusal(act('meeting.recompose'))).toContain('1\u00a0vote a été ouvert');
  const set = { kind: 'entry.set', meetingId, list: 'votes', entryId: vote.entryId } as const;
  await commit({ ...set, field: 'status', value: 'cancelled' });
  expect(await refusal(act('meeting.recompose'))).toBe('kept');
  await commit(act('meeting.close'));
  expect(await refusal(act('meeting.recompose'))).toContain('levée');
  expect(await refusal(act('meeting.prepareAgain'))).toContain('levée');
});
