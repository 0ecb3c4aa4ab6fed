// No cell holds more than 32,767 characters: the longest lists go on in columns of their own.
import { MOST_CHARACTERS_IN_A_CELL } from './cell-text.ts';
import type { CellValue } from './sheet.ts';
import type { ColumnToWrite } from './workbook.ts';

const CONTINUED = /^(.+) \(suite (\d+)\)$/;

interface Columns {
  readonly columns: readonly ColumnToWrite[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Only lists grow so long, and they are parted between two of their lines. */
export function splitLongCells(columns: readonly ColumnToWrite[], rows: Columns['rows']): Columns {
  const isLong = (cell: CellValue | undefined): boolean =>
    typeof cell === 'string' && cell.length > MOST_CHARACTERS_IN_A_CELL;
  if (!rows.some((row) => row.some(isLong))) return { columns, rows };
  const parts = columns.map((_, index) => rows.map((row) => partsOf(row[index] ?? null)));
  const counts = parts.map((ofColumn) => Math.max(...ofColumn.map(({ length }) => length)));
  const spread = <Item>(each: (index: number, part: number) => Item): readonly Item[] =>
    counts.flatMap((count, index) => Array.from({ length: count }, (_, part) => each(index, part)));
  return {
    columns: spread((index, part) => continued(columns[index], part)),
    rows: rows.map((_, row) => spread((index, part) => parts[index]?.[row]?.[part] ?? null)),
  };
}

function continued(column: ColumnToWrite | undefined, part: number): ColumnToWrite {
  if (!column) throw new Error('a cell without a column');
  return part === 0 ? column : { ...column, header: `${column.header} (suite ${String(part)})` };
}

function partsOf(cell: CellValue): readonly CellValue[] {
  if (typeof cell !== 'string') return [cell];
  const parts: string[] = [];
  for (const line of cell.split('\n')) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < MOST_CHARACTERS_IN_A_CELL) {
      parts[parts.length - 1] = `${last}\n${line}`;
    } else parts.push(line);
  }
  return parts;
}

/** `Territoires (suite 2)` → `Territoires`. */
export function headerContinued(header: string): string | null {
  return CONTINUED.exec(header)?.[1] ?? null;
}
