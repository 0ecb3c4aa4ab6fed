import { describe, expect, it } from 'vitest';
import {
  editableSessionViewFields,
  SHIPPED_SESSION_VIEW,
  withoutTile,
  withTile,
  withTileMoved,
  withTileResized,
  type Tile,
} from './session-view.ts';

const TILES: readonly Tile[] = [
  { panel: 'coverage-matrix', size: 'full' },
  { panel: 'calendar', size: 'half' },
  { panel: 'themes', size: 'half' },
];
const names = (tiles: readonly Tile[]) => tiles.map(({ panel }) => panel);

describe('the tiles of a view', () => {
  it('are added once, and taken away', () => {
    expect(names(withTile(TILES, 'load'))).toEqual(['coverage-matrix', 'calendar', 'themes', 'load']);
    expect(withTile(TILES, 'themes')).toBe(TILES);
    expect(names(withoutTile(TILES, 'calendar'))).toEqual(['coverage-matrix', 'themes']);
  });

  it('move as far as the ends', () => {
    expect(names(withTileMoved(TILES, 'themes', -1))).toEqual(['coverage-matrix', 'themes', 'calendar']);
    expect(names(withTileMoved(TILES, 'themes', 5))).toEqual(names(TILES));
    expect(names(withTileMoved(TILES, 'coverage-matrix', 2))).toEqual([
      'calendar',
      'themes',
      'coverage-matrix',
    ]);
    expect(withTileMoved(TILES, 'load', 1)).toBe(TILES);
  });

  it('take half of the width or all of it', () => {
    expect(withTileResized(TILES, 'calendar').map(({ size }) => size)).toEqual(['full', 'full', 'half']);
  });

  it('are refused when a chart is there twice', () => {
    expect(editableSessionViewFields.tiles.safeParse(SHIPPED_SESSION_VIEW.tiles).success).toBe(true);
    expect(editableSessionViewFields.tiles.safeParse([...TILES, TILES[0]]).success).toBe(false);
  });
});
