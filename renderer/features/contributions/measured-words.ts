// Where an indicator stood when the follow-up was asked. Missing is not zero.
import type { AskedFiche } from '../../../main/domain/contribution/contribution.ts';
import { frenchDate } from '../../../main/domain/date/partial-date.ts';

const figures = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
type AskedIndicator = AskedFiche['indicators'][number];

/** « 12 places (mars 2027) · cible 20 places pour juin 2028 ». */
export function measuredWords({ unit, measurements, targetValue, targetOn }: AskedIndicator): string {
  const withUnit = (value: number): string => `${figures.format(value)}${unit === '' ? '' : `\u00a0${unit}`}`;
  const latest = measurements
    .filter(({ value, kind }) => value !== null && kind !== 'proposed')
    .reduce<AskedIndicator['measurements'][number] | null>(
      (last, each) => (last === null || each.date >= last.date ? each : last),
      null,
    );
  const now =
    latest?.value === undefined || latest.value === null
      ? 'non renseigné'
      : `${withUnit(latest.value)} (${frenchDate(latest.date)})`;
  if (targetValue === null) return `${now} · sans cible`;
  return `${now} · cible ${withUnit(targetValue)}${targetOn === null ? '' : ` pour ${frenchDate(targetOn)}`}`;
}
