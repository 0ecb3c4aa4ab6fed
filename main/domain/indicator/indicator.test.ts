import { describe, expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { idNumber, STAMP } from '../specimen.test-support.ts';
import { withFigure } from './from-notes.ts';
import {
  BLANK_INDICATOR,
  latestMeasurement,
  targetRatio,
  type Indicator,
  type Measurement,
} from './indicator.ts';
import { nextMeasurementDue } from './measurement-due.ts';

const measured = (
  number: number,
  date: string,
  value: number,
  kind: Measurement['kind'] = 'observed',
): Measurement => ({
  id: idNumber(number),
  date,
  value,
  territory: null,
  kind,
  author: '',
  note: '',
  proofId: null,
});
const indicator = (fields: Partial<Indicator>): Indicator => ({
  ...createdNow(idNumber(1), STAMP),
  ...BLANK_INDICATOR,
  ...fields,
});

describe('an indicator', () => {
  it('is where its latest measurement puts it; a proposed value is none', () => {
    const measurements = [
      measured(2, '2027-06', 40),
      measured(3, '2027-03', 20),
      measured(4, '2027-09', 90, 'proposed'),
    ];
    expect(latestMeasurement({ measurements })?.value).toBe(40);
  });

  it('has a rate only between two known ends: missing is not zero', () => {
    const measurements = [measured(2, '2027-06', 40)];
    expect(targetRatio(indicator({ measurements, targetValue: 100 }))).toBeNull();
    expect(targetRatio(indicator({ baselineValue: 0, targetValue: 100 }))).toBeNull();
    expect(targetRatio(indicator({ measurements, baselineValue: 0, targetValue: 100 }))).toBe(0.4);
  });

  it('going down, advances as it falls', () => {
    const measurements = [measured(2, '2027-06', 8)];
    expect(
      targetRatio(indicator({ measurements, direction: 'decrease', baselineValue: 10, targetValue: 5 })),
    ).toBe(0.4);
  });

  it.each([
    ['half-yearly', '2027-01', null, '2027-07-01'],
    ['quarterly', '2027-01', 30, '2027-05-01'],
    ['once', '2027-01', null, '2028-06-30'],
  ] as const)(
    'measured %s is next due on the right day',
    (frequency, baselineOn, availabilityDelayDays, due) => {
      const subject = indicator({ frequency, baselineOn, availabilityDelayDays, targetOn: '2028-06' });
      expect(nextMeasurementDue(subject)).toBe(due);
    },
  );
});

describe('a figure told in a note', () => {
  const note = { id: idNumber(9), date: '2027-05-04', author: 'Pilote' };

  it('becomes a measurement, once', () => {
    const once = withFigure(indicator({}), note, 12);
    expect(once).toMatchObject([{ date: '2027-05-04', value: 12, author: 'Pilote', kind: 'observed' }]);
    expect(withFigure(indicator({ measurements: once }), note, 15).map(({ value }) => value)).toEqual([15]);
  });

  it('taken back, takes its measurement along and leaves the others', () => {
    const other = measured(2, '2027-01', 3);
    const both = [other, ...withFigure(indicator({}), note, 12)];
    expect(withFigure(indicator({ measurements: both }), note, null)).toEqual([other]);
  });
});
