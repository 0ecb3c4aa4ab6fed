// Committees for tests: made by hand, or searched by fast-check.
import * as fc from 'fast-check';
import type { Movement, MovementKind, Proxy } from './attendance.ts';
import type { BallotChoice, ChoiceCounts, Tally } from './ballot.ts';
import type { College } from './committee.ts';
import type { Composition, Seat, SeatedPerson } from './composition.ts';
import { rulesOfKind } from './profiles.ts';
import type { CommitteeRules } from './rules.ts';

const SUBSTITUTE_OFFSET = 1000;

/** A UUID that says its number. */
export function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The person of seat `n`: the titulaire's is the seat's own id, a suppléant's is apart. */
export function person(seatNumber: number, place = 0, contactId: string | null = null): SeatedPerson {
  const number = seatNumber + place * SUBSTITUTE_OFFSET;
  return { personId: id(number), contactId, name: `Personne ${String(number)}`, function: '' };
}

export function seat(number: number, fields: Partial<Seat> = {}): Seat {
  return {
    seatId: id(number),
    quality: '',
    organisationName: '',
    collegeCode: null,
    role: 'member',
    isDeliberative: true,
    speaksForState: false,
    titular: person(number),
    substitutes: [person(number, 1)],
    ...fields,
  };
}

/** Seats 1 to `count`, all alike. */
export function seats(count: number, fields: Partial<Seat> = {}): readonly Seat[] {
  return Array.from({ length: count }, (_, index) => seat(index + 1, fields));
}

export function college(code: string, fields: Partial<College> = {}): College {
  return { code, label: `Collège ${code}`, voteWeight: 1, isDeliberative: true, ...fields };
}

export const USUAL_RULES: CommitteeRules = rulesOfKind('local-employment');

export function rulesWith(
  rules: Partial<CommitteeRules> = {},
  quorum: Partial<CommitteeRules['quorum']> = {},
) {
  return { ...USUAL_RULES, ...rules, quorum: { ...USUAL_RULES.quorum, ...quorum } };
}

export function compositionWith(list: readonly Seat[], fields: Partial<Composition> = {}): Composition {
  return {
    committeeName: 'Comité local pour l’emploi',
    colleges: [],
    rules: USUAL_RULES,
    seats: list,
    presidingSeatId: null,
    isSecondConvocation: false,
    ...fields,
  };
}

const AT = '2027-06-30T09:00:00.000Z';

export function move(kind: MovementKind, seatNumber: number, place = 0): Movement {
  return { seatId: id(seatNumber), personId: person(seatNumber, place).personId, kind, at: AT };
}

/** Titulaires of these seats come into the room. */
export function arrivals(...seatNumbers: readonly number[]): readonly Movement[] {
  return seatNumbers.map((number) => move('arrival', number));
}

export function proxyOf(giver: number, holder: number): Proxy {
  return { giverSeatId: id(giver), holderSeatId: id(holder), givenAt: AT, document: '' };
}

export function counts(inFavour: number, against = 0, abstention = 0, notTakingPart = 0): ChoiceCounts {
  return { for: inFavour, against, abstention, 'not-taking-part': notTakingPart };
}

export function tallyWith(fields: Partial<Tally> = {}): Tally {
  return {
    mode: 'show-of-hands',
    majority: 'simple',
    majorityBase: 'votes-cast',
    collegeCounts: [],
    ballots: [],
    recusedSeatIds: [],
    castingChoice: null,
    isConsensusReached: false,
    ...fields,
  };
}

/** By show of hands, without colleges. */
export function hands(all: ChoiceCounts, fields: Partial<Tally> = {}): Tally {
  return tallyWith({ collegeCounts: [{ collegeCode: null, counts: all }], ...fields });
}

/** A roll call: the choice of each seat, by its number. */
export function rollCall(
  choices: Readonly<Record<number, BallotChoice>>,
  fields: Partial<Tally> = {},
): Tally {
  const ballots = Object.entries(choices).map(([number, choice]) => ({ seatId: id(Number(number)), choice }));
  return tallyWith({ mode: 'roll-call', ballots, ...fields });
}

const COLLEGES = [college('A'), college('B'), college('S', { isDeliberative: false })];

