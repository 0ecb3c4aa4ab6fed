// Départements as the maps of the gallery show them, and their outlines: the file the application ships.
import outlinesFile from '../../../resources/reference/departements.topo.json';
import type { Outlines } from '../geometry/france-map.ts';
import type { ShownTerritory } from '../geometry/territory-fill.ts';

export const OUTLINES = outlinesFile as unknown as Outlines;

const LEVELS = ['sun', 'cloud', 'rain', 'storm', null] as const;

export function shown(code: string, label: string, value: number, isWeather = false): ShownTerritory {
  const state = value > 0 ? 'covered' : code.endsWith('3') ? 'blank' : 'covered-by-whole';
  return {
    key: `departement:${code}`,
    code,
    label,
    state,
    value: isWeather ? null : value,
    short: value > 0 ? String(value) : '',
    weather: isWeather && value > 0 ? (LEVELS[value % 5] ?? null) : null,
    description: `${label}\u202f: ${String(value)}`,
  };
}

export const PAYS_DE_LA_LOIRE: readonly (readonly [string, string, number])[] = [
  ['44', 'Loire-Atlantique', 2],
  ['49', 'Maine-et-Loire', 4],
  ['53', 'Mayenne', 0],
  ['72', 'Sarthe', 3],
  ['85', 'Vendée', 3],
];
