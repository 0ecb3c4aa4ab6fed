import { describe, expect, it } from 'vitest';
import { BLANK_FUNDING_LINE, type FundingLine } from '../../../main/domain/funding/funding-line.ts';
import { fundingFlows } from '../../../main/domain/funding/funding-flows.ts';
import { fundingRows } from '../../../main/domain/funding/funding-groups.ts';
import { planFunding } from '../../../main/domain/funding/plan-funding.ts';
import { createdNow } from '../../../main/domain/identity/entity.ts';
import type { Action } from '../../../main/domain/action/action.ts';
import { actionNumber, idNumber, STAMP } from '../../../main/domain/specimen.test-support.ts';
import { flowFinding } from './flow-words.ts';
import {
  apartReasons,
  apartRow,
  barsRow,
  fundingFinding,
  fundingSubtitle,
  fundingTable,
} from './funding-words.ts';

const EUROS = 100;
const line = (number: number, fields: Partial<FundingLine>): FundingLine => ({
  ...createdNow(idNumber(number), STAMP),
  ...BLANK_FUNDING_LINE,
  organisationId: idNumber(500),
  taxBasis: 'including-tax',
  ...fields,
});
const costing = (number: number, euros: number, fundingLines: readonly FundingLine[] = []) =>
  actionNumber(number, { cost: { amountCents: euros * EUROS, taxBasis: 'including-tax' }, fundingLines });
const NAMES = { axes: [], organisationName: () => 'Région' };
const read = (...actions: readonly Action[]) => planFunding(actions, 'including-tax');

const usual = read(
  costing(1, 2_400_000, [
    line(11, { amountCents: 1_200_000 * EUROS, status: 'granted' }),
    line(12, { amountCents: 300_000 * EUROS }),
  ]),
  costing(2, 900_000),
  actionNumber(3),
  actionNumber(4, { status: 'abandoned' }),
);

describe('the finding of the money', () => {
  it.each([
    [
      '1,2\u00a0M€ acquis sur 3,3\u00a0M€, 300\u202f000\u00a0€ demandés, il manque 1,8\u00a0M€\u202f; 2\u00a0fiches sans financeur',
      usual,
    ],
    [
      'Rien d’acquis sur 500\u00a0€, il manque 500\u00a0€\u202f; 1\u00a0fiche sans financeur',
      read(costing(1, 500)),
    ],
    [
      '500\u00a0€, tout est acquis',
      read(costing(1, 500, [line(11, { amountCents: 500 * EUROS, status: 'paid' })])),
    ],
    ['Aucun montant TTC renseigné\u202f; 1\u00a0fiche sans financeur', read(actionNumber(1))],
    [
      'Toutes les fiches sont abandonnées\u202f: elles ne demandent rien',
      read(actionNumber(1, { status: 'abandoned' })),
    ],
  ])('is «\u202f%s\u202f»', (sentence, funding) => {
    expect(fundingFinding(funding)).toBe(sentence);
  });

  it('says beneath what is counted, and what is not', () => {
    expect(fundingSubtitle(usual)).toBe(
      '3\u00a0fiches · montants TTC · 1\u00a0fiche sans coût renseigné · 1\u00a0fiche abandonnée à part',
    );
  });
});

describe('amounts apart', () => {
  const mixed = read(
    costing(1, 100, [
      line(11, { amountCents: 5, taxBasis: 'excluding-tax' }),
      line(12, { amountCents: 5, taxBasis: null }),
      line(13, { amountCents: 5, taxBasis: 'excluding-tax' }),
    ]),
  );

  it('say why, and lead to their fiches', () => {
    expect(apartReasons(mixed)).toBe('2\u00a0lignes HT, 1\u00a0ligne sans mention HT ou TTC');
    expect(apartRow(mixed).whole.mark.actionIds).toEqual([idNumber(1)]);
  });

  it('have their line in the table, without figures that would add up', () => {
    const { rows, columns } = fundingTable(mixed, 'axis', fundingRows(mixed, 'axis', NAMES));
    expect(rows.at(-1)?.slice(1)).toEqual([null, null, null, 1, null]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe('a row', () => {
  const rows = fundingRows(usual, 'axis', NAMES);

  it('says each amount in full to those who do not see it', () => {
    const [row] = rows.map(barsRow);
    expect(row?.whole.description).toBe(
      'Sans axe\u202f: 3\u00a0fiches, acquis 1\u202f200\u202f000\u00a0€, demandé 300\u202f000\u00a0€, manquant 1\u202f800\u202f000\u00a0€, 1\u00a0fiche\u202f: non renseigné',
    );
  });

  it('is in euros in the table', () => {
    expect(fundingTable(usual, 'axis', rows).rows).toEqual([
      ['Sans axe', 1_200_000, 300_000, 1_800_000, 3, 1],
    ]);
  });

  it('whose amounts nobody knows is not zero', () => {
    const unknown = read(actionNumber(1));
    expect(fundingTable(unknown, 'axis', fundingRows(unknown, 'axis', NAMES)).rows).toEqual([
      ['Sans axe', null, null, null, 1, 1],
    ]);
  });
});

it('the flows tell who brings most, and what nobody brings', () => {
  expect(flowFinding(fundingFlows(usual, NAMES))).toBe(
    'Région apporte le plus, 1,5\u00a0M€\u202f; 1,8\u00a0M€ restent à trouver',
  );
  expect(flowFinding(fundingFlows(read(costing(1, 500)), NAMES))).toBe(
    '500\u00a0€ à trouver, aucun financeur',
  );
  expect(flowFinding(fundingFlows(read(), NAMES))).toBe('Aucun montant ne circule encore');
});
