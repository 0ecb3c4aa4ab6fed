import { describe, expect, it } from 'vitest';
import {
  arrivals,
  compositionWith,
  id,
  move,
  proxyOf,
  rulesWith,
  seats,
} from '../committee/committee.test-support.ts';
import { createdNow } from '../identity/entity.ts';
import { idNumber, STAMP } from '../specimen.test-support.ts';
import {
  compositionOfMeeting,
  consecutiveProxiesBefore,
  quorumOfMeeting,
  recusedSeatIds,
  sittingOfMeeting,
  tallyOf,
} from './room-of.ts';
import {
  closedVote,
  entered,
  given,
  item,
  meetingWith,
  openMeeting,
  OTHER_COMMITTEE_ID,
  voteNumber,
} from './meeting.test-support.ts';

const NOBODY = new Map<string, number>();
const recusal = (seat: number, itemNumber = 1) => ({
  ...createdNow(idNumber(100 + seat), STAMP),
  agendaItemId: item(itemNumber).id,
  seatId: id(seat),
  reason: '',
});
const present = (
  meeting: Parameters<typeof sittingOfMeeting>[0],
  at?: Parameters<typeof sittingOfMeeting>[2],
) =>
  sittingOfMeeting(meeting, NOBODY, at)?.seats.flatMap(({ seatId, presence }) =>
    presence === 'present' ? [seatId] : [],
  );

describe('who sits', () => {
  it('is not known before the opening', () => {
    expect(sittingOfMeeting(meetingWith({ movements: entered(arrivals(1)) }), NOBODY)).toBeNull();
    expect(compositionOfMeeting(meetingWith())).toBeNull();
  });
  it('is whoever came and did not leave', () => {
    const meeting = openMeeting({ movements: entered([...arrivals(1, 2, 3), move('departure', 2)]) });
    expect(present(meeting)).toEqual([id(1), id(3)]);
  });
  it('is, for a vote, whoever sat when it was opened, whatever happened since', () => {
    const meeting = openMeeting({
      movements: entered([...arrivals(1, 2, 3), move('departure', 2), ...arrivals(4)]),
      proxies: given([proxyOf(5, 1)]),
    });
    expect(present(meeting, { movementCount: 3, proxyCount: 0 })).toEqual([id(1), id(2), id(3)]);
    const atOpening = sittingOfMeeting(meeting, NOBODY, { movementCount: 3, proxyCount: 0 });
    expect(atOpening?.bySeatId.get(id(5))?.presence).toBe('absent');
    expect(sittingOfMeeting(meeting, NOBODY)?.bySeatId.get(id(5))?.presence).toBe('represented');
  });
  it('goes by the order of entry: a clock set back, or midnight past, changes nothing', () => {
    const [came, left] = [
      { ...move('arrival', 1), at: '2027-06-30T23:50:00.000Z' },
      { ...move('departure', 1), at: '2027-06-30T21:00:00.000Z' },
    ];
    const back = { ...move('arrival', 1), at: '2027-07-01T00:10:00.000Z' };
    expect(present(openMeeting({ movements: entered([came, left]) }))).toEqual([]);
    expect(present(openMeeting({ movements: entered([came, left, back]) }))).toEqual([id(1)]);
  });
  it('presides as the meeting says, else as at the opening', () => {
    const composition = compositionWith(seats(5), { presidingSeatId: id(1) });
    expect(compositionOfMeeting(openMeeting({ composition }))?.presidingSeatId).toBe(id(1));
    expect(compositionOfMeeting(openMeeting({ composition, presidentSeatId: id(2) }))?.presidingSeatId).toBe(
      id(2),
    );
  });
});

describe('the quorum of a meeting', () => {
  it('is of the item that is on: a déport of another item counts for nothing', () => {
    const composition = compositionWith(seats(5), {
      rules: rulesWith({ conflictOfInterest: 'not-counted' }),
    });
    const meeting = openMeeting({ composition, recusals: [recusal(1, 2), recusal(2, 2)] });
    const sitting = sittingOfMeeting(meeting, NOBODY);
    if (!sitting) throw new Error('not open');
    expect(recusedSeatIds(meeting, item(2).id)).toEqual([id(1), id(2)]);
    expect(quorumOfMeeting(meeting, sitting)?.isMet).toBe(true);
    expect(quorumOfMeeting(meeting, sitting)).not.toEqual(quorumOfMeeting(meeting, sitting, item(2).id));
  });
});

