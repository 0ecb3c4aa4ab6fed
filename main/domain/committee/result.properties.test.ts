import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BallotChoice, Tally } from './ballot.ts';
import { BALLOT_CHOICES } from './ballot.ts';
import {
  anyAttendance,
  anyComposition,
  arrivals,
  college,
  compositionWith,
  counts,
  hands,
  id,
  rollCall,
  rulesWith,
  seat,
  tallyWith,
} from './committee.test-support.ts';
import type { Composition } from './composition.ts';
import { resultSentence } from './result-words.ts';
import { resultOf } from './result.ts';
import { sittingOf } from './sitting.ts';
import { voicesOf } from './voices.ts';

const RUNS = { numRuns: 1500 };
const anyRule = fc.record({
  majority: fc.constantFrom(...(['simple', 'absolute', 'two-thirds', 'four-fifths'] as const)),
  majorityBase: fc.constantFrom(...(['votes-cast', 'votes-present', 'all-votes'] as const)),
});
const anyChoice = fc.constantFrom<BallotChoice>(...BALLOT_CHOICES, 'for', 'for', 'against', 'against');
const anyCastingChoice = fc.constantFrom('for' as const, 'against' as const, null);

/** The first seat presides. The first half is of college A, the others of B. */
function committee(
  size: number,
  rules: Parameters<typeof rulesWith>[0],
  weights: readonly [number, number] = [1, 1],
) {
  const list = Array.from({ length: size }, (_, index) =>
    seat(index + 1, { collegeCode: index < size / 2 ? 'A' : 'B' }),
  );
  return compositionWith(list, {
    colleges: [college('A', { voteWeight: weights[0] }), college('B', { voteWeight: weights[1] })],
    presidingSeatId: id(1),
    rules: rulesWith({ castingVote: 'president', ...rules }),
  });
}

function allHere(composition: Composition) {
  const movements = arrivals(...composition.seats.map((_, index) => index + 1));
  return sittingOf(composition, { movements, proxies: [] });
}

const named = (choices: readonly BallotChoice[], fields: Partial<Tally> = {}) =>
  rollCall(Object.fromEntries(choices.map((choice, index) => [index + 1, choice])), fields);

/** The casting voice speaks only of a tie: said of anything else, it is a problem of its own. */
function outcomeOf(composition: Composition, tally: Tally, castingChoice: Tally['castingChoice']) {
  const silent = resultOf(composition, allHere(composition), { ...tally, castingChoice: null });
  if (silent.outcome !== 'tie') return silent.outcome;
  return resultOf(composition, allHere(composition), { ...tally, castingChoice }).outcome;
}

/** The figures of a sentence, read back from its words alone. */
function figuresOf(sentence: string) {
  const figure = (pattern: RegExp) => Number(pattern.exec(sentence)?.[1]);
  return {
    inFavour: figure(/(\d+) pour/),
    against: figure(/(\d+) contre/),
    abstention: figure(/(\d+) abstention/),
    needed: figure(/(\d+) voix nécessaire/),
    base: figure(/ sur (\d+)/),
  };
}

