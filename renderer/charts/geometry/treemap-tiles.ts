// The tiles of a treemap one may stop at, ready to be drawn: families, then themes, then fiches.
import { roundedBoxPath } from './rounded-box.ts';
import type { Box, SplitLeaves, TreemapGeometry } from './treemap.ts';

export interface TreemapTile {
  readonly key: string;
  readonly path: string;
  /** Undefined where it is no mark, as in a file. */
  readonly mark: number | undefined;
  readonly label: string | undefined;
  readonly pressed: 'true' | undefined;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
}
export interface TreemapTiles {
  readonly families: readonly TreemapTile[];
  readonly themes: readonly TreemapTile[];
  readonly leaves: readonly TreemapTile[];
}

interface TileLook {
  readonly isLive: boolean;
  readonly chosenKey: string | null;
  readonly wordsOf: (value: number) => string;
  readonly colourOf: (family: number | null) => string;
  /** Around a fiche. */
  readonly leafStroke: string;
}
interface Subject {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}
type Paints = Pick<TreemapTile, 'fill' | 'stroke'>;
const UNPAINTED: Paints = { fill: undefined, stroke: undefined };

const FAMILY_CORNER = 4;
const THEME_CORNER = 3;
const LEAF_CORNER = 2;

export function treemapTiles(
  { families, themes }: TreemapGeometry,
  { named }: SplitLeaves,
  look: TileLook,
): TreemapTiles {
  const { colourOf, leafStroke } = look;
  let next = 0;
  const tile = (box: Box, corner: number, { key, label, value }: Subject, paints: Paints): TreemapTile => {
    const mark = next;
    next += 1;
    const place = { key, path: roundedBoxPath(box, corner), ...paints };
    if (!look.isLive) return { ...place, mark: undefined, label: undefined, pressed: undefined };
    const pressed = key === look.chosenKey ? ('true' as const) : undefined;
    return { ...place, mark, label: `${label}\u202f: ${look.wordsOf(value)}`, pressed };
  };
  return {
    families: families.map((box) => {
      const { key, label, family } = box.family;
      const colour = colourOf(family);
      return tile(box, FAMILY_CORNER, { key, label, value: box.value }, { fill: colour, stroke: colour });
    }),
    themes: themes.map((box) => tile(box, THEME_CORNER, { ...box.theme, value: box.value }, UNPAINTED)),
    leaves: named.map((box) => {
      const { key, label, value, isMarked } = box.leaf;
      const { family } = box.family;
      const subject = { key, label: isMarked ? `${label}, inspirante` : label, value };
      return tile(box, LEAF_CORNER, subject, { fill: colourOf(family), stroke: leafStroke });
    }),
  };
}
