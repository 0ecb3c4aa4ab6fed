// A lineage as a tree: the first fiche at the left, its copies to its right, theirs beyond. Fiches that are too many are told by number.
import { hierarchy, tree } from 'd3-hierarchy';
import { labelLines } from './label-lines.ts';

export type LineageLook = 'own' | 'told' | 'cited';

export interface LineageFiche {
  readonly key: string;
  readonly label: string;
  /** Under the label: where, and how far it is. */
  readonly note: string;
  readonly look: LineageLook;
  /** The whole of it, for those who hear it. */
  readonly description: string;
  readonly children: readonly LineageFiche[];
}

export interface PlacedFiche {
  readonly key: string;
  readonly look: LineageLook;
  readonly description: string;
  /** Null of a fiche; how many are not drawn, of what stands for them. */
  readonly hiddenCount: number | null;
  readonly x: number;
  readonly y: number;
  readonly labelLines: readonly string[];
  readonly noteLines: readonly string[];
}
export interface LineageGeometry {
  readonly width: number;
  readonly height: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly fiches: readonly PlacedFiche[];
  readonly links: readonly { readonly key: string; readonly path: string }[];
}

export const LINEAGE_TEXT = 13;
export const LINEAGE_LINE = 16;
const BOX_HEIGHT = 58;
const LEAST_BOX = 150;
const MOST_BOX = 240;
const ROW_GAP = 14;
const COLUMN_GAP = 44;
/** Between two lineages. */
const TREE_GAP = 26;
/** More are told by number, under the fiche they descend from. */
const MOST_CHILDREN = 12;
const MOST_DEPTH = 12;
const MOST_DRAWN = 240;

interface Datum {
  readonly fiche: LineageFiche;
  readonly hiddenCount: number | null;
  readonly children: readonly Datum[];
}

export function placeLineages(
  trees: readonly LineageFiche[],
  { width, scale }: { readonly width: number; readonly scale: number },
): LineageGeometry {
  const budget = { left: MOST_DRAWN };
  const drawn = trees.flatMap((root) => (budget.left > 0 ? [hierarchy<Datum>(datumOf(root, budget))] : []));
  const depth = Math.max(0, ...drawn.map((root) => root.height)) + 1;
  const gap = COLUMN_GAP * scale;
  const fair = (width - (depth - 1) * gap) / depth;
  const boxWidth = Math.min(MOST_BOX * scale, Math.max(LEAST_BOX * scale, fair));
  const boxHeight = BOX_HEIGHT * scale;
  const place = tree<Datum>()
    .nodeSize([boxHeight + ROW_GAP * scale, boxWidth + gap])
    .separation(() => 1);
  const fiches: PlacedFiche[] = [];
  const links: { key: string; path: string }[] = [];
  let top = 0;
  for (const root of drawn) {
    const placed = place(root);
    const ups = placed.descendants().map(({ x }) => x);
    const shift = top + boxHeight / 2 - Math.min(...ups);
    placed.each(({ data, x, y, parent }) => {
      const middle = x + shift;
      fiches.push(ficheAt(data, { x: y, y: middle - boxHeight / 2 }, boxWidth, scale));
      if (parent)
        links.push({ key: data.fiche.key, path: curve(parent.y + boxWidth, parent.x + shift, y, middle) });
    });
    top += Math.max(...ups) - Math.min(...ups) + boxHeight + TREE_GAP * scale;
  }
  return {
    width: Math.max(width, depth * boxWidth + (depth - 1) * gap),
    height: Math.max(0, top - TREE_GAP * scale),
    ...{ boxWidth, boxHeight, fiches, links },
  };
}

function ficheAt(
  { fiche, hiddenCount }: Datum,
  at: { readonly x: number; readonly y: number },
  boxWidth: number,
  scale: number,
): PlacedFiche {
  const { key, look, description, label, note } = fiche;
  const room = boxWidth / scale - 24;
  const lines = labelLines(label, room, { fontSize: LINEAGE_TEXT * 1.08, mostLines: note === '' ? 3 : 2 });
  return {
    ...{ key, look, description, hiddenCount },
    ...at,
    labelLines: lines,
    noteLines:
      note === '' ? [] : labelLines(note, room, { fontSize: LINEAGE_TEXT, mostLines: 3 - lines.length }),
  };
}

/** Leaves a box level, and comes level to the other. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${figure(x1)} ${figure(y1)}C${figure(middle)} ${figure(y1)} ${figure(middle)} ${figure(y2)} ${figure(x2)} ${figure(y2)}`;
}
const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** Breadth first, as far as there is room: what is near the origin is drawn before what is far. */
function datumOf(root: LineageFiche, budget: { left: number }): Datum {
  const made = new Map<string, { fiche: LineageFiche; hidden: number; kept: LineageFiche[] }>();
  const line: { fiche: LineageFiche; depth: number }[] = [{ fiche: root, depth: 0 }];
  budget.left -= 1;
  for (let at = 0; at < line.length; at += 1) {
    const { fiche, depth } = line[at] ?? { fiche: root, depth: 0 };
    const room = depth >= MOST_DEPTH ? 0 : Math.min(MOST_CHILDREN, budget.left);
    const kept = fiche.children.slice(0, Math.max(0, room));
    budget.left -= kept.length;
    const hidden = fiche.children.slice(kept.length).reduce((sum, each) => sum + countOf(each), 0);
    made.set(fiche.key, { fiche, hidden, kept });
    for (const each of kept) line.push({ fiche: each, depth: depth + 1 });
  }
  const data = new Map<string, Datum>();
  for (const { fiche } of line.toReversed()) {
    const { hidden, kept } = made.get(fiche.key) ?? { hidden: 0, kept: [] };
    const children = kept.flatMap((each) => data.get(each.key) ?? []);
    data.set(fiche.key, {
      fiche,
      hiddenCount: null,
      children: hidden === 0 ? children : [...children, othersUnder(fiche, hidden)],
    });
  }
  return data.get(root.key) ?? { fiche: root, hiddenCount: null, children: [] };
}

function countOf(fiche: LineageFiche): number {
  const line = [fiche];
  for (let at = 0; at < line.length; at += 1) line.push(...(line[at]?.children ?? []));
  return line.length;
}

function othersUnder({ key }: LineageFiche, count: number): Datum {
  const label = `et ${String(count)} autre${count > 1 ? 's' : ''}`;
  const fiche = {
    key: `${key}/others`,
    label,
    note: '',
    look: 'cited',
    description: label,
    children: [],
  } as const;
  return { fiche, hiddenCount: count, children: [] };
}
