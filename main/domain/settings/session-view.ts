// A named « vue de séance »: which charts are shown together, how large, and of which fiches.
import * as z from 'zod';
import { entityFields } from '../identity/entity.ts';
import { actionFilter, NO_FILTER } from '../finding/action-filter.ts';

export const PANEL_LABELS = {
  'coverage-matrix': 'Matrice de couverture',
  'coverage-map': 'Carte de couverture',
  themes: 'Thèmes',
  calendar: 'Calendrier',
  load: 'Charge des pilotes',
  'funding-bars': 'Financement',
  'funding-flow': 'Des financeurs aux axes',
  statuses: 'Statuts',
  weather: 'Appréciations',
  lateness: 'Retards',
  staleness: 'Fiches sans nouvelles',
  indicators: 'Indicateurs',
  changes: 'Ce qui a changé',
} as const;
export type PanelName = keyof typeof PANEL_LABELS;
const PANEL_NAMES = Object.keys(PANEL_LABELS) as [PanelName, ...PanelName[]];

/** `half` of the width of the screen, or all of it. */
const tile = z.strictObject({ panel: z.enum(PANEL_NAMES), size: z.enum(['half', 'full']) });
export type Tile = Readonly<z.infer<typeof tile>>;

export const editableSessionViewFields = {
  name: z.string().trim().min(1).max(100),
  /** Each panel at most once, in the order they are shown. */
  tiles: z
    .array(tile)
    .max(PANEL_NAMES.length)
    .refine((tiles) => new Set(tiles.map(({ panel }) => panel)).size === tiles.length, 'panel-twice')
    .readonly(),
  filter: actionFilter,
} as const;
export const sessionView = z.strictObject({ ...entityFields, ...editableSessionViewFields });
export type SessionView = Readonly<z.infer<typeof sessionView>>;

/** What the dashboard shows until the secretary arranges another. */
export const SHIPPED_SESSION_VIEW: Pick<SessionView, 'name' | 'tiles' | 'filter'> = {
  name: 'Vue d’ensemble',
  tiles: [
    { panel: 'statuses', size: 'full' },
    { panel: 'weather', size: 'half' },
    { panel: 'lateness', size: 'half' },
    { panel: 'coverage-matrix', size: 'full' },
    { panel: 'coverage-map', size: 'half' },
    { panel: 'funding-bars', size: 'half' },
    { panel: 'calendar', size: 'full' },
  ],
  filter: NO_FILTER,
};

export function withoutTile(tiles: readonly Tile[], panel: PanelName): readonly Tile[] {
  return tiles.filter((each) => each.panel !== panel);
}

export function withTile(tiles: readonly Tile[], panel: PanelName): readonly Tile[] {
  return tiles.some((each) => each.panel === panel) ? tiles : [...tiles, { panel, size: 'half' }];
}

/** The tile moved by so many places, the ends being the ends. */
export function withTileMoved(tiles: readonly Tile[], panel: PanelName, by: number): readonly Tile[] {
  const from = tiles.findIndex((each) => each.panel === panel);
  const moved = tiles[from];
  if (!moved) return tiles;
  const to = Math.max(0, Math.min(tiles.length - 1, from + by));
  return tiles.toSpliced(from, 1).toSpliced(to, 0, moved);
}

export function withTileResized(tiles: readonly Tile[], panel: PanelName): readonly Tile[] {
  return tiles.map((each) =>
    each.panel === panel ? { ...each, size: each.size === 'half' ? 'full' : 'half' } : each,
  );
}
