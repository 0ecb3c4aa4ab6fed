import { describe, expect, it } from 'vitest';
import type { Tally } from './ballot.ts';
import {
  arrivals,
  college,
  compositionWith,
  counts,
  hands,
  id,
  proxyOf,
  rollCall,
  rulesWith,
  seat,
  tallyWith,
} from './committee.test-support.ts';
import type { Composition } from './composition.ts';
import { resultOf } from './result.ts';
import { sittingOf } from './sitting.ts';
import { voteProblems, voteProblemSentence, type VoteProblemCode } from './vote-problems.ts';

/** Seats 1 and 2 of college A, 3 and 4 of B, 5 a guest, 6 absent and represented by 1; 7 absent. */
function committee(fields: Partial<Composition> = {}): Composition {
  return compositionWith(
    [
      seat(1, { collegeCode: 'A', role: 'co-president', speaksForState: true }),
      seat(2, { collegeCode: 'A' }),
      seat(3, { collegeCode: 'B' }),
      seat(4, { collegeCode: 'B' }),
      seat(5, { role: 'guest' }),
      seat(6, { collegeCode: 'A' }),
      seat(7, { collegeCode: 'B' }),
    ],
    { colleges: [college('A', { label: 'État' }), college('B', { label: 'Employeurs' })], ...fields },
  );
}
const HERE = { movements: arrivals(1, 2, 3, 4, 5), proxies: [proxyOf(6, 1)] };

function problemsOf(tally: Tally, composition = committee(), here = HERE) {
  return voteProblems(composition, sittingOf(composition, here), tally);
}
function codesOf(tally: Tally, composition = committee(), here = HERE) {
  return problemsOf(tally, composition, here).map(({ code }) => code);
}

const ALL = { 1: 'for', 2: 'for', 3: 'for', 4: 'against', 6: 'for' } as const;
const byCollege = (inA: number, inB: number, fields: Partial<Tally> = {}) =>
  tallyWith({
    collegeCounts: [
      { collegeCode: 'A', counts: counts(inA) },
      { collegeCode: 'B', counts: counts(inB) },
    ],
    ...fields,
  });

describe('a tally in order', () => {
  it.each([
    ['by show of hands', hands(counts(3, 1, 1))],
    ['by college', byCollege(3, 2)],
    ['by name', rollCall(ALL)],
    ['secret', hands(counts(3, 2), { mode: 'secret' })],
    ['by consensus', tallyWith({ mode: 'consensus', isConsensusReached: true })],
  ])('has no problem: %s', (_, tally) => {
    expect(problemsOf(tally)).toEqual([]);
  });
});

describe('a tally that is not', () => {
  const weighted = committee({ rules: rulesWith({ isWeightedByCollege: true }) });
  const weightless = committee({
    rules: rulesWith({ isWeightedByCollege: true }),
    colleges: [college('A', { voteWeight: 0 }), college('B', { voteWeight: 0 })],
  });
  const president = committee({ rules: rulesWith({ castingVote: 'president' }) });
  const none = committee({ rules: rulesWith({ castingVote: 'none' }) });
  const tie = hands(counts(2, 2, 1), { castingChoice: 'for' });
  const twice = tallyWith({
    collegeCounts: [
      { collegeCode: 'A', counts: counts(1) },
      { collegeCode: 'A', counts: counts(1) },
      { collegeCode: 'B', counts: counts(3) },
    ],
  });
  const cases: readonly [readonly VoteProblemCode[], Tally, Composition?][] = [
    [['more-votes-than-voices'], hands(counts(4, 2))],
    [['more-votes-than-college'], byCollege(4, 1)],
    [['college-twice', 'more-votes-than-college'], twice],
    [['unknown-college'], tallyWith({ collegeCounts: [{ collegeCode: 'Z', counts: counts(5) }] })],
    [['college-missing'], hands(counts(5)), weighted],
    [['no-weight'], byCollege(3, 2), weightless],
    [['unknown-seat'], rollCall({ 1: 'for', 2: 'for', 3: 'for', 4: 'for', 99: 'for' })],
    [['seat-cannot-vote'], rollCall({ 1: 'for', 2: 'for', 3: 'for', 4: 'for', 5: 'for' })],
    [['seat-cannot-vote'], rollCall({ 1: 'for', 2: 'for', 3: 'for', 6: 'for', 7: 'for' })],
    [
      ['seat-twice'],
      tallyWith({
        ...rollCall({ 1: 'for', 2: 'for', 3: 'for', 4: 'for' }),
        ballots: [1, 2, 3, 4, 4].map((number) => ({ seatId: id(number), choice: 'for' })),
      }),
    ],
    // The holder is out of the room: neither its own voice nor the one it holds.
    [
      ['seat-recused', 'seat-cannot-vote', 'more-votes-than-voices'],
      rollCall(ALL, { recusedSeatIds: [id(1)] }),
    ],
    [['secret-by-college'], byCollege(3, 2, { mode: 'secret' })],
    [['secret-by-name'], { ...hands(counts(5), { mode: 'secret' }), ballots: rollCall(ALL).ballots }],
    [['secret-weighted'], hands(counts(5), { mode: 'secret' }), weighted],
    [['casting-without-tie'], hands(counts(3, 2), { castingChoice: 'for' })],
    [['casting-not-allowed'], tie, none],
    [['casting-seat-absent'], tie, president],
    [
      ['casting-contradicted'],
      rollCall(
        { 1: 'for', 2: 'for', 3: 'against', 4: 'against', 6: 'abstention' },
        { castingChoice: 'against' },
      ),
    ],
  ];

  it.each(cases)('says %s and has no result', (codes, tally, composition = committee()) => {
    expect(codesOf(tally, composition)).toEqual(codes);
    const result = resultOf(composition, sittingOf(composition, HERE), tally);
    expect(result.outcome).toBe('not-valid');
    expect(result.castingVoteUsed).toBeNull();
    for (const problem of problemsOf(tally, composition))
      expect(voteProblemSentence(composition, problem)).toMatch(/^\p{Lu}.*[^.]$/u);
  });

  it('is warned of what is missing, and has a result all the same', () => {
    expect(problemsOf(hands(counts(3)))).toEqual([
      { code: 'votes-missing', severity: 'warning', seatId: null, collegeCode: null, count: 2 },
    ]);
    const composition = committee();
    expect(resultOf(composition, sittingOf(composition, HERE), hands(counts(3))).outcome).toBe('adopted');
  });

  it('names the seat and the college', () => {
    const sentences = (tally: Tally) =>
      problemsOf(tally).map((problem) =>
        voteProblemSentence(committee(), problem).replace(/[\u00a0\u202f]/g, ' '),
      );
    expect(sentences(byCollege(4, 1))).toEqual([
      'Il y a plus de suffrages que de voix dans le collège « État » : 1 de trop',
    ]);
    expect(sentences(rollCall({ 1: 'for', 2: 'for', 3: 'for', 4: 'for', 5: 'for' }))[0]).toMatch(
      /\(Personne 5\)$/,
    );
    expect(sentences(hands(counts(3)))).toEqual(['Il manque des suffrages : 2 voix sans réponse']);
  });
});
