// `B12` and `B12:C14`, as the format names cells, into rows and columns counted from 0.
import type { CellRange } from '../sheet-builder.ts';

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const CODE_A = 65;
const LETTERS = 26;

/** Undefined for what names no cell. */
export function cellOf(reference: string): CellPlace | undefined {
  let at = 0;
  let column = 0;
  for (; at < reference.length && at <= 3; at += 1) {
    const letter = (reference.charCodeAt(at) & ~32) - CODE_A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  const row = Number(reference.slice(at));
  return column === 0 || !Number.isInteger(row) || row < 1 ? undefined : { row: row - 1, column: column - 1 };
}

export function rangeOf(reference: string): CellRange | undefined {
  const [from = '', to = from] = reference.split(':');
  const first = cellOf(from);
  const last = cellOf(to);
  return first && last
    ? { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column }
    : undefined;
}
