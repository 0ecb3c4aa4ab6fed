import { describe, expect, it } from 'vitest';
import type { Movement, Proxy } from './attendance.ts';
import {
  arrivals,
  compositionWith,
  counts,
  hands,
  id,
  move,
  proxyOf,
  rollCall,
  seats,
} from './committee.test-support.ts';
import { sittingOf } from './sitting.ts';
import { VOTE_CHANGE_WORDS, voteChangeSentence, voteIsStillValid } from './vote-changes.ts';

const SIX = compositionWith(seats(6));
const FOUR_HERE = arrivals(1, 2, 3, 4);

function standing(
  then: readonly Movement[],
  tally = rollCall({ 1: 'for', 2: 'against' }),
  opening: readonly Movement[] = FOUR_HERE,
  proxies: readonly Proxy[] = [],
) {
  const before = sittingOf(SIX, { movements: opening, proxies });
  const now = sittingOf(SIX, { movements: [...opening, ...then], proxies });
  return voteIsStillValid(SIX, before, now, tally);
}

describe('a vote under way', () => {
  it('stands while nobody moves', () => {
    expect(standing([])).toEqual({ isValid: true, changes: [] });
  });

  it('keeps the voice of who voted then left, and not that of who left before', () => {
    expect(standing([move('departure', 1)])).toEqual({
      isValid: true,
      changes: [{ code: 'voted-then-left', seatId: id(1) }],
    });
    expect(standing([move('departure', 4)]).changes).toEqual([{ code: 'left-before-voting', seatId: id(4) }]);
  });

  it('cannot tell by show of hands, and says so', () => {
    expect(standing([move('departure', 1)], hands(counts(2, 1))).changes).toEqual([
      { code: 'left-during-vote', seatId: id(1) },
    ]);
  });

  it('loses the voices a holder casts with the holder', () => {
    const changes = standing([move('departure', 2)], undefined, FOUR_HERE, [proxyOf(5, 2)]).changes;
    expect(changes).toEqual([
      { code: 'voted-then-left', seatId: id(2) },
      { code: 'left-before-voting', seatId: id(5) },
    ]);
  });

  it('says who came, and who took over', () => {
    expect(standing(arrivals(5)).changes).toEqual([{ code: 'arrived-during-vote', seatId: id(5) }]);
    const back = standing(arrivals(5), undefined, FOUR_HERE, [proxyOf(5, 2)]);
    expect(back.changes).toEqual([{ code: 'changed-hands', seatId: id(5) }]);
    expect(standing([move('departure', 1), move('arrival', 1, 1)]).changes).toEqual([
      { code: 'changed-hands', seatId: id(1) },
    ]);
  });

  it('says that a pouvoir went to somebody else', () => {
    const opening = sittingOf(SIX, { movements: FOUR_HERE, proxies: [proxyOf(5, 2)] });
    const now = sittingOf(SIX, { movements: FOUR_HERE, proxies: [proxyOf(5, 2), proxyOf(5, 3)] });
    expect(voteIsStillValid(SIX, opening, now, rollCall({}))).toEqual({
      isValid: true,
      changes: [{ code: 'changed-hands', seatId: id(5) }],
    });
  });

  it('falls with the quorum', () => {
    const lost = standing([move('departure', 3), move('departure', 4)]);
    expect(lost.isValid).toBe(false);
    expect(lost.changes.at(-1)).toEqual({ code: 'quorum-lost', seatId: null });
    // One of four leaves three of six: the quorum holds.
    expect(standing([move('departure', 3)]).isValid).toBe(true);
  });

  it('does not look at déports', () => {
    const tally = rollCall({ 1: 'for' }, { recusedSeatIds: [id(4)] });
    expect(standing([move('departure', 4)], tally)).toEqual({ isValid: true, changes: [] });
  });

  it('is told in French', () => {
    expect(voteChangeSentence(SIX, { code: 'voted-then-left', seatId: id(1) })).toBe(
      'Siège de Personne 1\u202f: le membre a voté avant de partir\u202f: sa voix reste comptée',
    );
    expect(voteChangeSentence(SIX, { code: 'quorum-lost', seatId: null })).toBe(
      VOTE_CHANGE_WORDS['quorum-lost'],
    );
  });
});
