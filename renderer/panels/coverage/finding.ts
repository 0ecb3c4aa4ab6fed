// The words of the coverage: what it finds, said in one sentence, and what each cell says.
import { WEATHER_LABELS } from '../../../main/domain/action/action-codes.ts';
import {
  fullLabelOf,
  WITHOUT_COLUMN,
  type CoverageColumnsName,
} from '../../../main/domain/coverage/columns.ts';
import type { CellChange } from '../../../main/domain/coverage/compare.ts';
import type { Coverage, CoverageCell } from '../../../main/domain/coverage/coverage.ts';
import {
  moneyOf,
  WEATHER_WORST_FIRST,
  weatherOf,
  weightOf,
  type CoverageMeasure,
} from '../../../main/domain/coverage/measures.ts';
import {
  compactAmount,
  frenchAmount,
  roundAmount,
  TAX_BASIS_LABELS,
  type TaxBasis,
} from '../../../main/domain/funding/money.ts';
import { plural } from '../plural.ts';
import type { ThemeAreas, ThemeMeasure } from './theme-areas.ts';

export { mapFinding } from './map-finding.ts';

/** What the weather of cells and territories says, for the legend. */
export const WEATHER_SIGNS = (['sun', 'cloud', 'rain', 'storm'] as const).map((name) => ({
  name,
  words: WEATHER_LABELS[name].toLowerCase(),
}));

const figures = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
/** Rows that are themes: « Sans thème » is where the others are kept. */
export function themeCountOf({ rows }: Coverage): number {
  return rows.filter(({ family }) => family !== null).length;
}

/** Across anything but territories, an empty cell is no zone blanche: an axis need not have every theme. */
export function finding(coverage: Coverage, columns: CoverageColumnsName = 'territory'): string {
  return unreadableWords(coverage, columns) ?? blankWords(coverage, columns);
}

/** Null where there is something to read. */
function unreadableWords(coverage: Coverage, columns: CoverageColumnsName): string | null {
  if (coverage.rows.length === 0) return 'Toutes les fiches sont abandonnées\u202f: elles ne couvrent rien';
  if (themeCountOf(coverage) === 0)
    return 'Aucune fiche n’a de thème\u202f: la couverture ne se lit pas encore';
  return columns !== 'territory' && isFilledInNowhere(coverage)
    ? `Aucune fiche n’a ${FILLED_IN_WORDS[columns]}`
    : null;
}

function blankWords({ blankCount, blanksByColumn }: Coverage, columns: CoverageColumnsName): string {
  const [one, many] =
    columns === 'territory' ? ['zone blanche', 'zones blanches'] : ['case vide', 'cases vides'];
  if (blankCount === 0) return `Aucune ${one}`;
  const blanks = plural(blankCount, one, many);
  const [worst, second] = blanksByColumn;
  if (!worst || second?.count === worst.count) return blanks;
  return `${blanks}, ${fullLabelOf(worst.column)} en tête (${figures.format(worst.count)})`;
}

const FILLED_IN_WORDS: Readonly<Record<Exclude<CoverageColumnsName, 'territory'>, string>> = {
  axis: 'd’axe',
  scope: 'd’ampleur',
  'target-group': 'de public',
  quarter: 'de date de fin',
};

/** What nobody has filled in leaves cells empty that are no gaps of the plan. */
function isFilledInNowhere({ cells }: Coverage): boolean {
  return cells.every(({ placed, columnKey }) => placed.length === 0 || columnKey === WITHOUT_COLUMN);
}

/** « 3 zones blanches ; aucun montant renseigné »: where nothing at all is known of what the cells are to show. */
export function withUnknown(sentence: string, { cells }: Coverage, measure: CoverageMeasure): string {
  const placed = cells.flatMap((cell) => cell.placed);
  if (placed.length === 0) return sentence;
  const isUnknown =
    measure === 'money'
      ? placed.every(({ action: { cost, fundingLines } }) => cost === null && fundingLines.length === 0)
      : measure === 'weather' && placed.every(({ action: { weather } }) => weather === null);
  if (!isUnknown) return sentence;
  return `${sentence}\u202f; ${measure === 'money' ? 'aucun montant renseigné' : 'aucune appréciation donnée'}`;
}

/** « Mayenne : 48 zones blanches ». */
export function inPlace(sentence: string, place: string | null): string {
  if (place === null) return sentence;
  const within = sentence.replace(/^(Aucun|Sans|Chaque|Toutes)/, (word) => word.toLowerCase());
  return `${place}\u202f: ${within}`;
}

/** « depuis l’adoption : 3 zones blanches comblées, 1 apparue ». */
export function changeFinding(changes: ReadonlyMap<string, CellChange>): string {
  const count = (turned: CellChange['turned']): number =>
    [...changes.values()].filter((change) => change.turned === turned).length;
  const [filled, made] = [count('filled'), count('blank')];
  if (filled === 0 && made === 0) return 'mêmes cases vides';
  const parts = [
    ...(filled > 0 ? [plural(filled, 'case vide comblée', 'cases vides comblées')] : []),
    ...(made > 0 ? [plural(made, 'nouvelle case vide', 'nouvelles cases vides')] : []),
  ];
  return parts.join(', ');
}

