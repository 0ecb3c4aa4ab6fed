import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Movement, Proxy } from './attendance.ts';
import {
  anyAttendance,
  anyComposition,
  arrivals,
  college,
  compositionWith,
  id,
  move,
  proxyOf,
  rulesWith,
  seat,
  seats,
  USUAL_RULES,
} from './committee.test-support.ts';
import type { Composition } from './composition.ts';
import { quorumSentence } from './quorum-words.ts';
import { quorumOf, requiredSeats, type QuorumOptions } from './quorum.ts';
import { recount } from './recount.test-support.ts';
import { sittingOf } from './sitting.ts';

interface Case {
  readonly movements?: readonly Movement[];
  readonly proxies?: readonly Proxy[];
  readonly options?: QuorumOptions;
}

function quorumIn(composition: Composition, { movements = [], proxies = [], options = {} }: Case) {
  return quorumOf(composition, sittingOf(composition, { movements, proxies }), options);
}

function said(composition: Composition, about: Case) {
  // Spaces are made ordinary so that the sentences can be read here.
  return quorumSentence(quorumIn(composition, about)).replace(/[\u00a0\u202f]/g, ' ');
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const EIGHTEEN = compositionWith(seats(18));

describe('the seats a quorum wants', () => {
  const ratio = (numerator: number, denominator: number, comparison: 'at-least' | 'more-than') => ({
    ...USUAL_RULES.quorum,
    numerator,
    denominator,
    comparison,
  });
  it.each([
    [1, 2, 'at-least', 18, 9],
    [1, 2, 'at-least', 17, 9],
    [1, 2, 'more-than', 18, 10],
    [1, 2, 'more-than', 17, 9],
    [1, 3, 'at-least', 10, 4],
    [1, 3, 'at-least', 9, 3],
    [2, 3, 'more-than', 9, 7],
    [1, 1, 'at-least', 7, 7],
    [0, 1, 'at-least', 7, 0],
    [0, 1, 'more-than', 7, 1],
  ] as const)('%i/%i %s of %i is %i', (numerator, denominator, comparison, base, expected) => {
    expect(requiredSeats(ratio(numerator, denominator, comparison), base)).toBe(expected);
  });
});

describe('the quorum in one sentence', () => {
  it('that is met', () => {
    expect(
      said(EIGHTEEN, { movements: arrivals(...range(1, 9)), proxies: [proxyOf(17, 1), proxyOf(18, 2)] }),
    ).toBe('Quorum atteint : 9 présents et 2 pouvoirs sur 18, minimum 9');
    expect(
      said(EIGHTEEN, {
        movements: [...arrivals(...range(1, 7)), move('remote-arrival', 8)],
        proxies: [proxyOf(18, 8)],
      }),
    ).toBe('Quorum atteint : 7 présents, 1 à distance et 1 pouvoir sur 18, minimum 9');
  });

  it('that is not', () => {
    expect(said(EIGHTEEN, { movements: arrivals(...range(1, 7)) })).toBe(
      'Quorum non atteint : 7 présents sur 18, minimum 9, il manque 2 voix',
    );
    expect(said(EIGHTEEN, { movements: [...arrivals(1)], proxies: [proxyOf(2, 1)] })).toBe(
      'Quorum non atteint : 1 présent et 1 pouvoir sur 18, minimum 9, il manque 7 voix',
    );
    expect(said(EIGHTEEN, {})).toBe('Quorum non atteint : aucun présent sur 18, minimum 9, il manque 9 voix');
  });

  it('of all members, counted present only', () => {
    const composition = compositionWith(
      [...seats(4), seat(5, { role: 'advisory-member' }), seat(6, { role: 'guest' })],
      {
        rules: rulesWith({}, { base: 'all-members', counts: 'present-only' }),
      },
    );
    expect(said(composition, { movements: arrivals(1, 5, 6), proxies: [proxyOf(2, 1)] })).toBe(
      'Quorum non atteint : 2 présents sur 5, minimum 3, il manque 1 membre (sans compter 1 pouvoir)',
    );
  });

  it('where a distance does not count', () => {
    const composition = compositionWith(seats(4), { rules: rulesWith({ remotePresence: 'not-counted' }) });
    expect(said(composition, { movements: [...arrivals(1, 2), move('remote-arrival', 3)] })).toBe(
      'Quorum atteint : 2 présents sur 4, minimum 2 (sans compter 1 à distance)',
    );
  });

  it('of a second convocation, as the rules say', () => {
    const second = { movements: arrivals(1, 2, 3), options: { isSecondConvocation: true } };
    expect(said(EIGHTEEN, second)).toBe('Seconde convocation : aucun quorum n’est exigé, 3 présents sur 18');
    expect(quorumIn(EIGHTEEN, second)).toMatchObject({
      isMet: true,
      required: 0,
      reason: 'second-convocation',
    });
    for (const secondConvocation of ['same-quorum', 'not-foreseen'] as const) {
      const strict = { ...EIGHTEEN, rules: rulesWith({ secondConvocation }), isSecondConvocation: true };
      expect(said(strict, second)).toContain('Quorum non atteint : 3 présents sur 18, minimum 9');
    }
    const told = { ...EIGHTEEN, isSecondConvocation: true };
    expect(quorumIn(told, {}).isMet).toBe(true);
  });

  it('that no rule wants', () => {
    const free = compositionWith(seats(3), { rules: rulesWith({}, { numerator: 0 }) });
    expect(said(free, { movements: arrivals(1) })).toBe(
      'Les règles du comité n’exigent aucun quorum : 1 présent sur 3',
    );
  });

  it('of a committee with nobody', () => {
    const nobody = compositionWith([seat(1, { titular: null }), seat(2, { role: 'guest' })]);
    expect(said(nobody, { movements: arrivals(2), options: { isSecondConvocation: true } })).toBe(
      'Quorum impossible à établir : le comité n’a aucun membre ayant voix délibérative',
    );
    expect(quorumIn(nobody, {})).toMatchObject({ isMet: false, reason: 'no-member' });
  });

  it('that a college wants', () => {
    const composition = compositionWith(
      [
        ...range(1, 6).map((number) => seat(number, { collegeCode: 'A' })),
        ...range(7, 10).map((number) => seat(number, { collegeCode: 'B' })),
      ],
      {
        colleges: [college('A', { label: 'État' }), college('B', { label: 'Employeurs' }), college('C')],
        rules: rulesWith({}, { isRequiredByCollege: true }),
      },
    );
    expect(said(composition, { movements: arrivals(1, 2, 3, 4, 7) })).toBe(
      'Quorum non atteint : 5 présents sur 10, mais le collège « Employeurs » n’en compte que 1 sur 4, minimum 2, il manque 1 voix',
    );
    expect(said(composition, { movements: arrivals(1) })).toBe(
      'Quorum non atteint : 1 présent sur 10, minimum 5, il manque 4 voix ; le collège « État » n’en compte que 1 sur 6, ' +
        'minimum 3, il manque 2 voix ; le collège « Employeurs » n’en compte aucun sur 4, minimum 2, il manque 2 voix',
    );
    expect(said(composition, { movements: arrivals(1, 2, 3, 7, 8) })).toContain('Quorum atteint');
  });
});

describe('what the base leaves out', () => {
  it('vacant seats', () => {
    const composition = compositionWith([
      ...seats(4),
      seat(5, { titular: null }),
      seat(6, { titular: null }),
    ]);
    expect(quorumIn(composition, { movements: arrivals(1, 2) })).toMatchObject({
      base: 4,
      required: 2,
      isMet: true,
    });
  });

  it('déports, or not, as the rules say', () => {
    const movements = arrivals(1, 2, 3);
    const options = { recusedSeatIds: [id(1)] };
    const proxies = [proxyOf(4, 1)];
    const out = quorumIn(compositionWith(seats(6)), { movements, proxies, options });
    // Seat 1 is out of the room, and seat 4 is represented by nobody.
    expect(out).toMatchObject({ base: 5, required: 3, present: 2, represented: 0, isMet: false, leftOut: 1 });
    expect(quorumSentence(out)).toContain('sans compter 1\u00a0membre déporté');
    const kept = compositionWith(seats(6), { rules: rulesWith({ conflictOfInterest: 'counted' }) });
    expect(quorumIn(kept, { movements, proxies, options })).toMatchObject({
      base: 6,
      present: 3,
      represented: 1,
      isMet: true,
      leftOut: 0,
    });
  });
});

/** The figures of a sentence, read back from its words alone; what it says not to count is taken away. */
function figuresOf(sentence: string) {
  const counted = sentence.replace(/ \(sans compter .*\)/, '');
  const figure = (pattern: RegExp) => Number(pattern.exec(counted)?.[1] ?? 0);
  return {
    present: figure(/(\d+) présents?/),
    remote: figure(/(\d+) à distance/),
    proxies: figure(/(\d+) pouvoirs?/),
    base: figure(/ sur (\d+)/),
    minimum: figure(/minimum (\d+)/),
    missing: figure(/il manque (\d+)/),
  };
}

describe('the sentence and an independent count', () => {
  it('say the same figures', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyComposition, anyAttendance, (searched, { movements, proxies }) => {
        const composition = {
          ...searched,
          rules: { ...searched.rules, quorum: { ...searched.rules.quorum, isRequiredByCollege: false } },
          seats: searched.seats.map((entry) => ({
            ...entry,
            titular: entry.titular && { ...entry.titular, contactId: null },
            substitutes: entry.substitutes.map((one) => ({ ...one, contactId: null })),
          })),
        };
        const quorum = quorumIn(composition, { movements, proxies });
        const sentence = said(composition, { movements, proxies });
        const expected = recount(composition, movements, proxies);
        seen.add(quorum.reason);
        if (expected.base === 0) {
          expect(quorum.reason).toBe('no-member');
          return;
        }
        const figures = figuresOf(sentence);
        expect(figures).toMatchObject({
          present: expected.present,
          remote: expected.remote,
          proxies: expected.proxies,
          base: expected.base,
        });
        if (quorum.reason === 'second-convocation') return;
        expect(quorum.isMet).toBe(expected.counted >= expected.minimum);
        expect(figures.minimum).toBe(expected.minimum);
        expect(figures.missing).toBe(Math.max(0, expected.minimum - expected.counted));
      }),
      { numRuns: 2000 },
    );
    // The search went everywhere it should.
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['met', 'none-required', 'not-met', 'second-convocation']),
    );
  });
});
