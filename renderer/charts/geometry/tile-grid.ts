// Territories as equal tiles, where no outline is shipped: each as visible as the next, in alphabetical order, row by row.

export interface TileGrid {
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly {
    readonly index: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

const LEAST_WIDTH = 104;
const HEIGHT = 64;
const GAP = 6;

export function placeTiles(count: number, width: number, scale: number): TileGrid {
  const columns = Math.max(1, Math.min(count, Math.floor((width + GAP) / ((LEAST_WIDTH + GAP) * scale))));
  const tileWidth = Math.min(180 * scale, (width - GAP * (columns - 1)) / columns);
  const rows = Math.ceil(count / columns);
  return {
    width,
    height: Math.max(0, rows * (HEIGHT + GAP) * scale - GAP * scale),
    tiles: Array.from({ length: count }, (_, index) => ({
      index,
      x: (index % columns) * (tileWidth + GAP),
      y: Math.floor(index / columns) * (HEIGHT + GAP) * scale,
      width: tileWidth,
      height: HEIGHT * scale,
    })),
  };
}
