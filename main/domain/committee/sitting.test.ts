import { describe, expect, it } from 'vitest';
import type { Movement, Proxy } from './attendance.ts';
import {
  ATTENDANCE_REFUSAL_WORDS,
  PROXY_SUSPENSION_WORDS,
  type AttendanceRefusal,
} from './attendance-refusals.ts';
import {
  arrivals,
  college,
  compositionWith,
  id,
  move,
  person,
  proxyOf,
  rulesWith,
  seat,
  seats,
} from './committee.test-support.ts';
import type { Composition } from './composition.ts';
import { refusalOfMovement, refusalOfProxy, sittingOf } from './sitting.ts';

const FIVE = compositionWith(seats(5));

function sat(composition: Composition, movements: readonly Movement[], proxies: readonly Proxy[] = []) {
  return sittingOf(composition, { movements, proxies });
}

function votesOf(composition: Composition, movements: readonly Movement[], proxies: readonly Proxy[] = []) {
  return sat(composition, movements, proxies).seats.map(({ votes }) => votes);
}

function suspensions(movements: readonly Movement[], proxies: readonly Proxy[], composition = FIVE) {
  return sat(composition, movements, proxies).proxies.map(({ suspension }) => suspension);
}

describe('people in a sitting', () => {
  it('says who is present, at a distance, excused and absent', () => {
    const sitting = sat(FIVE, [...arrivals(1), move('remote-arrival', 2), move('excused', 3)]);
    expect(sitting.seats.map(({ presence }) => presence)).toEqual([
      'present',
      'remote',
      'excused',
      'absent',
      'absent',
    ]);
    expect(sitting.seats.map(({ votes }) => votes)).toEqual([1, 1, 0, 0, 0]);
    expect(sitting.ignored).toEqual([]);
  });

  it('lets a suppléant sit for an excused titulaire, and says who sits', () => {
    const [first] = sat(FIVE, [move('excused', 1), move('arrival', 1, 1)]).seats;
    expect(first).toMatchObject({
      presence: 'present',
      isSubstitute: true,
      votes: 1,
      person: { personId: person(1, 1).personId },
      excusedPersonIds: [person(1).personId],
    });
  });

  it('remembers who has gone, and takes the excuse of who comes after all', () => {
    const [gone, late] = sat(FIVE, [
      ...arrivals(1),
      move('departure', 1),
      move('excused', 2),
      ...arrivals(2),
    ]).seats;
    expect(gone).toMatchObject({ presence: 'absent', hasSat: true, votes: 0 });
    expect(late).toMatchObject({ presence: 'present', excusedPersonIds: [] });
  });

  it('lets somebody seated go on at a distance, and come back into the room', () => {
    expect(sat(FIVE, [...arrivals(1), move('remote-arrival', 1)]).seats[0]?.presence).toBe('remote');
    expect(sat(FIVE, [move('remote-arrival', 1), ...arrivals(1)]).seats[0]?.presence).toBe('present');
  });

  it('follows the order of entry, not the clock', () => {
    const back = { ...move('departure', 1), at: '2027-06-30T08:00:00.000Z' };
    expect(sat(FIVE, [...arrivals(1), back]).seats[0]?.presence).toBe('absent');
  });

  it('gives no vote to those who have no voice', () => {
    const composition = compositionWith(
      [
        seat(1, { role: 'guest' }),
        seat(2, { role: 'advisory-member' }),
        seat(3, { role: 'secretary' }),
        seat(4, { isDeliberative: false }),
        seat(5, { collegeCode: 'S' }),
        seat(6, { collegeCode: 'A' }),
        seat(7, { role: 'co-president' }),
      ],
      { colleges: [college('A'), college('S', { isDeliberative: false })] },
    );
    expect(votesOf(composition, arrivals(1, 2, 3, 4, 5, 6, 7))).toEqual([0, 0, 0, 0, 0, 1, 1]);
  });

  it('lets no vote in from a distance where the rules count none', () => {
    const composition = compositionWith(seats(2), { rules: rulesWith({ remotePresence: 'not-counted' }) });
    const sitting = sat(composition, [move('remote-arrival', 1), ...arrivals(2)]);
    expect(sitting.seats.map(({ presence, votes }) => [presence, votes])).toEqual([
      ['remote', 0],
      ['present', 1],
    ]);
  });
});

