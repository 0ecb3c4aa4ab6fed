import { describe, expect, it } from 'vitest';
import { actionNumber, planWith } from '../specimen.test-support.ts';
import {
  cancellationGuard,
  closingProblems,
  deletionGuard,
  entryGuard,
  fieldGuard,
  openingGuard,
} from './guards.ts';
import {
  closedVote,
  DAY,
  decisionNumber,
  meetingWith,
  openMeeting,
  proposalNumber,
  voteNumber,
} from './meeting.test-support.ts';
import { MEETING_LISTS, type Meeting } from './meeting.ts';

const PLAN = planWith([actionNumber(1), actionNumber(2)]);

describe('an entry', () => {
  it.each(['prepared', 'convened'] as const)(
    'of the room waits for the opening; the rest is prepared (%s)',
    (status) => {
      const refused = MEETING_LISTS.filter((list) => entryGuard({ status }, list, null) === 'not-open');
      expect(refused).toEqual(['recusals', 'speeches', 'votes']);
    },
  );
  it('is made in any list while the séance is open', () => {
    for (const list of MEETING_LISTS) expect(entryGuard({ status: 'open' }, list, null)).toBeNull();
  });
  it.each(['closed', 'approved'] as const)(
    'neither comes nor goes once the séance is over (%s)',
    (status) => {
      for (const list of MEETING_LISTS) expect(entryGuard({ status }, list, null)).toBe('closed');
    },
  );
  it('lives on once the séance is over by what follows it, and by nothing else', () => {
    const status = 'closed' as const;
    expect(entryGuard({ status }, 'decisions', 'state')).toBeNull();
    expect(entryGuard({ status }, 'decisions', 'followUp')).toBeNull();
    expect(entryGuard({ status }, 'agenda', 'discussion')).toBeNull();
    expect(entryGuard({ status }, 'decisions', 'text')).toBe('closed');
    expect(entryGuard({ status }, 'agenda', 'title')).toBe('closed');
    expect(entryGuard({ status }, 'votes', 'status')).toBe('closed');
    expect(entryGuard({ status }, 'movements', 'at')).toBe('closed');
  });
});

describe('a field of the meeting', () => {
  it.each(['composition', 'openedAt', 'closedAt'])('%s is set by opening and closing alone', (field) => {
    expect(fieldGuard({ status: 'prepared' }, field, null)).toBe('composition-kept');
    expect(fieldGuard({ status: 'open' }, field, null)).toBe('composition-kept');
  });
  it('is set until the séance is over; then only what the minutes still wait for', () => {
    expect(fieldGuard({ status: 'open' }, 'place', 'Laval')).toBeNull();
    expect(fieldGuard({ status: 'closed' }, 'place', 'Laval')).toBe('closed');
    expect(fieldGuard({ status: 'closed' }, 'secretary', 'Une autre')).toBeNull();
    expect(fieldGuard({ status: 'approved' }, 'minutesRemarks', '')).toBeNull();
  });
  it.each([
    ['prepared', 'convened', null],
    ['convened', 'prepared', null],
    ['closed', 'approved', null],
    ['approved', 'closed', null],
    ['open', 'open', null],
    ['prepared', 'open', 'not-open'],
    ['prepared', 'approved', 'not-open'],
    ['open', 'closed', 'not-open'],
    ['open', 'prepared', 'not-open'],
    ['closed', 'open', 'closed'],
    ['approved', 'prepared', 'closed'],
    ['convened', 'cancelled', 'set-by-acts'],
    ['cancelled', 'convened', 'cancelled'],
  ] as const)('status, from %s to %s: %s', (from, to, guard) => {
    expect(fieldGuard({ status: from }, 'status', to)).toBe(guard);
  });
});

