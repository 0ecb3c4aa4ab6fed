import { describe, expect, it } from 'vitest';
import {
  decisionsSince,
  nextDecisionNumber,
  openDecisions,
  registeredDecisions,
  standingOf,
} from './decision-register.ts';
import { decisionNumber, meetingWith } from './meeting.test-support.ts';

const december = meetingWith({ status: 'closed', day: '2026-12-04', decisions: [decisionNumber(1)] }, 701);
const march = meetingWith(
  {
    status: 'approved',
    day: '2027-03-05',
    decisions: [decisionNumber(2, { state: 'done', doneOn: '2027-04-01' }), decisionNumber(3)],
  },
  702,
);
const june = meetingWith({ status: 'open', day: '2027-06-30', decisions: [decisionNumber(4)] }, 703);

describe('the register', () => {
  const numbers = (list: ReturnType<typeof registeredDecisions>) =>
    list.map(({ decision }) => decision.number);

  it('holds what was decided once the séance is over, the latest meeting first', () => {
    expect(numbers(registeredDecisions([december, june, march]))).toEqual(['2027-2', '2027-3', '2027-1']);
  });
  it('tells those that are still to be done', () => {
    expect(numbers(openDecisions([december, june, march]))).toEqual(['2027-3', '2027-1']);
  });
});

describe('where a decision stands', () => {
  const due = decisionNumber(1, { dueOn: '2027-06-30', reviewOn: '2027-05-31' });
  it.each([
    ['2027-05-30', 'to-do'],
    ['2027-05-31', 'to-review'],
    ['2027-06-30', 'to-review'],
    ['2027-07-01', 'overdue'],
  ])('on %s: %s', (day, standing) => {
    expect(standingOf(due, day)).toBe(standing);
  });
  it('is never late once done, and says it was postponed until a date of it comes', () => {
    expect(standingOf({ ...due, state: 'done' }, '2028-01-01')).toBe('done');
    expect(standingOf(decisionNumber(1, { state: 'postponed' }), '2028-01-01')).toBe('postponed');
    expect(standingOf({ ...due, state: 'postponed' }, '2027-01-01')).toBe('postponed');
    expect(standingOf({ ...due, state: 'postponed' }, '2028-01-01')).toBe('overdue');
  });
});

describe('what changed since a day', () => {
  const registered = registeredDecisions([
    december,
    march,
    meetingWith(
      { status: 'closed', day: '2027-01-15', decisions: [decisionNumber(5, { dueOn: '2027-03-31' })] },
      704,
    ),
  ]);
  const since = (from: string, day: string) =>
    decisionsSince(registered, from, day).map(({ decision, kind }) => `${decision.number} ${kind}`);

  it('tells what was taken, what was done and what came overdue, and the same decision as often', () => {
    expect(since('2027-03-05', '2027-04-02')).toEqual([
      '2027-2 taken',
      '2027-2 done',
      '2027-3 taken',
      '2027-5 overdue',
    ]);
  });
  it('tells nothing of before, nor of what is due today', () => {
    expect(since('2027-03-06', '2027-03-31')).toEqual(['2027-2 done']);
    expect(since('2027-04-02', '2027-05-01')).toEqual([]);
  });
});

describe('the next number', () => {
  it('is the first of its year', () => {
    expect(nextDecisionNumber([december], meetingWith({ day: '2026-12-04' }))).toBe('2026-1');
    expect(nextDecisionNumber([], meetingWith())).toBe('2027-1');
  });
  it('follows the highest of the year, those of other meetings and of the one that is held included', () => {
    expect(nextDecisionNumber([march, june], june)).toBe('2027-5');
  });
  it('reads ten as more than nine, and leaves numbers of another form alone', () => {
    const numbered = meetingWith({
      decisions: ['2027-9', '2027-10', 'D-99', '2027-12 bis', '2026-40'].map((number, index) =>
        decisionNumber(index + 1, { number }),
      ),
    });
    expect(nextDecisionNumber([numbered], meetingWith())).toBe('2027-11');
  });
});