describe('a movement that is refused', () => {
  const shared = compositionWith([
    seat(1, { titular: person(1, 0, id(9000)) }),
    seat(2, { substitutes: [person(2, 1, id(9000))] }),
    seat(3, { titular: null }),
  ]);
  const strict = compositionWith(seats(2), {
    rules: rulesWith({ allowsSubstitutes: false, remotePresence: 'forbidden' }),
  });
  const cases: readonly [AttendanceRefusal, Composition, readonly Movement[], Movement][] = [
    ['unknown-seat', FIVE, [], move('arrival', 9)],
    ['unknown-person', FIVE, [], move('arrival', 1, 2)],
    ['vacant-seat', shared, [], move('arrival', 3, 1)],
    ['substitutes-not-allowed', strict, [], move('arrival', 1, 1)],
    ['remote-not-allowed', strict, [], move('remote-arrival', 1)],
    ['seat-taken', FIVE, arrivals(1), move('arrival', 1, 1)],
    ['seat-taken', FIVE, [move('remote-arrival', 1, 1)], move('arrival', 1)],
    ['already-seated', FIVE, arrivals(1), move('arrival', 1)],
    ['sits-elsewhere', shared, arrivals(1), move('arrival', 2, 1)],
    ['not-seated', FIVE, [], move('departure', 1)],
    ['not-seated', FIVE, arrivals(1), move('departure', 1, 1)],
    ['seated-not-excused', FIVE, arrivals(1), move('excused', 1)],
    ['already-excused', FIVE, [move('excused', 1)], move('excused', 1)],
  ];

  it.each(cases)('is said beforehand and ignored: %s', (code, composition, before, movement) => {
    expect(refusalOfMovement(composition, { movements: before, proxies: [] }, movement)).toBe(code);
    const after = sat(composition, [...before, movement]);
    expect(after.ignored).toEqual([{ list: 'movements', index: before.length, reason: code }]);
    expect(after.seats).toEqual(sat(composition, before).seats);
    expect(ATTENDANCE_REFUSAL_WORDS[code]).toMatch(/\.$/);
  });

  const allowed: readonly [string, Composition, readonly Movement[], Movement][] = [
    ['a suppléant where rules admit them', FIVE, [], move('arrival', 1, 1)],
    [
      'the titulaire once the suppléant is gone',
      FIVE,
      [move('arrival', 1, 1), move('departure', 1, 1)],
      move('arrival', 1),
    ],
    [
      'somebody who left the other seat',
      shared,
      [...arrivals(1), move('departure', 1)],
      move('arrival', 2, 1),
    ],
    ['a seated titulaire’s suppléant being excused', FIVE, arrivals(1), move('excused', 1, 1)],
  ];
  it.each(allowed)('is not: %s', (_, composition, before, movement) => {
    expect(refusalOfMovement(composition, { movements: before, proxies: [] }, movement)).toBeNull();
    expect(sat(composition, [...before, movement]).ignored).toEqual([]);
  });
});