describe('what a vote was given', () => {
  it('is with the déports of now while it is open, with those of its end afterwards', () => {
    const meeting = openMeeting({ recusals: [recusal(1)] });
    expect(tallyOf(meeting, voteNumber(1)).recusedSeatIds).toEqual([id(1)]);
    expect(tallyOf(meeting, closedVote(1, 'adopted', { recusedSeatIds: [id(3)] })).recusedSeatIds).toEqual([
      id(3),
    ]);
  });
});

describe('meetings in a row at which a seat was only represented', () => {
  const past = (number: number, day: string, fields: Parameters<typeof openMeeting>[0] = {}) => ({
    ...openMeeting({
      status: 'closed',
      day,
      movements: entered(arrivals(1, 2)),
      proxies: given([proxyOf(5, 1)]),
      ...fields,
    }),
    id: idNumber(number),
  });
  const now = openMeeting();
  const times = (...meetings: readonly ReturnType<typeof past>[]) =>
    consecutiveProxiesBefore([now, ...meetings], now).get(id(5)) ?? 0;

  it('are counted back from this one, whatever the order they come in', () => {
    expect(times(past(710, '2027-01-15'), past(711, '2027-04-15'))).toBe(2);
  });
  it('end at the last one it sat at, or was simply absent from', () => {
    const sat = past(711, '2027-02-15', { movements: entered(arrivals(1, 5)), proxies: [] });
    expect(times(past(710, '2027-01-15'), sat, past(712, '2027-04-15'))).toBe(1);
    const absent = past(711, '2027-02-15', { proxies: [] });
    expect(times(past(710, '2027-01-15'), absent, past(712, '2027-04-15'))).toBe(1);
  });
  it('leave out one at which it sat before it gave its voice', () => {
    const satFirst = past(710, '2027-01-15', {
      movements: entered([...arrivals(1, 5), move('departure', 5)]),
    });
    expect(times(satFirst)).toBe(0);
  });
  it('count one whose members have all left since: it is read as it was held', () => {
    const [all, left] = [arrivals(1, 2), [move('departure', 2), move('departure', 1)]];
    expect(times(past(710, '2027-01-15', { movements: entered([...all, ...left]) }))).toBe(1);
    const excused = [...all, ...left, move('excused', 3)];
    expect(times(past(710, '2027-01-15', { movements: entered(excused) }))).toBe(1);
  });
  it('count one whose holder left in its middle, where a vote was opened before', () => {
    const movements = entered([...arrivals(1, 2), move('departure', 1), ...arrivals(3)]);
    const held = voteNumber(1, { status: 'closed', movementCount: 2, proxyCount: 1 });
    expect(times(past(710, '2027-01-15', { movements, votes: [held] }))).toBe(1);
    const cancelled = { ...held, status: 'cancelled' as const };
    expect(times(past(710, '2027-01-15', { movements, votes: [cancelled] }))).toBe(0);
  });
  it('end at one where the pouvoir was one too many: nobody voted in its name', () => {
    const composition = compositionWith(seats(5), { rules: rulesWith({ consecutiveProxies: 2 }) });
    const all = ['2027-01-15', '2027-02-15', '2027-03-15', '2027-04-15'].map((day, index) =>
      past(710 + index, day, { composition }),
    );
    expect([1, 2, 3, 4].map((count) => times(...all.slice(0, count)))).toEqual([1, 2, 0, 1]);
  });
  it('are of the committee, whichever plan they were about', () => {
    expect(times(past(710, '2027-01-15', { planId: idNumber(999) }))).toBe(1);
  });
  it('leave out other committees, later meetings, and those that were never opened', () => {
    expect(times(past(710, '2027-01-15', { committeeId: OTHER_COMMITTEE_ID }))).toBe(0);
    expect(times(past(710, '2027-09-15'))).toBe(0);
    expect(times(past(710, '2027-01-15', { composition: null, status: 'convened' }))).toBe(0);
    expect(times(past(710, '2027-01-15', { composition: null, status: 'cancelled' }))).toBe(0);
  });
  it('of the same day, are those of an earlier hour', () => {
    expect(times(past(710, now.day, { startTime: '09:00' }))).toBe(1);
    expect(times(past(710, now.day, { startTime: '18:00' }))).toBe(0);
  });
});
