import { expect, it } from 'vitest';
import type { Digest } from '../../../main/domain/catalogue/digest.ts';
import { ageWords, clockShare, watchFinding } from './watch-words.ts';

const digest = (calls: readonly object[], events: readonly object[] = []): Digest =>
  ({ calls, programmes: [], events, pastEvents: [], resources: [], staleCount: 0 }) as unknown as Digest;

it('says what is open, how long, and what is to come', () => {
  expect(watchFinding(digest([]))).toBe('Aucun appel ouvert\u202f; aucun rendez-vous daté');
  expect(
    watchFinding(
      digest(
        [
          { status: 'permanent', days: null },
          { status: 'open', days: 40 },
          { status: 'open', days: 12 },
          { status: 'upcoming', days: 3 },
        ],
        [{ item: { on: '2026-12-01' } }, { item: { on: null } }],
      ),
    ),
  ).toBe(
    '2\u00a0appels ouverts, le premier clôt dans 12\u00a0jours\u202f; 1\u00a0aide permanente\u202f; 1\u00a0rendez-vous à venir',
  );
});

it('fills the clock of three months, for open calls alone', () => {
  expect(clockShare({ status: 'open', days: 45 })).toBe(0.5);
  expect(clockShare({ status: 'open', days: 400 })).toBe(1);
  expect(clockShare({ status: 'upcoming', days: 45 })).toBeNull();
  expect(clockShare({ status: 'open', days: null })).toBeNull();
});

it('tells the age of a catalogue in days, then in months', () => {
  expect([0, 1, 59, 240].map(ageWords)).toEqual([
    'aujourd’hui',
    'il y a 1\u00a0jour',
    'il y a 59\u00a0jours',
    'il y a 8\u00a0mois',
  ]);
});
