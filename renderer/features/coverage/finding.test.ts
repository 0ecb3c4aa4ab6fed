import { expect, it } from 'vitest';
import type { Coverage, CoverageRow } from '../../../main/domain/coverage/coverage.ts';
import { finding, themeCountOf } from './finding.ts';

const THEME: CoverageRow = { key: 'FRE.logement', label: 'Logement', group: 'Freins', family: 0 };
const NONE: CoverageRow = { key: 'without-theme', label: 'Sans thème', group: 'Sans thème', family: null };
const column = (label: string) => ({ key: label, label, territory: null });

function coverage(part: Partial<Coverage>): Coverage {
  return {
    columns: [],
    rows: [THEME],
    cells: [],
    blankCount: 0,
    blanksByColumn: [],
    withoutTheme: [],
    withoutTerritory: [],
    withoutLead: [],
    unusedThemes: [],
    ...part,
  };
}

it.each([
  ['Aucune zone blanche', {}],
  ['Aucune fiche n’a de thème\u202f: la couverture ne se lit pas encore', { rows: [NONE] }],
  ['Toutes les fiches sont abandonnées\u202f: elles ne couvrent rien', { rows: [] }],
  [
    '3\u00a0zones blanches, Vendée en tête (2)',
    {
      blankCount: 3,
      blanksByColumn: [
        { column: column('Vendée'), count: 2 },
        { column: column('Sarthe'), count: 1 },
      ],
    },
  ],
])('says «\u202f%s\u202f»', (sentence, part) => {
  expect(finding(coverage(part))).toBe(sentence);
});

it('does not count «\u202fSans thème\u202f» as a theme', () => {
  expect(themeCountOf(coverage({ rows: [THEME, NONE] }))).toBe(1);
});
