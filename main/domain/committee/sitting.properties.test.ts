import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyAttendance,
  anyComposition,
  anyMovement,
  anyProxy,
  compositionWith,
  id,
  move,
  proxyOf,
  seats,
} from './committee.test-support.ts';
import { seatsWithVoice } from './seats.ts';
import { refusalOfMovement, refusalOfProxy, sittingOf, type Sitting } from './sitting.ts';
import { voicesOf, type Voice } from './voices.ts';

const RUNS = { numRuns: 1500 };

function contactsWithVoice({ seats: states }: Sitting): readonly string[] {
  return states.flatMap(({ hasVoice, person }) => (hasVoice && person?.contactId ? [person.contactId] : []));
}

describe('whatever comes and goes', () => {
  it('nobody has two ballots', () => {
    fc.assert(
      fc.property(anyComposition, anyAttendance, (composition, attendance) => {
        const sitting = sittingOf(composition, attendance);
        const voices = voicesOf(sitting);
        const withVoice = new Set(seatsWithVoice(composition).map(({ seatId }) => seatId));
        const total = sitting.seats.reduce((sum, { votes }) => sum + votes, 0);
        expect(total).toBe(voices.length);
        expect(total).toBeLessThanOrEqual(withVoice.size);
        // Each voice once, of a seat that has one, cast by somebody who is there.
        expect(new Set(voices.map(({ seatId }) => seatId)).size).toBe(voices.length);
        for (const { seatId, casterSeatId } of voices) {
          expect(withVoice.has(seatId)).toBe(true);
          expect(withVoice.has(casterSeatId)).toBe(true);
          expect(sitting.bySeatId.get(casterSeatId)?.person).not.toBeNull();
        }
        for (const { seatId, votes } of sitting.seats)
          expect(voices.filter(({ casterSeatId }) => casterSeatId === seatId)).toHaveLength(votes);
        // Nor any one human being, whatever the seats they have.
        const contacts = contactsWithVoice(sitting);
        expect(new Set(contacts).size).toBe(contacts.length);
        for (const { seatId, titular } of composition.seats) {
          const isRepresented = sitting.bySeatId.get(seatId)?.presence === 'represented';
          if (isRepresented && titular !== null) expect(contacts).not.toContain(titular.contactId);
        }
      }),
      RUNS,
    );
  });

  it('who is recused casts no voice, and nobody casts theirs', () => {
    const anyRecused = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(anyComposition, anyAttendance, anyRecused, (composition, attendance, numbers) => {
        const recused = numbers.map(id);
        const sitting = sittingOf(composition, attendance);
        const voices = voicesOf(sitting, recused);
        const isOut = ({ seatId, casterSeatId }: Voice) =>
          recused.includes(seatId) || recused.includes(casterSeatId);
        expect(voices.filter(isOut)).toEqual([]);
        expect(voices).toEqual(voicesOf(sitting).filter((voice) => !isOut(voice)));
      }),
      RUNS,
    );
  });

  it('a represented seat is empty, its holder sits, and holds no more than the rules admit', () => {
    fc.assert(
      fc.property(anyComposition, anyAttendance, (composition, attendance) => {
        const sitting = sittingOf(composition, attendance);
        for (const { presence, person, holderSeatId, giverSeatIds } of sitting.seats) {
          expect(presence === 'represented').toBe(holderSeatId !== null);
          if (holderSeatId !== null) {
            expect(person).toBeNull();
            expect(sitting.bySeatId.get(holderSeatId)?.person).not.toBeNull();
          }
          expect(giverSeatIds.length).toBeLessThanOrEqual(composition.rules.proxiesPerHolder);
        }
      }),
      RUNS,
    );
  });

  it('nothing is lost without a word: what is entered counts, is suspended or is ignored', () => {
    fc.assert(
      fc.property(anyComposition, anyAttendance, (composition, attendance) => {
        const { proxies, ignored, seats: states } = sittingOf(composition, attendance);
        const told = [
          ...proxies.map(({ index }) => index),
          ...ignored.flatMap(({ list, index }) => (list === 'proxies' ? [index] : [])),
        ];
        expect(told.toSorted((one, other) => one - other)).toEqual(
          attendance.proxies.map((_, index) => index),
        );
        const standing = proxies.filter(({ suspension }) => suspension === null);
        expect(standing).toHaveLength(states.filter(({ presence }) => presence === 'represented').length);
      }),
      RUNS,
    );
  });

  it('a movement is refused beforehand exactly when it would be ignored', () => {
    fc.assert(
      fc.property(anyComposition, anyAttendance, anyMovement, (composition, attendance, movement) => {
        const refusal = refusalOfMovement(composition, attendance, movement);
        const movements = [...attendance.movements, movement];
        const last = sittingOf(composition, { ...attendance, movements }).ignored.find(
          ({ list, index }) => list === 'movements' && index === movements.length - 1,
        );
        expect(last?.reason ?? null).toBe(refusal);
      }),
      RUNS,
    );
  });

  it('a pouvoir that is not refused is never ignored, nor too many for its holder', () => {
    fc.assert(
      fc.property(anyComposition, anyAttendance, anyProxy, (composition, attendance, proxy) => {
        if (refusalOfProxy(composition, attendance, proxy) !== null) return;
        const proxies = [...attendance.proxies, proxy];
        const sitting = sittingOf(composition, { ...attendance, proxies });
        const state = sitting.proxies.find(({ index }) => index === proxies.length - 1);
        expect(state).toBeDefined();
        expect(['holder-has-enough', 'replaced-by-later']).not.toContain(state?.suspension);
      }),
      RUNS,
    );
  });

  it('clocks decide nothing', () => {
    const anyInstant = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
    fc.assert(
      fc.property(
        anyComposition,
        anyAttendance,
        fc.array(anyInstant, { minLength: 1 }),
        (composition, attendance, times) => {
          const at = (index: number) => (times[index % times.length] ?? new Date(0)).toISOString();
          const movements = attendance.movements.map((entry, index) => ({ ...entry, at: at(index) }));
          const told = sittingOf(composition, { ...attendance, movements });
          expect(told.seats).toEqual(sittingOf(composition, attendance).seats);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('two lines that concern different people may be entered in either order', () => {
    fc.assert(
      fc.property(anyComposition, anyAttendance, fc.nat(), (composition, attendance, place) => {
        const { movements } = attendance;
        const index = place % Math.max(1, movements.length - 1);
        const [first, second] = movements.slice(index, index + 2);
        if (first === undefined || second === undefined || first.seatId === second.seatId) return;
        // No contact in two seats: else one may keep the other out.
        const apart = {
          ...composition,
          seats: composition.seats.map((seat) => ({
            ...seat,
            titular: seat.titular && { ...seat.titular, contactId: null },
            substitutes: seat.substitutes.map((entry) => ({ ...entry, contactId: null })),
          })),
        };
        const swapped = movements.with(index, second).with(index + 1, first);
        expect(sittingOf(apart, { ...attendance, movements: swapped }).seats).toEqual(
          sittingOf(apart, attendance).seats,
        );
      }),
      RUNS,
    );
  });

  it('reads thousands of lines of two hundred seats in milliseconds', () => {
    const composition = compositionWith(seats(200));
    const movements = Array.from({ length: 5000 }, (_, index) =>
      move(Math.floor(index / 200) % 2 === 0 ? 'arrival' : 'departure', (index % 200) + 1),
    );
    const proxies = Array.from({ length: 100 }, (_, index) => proxyOf(index + 1, index + 101));
    const fastest = Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now();
        const { ignored } = sittingOf(composition, { movements, proxies });
        expect(ignored).toEqual([]);
        return performance.now() - start;
      }),
    );
    // Milliseconds on a machine of its own; room is left for a busy one.
    expect(fastest).toBeLessThan(60);
  });
});
