// How a territory is filled on the map and on its tile: as the cells of the matrix are.
import type { ChartPaint } from '../paint.ts';
import type { HeatStep } from './matrix.ts';

export interface ShownTerritory {
  /** Which territory, for the selection: `departement:53`. */
  readonly key: string;
  /** INSEE code of a département or région; what the outlines are found by. */
  readonly code: string;
  readonly label: string;
  readonly state: 'covered' | 'covered-by-whole' | 'blank';
  /** What the heat tells; null where nobody knows. */
  readonly value: number | null;
  /** « 4 », « 1,2 M€ ». */
  readonly short: string;
  readonly weather?: 'sun' | 'cloud' | 'rain' | 'storm' | null;
  /** The whole sentence. */
  readonly description: string;
}

export interface TerritoryFill {
  readonly fill: string;
  readonly ink: string;
  readonly stroke: string;
}

export function territoryFill(
  { state, value }: ShownTerritory,
  heat: (value: number) => HeatStep,
  paint: ChartPaint,
  blankFill: string,
): TerritoryFill {
  if (state === 'blank') return { fill: blankFill, ink: paint.ink, stroke: paint.blankStripe };
  if (state === 'covered-by-whole' || value === null || value === 0)
    return { fill: paint.surface, ink: paint.ink, stroke: paint.ruleStrong };
  const step = heat(value);
  return {
    fill: paint.heat[step - 1] ?? paint.surface,
    ink: paint.heatInk[step - 1] ?? paint.ink,
    stroke: paint.surface,
  };
}
