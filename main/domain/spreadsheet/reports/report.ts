// What the tables made to be read have in common: columns that say how to fill themselves.
import { date as dateCodec } from '../codec.ts';
import type { CodecContext } from '../codec-context.ts';
import { cleanText, MOST_CHARACTERS_IN_A_CELL } from '../cell-text.ts';
import type { PartialDate } from '../../date/partial-date.ts';
import type { CellValue } from '../sheet.ts';
import type { Surroundings } from '../surroundings.ts';
import type { CellKind, ColumnToWrite, SheetToWrite } from '../workbook.ts';

export interface ReportOptions extends Surroundings {
  readonly withPersonalData: boolean;
  /** What is late and what comes next are computed on this day. */
  readonly madeOn: string;
}

export interface ReportColumn<Row> extends ColumnToWrite {
  readonly tell: (row: Row) => CellValue;
}

export function reportColumn<Row>(
  header: string,
  width: number,
  kind: CellKind,
  tell: (row: Row) => CellValue,
): ReportColumn<Row> {
  return { header, width, kind, tell };
}

export function reportSheet<Row>(
  name: string,
  columns: readonly ReportColumn<Row>[],
  rows: readonly Row[],
  more: Partial<SheetToWrite> = {},
): SheetToWrite {
  return {
    name,
    columns: columns.map(({ header, width, kind }) => ({ header, width, kind })),
    rows: rows.map((row) => columns.map(({ tell }) => tell(row))),
    frozenColumns: 2,
    hasFilter: true,
    ...more,
  };
}

/** Dates as they are told everywhere; nothing else is named. */
export function dateCell(date: PartialDate | null): CellValue {
  return dateCodec.encode(date, NO_CONTEXT);
}
const NO_CONTEXT = {} as CodecContext;

export function textCell(text: string): CellValue {
  return cleanText(text).slice(0, MOST_CHARACTERS_IN_A_CELL) || null;
}
export function linesCell(lines: readonly string[]): CellValue {
  return textCell(lines.filter((line) => line !== '').join('\n'));
}
export function eurosCell(cents: number | null): CellValue {
  return cents === null ? null : cents / 100;
}
