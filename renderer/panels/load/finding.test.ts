import { expect, it } from 'vitest';
import type { Load } from '../../../main/domain/progress/load.ts';
import { finding, loadRows, loadTable } from './finding.ts';

const load = (id: string, led: number, overdue = 0): Load => ({
  id,
  ledIds: Array.from({ length: led }, (_, index) => `${id}-${String(index)}`),
  coLedIds: [],
  partnerIds: [],
  dueIds: [],
  overdueIds: Array.from({ length: overdue }, () => id),
});
const facts = (loads: readonly Load[], withoutIds: readonly string[], liveCount = 9) => ({
  loads: { loads, withoutIds, liveCount },
  withoutLabel: 'Sans pilote',
  nameOf: (id: string) => id,
});

it.each([
  ['Aucune fiche en cours ni à venir\u202f: plus rien à porter', facts([], [], 0)],
  ['4\u00a0fiches sans pilote', facts([], ['1', '2', '3', '4'])],
  ['Aucune fiche sans pilote', facts([load('A', 2), load('B', 2)], [])],
  [
    '1\u00a0fiche sans pilote\u202f; A en tête\u202f: 3\u00a0fiches, 2\u00a0jalons dépassés',
    facts([load('A', 3, 2), load('B', 1)], ['1']),
  ],
])('finds «\u202f%s\u202f»', (sentence, found) => {
  expect(finding(found)).toBe(sentence);
});

it('puts what nobody carries first, and in a column of its own', () => {
  const rows = loadRows(facts([load('A', 3)], ['1', '2']));
  expect(rows.map(({ label, isWithout }) => [label, isWithout])).toEqual([
    ['Sans pilote', true],
    ['A', false],
  ]);
  expect(loadTable(rows, 'Organisme', '2027-08-14').rows).toEqual([
    ['Sans pilote', 0, 0, 0, 2, 0, 0],
    ['A', 3, 0, 0, 0, 0, 0],
  ]);
});
