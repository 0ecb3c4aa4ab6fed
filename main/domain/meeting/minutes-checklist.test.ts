import { describe, expect, it } from 'vitest';
import { compositionWith, id, seats } from '../committee/committee.test-support.ts';
import { LATER } from '../specimen.test-support.ts';
import { closedVote, item, meetingWith, openMeeting, voteNumber } from './meeting.test-support.ts';
import type { Meeting } from './meeting.ts';
import { minutesChecklist } from './minutes-checklist.ts';

const WHOLE = openMeeting({
  status: 'closed',
  closedAt: LATER.at,
  secretary: 'Secrétariat',
  presidentSeatId: id(1),
  agenda: [item(1, { discussion: 'Échanges nourris.' })],
  votes: [closedVote(1, 'adopted')],
});
const missing = (fields: Partial<Meeting>) =>
  minutesChecklist({ ...WHOLE, ...fields }).flatMap(({ code, isThere }) => (isThere ? [] : [code]));

describe('what minutes must say', () => {
  it('is all there', () => {
    expect(missing({})).toEqual([]);
  });
  it.each<[string, Partial<Meeting>]>([
    ['when', { closedAt: null }],
    ['when', { openedAt: null }],
    ['president', { presidentSeatId: null }],
    ['president', { presidentSeatId: id(9) }],
    ['secretary', { secretary: '  ' }],
    ['attendance', { movements: [] }],
    ['agenda', { agenda: [item(1, { isInternal: true })] }],
    ['discussion', { agenda: [item(1, { discussion: ' ' })] }],
  ])('lacks %s', (code, fields) => {
    expect(missing(fields)).toEqual([code]);
  });
  it('lacks the quorum and the result of a vote that kept neither', () => {
    const silent = closedVote(1, 'adopted', { outcome: null });
    expect(missing({ votes: [silent] })).toEqual(['quorum', 'deliberations']);
  });
  it('asks nothing of a vote that was cancelled, nor of an internal item', () => {
    expect(missing({ votes: [voteNumber(1, { status: 'cancelled' })] })).toEqual([]);
    expect(missing({ agenda: [...WHOLE.agenda, item(2, { isInternal: true })] })).toEqual([]);
  });
  it('names whoever presided since the opening, where nobody was named afterwards', () => {
    const composition = compositionWith(seats(5), { presidingSeatId: id(2) });
    expect(missing({ presidentSeatId: null, composition })).toEqual([]);
  });
  it('counts the items without a note', () => {
    const advice = (agenda: Meeting['agenda']) =>
      minutesChecklist({ ...WHOLE, agenda }).find(({ code }) => code === 'discussion')?.advice;
    expect(advice([item(1)])).toBe('1 point sans note de séance');
    expect(advice([item(1), item(2)])).toBe('2 points sans note de séance');
  });
  it('is told before the opening too', () => {
    const codes = minutesChecklist(meetingWith()).flatMap(({ code, isThere }) => (isThere ? [] : [code]));
    expect(codes).toEqual(['when', 'president', 'secretary', 'attendance', 'agenda']);
  });
});
