import { describe, expect, it } from 'vitest';
import { compositionWith, id, seat } from '../committee/committee.test-support.ts';
import { createdNow } from '../identity/entity.ts';
import { blankProgressNote } from '../action/action-parts.ts';
import { actionNumber, idNumber, planWith, STAMP } from '../specimen.test-support.ts';
import {
  closedVote,
  decisionNumber,
  entered,
  item,
  meetingWith,
  openMeeting,
  voteNumber,
} from './meeting.test-support.ts';
import type { Meeting } from './meeting.ts';
import { projectedRoom } from './projected.ts';
import { arrivals } from '../committee/committee.test-support.ts';

const LEAD = {
  organisationId: idNumber(801),
  contactId: idNumber(802),
  service: 'CANARI service',
  note: 'CANARI note du pilote',
  role: 'lead',
  toBeNamed: false,
} as const;
const PLAN = planWith([
  actionNumber(1, { summary: 'Ce que la salle peut lire', leads: [LEAD], end: '2027-12' }),
  actionNumber(2, { title: 'CANARI fiche confidentielle', isConfidential: true }),
]);
const roomOf = (meeting: Meeting, plan = PLAN) =>
  projectedRoom({
    meeting,
    plan,
    organisationName: () => 'Région',
    consecutiveProxies: new Map(),
  });
const projecting = (fields: Partial<Meeting['projection']>): Meeting['projection'] => ({
  isFrozen: false,
  view: 'item',
  itemId: null,
  actionId: null,
  voteId: null,
  ...fields,
});

describe('what the room is shown', () => {
  it('is the item that is on, its place, its fiches and the quorum', () => {
    const room = roomOf(openMeeting({ agenda: [item(1, { actionIds: [idNumber(1)], kind: 'decision' })] }));
    expect(room).toMatchObject({
      status: 'open',
      item: { position: 1, title: 'Point 1', kind: 'Décision' },
      actions: [{ number: '1', leads: 'Région', summary: 'Ce que la salle peut lire' }],
      vote: null,
    });
    expect(room.quorum?.isMet).toBe(true);
  });
  it('says before the opening what the agenda is, and of no quorum', () => {
    const room = roomOf(meetingWith({ agenda: [item(1), item(2)] }));
    expect(room.quorum).toBeNull();
    expect(room.agenda.map(({ position, title, isCurrent }) => [position, title, isCurrent])).toEqual([
      [1, 'Point 1', false],
      [2, 'Point 2', false],
    ]);
  });
  it('numbers the items as the room hears them, those of the secretariat left out', () => {
    const agenda = [item(1, { isInternal: true }), item(2), item(3)];
    const room = roomOf(openMeeting({ agenda, currentItemId: item(3).id }));
    expect(room.item?.position).toBe(2);
    expect(room.agenda).toHaveLength(2);
  });
  it('is no item while one of the secretariat is on', () => {
    const room = roomOf(
      openMeeting({
        agenda: [item(1, { isInternal: true, actionIds: [idNumber(1)] })],
        votes: [voteNumber(1)],
        decisions: [decisionNumber(1)],
      }),
    );
    expect(room).toMatchObject({ item: null, actions: [], vote: null, decisions: [] });
  });
});

describe('a vote on the screen of the room', () => {
  it('shows, while it is open, that it is, and nothing of the count', () => {
    const ballots = [{ seatId: id(1), choice: 'against' as const }];
    expect(roomOf(openMeeting({ votes: [voteNumber(1, { ballots })] })).vote).toEqual({
      question: 'Question 1',
      mode: 'Appel nominal',
      isOpen: true,
      isAdopted: false,
      sentence: '',
    });
  });
  it('shows what it came to, once it is closed', () => {
    expect(roomOf(openMeeting({ votes: [closedVote(1, 'adopted')] })).vote).toMatchObject({
      isOpen: false,
      isAdopted: true,
      sentence: 'Vote adopted',
    });
    expect(roomOf(openMeeting({ votes: [closedVote(1, 'rejected')] })).vote?.isAdopted).toBe(false);
  });
  it('is the last of its item, those that were cancelled left out', () => {
    const votes = [closedVote(1, 'adopted'), voteNumber(2), voteNumber(3, { status: 'cancelled' })];
    expect(roomOf(openMeeting({ votes })).vote?.question).toBe('Question 2');
    const elsewhere = [voteNumber(1, { agendaItemId: item(2).id })];
    expect(roomOf(openMeeting({ votes: elsewhere })).vote).toBeNull();
  });
});

