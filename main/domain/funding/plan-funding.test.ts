import { describe, expect, it } from 'vitest';
import type { Action } from '../action/action.ts';
import { createdNow } from '../identity/entity.ts';
import { actionNumber, axisNumber, idNumber, STAMP } from '../specimen.test-support.ts';
import { fundingFlows } from './funding-flows.ts';
import { fundingRows, type FundingGrouping } from './funding-groups.ts';
import type { FundingNames } from './funding-places.ts';
import { BLANK_FUNDING_LINE, FUNDING_STATUS_LABELS, type FundingLine } from './funding-line.ts';
import type { FundingStatus } from './funding-line.ts';
import { fundingTotals } from './funding-totals.ts';
import { basesUsed, planFunding, usualBasis, type PlanFunding } from './plan-funding.ts';

const AXES = [
  axisNumber(1, 'Emploi'),
  axisNumber(2, 'Énergie'),
  { ...axisNumber(3, 'Vélo'), parentId: idNumber(2) },
];
const NAMES: FundingNames = { axes: AXES, organisationName: (id) => `Organisme ${id.slice(-2)}` };
const GROUPINGS: readonly FundingGrouping[] = ['axis', 'funder', 'role', 'year', 'action'];

const line = (number: number, fields: Partial<FundingLine>): FundingLine => ({
  ...createdNow(idNumber(number), STAMP),
  ...BLANK_FUNDING_LINE,
  taxBasis: 'including-tax',
  ...fields,
});
const cost = (amountCents: number) => ({ amountCents, taxBasis: 'including-tax' }) as const;
const rowsOf = (actions: readonly Action[], grouping: FundingGrouping) =>
  fundingRows(planFunding(actions, 'including-tax'), grouping, NAMES);

/** Many actions, every one of another make, the same at each run. */
function manyActions(count: number): readonly Action[] {
  let seed = 11;
  const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
  const statuses = Object.keys(FUNDING_STATUS_LABELS) as FundingStatus[];
  const lineAt = (number: number): FundingLine => {
    const amountCents = below(6) === 0 ? null : below(900_000);
    return line(number, {
      organisationId: below(4) === 0 ? null : idNumber(500 + below(9)),
      role: below(4) === 0 ? 'self-funding' : 'funder',
      amountCents,
      taxBasis: below(9) === 0 ? 'excluding-tax' : below(12) === 0 ? null : 'including-tax',
      status: statuses[below(statuses.length)] ?? 'paid',
      years:
        amountCents !== null && below(2) === 0
          ? [{ year: 2027 + below(3), plannedCents: below(amountCents + 1), actualCents: null }]
          : [],
    });
  };
  return Array.from({ length: count }, (_, index) =>
    actionNumber(1000 + index, {
      status: below(8) === 0 ? 'abandoned' : 'in-progress',
      axisIds: Array.from({ length: below(3) }, () => idNumber(1 + below(3))),
      cost:
        below(3) === 0
          ? null
          : { ...cost(below(2_000_000)), ...(below(9) === 0 ? { taxBasis: 'excluding-tax' as const } : {}) },
      fundingLines: Array.from({ length: below(4) }, (__, at) => lineAt(10_000 + index * 10 + at)),
    }),
  );
}
const sumOf = (rows: readonly { readonly cents: number }[]): number =>
  rows.reduce((sum, { cents }) => sum + cents, 0);
const partsOf = ({ securedCents, soughtCents, missingCents }: PlanFunding) => ({
  secured: securedCents,
  sought: soughtCents,
  missing: missingCents,
});

