import { expect, it } from 'vitest';
import type { FicheLine } from '../../../main/domain/consolidation/fiche-lines.ts';
import { countsBy, labelsOf, type Names } from './overview-words.ts';

const line = (fields: Partial<FicheLine>): FicheLine => ({
  planId: 'p',
  actionId: 'a',
  number: '1',
  title: 'Navette',
  committeeName: 'Comité de Laval',
  departments: [],
  theme: null,
  status: 'in-progress',
  stage: null,
  funders: [],
  isInspiring: false,
  isProposed: false,
  hasTransferability: false,
  ...fields,
});
const names: Names = { departments: { '53': 'Mayenne', '72': 'Sarthe' }, theme: (code) => `Thème ${code}` };
const lines = [
  line({ departments: ['53', '72'], theme: 'FRE', stage: 'protocol-signed' }),
  line({ departments: ['53'], funders: ['Région', 'Banque'] }),
  line({ status: 'completed' }),
];

it('counts a fiche of two départements in both, and those of none last', () => {
  expect(countsBy('department', lines, names)).toEqual([
    { label: 'Mayenne (53)', count: 2 },
    { label: 'Sarthe (72)', count: 1 },
    { label: 'Sans département', count: 1 },
  ]);
});

it('counts by committee, theme, status, stage and funder; every count is found again among the lines', () => {
  for (const dimension of ['committee', 'theme', 'status', 'stage', 'funder'] as const)
    for (const { label, count } of countsBy(dimension, lines, names))
      expect(lines.filter((each) => labelsOf(dimension, each, names).includes(label))).toHaveLength(count);
  expect(countsBy('stage', lines, names)[0]).toEqual({ label: 'Protocole d’accord signé', count: 1 });
  expect(countsBy('funder', lines, names).at(-1)).toEqual({ label: 'Sans financeur', count: 2 });
});
