import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { frenchTime, frenchWeekdayDate, instantOf, wallClock } from './clock.ts';

it('reads an instant where the room is, in winter, in summer and overseas', () => {
  expect(wallClock('2026-12-04T13:03:00.000Z', 'Europe/Paris')).toEqual({ day: '2026-12-04', time: '14:03' });
  expect(wallClock('2026-07-04T22:30:00.000Z', 'Europe/Paris')).toEqual({ day: '2026-07-05', time: '00:30' });
  expect(wallClock('2026-12-04T13:03:00.000Z', 'America/Cayenne').time).toBe('10:03');
  expect(instantOf({ day: '2026-12-04', time: '14:00' }, 'Indian/Reunion')).toBe('2026-12-04T10:00:00.000Z');
});

it('gives back the same clock, the hour that summer skips apart', () => {
  const zones = fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea', 'America/Miquelon');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), zones, (quarters, zone) => {
      const instant = new Date(Date.UTC(2020, 0, 1) + quarters * 900_000).toISOString();
      const clock = wallClock(instant, zone);
      expect(wallClock(instantOf(clock, zone), zone)).toEqual(clock);
    }),
  );
});

it('of the hour that winter brings twice, takes the first', () => {
  expect(instantOf({ day: '2026-10-25', time: '02:30' }, 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
});

it('says it in French', () => {
  expect([frenchTime('14:03'), frenchTime('09:00')]).toEqual(['14\u00a0h\u00a003', '9\u00a0h']);
  expect(frenchWeekdayDate('2026-12-04')).toBe('vendredi 4\u00a0décembre\u00a02026');
});
