import { describe, expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { idNumber, STAMP } from '../specimen.test-support.ts';
import { BLANK_FUNDING_LINE, type FundingLine } from './funding-line.ts';
import { fundingTotals } from './funding-totals.ts';

const line = (number: number, fields: Partial<FundingLine>): FundingLine => ({
  ...createdNow(idNumber(number), STAMP),
  ...BLANK_FUNDING_LINE,
  taxBasis: 'excluding-tax',
  ...fields,
});
const lines = [
  line(1, { amountCents: 400_000, status: 'granted' }),
  line(2, { amountCents: 100_000, status: 'paid' }),
  line(3, { amountCents: 200_000, status: 'requested' }),
  line(4, { amountCents: 900_000, status: 'refused' }),
  line(5, { amountCents: null, taxBasis: null }),
];

describe('the totals of a financing plan', () => {
  it('tell secured money from sought money, and leave refused money out', () => {
    expect(fundingTotals(lines, { amountCents: 1_000_000, taxBasis: 'excluding-tax' })).toMatchObject({
      addsUp: true,
      totalCents: 700_000,
      securedCents: 500_000,
      soughtCents: 200_000,
      missingCents: 300_000,
      securedRatio: 0.5,
      linesWithoutAmount: 1,
    });
  });

  it('never add HT to TTC', () => {
    const mixed = [...lines, line(6, { amountCents: 1, taxBasis: 'including-tax' })];
    expect(fundingTotals(mixed, null)).toEqual({ addsUp: false, reason: 'mixed-tax-bases' });
  });

  it('say when an amount does not tell whether tax is in it', () => {
    const untold = [line(6, { amountCents: 1, taxBasis: null })];
    expect(fundingTotals(untold, null)).toEqual({ addsUp: false, reason: 'amount-without-tax-basis' });
  });

  it('compute no gap against a cost on the other basis', () => {
    expect(fundingTotals(lines, { amountCents: 1_000_000, taxBasis: 'including-tax' })).toMatchObject({
      missingCents: null,
      costIsOnOtherBasis: true,
    });
  });

  it('give no rate where nothing is known: missing is not zero', () => {
    expect(fundingTotals([], null)).toMatchObject({ securedRatio: null, missingCents: null, taxBasis: null });
  });
});
