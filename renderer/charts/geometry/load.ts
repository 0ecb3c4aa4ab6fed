// Who carries what, in rows: pieces one after the other for each role, and beside them the milestones that come due.
import { scaleLinear } from 'd3-scale';
import { labelLines, textWidth } from './label-lines.ts';
import type { MarkCentre } from './next-mark.ts';

export const LOAD_ROLES = ['led', 'coLed', 'partner'] as const;
export type LoadRole = (typeof LOAD_ROLES)[number];

export interface LoadRow {
  readonly key: string;
  readonly label: string;
  /** « Sans pilote »: what nobody carries. */
  readonly isWithout: boolean;
  readonly ids: Readonly<Record<LoadRole, readonly string[]>>;
  /** One entry a milestone. */
  readonly dueIds: readonly string[];
  readonly overdueIds: readonly string[];
}
export interface LoadInput {
  readonly width: number;
  readonly scale: number;
  readonly rows: readonly LoadRow[];
  /** Those that are not shown. */
  readonly restCount: number;
}
export interface LoadPiece {
  readonly role: LoadRole;
  readonly x: number;
  readonly width: number;
  readonly count: number;
  readonly hasLabel: boolean;
}
export interface PlacedLoadRow {
  readonly row: LoadRow;
  readonly y: number;
  readonly height: number;
  readonly barY: number;
  readonly lines: readonly string[];
  readonly pieces: readonly LoadPiece[];
  readonly total: number;
  readonly totalX: number;
  readonly dueX: number | null;
  readonly overdueX: number | null;
}
export type LoadMark = MarkCentre &
  (
    | { readonly kind: 'row' | 'due' | 'overdue'; readonly index: number }
    | { readonly kind: 'piece'; readonly index: number; readonly pieceIndex: number }
    | { readonly kind: 'rest' }
  );
export interface LoadGeometry {
  readonly width: number;
  readonly height: number;
  readonly headerHeight: number;
  readonly labelWidth: number;
  /** In a narrow place the label stands over its bar. */
  readonly isStacked: boolean;
  readonly dueX: number;
  readonly rows: readonly PlacedLoadRow[];
  readonly restY: number | null;
  readonly legendY: number;
  readonly barHeight: number;
  readonly marks: readonly LoadMark[];
}

const STACKED_BELOW = 560;
const HEADER = 26;
const BAR = 18;
const LINE = 15;
const ROW_PADDING = 8;
const DUE_WIDTH = 108;
const TOTAL_WIDTH = 40;
const REST_HEIGHT = 32;
const LEGEND_HEIGHT = 34;
const LABEL_FONT = 13;

export function placeLoad({ width, scale, rows, restCount }: LoadInput): LoadGeometry {
  const isStacked = width < STACKED_BELOW * scale;
  const labelWidth = isStacked ? 0 : Math.min(280 * scale, width * 0.32);
  const dueX = width - DUE_WIDTH * scale;
  const most = Math.max(1, ...rows.map(totalOf));
  const x = scaleLinear([0, most], [labelWidth, dueX - TOTAL_WIDTH * scale]);
  const headerHeight = HEADER * scale;
  let y = headerHeight;
  const placed = rows.map((row) => {
    const lines = labelLines(row.label, (isStacked ? width : labelWidth - 14 * scale) - 4, {
      fontSize: LABEL_FONT * scale,
      mostLines: isStacked ? 1 : 2,
    });
    const labelHeight = lines.length * LINE * scale;
    const own = isStacked ? labelHeight + (BAR + 4) * scale : Math.max(BAR * scale, labelHeight);
    const height = own + ROW_PADDING * scale;
    const top = y;
    y += height;
    return {
      row,
      y: top,
      height,
      lines,
      barY: isStacked ? top + labelHeight + 4 * scale : top + (height - BAR * scale) / 2,
      ...piecesOf(row, x, scale),
      dueX: row.dueIds.length > 0 ? dueX + 14 * scale : null,
      overdueX: row.overdueIds.length > 0 ? dueX + 64 * scale : null,
    };
  });
  const restY = restCount > 0 ? y : null;
  const legendY = y + (restCount > 0 ? REST_HEIGHT * scale : 0);
  return {
    width,
    height: legendY + LEGEND_HEIGHT * scale * (isStacked ? 1.7 : 1),
    headerHeight,
    labelWidth,
    isStacked,
    dueX,
    rows: placed,
    restY,
    legendY,
    barHeight: BAR * scale,
    marks: marksOf(placed, { restY, labelWidth, scale }),
  };
}

function totalOf({ ids }: LoadRow): number {
  return ids.led.length + ids.coLed.length + ids.partner.length;
}

function piecesOf(row: LoadRow, x: (count: number) => number, scale: number) {
  let before = 0;
  const pieces = LOAD_ROLES.flatMap((role): readonly LoadPiece[] => {
    const count = row.ids[role].length;
    if (count === 0) return [];
    const from = x(before);
    before += count;
    const width = x(before) - from;
    return [
      { role, x: from, width, count, hasLabel: textWidth(String(count), 13 * scale) + 8 * scale < width },
    ];
  });
  return { pieces, total: before, totalX: x(before) + 7 * scale };
}

function marksOf(
  rows: readonly PlacedLoadRow[],
  {
    restY,
    labelWidth,
    scale,
  }: { readonly restY: number | null; readonly labelWidth: number; readonly scale: number },
): readonly LoadMark[] {
  const marks: LoadMark[] = [];
  rows.forEach(({ y, barY, height, pieces, dueX, overdueX }, index) => {
    const middle = labelWidth === 0 ? barY + (BAR * scale) / 2 : y + height / 2;
    marks.push({ kind: 'row', index, x: labelWidth / 2, y: labelWidth === 0 ? y + 8 : middle });
    pieces.forEach(({ x, width }, pieceIndex) =>
      marks.push({ kind: 'piece', index, pieceIndex, x: x + width / 2, y: middle }),
    );
    if (dueX !== null) marks.push({ kind: 'due', index, x: dueX, y: middle });
    if (overdueX !== null) marks.push({ kind: 'overdue', index, x: overdueX, y: middle });
  });
  if (restY !== null) marks.push({ kind: 'rest', x: 60, y: restY + (REST_HEIGHT * scale) / 2 });
  return marks;
}
