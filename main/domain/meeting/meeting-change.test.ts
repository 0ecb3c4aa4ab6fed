import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import { id } from '../committee/committee.test-support.ts';
import { idNumber, LATER } from '../specimen.test-support.ts';
import { applyMeetingChange, meetingChange, type MeetingChange } from './meeting-change.ts';
import { meeting as meetingSchema, type Meeting } from './meeting.ts';
import {
  anyChange,
  decisionNumber,
  item,
  meetingWith,
  openMeeting,
  proposalNumber,
  voteNumber,
} from './meeting.test-support.ts';

const BALLOTS = [1, 2, 4].map((seat) => ({ seatId: id(seat), choice: 'for' as const }));
const MEETING = openMeeting({
  votes: [voteNumber(1), voteNumber(2, { ballots: BALLOTS })],
  decisions: [decisionNumber(1)],
  proposals: [proposalNumber(1)],
});
const set = (field: 'place', value: string): MeetingChange => ({
  kind: 'meeting.set',
  field,
  value,
  stamp: LATER,
});
const cast = (seat: number, choice: 'for' | 'against' | null): MeetingChange => ({
  kind: 'ballot.cast',
  voteId: voteNumber(1).id,
  seatId: id(seat),
  choice,
});

function after(document: Meeting | undefined, ...changes: readonly MeetingChange[]): Meeting | undefined {
  return changes.reduce((current, change) => applyMeetingChange(current, change).document, document);
}

/** Those that apply, and what takes them back, the last first. */
function applyAll(changes: readonly MeetingChange[]) {
  let document: Meeting | undefined = MEETING;
  const inverses: MeetingChange[] = [];
  for (const change of changes) {
    try {
      const applied = applyMeetingChange(document, change);
      document = applied.document;
      inverses.unshift(applied.inverse);
    } catch (error) {
      if (!(error instanceof ChangeDoesNotApply)) throw error;
    }
  }
  return { document, inverses };
}

describe('a change of a meeting', () => {
  it('is taken back by its inverse, whatever was done, to the last byte', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
        const { document, inverses } = applyAll(changes);
        expect(after(document, ...inverses)).toStrictEqual(MEETING);
      }),
    );
  });

  it('and its inverse are changes the contract accepts, and leave a meeting it accepts', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
        const { document, inverses } = applyAll(changes);
        for (const each of [...changes, ...inverses])
          expect(meetingChange.safeParse(each).success).toBe(true);
        expect(meetingSchema.safeParse(document).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('creates and deletes a meeting, each the inverse of the other', () => {
    const creation: MeetingChange = { kind: 'meeting.create', meeting: meetingWith() };
    const created = applyMeetingChange(undefined, creation);
    expect(created.document).toStrictEqual(meetingWith());
    const deleted = applyMeetingChange(created.document, created.inverse);
    expect(deleted.document).toBeUndefined();
    expect(deleted.inverse).toStrictEqual(creation);
  });

  it('does not apply to a meeting that is not there, nor creates one twice', () => {
    expect(() => applyMeetingChange(undefined, set('place', 'Laval'))).toThrow(ChangeDoesNotApply);
    expect(() => applyMeetingChange(MEETING, { kind: 'meeting.create', meeting: meetingWith() })).toThrow(
      ChangeDoesNotApply,
    );
  });

  it.each<MeetingChange>([
    { kind: 'entry.remove', list: 'votes', entryId: idNumber(1) },
    { kind: 'entry.move', list: 'agenda', entryId: idNumber(1), position: 0 },
    { kind: 'entry.set', list: 'decisions', entryId: idNumber(1), field: 'text', value: '', stamp: LATER },
    { kind: 'entry.add', list: 'agenda', entry: item(1), position: 0 },
    { kind: 'ballot.cast', voteId: idNumber(1), seatId: id(1), choice: 'for' },
  ])('does not apply where what it names is not there, or is there already: %o', (change) => {
    expect(() => applyMeetingChange(MEETING, change)).toThrow(ChangeDoesNotApply);
  });

  it('leaves the meeting it was given as it was', () => {
    const before = structuredClone(MEETING);
    applyAll([
      set('place', 'Laval'),
      cast(1, 'for'),
      { kind: 'entry.remove', list: 'agenda', entryId: item(1).id },
    ]);
    expect(MEETING).toStrictEqual(before);
  });

  it('says of a field when and by whom it was altered', () => {
    const changed = after(MEETING, set('place', 'Laval'));
    expect(changed).toMatchObject({ place: 'Laval', updatedAt: LATER.at, updatedBy: LATER.by });
  });
});

describe('a voice of a roll call', () => {
  const ballotsAfter = (...changes: readonly MeetingChange[]) =>
    after(MEETING, ...changes)?.votes[0]?.ballots;

  it('is held once by each seat: said again, it replaces the first', () => {
    expect(ballotsAfter(cast(2, 'for'), cast(1, 'for'), cast(2, 'against'))).toStrictEqual([
      { seatId: id(1), choice: 'for' },
      { seatId: id(2), choice: 'against' },
    ]);
  });
  it('comes back where it was when what was said after it is taken back', () => {
    const change: MeetingChange = { ...cast(2, null), voteId: voteNumber(2).id } as MeetingChange;
    const { document, inverse } = applyMeetingChange(MEETING, change);
    expect(after(document, inverse)?.votes[1]?.ballots).toStrictEqual(BALLOTS);
  });
  it('is taken back', () => {
    expect(ballotsAfter(cast(2, 'for'), cast(2, null))).toStrictEqual([]);
  });
  it('touches the vote it is of, alone', () => {
    expect(after(MEETING, cast(1, 'for'))?.votes[1]).toBe(MEETING.votes[1]);
  });
});

describe('what the contract refuses in a change', () => {
  it.each([
    { kind: 'meeting.set', field: 'day', value: '30/06/2027', stamp: LATER },
    { kind: 'meeting.set', field: 'committeeId', value: idNumber(1), stamp: LATER },
    { kind: 'entry.set', list: 'agenda', entryId: item(1).id, field: 'minutes', value: -1, stamp: LATER },
    { kind: 'entry.set', list: 'agenda', entryId: item(1).id, field: 'constructor', value: 1, stamp: LATER },
    { kind: 'entry.add', list: 'decisions', entry: item(1), position: 0 },
    { kind: 'ballot.cast', voteId: idNumber(1), seatId: id(1), choice: 'maybe' },
  ])('%o', (change) => {
    expect(meetingChange.safeParse(change).success).toBe(false);
  });
});
