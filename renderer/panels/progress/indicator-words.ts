// Indicators in French words: the finding, the cells of the chart, the table.
import { firstDay, frenchDate } from '../../../main/domain/date/partial-date.ts';
import type { IndicatorStanding } from '../../../main/domain/progress/indicator-standing.ts';
import type { ChartTable } from '../../charts/chart-view.ts';
import type { IndicatorCell } from '../../charts/IndicatorsChart.svelte';
import { plural } from '../plural.ts';

const figures = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const UNKNOWN = 'Non renseigné';

export function indicatorFinding(standings: readonly IndicatorStanding[]): string {
  if (standings.length === 0) return 'Aucun indicateur';
  const overdue = standings.filter(({ isOverdue }) => isOverdue).length;
  const reached = standings.filter(({ isReached }) => isReached).length;
  return [
    plural(standings.length, 'indicateur', 'indicateurs'),
    ...targetWords(standings, reached),
    ...(overdue > 0 ? [`${figures.format(overdue)} en retard de mesure`] : []),
  ].join(', ');
}

/** Without a target nothing can be reached: nothing is said of it. */
function targetWords(standings: readonly IndicatorStanding[], reached: number): readonly string[] {
  if (reached > 0) return [plural(reached, 'cible atteinte', 'cibles atteintes')];
  const hasTarget = standings.some(({ indicator }) => indicator.targetValue !== null);
  return [hasTarget ? 'aucune cible atteinte' : 'aucune cible fixée'];
}

/** « 40 sur 100 personnes, reste 60 »; what is not known is said, never taken for zero. */
export function standingWords({ indicator, currentValue, gap, isReached }: IndicatorStanding): string {
  const { targetValue, unit } = indicator;
  const after = unit === '' ? '' : `\u00a0${unit}`;
  if (currentValue === null) {
    return targetValue === null ? UNKNOWN : `${UNKNOWN}, cible ${figures.format(targetValue)}${after}`;
  }
  if (targetValue === null) return `${figures.format(currentValue)}${after}, cible non renseignée`;
  const rest = isReached ? 'cible atteinte' : `écart ${figures.format(gap ?? 0)}`;
  return `${figures.format(currentValue)} sur ${figures.format(targetValue)}${after}, ${rest}`;
}

export function dueWords({ nextDueOn, isOverdue }: IndicatorStanding): string {
  if (nextDueOn === null) return 'Aucune mesure prévue';
  return isOverdue
    ? `Mesure attendue depuis le ${frenchDate(nextDueOn)}`
    : `Prochaine mesure le ${frenchDate(nextDueOn)}`;
}

const momentOf = (date: string): number => Date.parse(firstDay(date));
const momentOrNull = (date: string | null): number | null => (date === null ? null : momentOf(date));

export function cellOf(standing: IndicatorStanding, context: string): IndicatorCell {
  const { action, indicator, nextDueOn, isOverdue } = standing;
  const known = indicator.measurements
    .flatMap(({ date, value, kind }) =>
      value === null || kind === 'proposed' ? [] : [{ date, value, kind }],
    )
    .toSorted((one, other) => one.date.localeCompare(other.date));
  const { baselineValue, baselineOn, targetValue, targetOn } = indicator;
  const words = `${standingWords(standing)}. ${dueWords(standing)}`;
  return {
    name: indicator.name,
    context,
    baseline: baselineValue === null ? null : { at: momentOrNull(baselineOn), value: baselineValue },
    target: targetValue === null ? null : { at: momentOrNull(targetOn), value: targetValue },
    points: known.map(({ date, value }) => ({ at: momentOf(date), value })),
    estimated: known.map(({ kind }) => kind === 'estimated'),
    dueAt: momentOrNull(nextDueOn),
    standing: standingWords(standing),
    due: dueWords(standing),
    isOverdue,
    description: `${indicator.name}, ${context}\u202f: ${words}, fiche ${action.number}`,
    mark: {
      key: `indicator ${action.id} ${indicator.id}`,
      label: indicator.name,
      actionIds: [action.id],
    },
  };
}

export function indicatorTable(standings: readonly IndicatorStanding[]): ChartTable {
  const rowsWith = (said: (date: string) => string) =>
    standings.map(({ action, indicator, currentValue, gap, nextDueOn }) => [
      indicator.name,
      action.number,
      indicator.unit,
      indicator.baselineValue,
      currentValue,
      indicator.targetValue,
      gap,
      nextDueOn === null ? null : said(nextDueOn),
    ]);
  return {
    caption: 'Indicateurs, du départ à la cible',
    columns: [
      { label: 'Indicateur' },
      { label: 'Fiche' },
      { label: 'Unité' },
      { label: 'Départ', isFigure: true },
      { label: 'Dernière mesure', isFigure: true },
      { label: 'Cible', isFigure: true },
      { label: 'Écart', isFigure: true },
      { label: 'Prochaine mesure' },
    ],
    rows: rowsWith(frenchDate),
    sortableRows: rowsWith((date) => date),
  };
}
