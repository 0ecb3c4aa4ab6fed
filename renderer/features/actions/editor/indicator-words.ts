// An indicator in one line: where it is between its start and its target. Missing is not zero.
import { frenchDate } from '../../../../main/domain/date/partial-date.ts';
import {
  latestMeasurement,
  targetRatio,
  type Indicator,
} from '../../../../main/domain/indicator/indicator.ts';
import { nextMeasurementDue } from '../../../../main/domain/indicator/measurement-due.ts';
import type { PartSummary } from '../../../fields/part-field.ts';

const figures = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });

export function summariseIndicator(indicator: Indicator, today: string): PartSummary {
  const { name, unit, targetValue, targetOn } = indicator;
  const latest = latestMeasurement(indicator);
  const withUnit = (value: number): string => `${figures.format(value)}${unit === '' ? '' : `\u00a0${unit}`}`;
  const now = latest ? `${withUnit(latest.value)} (${frenchDate(latest.date)})` : 'non renseigné';
  const target =
    targetValue === null
      ? 'sans cible'
      : `cible ${withUnit(targetValue)}${targetOn === null ? '' : ` pour ${frenchDate(targetOn)}`}`;
  const ratio = targetRatio(indicator);
  const due = nextMeasurementDue(indicator);
  if (due !== null && due < today) {
    return { title: name, detail: `${now} · ${target}`, badge: 'Mesure attendue', tone: 'warning' };
  }
  return {
    title: name,
    detail: `${now} · ${target}`,
    ...(ratio === null ? {} : { badge: percent.format(ratio), tone: ratio >= 1 ? 'success' : 'accent' }),
  };
}
