import { expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { BLANK_FUNDING_LINE } from '../funding/funding-line.ts';
import { actionNumber, idNumber, STAMP } from '../specimen.test-support.ts';
import { BLANK_CALL } from './blank-items.ts';
import { callsClosing } from './calls-closing.ts';
import type { Call } from './catalogue.ts';

const TODAY = '2026-11-22';
const call = (number: number, fields: Partial<Call>): Call => ({
  ...createdNow(idNumber(number), STAMP),
  ...BLANK_CALL,
  audiences: ['youth'],
  ...fields,
});
const calls = [
  call(1, { closesOn: '2027-02-20' }),
  call(2, { preDepositOn: '2026-12-01', closesOn: '2027-06-01' }),
  call(3, { closesOn: '2027-02-21' }),
  call(4, { closesOn: '2026-11-21' }),
  call(5, {}),
  call(6, { closesOn: '2026-12-01', audiences: ['seniors'] }),
];
const granted = {
  ...createdNow(idNumber(90), STAMP),
  ...BLANK_FUNDING_LINE,
  organisationId: idNumber(91),
  amountCents: 1000,
  taxBasis: 'including-tax',
  status: 'granted',
} as const;
const cost = { amountCents: 1000, taxBasis: 'including-tax' } as const;

it('proposes the calls that close within the days given, soonest first, to fiches still looking for money', () => {
  const short = actionNumber(10, {
    targetGroups: ['youth'],
    cost: { ...cost, amountCents: 1001 },
    fundingLines: [granted],
  });
  const others = [
    actionNumber(11, { targetGroups: ['youth'], cost, fundingLines: [granted] }),
    actionNumber(12, { targetGroups: ['youth'], status: 'completed' }),
    actionNumber(13, { targetGroups: ['youth'], fundingLines: [granted] }),
  ];
  const unpaid = actionNumber(14, { targetGroups: ['youth'] });
  expect(
    callsClosing([short, ...others, unpaid], calls, TODAY, 90).map(
      ({ call: { id }, deadline, daysLeft, actionIds }) => [id, deadline, daysLeft, actionIds],
    ),
  ).toEqual([
    [idNumber(2), '2026-12-01', 9, [short.id, unpaid.id]],
    [idNumber(1), '2027-02-20', 90, [short.id, unpaid.id]],
  ]);
  expect(callsClosing(others, calls, TODAY, 90)).toEqual([]);
});