describe('a pouvoir', () => {
  it('gives its holder the voice of an absent seat', () => {
    const sitting = sat(FIVE, arrivals(2), [proxyOf(1, 2)]);
    expect(sitting.seats[0]).toMatchObject({ presence: 'represented', holderSeatId: id(2), votes: 0 });
    expect(sitting.seats[1]).toMatchObject({ votes: 2, giverSeatIds: [id(1)] });
  });

  it('waits while the giver sits, or the suppléant, and counts again once they have gone', () => {
    const proxies = [proxyOf(1, 2)];
    expect(suspensions(arrivals(2, 1), proxies)).toEqual(['giver-seated']);
    expect(suspensions([...arrivals(2), move('remote-arrival', 1, 1)], proxies)).toEqual(['giver-seated']);
    expect(suspensions([...arrivals(2, 1), move('departure', 1)], proxies)).toEqual([null]);
  });

  it('waits while the holder is not there, and is not passed on', () => {
    expect(suspensions([], [proxyOf(1, 2)])).toEqual(['holder-absent']);
    expect(suspensions([...arrivals(2), move('departure', 2)], [proxyOf(1, 2)])).toEqual(['holder-absent']);
    expect(suspensions(arrivals(3), [proxyOf(1, 2), proxyOf(2, 3)])).toEqual(['holder-represented', null]);
    expect(votesOf(FIVE, arrivals(3), [proxyOf(1, 2), proxyOf(2, 3)])).toEqual([0, 0, 2, 0, 0]);
  });

  it('may be held by the suppléant of the holder, and from a distance where that counts', () => {
    expect(suspensions([move('remote-arrival', 2, 1)], [proxyOf(1, 2)])).toEqual([null]);
    const deaf = compositionWith(seats(5), { rules: rulesWith({ remotePresence: 'not-counted' }) });
    expect(suspensions([move('remote-arrival', 2)], [proxyOf(1, 2)], deaf)).toEqual(['holder-remote']);
  });

  it('does not double the voice of somebody who sits for another', () => {
    const shared = compositionWith([
      seat(1, { titular: person(1, 0, id(9000)) }),
      seat(2, { substitutes: [person(2, 1, id(9000))] }),
      seat(3),
    ]);
    const movements = [move('arrival', 2, 1), ...arrivals(3)];
    expect(suspensions(movements, [proxyOf(1, 3)], shared)).toEqual(['giver-sits-elsewhere']);
  });

  it('stands for the first entered, of more than a holder may have', () => {
    expect(suspensions(arrivals(3), [proxyOf(1, 3), proxyOf(2, 3)])).toEqual([null, 'holder-has-enough']);
    const two = compositionWith(seats(5), { rules: rulesWith({ proxiesPerHolder: 2 }) });
    expect(suspensions(arrivals(3), [proxyOf(1, 3), proxyOf(2, 3)], two)).toEqual([null, null]);
  });

  it('replaces the one the same seat gave before', () => {
    expect(suspensions(arrivals(2, 3), [proxyOf(1, 2), proxyOf(1, 3)])).toEqual(['replaced-by-later', null]);
    // Given for good: it does not come back when the second holder leaves.
    expect(suspensions(arrivals(2), [proxyOf(1, 2), proxyOf(1, 3)])).toEqual([
      'replaced-by-later',
      'holder-absent',
    ]);
  });

  it('says each suspension in French', () => {
    for (const words of Object.values(PROXY_SUSPENSION_WORDS)) expect(words).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('a pouvoir that is refused', () => {
  const mixed = compositionWith(
    [
      seat(1, { collegeCode: 'A' }),
      seat(2, { collegeCode: 'B' }),
      seat(3, { collegeCode: 'A' }),
      seat(4, { role: 'guest' }),
      seat(5, { collegeCode: 'A' }),
      seat(6, { collegeCode: 'A', titular: null }),
    ],
    { colleges: [college('A'), college('B')], rules: rulesWith({ proxyScope: 'same-college' }) },
  );
  const without = compositionWith(seats(2), { rules: rulesWith({ proxyScope: 'none' }) });
  const noneEach = compositionWith(seats(2), { rules: rulesWith({ proxiesPerHolder: 0 }) });
  const cases: readonly [AttendanceRefusal, Composition, Proxy][] = [
    ['unknown-seat', FIVE, proxyOf(1, 9)],
    ['unknown-seat', FIVE, proxyOf(9, 1)],
    ['proxies-not-allowed', without, proxyOf(1, 2)],
    ['proxies-not-allowed', noneEach, proxyOf(1, 2)],
    ['proxy-to-oneself', FIVE, proxyOf(1, 1)],
    ['giver-without-voice', mixed, proxyOf(4, 1)],
    ['giver-without-voice', mixed, proxyOf(6, 1)],
    ['holder-without-voice', mixed, proxyOf(1, 4)],
    ['other-college', mixed, proxyOf(1, 2)],
  ];
  it.each(cases)('is said beforehand and ignored: %s', (code, composition, proxy) => {
    const movements = arrivals(1, 2);
    expect(refusalOfProxy(composition, { movements, proxies: [] }, proxy)).toBe(code);
    const after = sat(composition, movements, [proxy]);
    expect(after.ignored).toEqual([{ list: 'proxies', index: 0, reason: code }]);
    expect(after.seats).toEqual(sat(composition, movements).seats);
  });

  it('is not, within the same college', () => {
    expect(refusalOfProxy(mixed, { movements: [], proxies: [] }, proxyOf(1, 3))).toBeNull();
    expect(suspensions(arrivals(3), [proxyOf(1, 3)], mixed)).toEqual([null]);
  });

  it('counts the meetings in a row', () => {
    const attendance = (times: number) => ({
      movements: arrivals(2),
      proxies: [],
      consecutiveProxiesOf: new Map([[id(1), times]]),
    });
    expect(refusalOfProxy(FIVE, attendance(2), proxyOf(1, 2))).toBeNull();
    expect(refusalOfProxy(FIVE, attendance(3), proxyOf(1, 2))).toBe('too-many-in-a-row');
    const free = compositionWith(seats(2), { rules: rulesWith({ consecutiveProxies: null }) });
    expect(refusalOfProxy(free, attendance(50), proxyOf(1, 2))).toBeNull();
    expect(sittingOf(FIVE, { ...attendance(3), proxies: [proxyOf(1, 2)] }).ignored).toHaveLength(1);
  });

  it('counts what the holder has already, before anybody has arrived too', () => {
    const one = { movements: [], proxies: [proxyOf(1, 3)] };
    expect(refusalOfProxy(FIVE, one, proxyOf(2, 3))).toBe('holder-has-enough');
    expect(refusalOfProxy(FIVE, one, proxyOf(1, 3))).toBe('already-given');
    // To somebody else, it replaces; and a giver who came has no need of it.
    expect(refusalOfProxy(FIVE, one, proxyOf(1, 2))).toBeNull();
    expect(refusalOfProxy(FIVE, { ...one, movements: arrivals(1) }, proxyOf(2, 3))).toBeNull();
  });

  it('is not because the giver is still there, who may be about to leave', () => {
    expect(refusalOfProxy(FIVE, { movements: arrivals(1, 2), proxies: [] }, proxyOf(1, 2))).toBeNull();
  });
});
