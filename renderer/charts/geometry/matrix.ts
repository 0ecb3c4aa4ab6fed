// Where everything of the matrix stands, in pixels. Pure: D3 computes, Svelte draws.
import { scaleBand, scaleQuantize } from 'd3-scale';
import { breakableParts, labelLines, textWidth } from './label-lines.ts';

export interface MatrixInput {
  readonly width: number;
  /** How much larger than usual the person wants text: 1 is the usual size. */
  readonly scale?: number;
  /** Rows close together, where all of them must be seen at once. */
  readonly isDense?: boolean;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly MatrixRow[];
  /** `value` is what the heat tells; null or 0 where there is nothing to tell. */
  readonly cells: readonly {
    readonly rowKey: string;
    readonly columnKey: string;
    readonly value: number | null;
  }[];
}
export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  /** Stands for its whole group, and has no heading above it. */
  readonly isFolded?: boolean;
}

export interface PlacedHeading {
  readonly key: string;
  readonly label: string;
  /** From which the name and the rule under it are placed. */
  readonly y: number;
}
export interface PlacedRow {
  readonly key: string;
  readonly group: string;
  readonly isFolded: boolean;
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
}
export interface PlacedColumn {
  readonly key: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
}
export interface PlacedCell {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 1 to 4: the step of the heat scale; 0 where nothing is. */
  readonly heat: 0 | HeatStep;
}
export type HeatStep = 1 | 2 | 3 | 4;

export interface MatrixGeometry {
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly headerHeight: number;
  readonly headings: readonly PlacedHeading[];
  readonly rows: readonly PlacedRow[];
  readonly columns: readonly PlacedColumn[];
  readonly cells: readonly PlacedCell[];
  readonly largestValue: number;
}

interface Spacing {
  readonly rowHeight: number;
  readonly rowGap: number;
  readonly headingHeight: number;
}
const USUAL: Spacing = { rowHeight: 26, rowGap: 4, headingHeight: 36 };
const DENSE: Spacing = { rowHeight: 17, rowGap: 2, headingHeight: 26 };
const FOLDED_GAP = 4;
const LEAST_COLUMN_WIDTH = 56;
const MOST_NAMED_COLUMNS = 40;
const MOST_WORD_WIDTH = 96;
/** A little above that of the text: the heading of the worst column is bold. */
const HEADING_FONT_SIZE = 14;
/** For the outline of the last column, which is drawn half outside its cells. */
const END_MARGIN = 2;
/** A long word of a heading may stand a little over the gap beside its column. */
const HEADING_OVERHANG = 4;
const LABEL_SHARE = 0.26;
const LEAST_LABEL_WIDTH = 180;
const MOST_LABEL_WIDTH = 280;
export const LINE_HEIGHT = 15;
const MOST_HEADER_LINES = 5;

export function placeMatrix({
  width,
  scale = 1,
  isDense = false,
  columns,
  rows,
  cells,
}: MatrixInput): MatrixGeometry {
  const labelWidth = Math.min(
    MOST_LABEL_WIDTH * scale,
    Math.max(LEAST_LABEL_WIDTH * scale, width * LABEL_SHARE),
  );
  const room = roomOf(columns, width - labelWidth - END_MARGIN, scale);
  const band = scaleBand<string>()
    .domain(columns.map(({ key }) => key))
    .range([labelWidth, labelWidth + room])
    .paddingInner(0.04);
  const placedColumns = columns.map(({ key, label }) => ({
    key,
    lines: labelLines(label, band.step() / scale + HEADING_OVERHANG, { mostLines: MOST_HEADER_LINES }),
    x: band(key) ?? 0,
    width: band.bandwidth(),
  }));
  const headerLines = Math.max(1, ...placedColumns.map(({ lines }) => lines.length));
  const headerHeight = (headerLines * LINE_HEIGHT + 8) * scale;
  const { headings, placedRows, bottom } = placeRows(rows, headerHeight, {
    labelWidth,
    scale,
    spacing: isDense ? DENSE : USUAL,
  });
  const largestValue = Math.max(0, ...cells.map(({ value }) => value ?? 0));
  return {
    width: labelWidth + room + END_MARGIN,
    height: bottom,
    labelWidth,
    headerHeight,
    headings,
    rows: placedRows,
    columns: placedColumns,
    cells: placeCells(cells, placedRows, placedColumns, largestValue),
    largestValue,
  };
}

/** All columns in sight where they can be; where they cannot, they are wide enough for the longest word of their headings. */
function roomOf(columns: MatrixInput['columns'], available: number, scale: number): number {
  const least = columns.length * LEAST_COLUMN_WIDTH * scale;
  if (available >= least || columns.length > MOST_NAMED_COLUMNS) return Math.max(available, least);
  const words = columns.flatMap(({ label }) => breakableParts(label));
  const longest = Math.max(0, ...words.map((word) => textWidth(word.trim(), HEADING_FONT_SIZE)));
  return columns.length * Math.max(LEAST_COLUMN_WIDTH, Math.min(MOST_WORD_WIDTH, longest + 6)) * scale;
}

function placeRows(
  rows: MatrixInput['rows'],
  top: number,
  given: { readonly labelWidth: number; readonly scale: number; readonly spacing: Spacing },
) {
  const { labelWidth, scale } = given;
  const { rowHeight, rowGap, headingHeight } = given.spacing;
  const headings: PlacedHeading[] = [];
  const placedRows: PlacedRow[] = [];
  let y = top;
  let group: string | null = null;
  for (const row of rows) {
    if (row.group !== group) {
      group = row.group;
      if (row.isFolded === true) y += FOLDED_GAP * scale;
      else {
        y += headingHeight * scale;
        headings.push({ key: `group:${row.group}`, label: row.group, y: y - USUAL.headingHeight * scale });
      }
    }
    const lines = labelLines(row.label, labelWidth / scale - 16, { mostLines: 3 });
    const height = Math.max(rowHeight, lines.length * LINE_HEIGHT + 2) * scale;
    placedRows.push({ key: row.key, group: row.group, isFolded: row.isFolded ?? false, lines, y, height });
    y += height + rowGap * scale;
  }
  return { headings, placedRows, bottom: y };
}

function placeCells(
  cells: MatrixInput['cells'],
  rows: readonly PlacedRow[],
  columns: readonly PlacedColumn[],
  largestValue: number,
): readonly PlacedCell[] {
  const heat = heatScale(largestValue);
  const rowByKey = new Map(rows.map((row) => [row.key, row]));
  const columnByKey = new Map(columns.map((column) => [column.key, column]));
  const placed: PlacedCell[] = [];
  for (const [index, { rowKey, columnKey, value }] of cells.entries()) {
    const row = rowByKey.get(rowKey);
    const column = columnByKey.get(columnKey);
    if (!row || !column) continue;
    const step: 0 | HeatStep = value === null || value === 0 ? 0 : heat(value);
    placed.push({ index, x: column.x, y: row.y, width: column.width, height: row.height, heat: step });
  }
  return placed;
}

/** Four steps up to the largest value of a cell; with few actions, as many steps as counts. */
export function heatScale(largestValue: number): (value: number) => HeatStep {
  const steps: readonly HeatStep[] = [1, 2, 3, 4];
  if (largestValue <= steps.length) return (value) => steps[Math.min(Math.ceil(value), 4) - 1] ?? 1;
  const scale = scaleQuantize<HeatStep>()
    .domain([0, largestValue])
    .range([...steps]);
  return (value) => scale(value);
}
