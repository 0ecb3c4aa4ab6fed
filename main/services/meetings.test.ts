// A whole meeting through the services: prepared, opened, voted, decided, closed with the plan, taken back, and what is refused.
import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { Edit } from '../contract/edits.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import { DECISION_REFERENCE } from '../domain/meeting/closing.ts';
import { prepareMeeting } from '../testing/meeting-edits.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { directClient, openTestServices, type TestServices } from '../testing/open-test-services.ts';

const MEMBERS = 6;
let test: TestServices;
let client: Client;
let planId: string;
let actionId: string;
let seats: readonly string[];
let meetingId: string;
let secondItem: string;
let open: Edit;
let close: Edit;

beforeEach(async () => {
  test = await openTestServices();
  client = directClient(test.services, test.bugs);
  const prepared = await prepareMeeting(client, MEMBERS);
  ({ planId, actionId, seats, meetingId } = prepared);
  secondItem = prepared.itemIds[1];
  open = { kind: 'meeting.open', meetingId };
  close = { kind: 'meeting.close', meetingId };
});
afterEach(async () => {
  expect(test.bugs).toEqual([]);
  await test.close();
});

const commit = async (...edits: readonly Edit[]): Promise<number> =>
  (await client.call('edit.commit', { label: 'Essai', edits: [...edits] })).sequence;
const opened = () => client.call('plan.open', { planId });
const meeting = async () => {
  const found = (await opened()).meetings.find(({ id }) => id === meetingId);
  if (!found) throw new Error('the meeting is not there');
  return found;
};
/** The one there is: a test that finds none has failed. */
function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('nothing there');
  return item;
}
const action = async () => only((await opened()).plan.actions.filter(({ id }) => id === actionId));
const refusal = async (...edits: readonly Edit[]): Promise<string> =>
  commit(...edits).then(
    () => 'kept',
    (failure: unknown) => sentenceOf(failure),
  );
const create = (
  list: 'movements' | 'proxies' | 'votes' | 'decisions' | 'proposals',
  initial: object,
): Edit => ({
  kind: 'entry.create',
  meetingId,
  list,
  entryId: randomUUID(),
  initial: { ...initial },
});
const arrives = (seat: string): Edit =>
  create('movements', { seatId: seat, personId: seat, kind: 'arrival' });
const seat = (index: number): string => seats[index] ?? '';

async function vote(initial: object = {}): Promise<string> {
  await commit(create('votes', { agendaItemId: secondItem, question: 'Adopter ?', ...initial }));
  return (await meeting()).votes.at(-1)?.id ?? '';
}
const count = (voteId: string, collegeCode: string, figures: object): Edit => ({
  kind: 'entry.set',
  meetingId,
  list: 'votes',
  entryId: voteId,
  field: 'collegeCounts',
  value: [{ collegeCode, counts: { for: 0, against: 0, abstention: 0, 'not-taking-part': 0, ...figures } }],
});

