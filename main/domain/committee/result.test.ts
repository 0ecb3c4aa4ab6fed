import { describe, expect, it } from 'vitest';
import type { Tally } from './ballot.ts';
import {
  arrivals,
  college,
  compositionWith,
  counts,
  hands,
  id,
  move,
  proxyOf,
  rollCall,
  rulesWith,
  seat,
  seats,
  tallyWith,
} from './committee.test-support.ts';
import type { Composition } from './composition.ts';
import { resultSentence } from './result-words.ts';
import { resultOf } from './result.ts';
import { sittingOf } from './sitting.ts';
import { castingSeatOf } from './voices.ts';

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** `count` seats, all present, the first of which presides for the State. */
function presided(count: number, fields: Partial<Composition> = {}): Composition {
  const state = seat(1, { role: 'co-president', speaksForState: true, quality: 'Préfet' });
  return compositionWith([state, ...seats(count).slice(1)], { presidingSeatId: id(1), ...fields });
}

function resultIn(composition: Composition, tally: Tally, absent: readonly number[] = []) {
  const here = range(composition.seats.length).filter((number) => !absent.includes(number));
  return resultOf(composition, sittingOf(composition, { movements: arrivals(...here), proxies: [] }), tally);
}

function said(composition: Composition, tally: Tally, absent: readonly number[] = []) {
  return resultSentence(composition, resultIn(composition, tally, absent)).replace(/[\u00a0\u202f]/g, ' ');
}

const NO_CASTING = { rules: rulesWith({ castingVote: 'none' }) };

describe('the result in one sentence', () => {
  it('adopted, with the rule and its figures', () => {
    expect(said(presided(17), hands(counts(12, 3, 2)))).toBe(
      'Adopté : 12 pour, 3 contre, 2 abstentions ; majorité simple des suffrages exprimés, 8 voix nécessaires sur 15',
    );
  });

  it('rejected, in the singular', () => {
    expect(said(presided(3), hands(counts(0, 1, 1, 1)))).toBe(
      'Rejeté : 0 pour, 1 contre, 1 abstention, 1 ne prend pas part au vote ; majorité simple des suffrages exprimés, ' +
        '1 voix nécessaire sur 1',
    );
  });

  it('by consensus, or not', () => {
    const consensus = (isConsensusReached: boolean) => tallyWith({ mode: 'consensus', isConsensusReached });
    expect(said(presided(4), consensus(true))).toBe('Adopté par consensus : aucune objection');
    expect(said(presided(4), consensus(false))).toBe('Rejeté : le consensus n’est pas atteint');
    expect(said(presided(4), consensus(true), [1, 2, 3])).toContain('Vote impossible');
  });

  it('impossible without quorum, whatever was counted', () => {
    expect(said(presided(4), hands(counts(1)), [2, 3, 4])).toBe(
      'Vote impossible : quorum non atteint : 1 présent sur 4, minimum 2, il manque 1 voix',
    );
  });

  it('to check, with what is wrong', () => {
    expect(said(presided(4), hands(counts(3, 2)))).toBe(
      'Vote à vérifier : il y a plus de suffrages que de voix en séance : 1 de trop',
    );
  });
});

describe('majorities', () => {
  const ten = presided(10, NO_CASTING);
  it.each([
    ['simple', 'all-votes', counts(2, 1, 7), 'adopted', 3, 2],
    ['absolute', 'votes-cast', counts(3, 2, 5), 'adopted', 5, 3],
    ['absolute', 'votes-present', counts(5, 2, 3), 'rejected', 10, 6],
    ['absolute', 'votes-present', counts(6, 2, 2), 'adopted', 10, 6],
    ['absolute', 'all-votes', counts(5, 0, 5), 'rejected', 10, 6],
    ['two-thirds', 'votes-cast', counts(6, 3, 1), 'adopted', 9, 6],
    ['two-thirds', 'votes-cast', counts(6, 4), 'rejected', 10, 7],
    ['four-fifths', 'votes-cast', counts(8, 2), 'adopted', 10, 8],
    ['four-fifths', 'votes-present', counts(7, 0, 3), 'rejected', 10, 8],
    // Nobody is for: not adopted, even where two thirds of nothing is nothing.
    ['two-thirds', 'votes-cast', counts(0, 0, 10), 'rejected', 0, 1],
    ['simple', 'votes-cast', counts(0, 0, 10), 'rejected', 0, 1],
  ] as const)('%s of %s', (majority, majorityBase, all, outcome, base, needed) => {
    expect(resultIn(ten, hands(all, { majority, majorityBase }))).toMatchObject({ outcome, base, needed });
  });

  it('of all votes count the absent and not the vacant', () => {
    const composition = compositionWith([...seats(9), seat(10, { titular: null })], NO_CASTING);
    const tally = hands(counts(5), { majority: 'absolute', majorityBase: 'all-votes' });
    expect(resultIn(composition, tally, [6, 7, 8, 9, 10])).toMatchObject({
      outcome: 'adopted',
      base: 9,
      needed: 5,
    });
    expect(said(composition, tally, [6, 7, 8, 9, 10])).toContain(
      'majorité absolue de toutes les voix du comité',
    );
  });
});