describe('a cancelled meeting', () => {
  const status = 'cancelled' as const;
  it('takes nothing, is not opened and is not deleted before it is put back', () => {
    for (const list of MEETING_LISTS) expect(entryGuard({ status }, list, null)).toBe('cancelled');
    expect(entryGuard({ status }, 'agenda', 'title')).toBe('cancelled');
    expect(fieldGuard({ status }, 'day', DAY)).toBe('cancelled');
    expect(openingGuard({ status })).toBe('cancelled');
    expect(deletionGuard({ status })).toBe('cancelled');
  });
  it.each([
    ['prepared', 'not-convened'],
    ['convened', null],
    ['open', 'already-open'],
    ['closed', 'closed'],
    ['approved', 'closed'],
    ['cancelled', 'cancelled'],
  ] as const)('was convened and had not begun: of a meeting that is %s, %s', (from, guard) => {
    expect(cancellationGuard({ status: from })).toBe(guard);
  });
  it('is written down by its act alone', () => {
    expect(fieldGuard({ status: 'convened' }, 'cancellation', null)).toBe('set-by-acts');
  });
});

describe('what keeps a séance from being closed', () => {
  const codes = (fields: Partial<Meeting>) =>
    closingProblems(openMeeting(fields), PLAN).map(({ code }) => code);
  const decisions = [decisionNumber(1)];

  it('is nothing where all is settled', () => {
    const votes = [closedVote(1, 'adopted'), voteNumber(2, { status: 'cancelled' })];
    const resting = [decisionNumber(1, { voteId: closedVote(1, 'adopted').id })];
    expect(codes({ votes, decisions: resting, proposals: [proposalNumber(1)] })).toEqual([]);
  });
  it('is a vote that is open', () => {
    expect(closingProblems(openMeeting({ votes: [voteNumber(1)] }), PLAN)).toEqual([
      { code: 'vote-open', subjectId: voteNumber(1).id },
    ]);
  });
  it('is a decision without words', () => {
    expect(codes({ decisions: [decisionNumber(1, { text: ' \n' })] })).toEqual(['decision-without-text']);
  });
  it('is an amendment nobody looked at', () => {
    expect(codes({ decisions, proposals: [proposalNumber(1, { ruling: 'pending' })] })).toEqual([
      'proposal-pending',
    ]);
  });
  it.each(['rejected', 'cancelled'] as const)('is an amendment kept though its vote was %s', (outcome) => {
    const vote = outcome === 'rejected' ? closedVote(1, 'rejected') : voteNumber(1, { status: 'cancelled' });
    const resting = [decisionNumber(1, { voteId: vote.id })];
    expect(codes({ votes: [vote], decisions: resting, proposals: [proposalNumber(1)] })).toEqual([
      'proposal-rejected',
    ]);
  });
  it('is an amendment of a vote that was adopted, then cancelled because the count was wrong', () => {
    const vote = closedVote(1, 'adopted', { status: 'cancelled' });
    const resting = [decisionNumber(1, { voteId: vote.id })];
    expect(codes({ votes: [vote], decisions: resting, proposals: [proposalNumber(1)] })).toEqual([
      'proposal-rejected',
    ]);
  });
  it('is an amendment of a fiche that is gone, or that says something else since', () => {
    const gone = proposalNumber(1, { actionId: actionNumber(9).id });
    const moved = proposalNumber(2, { before: 'Un autre titre' });
    expect(codes({ decisions, proposals: [gone, moved] })).toEqual(['action-gone', 'action-moved-on']);
  });
  it('is the second of two amendments of one field of one fiche: the last would silence the first', () => {
    const proposals = [proposalNumber(1), proposalNumber(2, { value: 'Autrement' })];
    expect(closingProblems(openMeeting({ decisions, proposals }), PLAN)).toEqual([
      { code: 'proposal-twice', subjectId: proposalNumber(2).id },
    ]);
    const other = proposalNumber(2, { actionId: actionNumber(2).id, before: 'Action 2' });
    expect(codes({ decisions, proposals: [proposalNumber(1), other] })).toEqual([]);
    expect(
      codes({ decisions, proposals: [proposalNumber(1, { ruling: 'set-aside' }), proposalNumber(2)] }),
    ).toEqual([]);
  });
  it('is no amendment that was set aside, whatever it says', () => {
    const setAside = proposalNumber(1, { ruling: 'set-aside', actionId: actionNumber(9).id });
    expect(codes({ decisions, proposals: [setAside] })).toEqual([]);
  });
  it('is nothing of a meeting without anything', () => {
    expect(closingProblems(meetingWith(), PLAN)).toEqual([]);
  });
});
