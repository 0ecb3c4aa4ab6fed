// Themes as areas: families, their themes, and within each the fiches that make it; each area as large as its value.
import { hierarchy, treemap, treemapSquarify, type HierarchyRectangularNode } from 'd3-hierarchy';

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
export interface PlacedLeaf extends Box {
  readonly leaf: TreemapLeaf;
  readonly theme: TreemapTheme;
  readonly family: TreemapFamily;
}
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

type Datum =
  | { readonly kind: 'root'; readonly children: readonly Datum[] }
  | { readonly kind: 'family'; readonly family: TreemapFamily; readonly children: readonly Datum[] }
  | {
      readonly kind: 'theme';
      readonly family: TreemapFamily;
      readonly theme: TreemapTheme;
      readonly children: readonly Datum[];
    }
  | {
      readonly kind: 'leaf';
      readonly family: TreemapFamily;
      readonly theme: TreemapTheme;
      readonly leaf: TreemapLeaf;
    };

export function placeTreemap(
  families: readonly TreemapFamily[],
  { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number },
): TreemapGeometry {
  const root = hierarchy<Datum>(datumOf(families), (datum) =>
    'children' in datum ? [...datum.children] : null,
  )
    .sum((datum) => (datum.kind === 'leaf' ? Math.max(0, datum.leaf.value) : 0))
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const placed = treemap<Datum>()
    .tile(treemapSquarify)
    .size([width, height])
    .paddingInner((node) => (node.depth === 0 ? 6 : 2) * scale)
    .paddingTop((node) => headOf(node) * scale)
    .round(false)(root);
  const found: { families: PlacedFamily[]; themes: PlacedTheme[]; leaves: PlacedLeaf[] } = {
    families: [],
    themes: [],
    leaves: [],
  };
  placed.each((node) => take(node, found));
  return found;
}

export const isWholeTheme = ({ leaves }: TreemapTheme): boolean => leaves.some(({ isWhole }) => isWhole);

/** A box too low for a name does not give it room. */
function headOf(node: HierarchyRectangularNode<Datum>): number {
  const height = node.y1 - node.y0;
  const width = node.x1 - node.x0;
  if (node.data.kind === 'family') return height > 2 * FAMILY_HEAD ? FAMILY_HEAD : 0;
  // What is whole is written over all of its tile.
  if (node.data.kind === 'theme' && isWholeTheme(node.data.theme)) return 0;
  if (node.data.kind === 'theme') return height > 2 * THEME_HEAD && width > 60 ? THEME_HEAD : 0;
  return 0;
}

function take(
  node: HierarchyRectangularNode<Datum>,
  found: { families: PlacedFamily[]; themes: PlacedTheme[]; leaves: PlacedLeaf[] },
): void {
  const box = { x: node.x0, y: node.y0, width: node.x1 - node.x0, height: node.y1 - node.y0 };
  const value = node.value ?? 0;
  const { data } = node;
  if (data.kind === 'family') found.families.push({ ...box, family: data.family, value });
  else if (data.kind === 'theme')
    found.themes.push({ ...box, family: data.family, theme: data.theme, value });
  else if (data.kind === 'leaf')
    found.leaves.push({ ...box, family: data.family, theme: data.theme, leaf: data.leaf });
}

function datumOf(families: readonly TreemapFamily[]): Datum {
  return {
    kind: 'root',
    children: families.map((family) => ({
      kind: 'family',
      family,
      children: family.themes.map((theme) => ({
        kind: 'theme',
        family,
        theme,
        children: theme.leaves.map((leaf) => ({ kind: 'leaf', family, theme, leaf })),
      })),
    })),
  };
}

export interface SplitLeaves {
  /** Drawn one by one, each to be stopped at. */
  readonly named: readonly PlacedLeaf[];
  /** Those that are their whole theme: nothing to stop at beside it. */
  readonly whole: readonly PlacedLeaf[];
  /** All but the named ones, one path for each family. */
  readonly together: readonly { readonly family: number | null; readonly path: string }[];
}

/** Fewer than this are all drawn one by one. */
const MOST_SINGLE_LEAVES = 500;
/** Less than this, at scale 1, and no name is read. */
const LEAST_NAMED_WIDTH = 42;
const LEAST_NAMED_HEIGHT = 18;

export function splitLeaves(leaves: readonly PlacedLeaf[], scale: number): SplitLeaves {
  const areSingle = leaves.length <= MOST_SINGLE_LEAVES;
  const isNamed = ({ width, height }: PlacedLeaf): boolean =>
    width >= LEAST_NAMED_WIDTH * scale && height >= LEAST_NAMED_HEIGHT * scale;
  const named: PlacedLeaf[] = [];
  const whole: PlacedLeaf[] = [];
  const boxes = new Map<number | null, string[]>();
  for (const placed of leaves) {
    const { leaf, family } = placed;
    if (leaf.isWhole) whole.push(placed);
    // What is marked is looked for: it never melts into the others.
    else if (areSingle || leaf.isMarked || isNamed(placed)) {
      named.push(placed);
      continue;
    }
    const there = boxes.get(family.family);
    if (there) there.push(boxPath(placed));
    else boxes.set(family.family, [boxPath(placed)]);
  }
  return { named, whole, together: [...boxes].map(([family, paths]) => ({ family, path: paths.join('') })) };
}

/** To the pixel: thousands of figures with decimals are long to write, and their edges less sharp. */
function boxPath({ x, y, width, height }: Box): string {
  const [left, top] = [Math.round(x), Math.round(y)];
  const right = Math.max(left + 1, Math.round(x + width));
  const bottom = Math.max(top + 1, Math.round(y + height));
  return `M${String(left)} ${String(top)}H${String(right)}V${String(bottom)}H${String(left)}z`;
}
