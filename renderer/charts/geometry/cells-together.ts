// Thousands of cells in a few elements: one path for each look, one text for each row and ink.
import type { MatrixGeometry, PlacedCell } from './matrix.ts';

/** Advance of a tabular figure of Source Sans 3, in em. */
const FIGURE_ADVANCE = 0.497;

export interface TogetherCell {
  readonly placed: PlacedCell;
  /** What sets apart how it looks: cells of one look share a path. */
  readonly look: string;
  readonly ink: string;
  readonly label: string;
}
export interface TogetherText {
  readonly key: string;
  readonly ink: string;
  readonly y: number;
  /** Where each character begins. */
  readonly x: string;
  readonly text: string;
}

export function pathsOf(cells: readonly TogetherCell[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string[]>();
  for (const { placed, look } of cells) {
    const { x, y, width, height } = placed;
    const box = `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
    const there = paths.get(look);
    if (there) there.push(box);
    else paths.set(look, [box]);
  }
  return new Map([...paths].map(([look, boxes]) => [look, boxes.join('')]));
}

/** Each character has its own place, so that a row of figures is one text: letters would need their own widths. */
export function textsOf(cells: readonly TogetherCell[], fontSize: number): readonly TogetherText[] {
  const advance = FIGURE_ADVANCE * fontSize;
  const rows = new Map<string, { ink: string; y: number; x: number[]; text: string[] }>();
  for (const { placed, ink, label } of cells) {
    if (label === '') continue;
    const key = `${String(placed.y)} ${ink}`;
    let row = rows.get(key);
    if (!row)
      rows.set(key, (row = { ink, y: placed.y + placed.height / 2 + 0.35 * fontSize, x: [], text: [] }));
    const start = placed.x + (placed.width - advance * label.length) / 2;
    for (let index = 0; index < label.length; index += 1) row.x.push(round(start + index * advance));
    row.text.push(label);
  }
  return [...rows].map(([key, { ink, y, x, text }]) => ({
    key,
    ink,
    y,
    x: x.join(' '),
    text: text.join(''),
  }));
}

const round = (figure: number): number => Math.round(figure * 10) / 10;

/** The cell under a point of the drawing, by its index; null between cells. */
export function cellAt(
  { rows, columns }: Pick<MatrixGeometry, 'rows' | 'columns'>,
  x: number,
  y: number,
): number | null {
  const column = columns.findIndex((each) => x >= each.x && x <= each.x + each.width);
  const row = rows.findIndex((each) => y >= each.y && y <= each.y + each.height);
  return column < 0 || row < 0 ? null : row * columns.length + column;
}
