import { describe, expect, it } from 'vitest';
import {
  arrivals,
  compositionWith,
  id,
  move,
  person,
  proxyOf,
  rulesWith,
  seat,
  seats,
} from '../committee/committee.test-support.ts';
import { createdNow } from '../identity/entity.ts';
import { idNumber, LATER, STAMP } from '../specimen.test-support.ts';
import { applyMeetingChange } from './meeting-change.ts';
import {
  closedVote,
  decisionNumber,
  entered,
  given,
  item,
  meetingWith,
  openMeeting,
  proposalNumber,
  voteNumber,
} from './meeting.test-support.ts';
import { compositionKept, openingKept, preparedAgainChanges } from './opening.ts';
import type { Meeting } from './meeting.ts';

const BEFORE = '2020-01-01T08:00:00.000Z';
const ofSeat = (number: number) => ({ agendaItemId: item(1).id, seatId: id(number) });
const recusals = [{ ...createdNow(idNumber(101), STAMP), ...ofSeat(1), reason: '' }];
const speeches = [{ ...createdNow(idNumber(102), STAMP), ...ofSeat(1), askedAt: STAMP.at, spokeAt: null }];
const untouched = openMeeting({ movements: [] });

describe('an opening', () => {
  it.each<[string, Partial<Meeting>]>([
    ['1\u00a0ligne d’émargement', { movements: entered(arrivals(1)) }],
    ['1\u00a0pouvoir reçu en séance', { proxies: given([proxyOf(1, 2)]) }],
    ['1\u00a0déport', { recusals }],
    ['1\u00a0demande de parole', { speeches }],
    ['1\u00a0vote', { votes: [voteNumber(1, { status: 'cancelled' })] }],
    ['2\u00a0décisions', { decisions: [decisionNumber(1), decisionNumber(2)] }],
    ['1\u00a0modification proposée', { proposals: [proposalNumber(1)] }],
  ])('is kept by %s', (words, fields) => {
    expect(openingKept({ ...untouched, ...fields })).toContain(`la séance a déjà ${words}.`);
  });
  it('says all that keeps it in one sentence', () => {
    expect(openingKept(openMeeting({ recusals, votes: [voteNumber(1)] }))).toContain(
      '3\u00a0lignes d’émargement, 1\u00a0déport et 1\u00a0vote.',
    );
  });
  it('is not kept by the excuses and pouvoirs that came in before it', () => {
    const early = { createdAt: BEFORE };
    const movements = entered([move('excused', 4)]).map((each) => ({ ...each, ...early }));
    const proxies = given([proxyOf(4, 1)]).map((each) => ({ ...each, ...early }));
    expect(openingKept({ ...untouched, movements, proxies })).toBeNull();
  });
});

describe('prepared again, a meeting', () => {
  const after = (meeting: Meeting): Meeting | undefined =>
    preparedAgainChanges(meeting, LATER).reduce<Meeting | undefined>(
      (current, change) => applyMeetingChange(current, change).document,
      meeting,
    );

  it('is as it was before it was opened, whatever had been taken up', () => {
    const prepared = meetingWith({ agenda: [item(1), item(2)] });
    const opened: Meeting = {
      ...untouched,
      agenda: [item(1, { startedAt: STAMP.at, endedAt: LATER.at }), item(2, { startedAt: LATER.at })],
      projection: { ...untouched.projection, view: 'pause', isFrozen: true },
    };
    const told = ({ agenda, ...fields }: Meeting) => ({
      ...fields,
      updatedAt: '',
      updatedBy: '',
      agenda: agenda.map(({ id: itemId, startedAt, endedAt }) => ({ itemId, startedAt, endedAt })),
    });
    const again = after(opened);
    expect(again && told(again)).toEqual(told(prepared));
  });
  it('is convened where its convocation was sent', () => {
    expect(after({ ...untouched, convocationSentOn: '2027-06-20' })?.status).toBe('convened');
    expect(after(untouched)?.status).toBe('prepared');
  });
});

describe('the composition of an opening', () => {
  const five = compositionWith(seats(5));
  const six = compositionWith(seats(6));
  const kept = (fields: Partial<Meeting>, next = six) =>
    compositionKept(openMeeting({ composition: five, ...fields }), next);

  it('is written down again with a seat added since, whoever has arrived', () => {
    expect(kept({ recusals, speeches, proxies: given([proxyOf(4, 1)]), presidentSeatId: id(2) })).toBeNull();
  });
  it('is kept once a vote was opened with it, until that one is cancelled', () => {
    expect(kept({ votes: [voteNumber(1)] })).toContain('1\u00a0vote a été ouvert');
    expect(kept({ votes: [voteNumber(1), closedVote(2, 'adopted')] })).toContain(
      '2\u00a0votes ont été ouverts',
    );
    expect(kept({ votes: [voteNumber(1, { status: 'cancelled' })] })).toBeNull();
  });
  it('is kept where the committee is the same', () => {
    expect(kept({}, compositionWith(seats(5)))).toContain('même qu’à l’ouverture');
    const rules = rulesWith({ consecutiveProxies: 7 });
    expect(kept({}, compositionWith(seats(5), { rules }))).toBeNull();
  });
  it.each<[string, Partial<Meeting>]>([
    ['who arrived', { movements: entered(arrivals(1)) }],
    ['who gave a pouvoir', { movements: entered(arrivals(2)), proxies: given([proxyOf(1, 2)]) }],
    ['who stood aside', { movements: [], recusals }],
    ['who asked to speak', { movements: [], speeches }],
    ['who presides', { movements: [], presidentSeatId: id(1) }],
  ])('is kept where it would lose a seat %s, who is named', (_who, fields) => {
    const withoutFirst = compositionWith(seats(6).slice(1));
    expect(kept(fields, withoutFirst)).toContain('noté pour Personne 1.');
    expect(kept({ movements: entered(arrivals(2)) }, withoutFirst)).toBeNull();
  });
  it('is kept where the suppléant who sits is one no more', () => {
    const next = compositionWith([seat(1, { substitutes: [] }), ...seats(6).slice(1)]);
    expect(kept({ movements: entered([move('arrival', 1, 1)]) }, next)).toContain(person(1).name);
  });
});
