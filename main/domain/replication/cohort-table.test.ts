import { expect, it } from 'vitest';
import { idNumber } from '../specimen.test-support.ts';
import { cohortTable } from './cohort-table.ts';
import type { FicheFacts } from './known.ts';

const result = (name: string, unit: string, value: number): FicheFacts['results'][number] => ({
  ...{ name, unit, baselineValue: null, targetValue: null },
  latest: { date: '2026-11', value },
});
const facts = (number: number, more: Partial<FicheFacts>): FicheFacts => ({
  planId: idNumber(900),
  actionId: idNumber(number),
  committeeName: 'Comité',
  territory: '',
  title: 'Navette',
  number: '',
  chain: [],
  knownBy: 'report',
  status: 'in-progress',
  departements: [],
  milestones: { done: 1, total: 2 },
  results: [],
  adaptations: [],
  toldOn: null,
  ...more,
});
const members = [1, 2, 3].map((number) => ({ planId: idNumber(900), actionId: idNumber(number) }));

it('puts the same indicators in the same columns, whatever their order or accents', () => {
  const { indicators, rows, statuses, milestones } = cohortTable({ members }, [
    facts(2, { results: [result('trajets realises', 'trajets', 4), result('Trajets réalisés', 'km', 90)] }),
    facts(1, { results: [result('Trajets réalisés', 'trajets', 12)], status: 'completed' }),
  ]);
  expect(indicators).toHaveLength(2);
  expect(rows.map(({ results }) => results.map((each) => each?.latest?.value ?? null))).toEqual([
    [12, null],
    [4, 90],
    [null, null],
  ]);
  expect(rows[2]?.facts).toBeNull();
  expect(statuses).toEqual([
    { status: 'in-progress', count: 1 },
    { status: 'completed', count: 1 },
  ]);
  expect(milestones).toEqual({ done: 2, total: 4 });
});