describe('the casting voice', () => {
  it('of a roll call is the ballot of who has it', () => {
    expect(said(presided(4), rollCall({ 1: 'for', 2: 'for', 3: 'against', 4: 'against' }))).toBe(
      'Adopté : 2 pour, 2 contre, 0 abstention ; majorité simple des suffrages exprimés, 3 voix nécessaires sur 4 ; ' +
        'partage égal, la voix prépondérante (Personne 1) l’emporte, pour',
    );
    expect(resultIn(presided(4), rollCall({ 1: 'against', 2: 'for', 3: 'for', 4: 'against' }))).toMatchObject(
      {
        outcome: 'rejected',
        castingVoteUsed: 'against',
      },
    );
  });

  it('of a roll call where it took no side is asked', () => {
    const ballots = { 1: 'abstention', 2: 'for', 3: 'against' } as const;
    expect(resultIn(presided(3), rollCall(ballots)).outcome).toBe('tie');
    expect(resultIn(presided(3), rollCall(ballots, { castingChoice: 'for' })).outcome).toBe('adopted');
  });

  it('by show of hands is awaited, then decides', () => {
    expect(said(presided(4), hands(counts(2, 2)))).toBe(
      'Partage égal des voix : 2 pour, 2 contre, 0 abstention ; la voix prépondérante (Personne 1) doit départager',
    );
    expect(resultIn(presided(4), hands(counts(2, 2), { castingChoice: 'for' }))).toMatchObject({
      outcome: 'adopted',
      castingVoteUsed: 'for',
      castingSeatId: id(1),
    });
    expect(resultIn(presided(4), hands(counts(2, 2), { castingChoice: 'against' })).outcome).toBe('rejected');
  });

  it('of a secret ballot is not asked for, and counts when said', () => {
    const secret = (fields: Partial<Tally>) => hands(counts(2, 2), { mode: 'secret', ...fields });
    expect(said(presided(4), secret({}))).toMatch(/^Rejeté : .* ; le partage égal des voix vaut rejet$/);
    expect(resultIn(presided(4), secret({ castingChoice: 'for' })).outcome).toBe('adopted');
  });

  it('where nobody has it or is there, leaves a tie rejected', () => {
    expect(resultIn(presided(4, NO_CASTING), hands(counts(2, 2)))).toMatchObject({
      outcome: 'rejected',
      isTie: true,
    });
    expect(resultIn(presided(5), hands(counts(2, 2)), [1]).outcome).toBe('rejected');
    expect(resultIn(presided(5), hands(counts(2, 2), { recusedSeatIds: [id(1)] })).outcome).toBe('rejected');
  });

  it('is worth one voice more: not two', () => {
    const absolute = { majority: 'absolute', majorityBase: 'votes-present', castingChoice: 'for' } as const;
    expect(resultIn(presided(5), hands(counts(2, 2, 1), absolute)).outcome).toBe('adopted');
    const far = resultIn(presided(6), hands(counts(2, 2, 2), absolute));
    expect(far.problems.map(({ code }) => code)).toEqual(['casting-without-tie']);
    expect(resultIn(presided(6), hands(counts(2, 2, 2), { ...absolute, castingChoice: null })).outcome).toBe(
      'rejected',
    );
  });

  it('has nothing to say of a qualified majority', () => {
    expect(resultIn(presided(2), hands(counts(1, 1), { majority: 'two-thirds' })).outcome).toBe('rejected');
  });
});

describe('who has the casting voice', () => {
  const pair = [
    seat(1, { role: 'co-president' }),
    seat(2, { role: 'co-president', speaksForState: true }),
    seat(3, { role: 'co-president', speaksForState: true }),
  ];
  const of = (composition: Composition, movements = arrivals(1, 2, 3)) =>
    castingSeatOf(
      composition,
      sittingOf(composition, { movements, proxies: [proxyOf(2, 1), proxyOf(3, 1)] }),
    );

  it('is the State’s co-president, suppléant included, who sits', () => {
    const composition = compositionWith(pair, { presidingSeatId: id(1) });
    expect(of(composition)).toBe(id(2));
    expect(of(composition, [move('arrival', 2, 1)])).toBe(id(2));
    expect(of(composition, arrivals(1, 3))).toBe(id(3));
    // Represented is not seated.
    expect(of(composition, arrivals(1))).toBeNull();
    expect(of({ ...composition, presidingSeatId: id(3) })).toBe(id(3));
  });

  it('is the seat that presides, or nobody', () => {
    const president = { presidingSeatId: id(1), rules: rulesWith({ castingVote: 'president' }) };
    expect(of(compositionWith(pair, president))).toBe(id(1));
    expect(of(compositionWith(pair, president), arrivals(2))).toBeNull();
    expect(of(compositionWith(pair, { ...president, presidingSeatId: null }))).toBeNull();
    expect(of(compositionWith(pair, NO_CASTING))).toBeNull();
  });
});