const oneOf = <const Code extends string>(...codes: readonly Code[]) => fc.constantFrom(...codes);
const nearlyAlways = <Value>(value: Value): readonly Value[] => Array.from({ length: 8 }, () => value);

const anyRules: fc.Arbitrary<CommitteeRules> = fc
  .record({
    quorum: fc
      .record({
        numerator: fc.integer({ min: 0, max: 4 }),
        denominator: fc.integer({ min: 1, max: 5 }),
        comparison: oneOf('at-least', 'more-than'),
        base: oneOf('deliberative-members', 'all-members'),
        counts: oneOf('present-or-represented', 'present-only'),
        isRequiredByCollege: fc.boolean(),
      })
      .filter(({ numerator, denominator }) => numerator < denominator),
    castingVote: oneOf('none', 'president', 'state-co-president'),
    proxiesPerHolder: fc.constantFrom(0, 1, 1, 2, 3),
    proxyScope: oneOf('anyone', 'anyone', 'anyone', 'anyone', 'same-college', 'none'),
    remotePresence: oneOf('counted', 'counted', 'not-counted', 'forbidden'),
    conflictOfInterest: oneOf('counted', 'not-counted'),
    allowsSubstitutes: fc.constantFrom(true, true, false),
  })
  .map((rules) => ({ ...USUAL_RULES, ...rules }));

/** Five to seven seats, whose people may share a contact: one human being in two seats. */
export const anyComposition: fc.Arbitrary<Composition> = fc
  .record({
    rules: anyRules,
    isSecondConvocation: fc.boolean(),
    kinds: fc.array(
      fc.record({
        role: oneOf(
          ...nearlyAlways('member' as const),
          'co-president',
          'advisory-member',
          'guest',
          'secretary',
        ),
        isDeliberative: fc.constantFrom(...nearlyAlways(true), false),
        speaksForState: fc.boolean(),
        collegeCode: fc.constantFrom('A', 'A', 'A', 'B', 'B', 'B', null, 'S'),
        isVacant: fc.constantFrom(...nearlyAlways(false), ...nearlyAlways(false), true),
        contacts: fc.array(fc.constantFrom(null, 1, 2, 3, 4, 5, 6, 7), {
          minLength: 3,
          maxLength: 3,
        }),
      }),
      { minLength: 5, maxLength: 7 },
    ),
  })
  .map(({ rules, isSecondConvocation, kinds }) =>
    compositionWith(
      kinds.map(({ isVacant, contacts, ...fields }, index) => {
        const people = contacts.map((contact, place) =>
          person(index + 1, place, contact === null ? null : id(contact + 5000)),
        );
        return seat(index + 1, {
          ...fields,
          titular: isVacant ? null : (people[0] ?? null),
          substitutes: people.slice(1),
        });
      }),
      { rules, isSecondConvocation, colleges: COLLEGES, presidingSeatId: id(1) },
    ),
  );

/** Seat 8 and person 3 are in no composition. */
const anySeatNumber = fc.constantFrom(
  ...[1, 2, 3, 4, 5].flatMap((number) => [number, number, number, number]),
  6,
  7,
  8,
);
export const anyMovement: fc.Arbitrary<Movement> = fc
  .tuple(
    oneOf('arrival', 'arrival', 'arrival', 'remote-arrival', 'departure', 'excused'),
    anySeatNumber,
    fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 2, 3),
  )
  .map(([kind, number, place]) => move(kind, number, place));
export const anyProxy: fc.Arbitrary<Proxy> = fc
  .tuple(anySeatNumber, anySeatNumber)
  .map(([giver, holder]) => proxyOf(giver, holder));
/** Short and long ones, since shrinking asks for the one and finding for the other. */
function shortOrLong<Value>(value: fc.Arbitrary<Value>, long: number): fc.Arbitrary<Value[]> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.array(value, { maxLength: long }) },
    { weight: 4, arbitrary: fc.array(value, { minLength: Math.floor(long / 3), maxLength: long }) },
  );
}
export const anyAttendance = fc.record({
  movements: shortOrLong(anyMovement, 12),
  proxies: shortOrLong(anyProxy, 8),
});