describe('frozen', () => {
  it('stays on its item, its vote and its fiche while the séance moves on', () => {
    const projection = projecting({
      isFrozen: true,
      itemId: item(1).id,
      voteId: closedVote(1, 'adopted').id,
      actionId: idNumber(1),
    });
    const room = roomOf(
      openMeeting({
        projection,
        currentItemId: item(2).id,
        votes: [closedVote(1, 'adopted'), voteNumber(2)],
      }),
    );
    expect(room).toMatchObject({
      item: { title: 'Point 1' },
      vote: { question: 'Question 1' },
      action: { number: '1' },
    });
    expect(room.agenda.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
  });
  it('without a vote, shows none that is opened since', () => {
    const projection = projecting({ isFrozen: true, itemId: item(1).id });
    expect(roomOf(openMeeting({ projection, votes: [voteNumber(1)] })).vote).toBeNull();
  });
  it('follows again once it is let go', () => {
    const projection = projecting({ itemId: item(1).id });
    expect(roomOf(openMeeting({ projection, currentItemId: item(2).id })).item?.title).toBe('Point 2');
  });
});

describe('what must never reach the room', () => {
  const note = {
    ...blankProgressNote(idNumber(50), '2027-01-04', STAMP),
    text: 'CANARI suivi interne',
  };
  const plan = planWith([
    actionNumber(1, {
      leads: [LEAD],
      objectives: 'Objectifs',
      progressNotes: [note],
    }),
    actionNumber(2, {
      title: 'CANARI fiche confidentielle',
      summary: 'CANARI résumé confidentiel',
      isConfidential: true,
    }),
  ]);
  const people = compositionWith([
    seat(1, {
      titular: {
        personId: id(1),
        contactId: idNumber(802),
        name: 'CANARI Prénom Nom',
        function: 'CANARI fonction',
      },
      substitutes: [{ personId: id(2), contactId: null, name: 'CANARI suppléante', function: '' }],
    }),
  ]);
  const meeting = openMeeting({
    composition: people,
    movements: entered(arrivals(1)),
    remoteLink: 'https://visio.example/CANARI',
    secretary: 'CANARI secrétaire',
    guests: 'CANARI canari@example.fr 06 00 00 00 00',
    minutesRemarks: 'CANARI remarque',
    convocationChannel: 'CANARI courriel',
    agenda: [
      item(1, {
        actionIds: [idNumber(1), idNumber(2)],
        discussion: 'CANARI notes de séance',
        rapporteur: 'CANARI rapporteur',
        documents: 'CANARI document',
      }),
      item(2, { title: 'CANARI point interne', isInternal: true, discussion: 'CANARI' }),
    ],
    recusals: [
      { ...createdNow(idNumber(60), STAMP), agendaItemId: item(1).id, seatId: id(1), reason: 'CANARI motif' },
    ],
    decisions: [
      decisionNumber(1, { responsible: 'CANARI responsable', followUp: 'CANARI suivi' }),
      decisionNumber(2, { text: 'CANARI décision interne', agendaItemId: item(2).id }),
    ],
    votes: [
      closedVote(1, 'adopted'),
      voteNumber(2, { agendaItemId: item(2).id, question: 'CANARI question' }),
    ],
  });
  const bySituation: readonly [string, Partial<Meeting>][] = [
    ['following', {}],
    ['on the item of the secretariat', { currentItemId: item(2).id }],
    ['on a confidential fiche', { projection: projecting({ view: 'action', actionId: idNumber(2) }) }],
    [
      'frozen on the item of the secretariat',
      { projection: projecting({ isFrozen: true, itemId: item(2).id, voteId: voteNumber(2).id }) },
    ],
    ['on the agenda', { projection: projecting({ view: 'agenda' }) }],
    ['over', { status: 'closed' }],
  ];

  it.each(bySituation)('is not in it: %s', (_, fields) => {
    const words = JSON.stringify(roomOf({ ...meeting, ...fields }, plan));
    expect(words).not.toMatch(/CANARI/i);
    expect(words).not.toContain(idNumber(802));
  });
  it('is in the meeting and the plan, so that this test could fail', () => {
    expect(JSON.stringify(meeting).match(/CANARI/gi)?.length).toBeGreaterThan(15);
    expect(JSON.stringify(plan).match(/CANARI/g)?.length).toBeGreaterThan(4);
  });
});