describe('the money of a plan', () => {
  const actions = manyActions(400);
  const funding = planFunding(actions, 'including-tax');

  it('is the sum of what each fiche says of itself, where its amounts add up', () => {
    for (const action of actions) {
      const totals = fundingTotals(action.fundingLines, action.cost);
      const own = planFunding([action], 'including-tax');
      if (action.status === 'abandoned') expect(own.contributions).toEqual([]);
      else if (!totals.addsUp) expect(own.apart.actionIds).toEqual([action.id]);
      else if (totals.taxBasis === 'including-tax' && !totals.costIsOnOtherBasis) {
        expect(partsOf(own)).toEqual({
          secured: totals.securedCents,
          sought: totals.soughtCents,
          missing: totals.missingCents ?? 0,
        });
      }
    }
  });

  it.each(GROUPINGS)('is whole grouped %s: nothing is lost, nothing counts twice', (grouping) => {
    const rows = fundingRows(funding, grouping, NAMES);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const part of ['secured', 'sought', 'missing'] as const) {
      expect(sumOf(rows.map(({ parts }) => parts[part]))).toBe(partsOf(funding)[part]);
    }
  });

  it.each(['axis', 'action'] as const)('has every action once, given up ones apart, %s', (grouping) => {
    const ids = fundingRows(funding, grouping, NAMES).flatMap(({ actionIds }) => actionIds);
    expect(ids.toSorted()).toEqual(
      actions
        .filter(({ status }) => status !== 'abandoned')
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(funding.abandonedCount + ids.length).toBe(actions.length);
  });

  it('flows from funders to axes without leaking', () => {
    const { sources, targets, flows } = fundingFlows(funding, NAMES, 4);
    const whole = funding.securedCents + funding.soughtCents + funding.missingCents;
    expect([sumOf(sources), sumOf(targets), sumOf(flows)]).toEqual([whole, whole, whole]);
    expect(sources.filter(({ isWithout }) => !isWithout)).toHaveLength(4);
    expect(targets.map(({ label }) => label)).toEqual(['Emploi', 'Énergie', 'Plusieurs axes', 'Sans axe']);
  });
});

describe('amounts that cannot be added', () => {
  const mixed = actionNumber(1, {
    cost: cost(1000),
    fundingLines: [
      line(2, { amountCents: 400 }),
      line(3, { amountCents: 300, taxBasis: 'excluding-tax' }),
      line(4, { amountCents: 200, taxBasis: null }),
      line(5, { amountCents: 100, taxBasis: 'excluding-tax', status: 'refused' }),
    ],
  });

  it('stand apart with their reasons, and their need is not guessed', () => {
    const funding = planFunding([mixed], 'including-tax');
    expect(funding.apart).toEqual({
      actionIds: [mixed.id],
      otherBasisLines: 1,
      linesWithoutBasis: 1,
      otherBasisCosts: 0,
    });
    expect(funding).toMatchObject({ soughtCents: 400, missingCents: 0 });
    expect(funding.unknownNeeds).toEqual([mixed]);
  });

  it('do so on either basis', () => {
    expect(planFunding([mixed], 'excluding-tax').apart).toMatchObject({
      otherBasisLines: 1,
      otherBasisCosts: 1,
    });
    expect(basesUsed([mixed])).toEqual({ 'excluding-tax': 1, 'including-tax': 2 });
    expect(usualBasis([mixed])).toBe('including-tax');
  });
});

describe('what is lacking', () => {
  it('has its explicit rows: no funder at all, or some and not enough', () => {
    const none = actionNumber(1, { cost: cost(500) });
    const some = actionNumber(2, {
      cost: cost(500),
      fundingLines: [line(5, { amountCents: 200, organisationId: idNumber(501), status: 'granted' })],
    });
    const rows = rowsOf([none, some], 'funder').map(({ label, parts, actionIds }) => [
      label,
      parts.secured.cents,
      parts.missing.cents,
      actionIds,
    ]);
    expect(rows).toEqual([
      ['Organisme 01', 200, 0, [some.id]],
      ['Sans financeur', 0, 500, [none.id]],
      ['Reste à trouver', 0, 300, [some.id]],
    ]);
  });

  it('is said to be unknown rather than nothing where no cost is told', () => {
    const [row] = rowsOf([actionNumber(1)], 'axis');
    expect(row).toMatchObject({ label: 'Sans axe', unknownIds: [idNumber(1)], actionIds: [idNumber(1)] });
  });

  it('a funder that refused is none', () => {
    const refused = line(5, { amountCents: 200, organisationId: idNumber(501), status: 'refused' });
    const funding = planFunding([actionNumber(1, { fundingLines: [refused] })], 'including-tax');
    expect(funding.withoutFunder).toEqual([idNumber(1)]);
  });
});

it('a year holds what was planned for it and what was spent; the rest has no year', () => {
  const years = [
    { year: 2027, plannedCents: 300, actualCents: 250 },
    { year: 2028, plannedCents: null, actualCents: null },
  ];
  const subject = actionNumber(1, {
    cost: cost(1000),
    fundingLines: [line(5, { amountCents: 400, organisationId: idNumber(501), status: 'granted', years })],
  });
  expect(
    rowsOf([subject], 'year').map(({ label, parts, actualCents }) => [
      label,
      parts.secured.cents,
      parts.missing.cents,
      actualCents,
    ]),
  ).toEqual([
    ['2027', 300, 0, 250],
    ['Sans année', 100, 600, null],
  ]);
});
