// What the bench prints and writes: the ratio is the goal, absolute figures are for people.
import type { Series } from './measure.ts';

export interface Row {
  readonly name: string;
  /** What the goal speaks of; its unit is in `unit`. */
  readonly measured: number;
  readonly unit: '×' | 'ms' | '× faster';
  readonly goal: string | null;
  readonly isReached: boolean | null;
  readonly detail: string;
}

const figures = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

export function ratioRow(name: string, subject: Series, peer: Series, most: number | null): Row {
  const measured = subject.medianMs / peer.medianMs;
  return {
    name,
    measured,
    unit: '×',
    goal: most === null ? null : `≤ ${String(most)}×`,
    isReached: most === null ? null : measured <= most,
    detail: `${describe(subject)} against ${describe(peer)}`,
  };
}

export function speedRow(name: string, subject: Series, peer: Series, least: number): Row {
  const measured = peer.medianMs / subject.medianMs;
  return {
    name,
    measured,
    unit: '× faster',
    goal: `≥ ${String(least)}×`,
    isReached: measured >= least,
    detail: `${describe(subject)} against ${describe(peer)}`,
  };
}

export function timeRow(
  name: string,
  series: Series,
  mostMs: number | null,
  of: 'median' | 'p95' = 'median',
): Row {
  const measured = of === 'median' ? series.medianMs : series.p95Ms;
  return {
    name,
    measured,
    unit: 'ms',
    goal: mostMs === null ? null : `≤ ${String(mostMs)} ms (${of})`,
    isReached: mostMs === null ? null : measured <= mostMs,
    detail: describe(series),
  };
}

function describe({ medianMs, p95Ms, count }: Series): string {
  return `median ${figures.format(medianMs)} ms, p95 ${figures.format(p95Ms)} ms, n=${String(count)}`;
}

export function printRow({ name, measured, unit, goal, isReached, detail }: Row): void {
  const verdict = isReached === null ? '  ' : isReached ? '✓ ' : '✗ ';
  const aim = goal === null ? '' : `  (goal ${goal})`;
  process.stdout.write(`${verdict}${name}: ${figures.format(measured)} ${unit}${aim}\n     ${detail}\n`);
}