describe('votes weighed by college', () => {
  const inCollege = (code: string, from: number, to: number) =>
    range(to)
      .slice(from - 1)
      .map((number) => seat(number, { collegeCode: code }));
  const weighed = (weights: readonly [number, number], sizes: readonly [number, number]) =>
    compositionWith([...inCollege('A', 1, sizes[0]), ...inCollege('B', sizes[0] + 1, sizes[0] + sizes[1])], {
      colleges: [college('A', { voteWeight: weights[0] }), college('B', { voteWeight: weights[1] })],
      rules: rulesWith({ isWeightedByCollege: true, castingVote: 'none' }),
    });
  const split = (
    inA: ReturnType<typeof counts>,
    inB: ReturnType<typeof counts>,
    fields: Partial<Tally> = {},
  ) =>
    tallyWith({
      collegeCounts: [
        { collegeCode: 'A', counts: inA },
        { collegeCode: 'B', counts: inB },
      ],
      ...fields,
    });

  it('share out the weight of each college among the votes it cast', () => {
    const composition = weighed([50, 50], [2, 6]);
    expect(said(composition, split(counts(2), counts(1, 3, 2)))).toBe(
      'Adopté : 3 pour, 3 contre, 2 abstentions ; majorité simple des suffrages exprimés, voix pondérées par collège : ' +
        '62,5 % pour, 37,5 % contre',
    );
    expect(resultIn(composition, split(counts(2), counts(1, 3, 2)))).toMatchObject({
      base: null,
      needed: null,
      weighted: { byCollege: [{ weightBasisPoints: 5000, forBasisPoints: 5000 }, { forBasisPoints: 1250 }] },
    });
  });

  it('are exact where a rounding would decide', () => {
    // In floating point, 0.1 + 0.2 is more than 0.3, and this would be adopted.
    const thirds = compositionWith(
      ['A', 'B', 'C'].map((collegeCode, index) => seat(index + 1, { collegeCode })),
      {
        colleges: [0.1, 0.2, 0.3].map((voteWeight, index) => college('ABC'.charAt(index), { voteWeight })),
        rules: rulesWith({ isWeightedByCollege: true, castingVote: 'none' }),
      },
    );
    expect(resultIn(thirds, rollCall({ 1: 'for', 2: 'for', 3: 'against' }))).toMatchObject({
      isTie: true,
      outcome: 'rejected',
    });
    // Exactly two thirds is enough.
    const twoThirds = { majority: 'two-thirds' } as const;
    expect(resultIn(weighed([0.1, 0.2], [1, 1]), split(counts(0, 1), counts(1), twoThirds)).outcome).toBe(
      'adopted',
    );
    expect(resultIn(weighed([0.2, 0.2], [1, 1]), split(counts(0, 1), counts(1), twoThirds)).outcome).toBe(
      'rejected',
    );
  });

  it('keep the weight of a silent college out of votes cast, and in votes present', () => {
    const composition = weighed([60, 40], [2, 2]);
    const silent = split(counts(0, 0, 2), counts(2), { majority: 'absolute' });
    expect(resultIn(composition, silent).outcome).toBe('adopted');
    expect(resultIn(composition, { ...silent, majorityBase: 'votes-present' }).outcome).toBe('rejected');
  });

  it('are read from a roll call too', () => {
    const ballots = { 1: 'for', 2: 'for', 3: 'against', 4: 'against', 5: 'against' } as const;
    const result = resultIn(weighed([60, 40], [2, 3]), rollCall(ballots));
    expect(result).toMatchObject({ outcome: 'adopted', weighted: { forBasisPoints: 6000 } });
  });

  it('let a casting voice decide an exact half', () => {
    const composition = {
      ...weighed([1, 1], [2, 2]),
      presidingSeatId: id(1),
      rules: rulesWith({ isWeightedByCollege: true, castingVote: 'president' }),
    };
    expect(resultIn(composition, split(counts(2), counts(0, 2))).outcome).toBe('tie');
    expect(resultIn(composition, split(counts(2), counts(0, 2), { castingChoice: 'for' })).outcome).toBe(
      'adopted',
    );
  });
});
