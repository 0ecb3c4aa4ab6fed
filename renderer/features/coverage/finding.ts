// The words of the coverage: what it finds, said in one sentence.
import type { Coverage, CoverageCell } from '../../../main/domain/coverage/coverage.ts';

const figures = new Intl.NumberFormat('fr-FR');

/** `1 fiche`, `12 fiches`; French counts zero in the singular. */
export function plural(count: number, one: string, many: string): string {
  return `${figures.format(count)}\u00a0${count > 1 ? many : one}`;
}

/** Rows that are themes: « Sans thème » is where the others are kept. */
export function themeCountOf({ rows }: Coverage): number {
  return rows.filter(({ family }) => family !== null).length;
}

export function finding(coverage: Coverage): string {
  const { rows, blankCount, blanksByColumn } = coverage;
  if (rows.length === 0) return 'Toutes les fiches sont abandonnées\u202f: elles ne couvrent rien';
  if (themeCountOf(coverage) === 0)
    return 'Aucune fiche n’a de thème\u202f: la couverture ne se lit pas encore';
  if (blankCount === 0) return 'Aucune zone blanche';
  const blanks = plural(blankCount, 'zone blanche', 'zones blanches');
  const [worst, second] = blanksByColumn;
  if (!worst || second?.count === worst.count) return blanks;
  return `${blanks}, ${worst.column.label} en tête (${figures.format(worst.count)})`;
}

export function wordsOfCell({ state, actionIds }: CoverageCell): string {
  switch (state) {
    case 'covered':
      return plural(actionIds.length, 'action', 'actions');
    case 'covered-by-whole':
      return 'couvert par une action d’ensemble';
    case 'blank':
      return 'zone blanche';
    case 'not-applicable':
      return '–';
  }
}