export const MEASURE_WORDS: Readonly<Record<CoverageMeasure, string>> = {
  count: 'nombre de fiches',
  weight: 'chaque fiche compte pour 1 en tout',
  weather: 'la moins bonne appréciation',
  money: 'coût, partagé entre les colonnes',
};

export interface ShownCell {
  /** What the heat tells; null where nobody knows. */
  readonly value: number | null;
  /** Short: within the cell. */
  readonly label: string;
  /** In full. */
  readonly words: string;
  readonly weather: ReturnType<typeof weatherOf>['worst'];
}

export function showCell(
  cell: CoverageCell,
  measure: CoverageMeasure,
  basis: TaxBasis,
  columns: CoverageColumnsName,
): ShownCell {
  const count = cell.placed.length;
  if (count === 0) return { value: 0, label: '', words: emptyWords(cell, columns), weather: null };
  const actions = plural(count, 'action', 'actions');
  if (measure === 'weight') {
    const weight = weightOf(cell.placed);
    const label = figures.format(weight);
    return { value: weight, label, words: `${actions}, pour un poids de ${label}`, weather: null };
  }
  if (measure === 'weather') return weatherCell(cell, actions);
  if (measure === 'money') return moneyCell(cell, basis, actions);
  return { value: count, label: figures.format(count), words: actions, weather: null };
}

function emptyWords({ state }: CoverageCell, columns: CoverageColumnsName): string {
  if (state === 'covered-by-whole') return 'couvert par une action d’ensemble';
  if (state !== 'blank') return '–';
  return columns === 'territory' ? 'zone blanche' : 'aucune action';
}

function weatherCell({ placed }: CoverageCell, actions: string): ShownCell {
  const { worst, counts, unknown } = weatherOf(placed);
  const told = WEATHER_WORST_FIRST.filter((level) => counts[level] > 0).map(
    (level) => `${String(counts[level])} ${WEATHER_LABELS[level].toLowerCase()}`,
  );
  if (unknown > 0) told.push(`${String(unknown)} sans appréciation`);
  return {
    value: null,
    label: worst === null ? 'n. r.' : String(placed.length),
    words: `${actions}\u202f: ${told.join(', ')}`,
    weather: worst,
  };
}

function moneyCell({ placed, columnKey }: CoverageCell, basis: TaxBasis, actions: string): ShownCell {
  const { amountCents, otherBasis, unknown } = moneyOf(placed, columnKey, basis);
  const told = [
    amountCents === null
      ? 'montant non renseigné'
      : `${frenchAmount(amountCents)} ${TAX_BASIS_LABELS[basis]}`,
    ...(otherBasis > 0 ? [`${String(otherBasis)} sur une autre base, non additionnée`] : []),
    ...(unknown > 0 && amountCents !== null ? [`${String(unknown)} sans montant`] : []),
  ];
  return {
    value: amountCents,
    label: amountCents === null ? 'n. r.' : compactAmount(amountCents),
    words: `${actions}\u202f: ${told.join(', ')}`,
    weather: null,
  };
}

/** What the steps of heat stand for; null where heat tells nothing. */
export function heatWords(
  measure: CoverageMeasure,
  largest: number,
  basis: TaxBasis,
  /** The lowest of what is shown. */
  least = 1,
): string | null {
  if (largest === 0 || measure === 'weather') return null;
  if (measure === 'money') return `jusqu’à ${roundAmount(largest)} ${TAX_BASIS_LABELS[basis]}`;
  if (measure === 'weight') return `jusqu’à ${figures.format(largest)}`;
  return least < largest
    ? `${figures.format(least)} à ${figures.format(largest)} actions`
    : plural(largest, 'action', 'actions');
}

/** The ends of what the heat tells: nought has no step of its own. */
export function heatEnds(shown: readonly { readonly value: number | null }[]): {
  readonly least: number;
  readonly largest: number;
} {
  const values = shown.map(({ value }) => value ?? 0).filter((value) => value > 0);
  return { least: Math.min(...values), largest: Math.max(0, ...values) };
}

/** « Freins à l’emploi : 12 fiches sur 38, premier thème ». */
export function themesFinding({ families, actionIds, total }: ThemeAreas, measure: ThemeMeasure): string {
  const sizes = families.map((family) => ({
    label: family.label,
    value: family.themes.flatMap(({ leaves }) => leaves).reduce((sum, { value }) => sum + value, 0),
    count: actionIds.get(family.key)?.length ?? 0,
  }));
  const [largest, second] = sizes.toSorted((one, other) => other.value - one.value);
  if (!largest) return 'Rien à montrer';
  const size = measure === 'money' ? roundAmount(largest.value) : plural(largest.count, 'fiche', 'fiches');
  if (!second) return `Un seul grand thème, ${largest.label}\u202f: ${size}`;
  const level = sizes.filter(({ value }) => value === largest.value);
  if (level.length > 1)
    return `${plural(level.length, 'grand thème', 'grands thèmes')} en tête, à ${size} chacun`;
  const whole = measure === 'money' ? roundAmount(total) : figures.format(total);
  return `${largest.label}\u202f: ${size} sur ${whole}, premier thème`;
}