describe('a result', () => {
  it('is never worse for one more vote for', () => {
    const RANK = { rejected: 0, tie: 1, adopted: 2, 'no-quorum': -1, 'not-valid': -1 };
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(anyChoice, { minLength: 1, maxLength: 9 }),
        anyRule,
        anyCastingChoice,
        fc.boolean(),
        fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
        fc.boolean(),
        (choices, rule, castingChoice, isWeightedByCollege, weights, isNamed) => {
          const composition = committee(choices.length, { isWeightedByCollege }, weights);
          const tallyOf = (list: readonly BallotChoice[]) => {
            const tally = named(list, rule);
            if (isNamed) return tally;
            const inCollege = (code: string) =>
              tally.ballots.filter((_, index) => composition.seats[index]?.collegeCode === code);
            const countOf = (code: string, choice: BallotChoice) =>
              inCollege(code).filter((ballot) => ballot.choice === choice).length;
            const collegeCounts = ['A', 'B'].map((collegeCode) => ({
              collegeCode,
              counts: counts(
                countOf(collegeCode, 'for'),
                countOf(collegeCode, 'against'),
                countOf(collegeCode, 'abstention'),
                countOf(collegeCode, 'not-taking-part'),
              ),
            }));
            return tallyWith({ collegeCounts, ...rule });
          };
          const before = outcomeOf(composition, tallyOf(choices), castingChoice);
          expect(RANK[before]).toBeGreaterThanOrEqual(0);
          seen.add(before);
          choices.forEach((choice, index) => {
            if (choice !== 'against') return;
            const after = outcomeOf(composition, tallyOf(choices.with(index, 'for')), castingChoice);
            expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
          });
        },
      ),
      { numRuns: 3000 },
    );
    expect([...seen].sort()).toEqual(['adopted', 'rejected', 'tie']);
  });

  it('is a tie of equals only, and of equals by simple majority always', () => {
    fc.assert(
      fc.property(fc.array(anyChoice, { minLength: 1, maxLength: 9 }), anyRule, (choices, rule) => {
        const composition = committee(choices.length, {});
        const [inFavour, against] = ['for', 'against'].map(
          (side) => choices.filter((choice) => choice === side).length,
        );
        const silent = named(choices.with(0, 'abstention'), rule);
        const result = resultOf(composition, allHere(composition), named(choices, rule));
        expect(result.isTie).toBe(inFavour === against && inFavour !== 0);
        if (result.castingVoteUsed !== null) expect(result.isTie).toBe(true);
        const left = resultOf(composition, allHere(composition), silent);
        if (left.outcome === 'tie') expect(left.for).toBe(left.against);
        if (rule.majority === 'simple' && left.isTie) expect(left.outcome).toBe('tie');
      }),
      RUNS,
    );
  });

  it('says what its own figures say', () => {
    fc.assert(
      fc.property(fc.array(anyChoice, { minLength: 1, maxLength: 9 }), anyRule, (choices, rule) => {
        const composition = committee(choices.length, { castingVote: 'none' });
        const result = resultOf(composition, allHere(composition), named(choices, rule));
        const sentence = resultSentence(composition, result).replace(/[\u00a0\u202f]/g, ' ');
        const count = (side: BallotChoice) => choices.filter((choice) => choice === side).length;
        const { inFavour, against, abstention, needed, base } = figuresOf(sentence);
        expect([inFavour, against, abstention]).toEqual([
          count('for'),
          count('against'),
          count('abstention'),
        ]);
        const isOfCast = rule.majority === 'simple' || rule.majorityBase === 'votes-cast';
        expect(base).toBe(isOfCast ? count('for') + count('against') : choices.length);
        // The same majority, said as a ratio.
        const reaches = {
          simple: inFavour > against,
          absolute: 2 * inFavour > base,
          'two-thirds': inFavour > 0 && 3 * inFavour >= 2 * base,
          'four-fifths': inFavour > 0 && 5 * inFavour >= 4 * base,
        }[rule.majority];
        expect(inFavour >= needed).toBe(reaches);
        expect(sentence).toMatch(reaches ? /^Adopté/ : /^Rejeté/);
        expect(result.outcome).toBe(reaches ? 'adopted' : 'rejected');
      }),
      RUNS,
    );
  });

  it('is the same weighed or not, for equal colleges of equal weight that all vote', () => {
    const anySide = fc.constantFrom<BallotChoice>('for', 'against');
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((half) => fc.array(anySide, { minLength: 2 * half, maxLength: 2 * half })),
        anyRule,
        fc.constantFrom(1, 0.1, 33.33, 7),
        (choices, rule, weight) => {
          const outcomes = [true, false].map((isWeightedByCollege) => {
            const composition = committee(choices.length, { isWeightedByCollege }, [weight, weight]);
            return resultOf(composition, allHere(composition), named(choices, rule)).outcome;
          });
          expect(outcomes[0]).toBe(outcomes[1]);
        },
      ),
      RUNS,
    );
  });

  it('does not depend on the order of ballots, or of colleges', () => {
    fc.assert(
      fc.property(
        fc.array(anyChoice, { minLength: 2, maxLength: 9 }),
        anyRule,
        fc.boolean(),
        (choices, rule, isWeightedByCollege) => {
          const composition = committee(choices.length, { isWeightedByCollege }, [2, 3]);
          const tally = named(choices, rule);
          const turned = { ...tally, ballots: tally.ballots.toReversed() };
          const other = { ...composition, colleges: composition.colleges.toReversed() };
          const { outcome, weighted } = resultOf(composition, allHere(composition), tally);
          expect(resultOf(composition, allHere(composition), turned)).toMatchObject({ outcome });
          const again = resultOf(other, allHere(other), tally);
          expect(again.outcome).toBe(outcome);
          expect(again.weighted?.forBasisPoints).toBe(weighted?.forBasisPoints);
        },
      ),
      RUNS,
    );
  });

  it('is valid when everybody who may votes, déports apart, whatever happened before', () => {
    fc.assert(
      fc.property(
        anyComposition,
        anyAttendance,
        fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
        anyChoice,
        (composition, attendance, recused, choice) => {
          const recusedSeatIds = recused.map(id);
          const sitting = sittingOf(composition, attendance);
          const ballots = voicesOf(sitting, recusedSeatIds).map(({ seatId }) => ({ seatId, choice }));
          const tally = tallyWith({ mode: 'roll-call', ballots, recusedSeatIds });
          const result = resultOf(composition, sitting, tally);
          expect(result.problems).toEqual([]);
          // One more ballot, from anybody at all, is one too many.
          composition.seats.forEach(({ seatId }) => {
            const more = { ...tally, ballots: [...ballots, { seatId, choice }] };
            expect(['not-valid', 'no-quorum']).toContain(resultOf(composition, sitting, more).outcome);
            expect(resultOf(composition, sitting, more).problems).not.toEqual([]);
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is total: any figures have an answer and a sentence', () => {
    const anyCounts = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)).map((all) => counts(...all));
    const anyTally: fc.Arbitrary<Tally> = fc.record({
      mode: fc.constantFrom(...(['show-of-hands', 'roll-call', 'secret', 'consensus'] as const)),
      majority: anyRule.map(({ majority }) => majority),
      majorityBase: anyRule.map(({ majorityBase }) => majorityBase),
      collegeCounts: fc.array(
        fc.record({ collegeCode: fc.constantFrom('A', 'B', 'Z', null), counts: anyCounts }),
        { maxLength: 3 },
      ),
      ballots: fc.array(fc.record({ seatId: fc.integer({ min: 1, max: 9 }).map(id), choice: anyChoice }), {
        maxLength: 8,
      }),
      recusedSeatIds: fc.array(fc.integer({ min: 1, max: 9 }).map(id), { maxLength: 3 }),
      castingChoice: anyCastingChoice,
      isConsensusReached: fc.boolean(),
    });
    fc.assert(
      fc.property(anyComposition, anyAttendance, anyTally, (composition, attendance, tally) => {
        const result = resultOf(composition, sittingOf(composition, attendance), tally);
        expect(resultSentence(composition, result)).toMatch(/^(Adopté|Rejeté|Partage|Vote)/);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      RUNS,
    );
  });

  it('of hands up is that of the names', () => {
    fc.assert(
      fc.property(fc.array(anyChoice, { minLength: 1, maxLength: 9 }), anyRule, (choices, rule) => {
        const composition = committee(choices.length, { castingVote: 'none' });
        const count = (side: BallotChoice) => choices.filter((choice) => choice === side).length;
        const all = counts(count('for'), count('against'), count('abstention'), count('not-taking-part'));
        const byName = resultOf(composition, allHere(composition), named(choices, rule));
        const byHand = resultOf(composition, allHere(composition), hands(all, rule));
        expect(byHand).toEqual({ ...byName, mode: 'show-of-hands' });
      }),
      RUNS,
    );
  });
});
