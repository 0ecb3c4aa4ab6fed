// What the picture does not say in words beside the mark itself: only the signs it uses.
import type { PlacedLanes } from './calendar-lanes.ts';
import type { PlacedBar, PlacedLink } from './calendar-parts.ts';
import { textWidth } from './label-lines.ts';

export type LegendSign =
  | 'planned'
  | 'running'
  | 'halted'
  | 'finished'
  | 'dropped'
  | 'recurring'
  | 'open'
  | 'late'
  | 'ghost'
  | 'point-done'
  | 'point-due'
  | 'point-overdue'
  | 'link'
  | 'early'
  | 'density';

const LEGEND_LABELS: Readonly<Record<LegendSign, string>> = {
  planned: 'à venir',
  running: 'en cours',
  halted: 'en pause ou bloquée',
  finished: 'réalisée',
  dropped: 'abandonnée',
  recurring: 'récurrente',
  open: 'une date inconnue',
  late: 'retard, jusqu’à aujourd’hui',
  ghost: 'dates promises à l’adoption',
  'point-done': 'jalon atteint',
  'point-due': 'jalon à venir',
  'point-overdue': 'jalon dépassé',
  link: 'précède',
  early: 'commence trop tôt',
  density: 'fiches par mois, dont en retard (hachures)',
};
const STATE_SIGNS = {
  planned: 'planned',
  running: 'running',
  halted: 'halted',
  done: 'finished',
  dropped: 'dropped',
} as const;
const ORDER = Object.keys(LEGEND_LABELS) as readonly LegendSign[];
const FONT = 12;
const SWATCH = 26;
const GAP = 22;
const ROW = 24;

export interface PlacedLegendEntry {
  readonly sign: LegendSign;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export function legendOf(
  { bars, cells }: Pick<PlacedLanes, 'bars' | 'cells'>,
  links: readonly PlacedLink[],
): readonly LegendSign[] {
  const used = new Set<LegendSign>();
  for (const bar of bars) useSigns(bar, used);
  for (const { isTooEarly } of links) used.add(isTooEarly ? 'early' : 'link');
  if (cells.length > 0) used.add('density');
  return ORDER.filter((sign) => used.has(sign));
}

function useSigns({ item, bar, openSide, late, ghost, points }: PlacedBar, used: Set<LegendSign>): void {
  if (bar) used.add(STATE_SIGNS[item.state]);
  if (item.isRecurring) used.add('recurring');
  else if (openSide) used.add('open');
  if (late) used.add('late');
  if (ghost) used.add('ghost');
  for (const { point } of points) used.add(`point-${point.state}`);
}

/** One after the other, on as many lines as the width asks for. */
export function placeLegend(
  signs: readonly LegendSign[],
  width: number,
  scale: number,
): { readonly entries: readonly PlacedLegendEntry[]; readonly height: number } {
  let x = 0;
  let row = 0;
  const entries = signs.map((sign) => {
    const label = LEGEND_LABELS[sign];
    const own = (SWATCH + 8) * scale + textWidth(label, FONT * scale * 1.04);
    if (x > 0 && x + own > width) {
      x = 0;
      row += 1;
    }
    const placed = { sign, label, x, y: row * ROW * scale };
    x += own + GAP * scale;
    return placed;
  });
  return { entries, height: signs.length === 0 ? 4 : (row + 1) * ROW * scale + 6 * scale };
}
