import { describe, expect, it } from 'vitest';
import {
  addMonths,
  endsBeforeItStarts,
  frenchDate,
  lastDay,
  horizonEndOf,
  onFrenchDate,
  partialDate,
} from './partial-date.ts';

describe('a partial date', () => {
  it.each(['2027-06-30', '2027-06', '2028-02-29', '1900-01-01'])('may be %s', (value) => {
    expect(partialDate.safeParse(value).success).toBe(true);
  });
  it.each(['2027-02-29', '2027-13', '2027-00', '2027', '1899-12-31', '30/06/2027', '2027-6-3', '1900-02-29'])(
    'may not be %s',
    (value) => {
      expect(partialDate.safeParse(value).success).toBe(false);
    },
  );

  it('is shown as French prints it', () => {
    expect(frenchDate('2027-06-01')).toBe('1er\u00a0juin\u00a02027');
    expect(frenchDate('2027-06')).toBe('juin\u00a02027');
    expect(onFrenchDate('2027-06-30')).toBe('le 30\u00a0juin\u00a02027');
    expect(onFrenchDate('2027-06')).toBe('en juin\u00a02027');
  });

  it('ends on the last day of its month', () => {
    expect(lastDay('2028-02')).toBe('2028-02-29');
    expect(lastDay('2027-02')).toBe('2027-02-28');
  });

  it('is a month of margin: a period may start and end within the same month', () => {
    expect(endsBeforeItStarts('2027-06-20', '2027-06')).toBe(false);
    expect(endsBeforeItStarts('2027-06', '2027-05-31')).toBe(true);
    expect(endsBeforeItStarts(null, '2027-05-31')).toBe(false);
  });

  it('reaches eighteen months ahead without leaving the month it lands in', () => {
    expect(addMonths('2026-11-22', 18)).toBe('2028-05-22');
    expect(addMonths('2026-08-31', 18)).toBe('2028-02-29');
  });

  it('ends a period that starts in a month with a month, the whole of it counted', () => {
    expect(horizonEndOf('2026-11', 18)).toBe('2028-04');
    expect(horizonEndOf('2027-01', 12)).toBe('2027-12');
    expect(horizonEndOf('2026-11-22', 18)).toBe('2028-05-22');
  });
});