describe('a meeting', () => {
  it('goes from its opening to changed fiches, in one change set that an undo takes back whole', async () => {
    await commit(open);
    expect((await meeting()).composition?.seats).toHaveLength(MEMBERS);
    await commit(...[0, 2, 4].map((index) => arrives(seat(index))));
    const voteId = await vote();
    await commit(count(voteId, 'A', { for: 2, against: 1 }));
    await commit({ kind: 'vote.close', meetingId, voteId });
    expect(only((await meeting()).votes).outcome).toMatchObject({
      outcome: 'adopted',
      quorumSentence: 'Quorum atteint\u202f: 3\u00a0présents sur 6, minimum 3',
      sentence: expect.stringMatching(/^Adopté\u202f: 2\u00a0pour, 1\u00a0contre/) as string,
    });

    await commit(
      create('decisions', {
        agendaItemId: secondItem,
        voteId,
        text: 'Confier la fiche.',
        actionIds: [actionId],
      }),
    );
    const decision = only((await meeting()).decisions);
    expect(decision.number).toBe('2026-1');
    const before = (await action()).status;
    await commit(
      create('proposals', { decisionId: decision.id, actionId, field: 'status', before, value: 'paused' }),
    );
    expect(await refusal(close)).toContain('n’a pas été examinée');
    const proposalId = only((await meeting()).proposals).id;
    await commit({
      kind: 'entry.set',
      meetingId,
      list: 'proposals',
      entryId: proposalId,
      field: 'ruling',
      value: 'accepted',
    });
    await commit(close);

    expect((await action()).status).toBe('paused');
    const note = only((await action()).progressNotes.slice(-1));
    expect(note.text).toContain('Décision 2026-1 (Réunion plénière du 4\u00a0décembre\u00a02026)');
    expect(note.externalReferences).toEqual([
      { system: DECISION_REFERENCE, id: `${meetingId}/${decision.id}` },
    ]);
    expect((await meeting()).status).toBe('closed');
    expect(only((await meeting()).proposals).appliedAt).not.toBeNull();

    await client.call('edit.undo', { planId: null });
    expect((await meeting()).status).toBe('open');
    expect((await action()).status).toBe(before);
  });

  it('survives the machine stopping in its middle, and reopens where it was', async () => {
    await commit(open);
    await commit(arrives(seat(0)), arrives(seat(2)));
    const before = await meeting();
    // What a power cut leaves: the files as they are, nothing closed.
    const folder = makeTemporaryFolder();
    const directory = join(folder.path, 'Copie');
    cpSync(test.directory, directory, { recursive: true, filter: (path) => !path.endsWith('lock') });
    const again = await openTestServices({ directory });
    const reopened = await directClient(again.services, test.bugs).call('plan.open', { planId });
    expect(reopened.meetings).toEqual([before]);
    await again.close();
    folder.remove();
  });

  it('refuses what the rules refuse, in French, and keeps nothing of it', async () => {
    expect(await refusal(create('votes', { agendaItemId: secondItem }))).toContain('n’est pas ouverte');
    await commit(open);
    expect(await refusal(open)).toContain('déjà ouverte');
    await commit(arrives(seat(0)));
    expect(await refusal(arrives(seat(0)))).toContain('déjà arrivée');
    const own = { giverSeatId: seat(1), holderSeatId: seat(1) };
    expect(await refusal(create('proxies', own))).toContain('soi-même');
    expect((await meeting()).movements).toHaveLength(1);
    expect((await meeting()).proxies).toHaveLength(0);
  });

  it('does not close a vote with more ballots than voters, nor the meeting with a vote open', async () => {
    await commit(open);
    await commit(...[0, 2, 4].map((index) => arrives(seat(index))));
    const voteId = await vote();
    await commit(count(voteId, 'A', { for: 9 }));
    expect(await refusal({ kind: 'vote.close', meetingId, voteId })).toContain('plus de suffrages');
    expect(only((await meeting()).votes).status).toBe('open');
    expect(await refusal(close)).toContain('vote est encore en cours');
    const set = { kind: 'entry.set', meetingId, list: 'votes', entryId: voteId } as const;
    await commit({ ...set, field: 'status', value: 'cancelled' });
    await commit(close);
    expect((await meeting()).status).toBe('closed');
  });

  it('says that a vote is to be taken again once the quorum is lost', async () => {
    await commit(open);
    await commit(...[0, 2, 4].map((index) => arrives(seat(index))));
    const voteId = await vote();
    await commit(count(voteId, 'A', { for: 3 }));
    await commit(create('movements', { seatId: seat(4), personId: seat(4), kind: 'departure' }));
    expect(await refusal({ kind: 'vote.close', meetingId, voteId })).toContain('à reprendre');
  });

  it('writes down a vote without quorum as impossible, and no change rests on it', async () => {
    await commit(open);
    await commit(arrives(seat(0)));
    const voteId = await vote();
    await commit(count(voteId, 'A', { for: 1 }));
    await commit({ kind: 'vote.close', meetingId, voteId });
    expect(only((await meeting()).votes).outcome?.outcome).toBe('no-quorum');
    await commit(
      create('decisions', { agendaItemId: secondItem, voteId, text: 'Quand même.', actionIds: [actionId] }),
    );
    const decisionId = only((await meeting()).decisions).id;
    const before = (await action()).status;
    await commit(
      create('proposals', {
        decisionId,
        actionId,
        field: 'status',
        before,
        value: 'paused',
        ruling: 'accepted',
      }),
    );
    expect(await refusal(close)).toContain('n’a pas adopté');
  });

  it('asks to compare again a fiche that moved on since the proposal', async () => {
    await commit(open);
    await commit(arrives(seat(0)));
    await commit(create('decisions', { agendaItemId: secondItem, text: 'Renommer.', actionIds: [actionId] }));
    const decisionId = only((await meeting()).decisions).id;
    const { title } = await action();
    await commit(
      create('proposals', {
        decisionId,
        actionId,
        field: 'title',
        before: title,
        value: 'Neuf',
        ruling: 'accepted',
      }),
    );
    await commit({ kind: 'action.set', planId, actionId, field: 'title', value: 'Autre' });
    expect(await refusal(close)).toContain('modifiée depuis');
  });

  it('keeps what happened once it is over, but for what follows', async () => {
    await commit(open);
    await commit(arrives(seat(0)));
    await commit(create('decisions', { agendaItemId: secondItem, text: 'À suivre.' }));
    await commit(close);
    expect(await refusal(arrives(seat(1)))).toContain('levée');
    expect(await refusal({ kind: 'meeting.set', meetingId, field: 'day', value: '2026-12-05' })).toContain(
      'levée',
    );
    const entryId = only((await meeting()).decisions).id;
    const set = { kind: 'entry.set', meetingId, list: 'decisions', entryId } as const;
    expect(await refusal({ ...set, field: 'state', value: 'done' })).toBe('kept');
    expect(await refusal({ ...set, field: 'text', value: 'Autre chose' })).toContain('levée');
  });

  it('counts a roll call one voice at a time, each taken back alone', async () => {
    await commit(open);
    await commit(...[0, 1, 2].map((index) => arrives(seat(index))));
    const voteId = await vote({ mode: 'roll-call' });
    const cast = (seatId: string, choice: 'for' | 'against' | null): Edit => ({
      kind: 'ballot.cast',
      meetingId,
      voteId,
      seatId,
      choice,
    });
    await commit(cast(seat(0), 'for'));
    await commit(cast(seat(1), 'against'));
    await commit(cast(seat(0), 'against'));
    await client.call('edit.undo', { planId: null });
    const said = only((await meeting()).votes).ballots.map(({ seatId, choice }) => [seatId, choice] as const);
    expect(new Map(said)).toEqual(
      new Map([
        [seat(0), 'for'],
        [seat(1), 'against'],
      ]),
    );
    await commit(cast(seat(2), 'for'));
    await commit({ kind: 'vote.close', meetingId, voteId });
    expect(only((await meeting()).votes).outcome).toMatchObject({ outcome: 'adopted', for: 2, against: 1 });
  });
});
