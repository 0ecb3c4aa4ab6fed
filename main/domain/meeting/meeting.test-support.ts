// Meetings for tests: of the first committee, on the specimen's plan, with what each test puts in them.
import * as fc from 'fast-check';
import { arrivals, compositionWith, id, seats } from '../committee/committee.test-support.ts';
import type { Movement, Proxy } from '../committee/attendance.ts';
import { createdNow } from '../identity/entity.ts';
import { idNumber, LATER, STAMP } from '../specimen.test-support.ts';
import { BLANK_AGENDA_ITEM, type AgendaItem } from './agenda.ts';
import { BLANK_DECISION, type Decision, type Proposal } from './decision.ts';
import type { MeetingChange } from './meeting-change.ts';
import { blankMeeting, type Meeting, type MeetingMovement, type MeetingProxy, type Vote } from './meeting.ts';

export const DAY = '2027-06-30';
const COMMITTEE_ID = idNumber(901);
const PLAN_ID = idNumber(900);
export const OTHER_COMMITTEE_ID = idNumber(902);

export function meetingWith(fields: Partial<Meeting> = {}, number = 700): Meeting {
  const required = { committeeId: COMMITTEE_ID, planId: PLAN_ID, title: 'Réunion plénière', day: DAY };
  return blankMeeting(idNumber(number), { ...required, ...fields }, STAMP);
}

/** Of five seats, three of whose titulaires are there, on its first item. */
export function openMeeting(fields: Partial<Meeting> = {}): Meeting {
  return meetingWith({
    status: 'open',
    openedAt: STAMP.at,
    composition: compositionWith(seats(5)),
    agenda: [item(1), item(2)],
    currentItemId: item(1).id,
    movements: entered(arrivals(1, 2, 3)),
    ...fields,
  });
}

export function item(number: number, fields: Partial<AgendaItem> = {}): AgendaItem {
  const title = `Point ${String(number)}`;
  return { ...createdNow(idNumber(500 + number), STAMP), ...BLANK_AGENDA_ITEM, title, ...fields };
}

export function entered(movements: readonly Movement[], from = 0): readonly MeetingMovement[] {
  return movements.map((each, index) => ({ ...createdNow(idNumber(2000 + from + index), STAMP), ...each }));
}
export function given(proxies: readonly Proxy[]): readonly MeetingProxy[] {
  return proxies.map((each, index) => ({ ...createdNow(idNumber(3000 + index), STAMP), ...each }));
}

export function voteNumber(number: number, fields: Partial<Vote> = {}): Vote {
  return {
    ...createdNow(idNumber(400 + number), STAMP),
    agendaItemId: item(1).id,
    question: `Question ${String(number)}`,
    status: 'open',
    openedAt: STAMP.at,
    closedAt: null,
    movementCount: 3,
    proxyCount: 0,
    mode: 'roll-call',
    majority: 'simple',
    majorityBase: 'votes-cast',
    collegeCounts: [],
    ballots: [],
    recusedSeatIds: [],
    castingChoice: null,
    isConsensusReached: false,
    outcome: null,
    ...fields,
  };
}

export function closedVote(
  number: number,
  outcome: 'adopted' | 'rejected',
  fields: Partial<Vote> = {},
): Vote {
  return voteNumber(number, {
    status: 'closed',
    closedAt: LATER.at,
    outcome: {
      outcome,
      sentence: `Vote ${outcome}`,
      quorumSentence: 'Quorum atteint',
      for: 3,
      against: 0,
      abstention: 0,
      notTakingPart: 0,
    },
    ...fields,
  });
}

export function decisionNumber(number: number, fields: Partial<Decision> = {}): Decision {
  return {
    ...createdNow(idNumber(300 + number), STAMP),
    ...BLANK_DECISION,
    number: `2027-${String(number)}`,
    agendaItemId: item(1).id,
    text: `Texte de la décision ${String(number)}`,
    ...fields,
  };
}

/** By default of the status of the first fiche, from « idée » to « en cours », kept. */
export function proposalNumber(number: number, fields: Partial<Proposal> = {}): Proposal {
  return {
    ...createdNow(idNumber(200 + number), STAMP),
    decisionId: decisionNumber(1).id,
    actionId: idNumber(1),
    field: 'title',
    before: 'Action 1',
    value: 'Action 1 amendée',
    ruling: 'accepted',
    appliedAt: null,
    ...fields,
  };
}

/** Each applies to `openMeeting` with two votes, whatever came before it or not: some do not apply any more. */
export const anyChange: fc.Arbitrary<MeetingChange> = fc.oneof(
  fc.record({
    kind: fc.constant('meeting.set' as const),
    field: fc.constantFrom('title' as const, 'place' as const, 'secretary' as const),
    value: fc.string({ minLength: 1, maxLength: 20 }),
    stamp: fc.constant(LATER),
  }),
  fc.record({
    kind: fc.constant('entry.add' as const),
    list: fc.constant('agenda' as const),
    entry: fc.integer({ min: 1, max: 6 }).map((number) => item(number)),
    position: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    kind: fc.constant('entry.remove' as const),
    list: fc.constant('agenda' as const),
    entryId: fc.integer({ min: 1, max: 6 }).map((number) => item(number).id),
  }),
  fc.record({
    kind: fc.constant('entry.move' as const),
    list: fc.constant('agenda' as const),
    entryId: fc.integer({ min: 1, max: 6 }).map((number) => item(number).id),
    position: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    kind: fc.constant('entry.set' as const),
    list: fc.constant('agenda' as const),
    entryId: fc.integer({ min: 1, max: 6 }).map((number) => item(number).id),
    field: fc.constantFrom('title', 'discussion'),
    value: fc.string({ minLength: 1, maxLength: 20 }),
    stamp: fc.constant(LATER),
  }),
  fc.record({
    kind: fc.constant('ballot.cast' as const),
    voteId: fc.constantFrom(voteNumber(1).id, voteNumber(2).id),
    seatId: fc.integer({ min: 1, max: 5 }).map(id),
    choice: fc.constantFrom('for' as const, 'against' as const, 'abstention' as const, null),
  }),
);
