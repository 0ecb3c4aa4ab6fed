// What a meeting keeps of its committee, and what a committee and the next meeting keep of it.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../contract/edits.ts';
import { meetingOfEachTest } from '../testing/meeting-of-each-test.ts';

const MEMBERS = 6;
const { current, opened, commit, refusal, undo, seat, meeting } = meetingOfEachTest(MEMBERS);
/** The one there is: a test that finds none has failed. */
function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('nothing there');
  return item;
}

describe('a meeting and its committee', () => {
  it('keeps the rules and members of its opening, whatever becomes of the committee', async () => {
    const { meetingId, committeeId } = current().prepared;
    await commit({ kind: 'meeting.open', meetingId });
    await commit({ kind: 'item.remove', document: 'committees', list: 'mandates', itemId: seat(5) });
    expect((await meeting()).composition?.seats).toHaveLength(MEMBERS);
    const removal: Edit = {
      kind: 'item.remove',
      document: 'committees',
      list: 'committees',
      itemId: committeeId,
    };
    expect(await refusal(removal)).toContain('encore 5 membres et 1 réunion');
  });

  it('is convened again on the same agenda, as if nobody had taken it up, and without quorum', async () => {
    const { meetingId, committeeId, planId } = current().prepared;
    const [firstItem] = current().prepared.itemIds;
    await commit({ kind: 'meeting.open', meetingId });
    const set = { kind: 'entry.set', meetingId, list: 'agenda', entryId: firstItem } as const;
    await commit({ ...set, field: 'discussion', value: 'Faute de quorum.' });
    await commit({ kind: 'meeting.close', meetingId });
    const again = randomUUID();
    await commit({
      kind: 'meeting.create',
      meetingId: again,
      planId,
      committeeId,
      title: 'Seconde convocation',
      day: '2026-12-18',
      agendaFromId: meetingId,
      initial: { firstMeetingId: meetingId },
    });
    const second = only((await opened()).meetings.filter(({ id }) => id === again));
    expect(second.agenda.map(({ title, discussion }) => [title, discussion])).toEqual([
      ['Point d’étape', ''],
      ['Fiches bloquées', ''],
    ]);
    expect(second.agenda.map(({ id }) => id)).not.toContain(firstItem);
    await commit({ kind: 'meeting.open', meetingId: again });
    expect(
      only((await opened()).meetings.filter(({ id }) => id === again)).composition?.isSecondConvocation,
    ).toBe(true);
  });

  it('loses nobody when a member is merged in the directory, and keeps the seat, vacant, when removed', async () => {
    const { committees, directory } = await opened();
    const [kept, merged] = directory.contacts.slice(-2).map(({ id }) => id);
    const mandate = only(
      committees.mandates.filter(({ contactId }) => contactId === kept || contactId === merged),
    );
    const [contactId, mergedId] = mandate.contactId === merged ? [kept, merged] : [merged, kept];
    await commit({ kind: 'contact.merge', contactId: contactId ?? '', mergedId: mergedId ?? '' });
    const seatNow = async () =>
      only((await opened()).committees.mandates.filter(({ id }) => id === mandate.id)).contactId;
    expect(await seatNow()).toBe(contactId);
    await commit({ kind: 'contact.remove', contactId: contactId ?? '' });
    expect(await seatNow()).toBeNull();
  });

  it('lets nobody write by hand what only a count or an opening may say', async () => {
    const { meetingId } = current().prepared;
    const guarded = 'et pas autrement';
    await commit({ kind: 'meeting.open', meetingId });
    const vote = { kind: 'entry.create', meetingId, list: 'votes', entryId: randomUUID() } as const;
    const initial = { agendaItemId: current().prepared.itemIds[1], question: 'Adopter ?' };
    const forged = { outcome: 'adopted', sentence: '', quorumSentence: '', for: 9, against: 0 };
    expect(await refusal({ ...vote, initial: { ...initial, status: 'closed' } })).toContain(guarded);
    expect(await refusal({ ...vote, initial: { ...initial, outcome: forged } })).toContain(guarded);
    expect(await refusal({ ...vote, initial })).toBe('kept');
    const set = {
      kind: 'entry.set',
      meetingId,
      list: 'votes',
      entryId: vote.entryId,
      field: 'status',
    } as const;
    expect(await refusal({ ...set, value: 'closed' })).toContain(guarded);
    expect(await refusal({ ...set, value: 'cancelled' })).toBe('kept');
    const day = { kind: 'meeting.set', meetingId, field: 'day', value: '2026-12-24' } as const;
    expect(await refusal(day)).toContain('celles de l’ouverture');
    expect(await refusal({ kind: 'meeting.delete', meetingId })).toContain('déjà ouverte');
  });

  it('goes with its plan, and comes back with it', async () => {
    const { meetingId, planId } = current().prepared;
    await commit({ kind: 'plan.delete', planId });
    const inMeeting = { kind: 'meeting.set', meetingId, field: 'place', value: 'Ailleurs' } as const;
    expect(await refusal(inMeeting)).toContain('n’est plus');
    await undo();
    expect((await meeting()).agenda).toHaveLength(2);
  });

  it('names nobody who was erased, in what its opening wrote down', async () => {
    const { meetingId } = current().prepared;
    await commit({ kind: 'meeting.open', meetingId });
    const { titular } = only(
      (await meeting()).composition?.seats.filter(({ seatId }) => seatId === seat(1)) ?? [],
    );
    await current().client.call('contact.erase', {
      contactId: titular?.contactId ?? '',
      alsoIds: [],
      forgetsReplaced: false,
    });
    const after = only((await meeting()).composition?.seats.filter(({ seatId }) => seatId === seat(1)) ?? []);
    expect(after.titular).toEqual({
      personId: titular?.personId,
      contactId: null,
      name: '[effacé]',
      function: '',
    });
  });
});
