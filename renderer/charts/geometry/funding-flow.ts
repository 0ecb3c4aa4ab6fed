// Flows from where money comes to where it goes, as a Sankey in two columns; ribbons are areas, so that patterns fill them.
import { sankey, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { labelLines, textWidth } from './label-lines.ts';

export interface FlowInput {
  readonly width: number;
  readonly scale?: number;
  readonly sources: readonly FlowInputNode[];
  readonly targets: readonly FlowInputNode[];
  readonly flows: readonly {
    readonly sourceKey: string;
    readonly targetKey: string;
    readonly value: number;
  }[];
}
interface FlowInputNode {
  readonly key: string;
  readonly label: string;
  /** Its amount, written under its name. */
  readonly short: string;
}

export interface PlacedFlowNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly labelX: number;
  /** From the edge of the drawing to its words, whatever they are. */
  readonly labelWidth: number;
  /** Base line of the first line of its words; the amount stands on the line after the last. */
  readonly labelY: number;
  readonly anchor: 'start' | 'end';
}
export interface PlacedFlow {
  readonly index: number;
  readonly path: string;
  readonly thickness: number;
  readonly x: number;
  readonly y: number;
}
export interface FlowGeometry {
  readonly width: number;
  readonly height: number;
  readonly sources: readonly PlacedFlowNode[];
  readonly targets: readonly PlacedFlowNode[];
  readonly flows: readonly PlacedFlow[];
}

export const FLOW_TEXT = 13;
export const FLOW_LINE = 15;
const NODE_WIDTH = 12;
const LABEL_GAP = 8;
const LEAST_LABEL_WIDTH = 86;
/** Letters set strong are wider than usual, and so are capitals. */
const STRONG = 1.14;
/** Height shared out among amounts, beside the room between nodes. */
const AMOUNT_HEIGHT = 240;

interface NodeData {
  readonly id: string;
}
interface LinkData {
  /** Which of the flows given; d3 writes an `index` of its own. */
  readonly order: number;
}
type Node = SankeyNode<NodeData, LinkData>;
type Link = SankeyLink<NodeData, LinkData>;

export function placeFlows({ width, scale = 1, sources, targets, flows }: FlowInput): FlowGeometry {
  const mostLabelWidth = Math.min(230 * scale, Math.max(LEAST_LABEL_WIDTH * scale, width * 0.27));
  const linesOf = ({ label }: FlowInputNode) =>
    labelLines(label, mostLabelWidth / scale - LABEL_GAP, { mostLines: 2 });
  /** Short names leave their room to the flows. */
  const labelWidthOf = (nodes: readonly FlowInputNode[]): number => {
    const longest = nodes
      .flatMap((node) => [...linesOf(node), node.short])
      .reduce((most, line) => Math.max(most, textWidth(line, FLOW_TEXT * STRONG * scale)), 0);
    return Math.min(mostLabelWidth, Math.max(LEAST_LABEL_WIDTH * scale, longest + 2 * LABEL_GAP * scale));
  };
  const labelWidths = { from: labelWidthOf(sources), to: labelWidthOf(targets) };
  const mostLines = 1 + Math.max(1, ...[...sources, ...targets].map((node) => linesOf(node).length));
  const padding = (mostLines * FLOW_LINE + 4) * scale;
  const most = Math.max(1, sources.length, targets.length);
  const height = AMOUNT_HEIGHT * scale + most * padding;
  const kept = flows.flatMap((flow, index) => (flow.value > 0 ? [{ ...flow, index }] : []));
  if (kept.length === 0) return { width, height: 0, sources: [], targets: [], flows: [] };
  const graph = sankey<NodeData, LinkData>()
    .nodeId(({ id }) => id)
    .nodeWidth(NODE_WIDTH * scale)
    .nodePadding(padding)
    .nodeSort(null)
    .iterations(24)
    .extent([
      [labelWidths.from, padding / 2],
      [width - labelWidths.to, height - padding / 2],
    ])({
    nodes: [
      ...sources.map(({ key }) => ({ id: `from ${key}` })),
      ...targets.map(({ key }) => ({ id: `to ${key}` })),
    ],
    links: kept.map(({ sourceKey, targetKey, value, index }) => ({
      source: `from ${sourceKey}`,
      target: `to ${targetKey}`,
      value,
      order: index,
    })),
  });
  const placed = new Map(graph.nodes.map((node) => [node.id, node]));
  const place = (node: FlowInputNode, side: 'from' | 'to'): PlacedFlowNode =>
    placeNode(
      placed.get(`${side} ${node.key}`),
      { lines: linesOf(node), labelWidth: labelWidths[side] },
      side,
      scale,
    );
  return {
    width,
    height,
    sources: sources.map((node) => place(node, 'from')),
    targets: targets.map((node) => place(node, 'to')),
    flows: graph.links.map(placeLink),
  };
}

function placeNode(
  node: Node | undefined,
  { lines, labelWidth }: Pick<PlacedFlowNode, 'lines' | 'labelWidth'>,
  side: 'from' | 'to',
  scale: number,
): PlacedFlowNode {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node ?? {};
  const wordsHeight = (lines.length + 1) * FLOW_LINE * scale;
  return {
    x: x0,
    y: y0,
    width: x1 - x0,
    height: y1 - y0,
    lines,
    labelWidth: labelWidth - LABEL_GAP * scale,
    labelX: side === 'from' ? x0 - LABEL_GAP * scale : x1 + LABEL_GAP * scale,
    labelY: (y0 + y1) / 2 - wordsHeight / 2 + FLOW_TEXT * 0.9 * scale,
    anchor: side === 'from' ? 'end' : 'start',
  };
}

/** Two curves, one above and one below, closed at both ends. */
function placeLink(link: Link): PlacedFlow {
  const { x1: from = 0 } = link.source as Node;
  const { x0: to = 0 } = link.target as Node;
  const { y0 = 0, y1 = 0, width = 0, order } = link;
  const middle = (from + to) / 2;
  const half = width / 2;
  const curve = (startY: number, end: number, endY: number): string =>
    `C${[middle, startY, middle, endY, end, endY].map(rounded).join(',')}`;
  const path = [
    `M${rounded(from)},${rounded(y0 - half)}`,
    curve(y0 - half, to, y1 - half),
    `L${rounded(to)},${rounded(y1 + half)}`,
    curve(y1 + half, from, y0 + half),
    'Z',
  ].join('');
  return { index: order, path, thickness: width, x: middle, y: (y0 + y1) / 2 };
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100);
