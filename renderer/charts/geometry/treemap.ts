// Themes as areas: families, their themes, and within each the fiches that make it; each area as large as its value.
import { treemapSquarify, type HierarchyRectangularNode } from 'd3-hierarchy';

export interface TreemapLeaf {
  readonly key: string;
  readonly label: string;
  /** Above zero: what is worth nothing has no area, and is told apart. */
  readonly value: number;
  readonly isMarked: boolean;
  /** The whole of its theme, which names it and is what one stops at. */
  readonly isWhole?: boolean;
}
export interface TreemapTheme {
  readonly key: string;
  readonly label: string;
  readonly leaves: readonly TreemapLeaf[];
}
export interface TreemapFamily {
  readonly key: string;
  readonly label: string;
  /** Which colour and pattern; null for what has no theme. */
  readonly family: number | null;
  readonly themes: readonly TreemapTheme[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface LeafPlace {
  readonly leaf: TreemapLeaf;
  readonly theme: TreemapTheme;
  readonly family: TreemapFamily;
}
/** By its edges, as D3 places it: thousands of leaves are placed and melted without another object each. */
export interface PlacedLeaf extends LeafPlace {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
/** A leaf that is drawn on its own. */
export interface LeafBox extends LeafPlace, Box {}
export interface PlacedTheme extends Box {
  readonly theme: TreemapTheme;
  readonly family: TreemapFamily;
  readonly value: number;
}
export interface PlacedFamily extends Box {
  readonly family: TreemapFamily;
  readonly value: number;
}
export interface TreemapGeometry {
  readonly families: readonly PlacedFamily[];
  readonly themes: readonly PlacedTheme[];
  readonly leaves: readonly PlacedLeaf[];
}

/** Room for the name of a family, and of a theme within it. */
const FAMILY_HEAD = 22;
const THEME_HEAD = 19;

/** What D3's tiling asks of a node; thousands of leaves need no more of a hierarchy than that. */
interface Edges {
  readonly value: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
interface Tile<Datum, Child> extends Edges {
  readonly datum: Datum;
  readonly children: readonly Child[];
}
type LeafTile = Edges & LeafPlace;
type ThemeTile = Tile<TreemapTheme, LeafTile>;
type FamilyTile = Tile<TreemapFamily, ThemeTile>;

export function placeTreemap(
  families: readonly TreemapFamily[],
  { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number },
): TreemapGeometry {
  const found: Found = { families: [], themes: [], leaves: [] };
  const root: Tile<null, FamilyTile> = sumOf(null, families.map(familyTile));
  root.x1 = width;
  root.y1 = height;
  placeWithin(root, 6 * scale, 0);
  for (const family of root.children) takeFamily(family, scale, found);
  return found;
}

const familyTile = (family: TreemapFamily): FamilyTile =>
  sumOf(
    family,
    family.themes.map((theme) => themeTile(theme, family)),
  );
const themeTile = (theme: TreemapTheme, family: TreemapFamily): ThemeTile =>
  sumOf(
    theme,
    theme.leaves.map((leaf) => leafTile(leaf, theme, family)),
  );
const leafTile = (leaf: TreemapLeaf, theme: TreemapTheme, family: TreemapFamily): LeafTile => ({
  leaf,
  theme,
  family,
  value: Math.max(0, leaf.value),
  x0: 0,
  y0: 0,
  x1: 0,
  y1: 0,
});

/** The largest first. */
function sumOf<Datum, Child extends { readonly value: number }>(
  datum: Datum,
  children: Child[],
): Tile<Datum, Child> {
  let value = 0;
  for (const child of children) value += child.value;
  children.sort((one, other) => other.value - one.value);
  return { datum, value, children, x0: 0, y0: 0, x1: 0, y1: 0 };
}

/** Children in the room of their parent, under its head, with a gap between them. */
function placeWithin<Datum, Child extends Edges>(
  parent: Tile<Datum, Child>,
  gap: number,
  head: number,
): void {
  const half = gap / 2;
  const room = {
    x0: parent.x0 - half,
    x1: parent.x1 + half,
    y0: parent.y0 + head - half,
    y1: parent.y1 + half,
  };
  straighten(room);
  // It reads no more than a tile has.
  treemapSquarify(parent as unknown as HierarchyRectangularNode<Datum>, room.x0, room.y0, room.x1, room.y1);
  for (const child of parent.children) {
    child.x0 += half;
    child.y0 += half;
    child.x1 -= half;
    child.y1 -= half;
    straighten(child);
  }
}

/** What a gap leaves nothing of is a line in its middle. */
function straighten(edges: { x0: number; y0: number; x1: number; y1: number }): void {
  if (edges.x1 < edges.x0) edges.x0 = edges.x1 = (edges.x0 + edges.x1) / 2;
  if (edges.y1 < edges.y0) edges.y0 = edges.y1 = (edges.y0 + edges.y1) / 2;
}

interface Found {
  readonly families: PlacedFamily[];
  readonly themes: PlacedTheme[];
  readonly leaves: PlacedLeaf[];
}

function takeFamily(tile: FamilyTile, scale: number, found: Found): void {
  const { datum: family, value, x0, y0, x1, y1 } = tile;
  const height = y1 - y0;
  found.families.push({ x: x0, y: y0, width: x1 - x0, height, family, value });
  // A box too low for a name does not give it room.
  placeWithin(tile, 2 * scale, height > 2 * FAMILY_HEAD ? FAMILY_HEAD * scale : 0);
  for (const theme of tile.children) takeTheme(theme, family, scale, found);
}

function takeTheme(tile: ThemeTile, family: TreemapFamily, scale: number, { themes, leaves }: Found): void {
  const { datum: theme, value, x0, y0, x1, y1 } = tile;
  const width = x1 - x0;
  const height = y1 - y0;
  themes.push({ x: x0, y: y0, width, height, family, theme, value });
  // What is whole is written over all of its tile.
  const hasHead = height > 2 * THEME_HEAD && width > 60 && !isWholeTheme(theme);
  placeWithin(tile, 2 * scale, hasHead ? THEME_HEAD * scale : 0);
  for (const leaf of tile.children) leaves.push(leaf);
}

export const boxOfLeaf = ({ leaf, theme, family, x0, y0, x1, y1 }: PlacedLeaf): LeafBox => ({
  leaf,
  theme,
  family,
  x: x0,
  y: y0,
  width: x1 - x0,
  height: y1 - y0,
});

export const isWholeTheme = ({ leaves }: TreemapTheme): boolean => leaves.some(({ isWhole }) => isWhole);

export interface SplitLeaves {
  /** Drawn one by one, each to be stopped at. */
  readonly named: readonly LeafBox[];
  /** Those that are their whole theme: nothing to stop at beside it. */
  readonly whole: readonly LeafBox[];
  /** All but the named ones, one path for each family. */
  readonly together: readonly {
    readonly family: number | null;
    readonly path: string;
    /** The same without what is whole, whose words leave no room for a pattern. */
    readonly wordless: string;
  }[];
}

/** Fewer than this are all drawn one by one. */
const MOST_SINGLE_LEAVES = 500;
/** Less than this, at scale 1, and no name is read. */
const LEAST_NAMED_WIDTH = 42;
const LEAST_NAMED_HEIGHT = 18;

export function splitLeaves(leaves: readonly PlacedLeaf[], scale: number): SplitLeaves {
  const areSingle = leaves.length <= MOST_SINGLE_LEAVES;
  const isNamed = ({ x0, y0, x1, y1 }: PlacedLeaf): boolean =>
    x1 - x0 >= LEAST_NAMED_WIDTH * scale && y1 - y0 >= LEAST_NAMED_HEIGHT * scale;
  const named: LeafBox[] = [];
  const whole: LeafBox[] = [];
  const paths = new Map<number | null, { whole: string; wordless: string }>();
  for (const placed of leaves) {
    const { leaf, family } = placed;
    if (leaf.isWhole) whole.push(boxOfLeaf(placed));
    // What is marked is looked for: it never melts into the others.
    else if (areSingle || leaf.isMarked || isNamed(placed)) {
      named.push(boxOfLeaf(placed));
      continue;
    }
    let path = paths.get(family.family);
    if (!path) paths.set(family.family, (path = { whole: '', wordless: '' }));
    path[leaf.isWhole ? 'whole' : 'wordless'] += boxPath(placed);
  }
  const together = [...paths].map(([family, path]) => ({
    family,
    path: path.whole + path.wordless,
    wordless: path.wordless,
  }));
  return { named, whole, together };
}

/** To the pixel: thousands of figures with decimals are long to write, and their edges less sharp. */
function boxPath({ x0, y0, x1, y1 }: PlacedLeaf): string {
  const left = Math.round(x0);
  const top = Math.round(y0);
  const right = Math.max(left + 1, Math.round(x1));
  const bottom = Math.max(top + 1, Math.round(y1));
  const start = written(left);
  return `M${start} ${written(top)}H${written(right)}V${written(bottom)}H${start}z`;
}

/** Whole pixels, which thousands of boxes share: each is written once. */
const PIXELS: string[] = [];
function written(pixel: number): string {
  return (PIXELS[pixel] ??= String(pixel));
}
