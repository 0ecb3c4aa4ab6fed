import { expect, it } from 'vitest';
import type { AskedFiche } from '../../../main/domain/contribution/contribution.ts';
import { measuredWords } from './measured-words.ts';

const indicator = {
  id: '00000000-0000-4000-8000-000000000001',
  ...{
    name: 'Places',
    kind: 'result',
    unit: 'places',
    direction: 'increase',
    definition: '',
    frequency: 'yearly',
  },
  ...{ baselineValue: null, baselineOn: null, targetValue: 20, targetOn: '2028-06' },
  measurements: [
    { date: '2027-03', value: 12, kind: 'observed' },
    { date: '2027-02', value: 9, kind: 'observed' },
    { date: '2027-04', value: 99, kind: 'proposed' },
    { date: '2027-05', value: null, kind: 'observed' },
  ],
} as const satisfies AskedFiche['indicators'][number];

it('says the latest known measurement and the target', () => {
  expect(measuredWords(indicator)).toBe(
    '12\u00a0places (mars\u00a02027) · cible 20\u00a0places pour juin\u00a02028',
  );
});

it('says what is missing as missing, never as zero', () => {
  expect(measuredWords({ ...indicator, measurements: [], targetValue: null })).toBe(
    'non renseigné · sans cible',
  );
  expect(
    measuredWords({ ...indicator, measurements: [{ date: '2027-01', value: 0, kind: 'observed' }] }),
  ).toContain('0\u00a0places');
});
