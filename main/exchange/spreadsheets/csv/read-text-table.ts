// A table written as text: CSV as Excel writes it in France, tab-separated text, what a clipboard holds.
import { CsvError, parse } from 'csv-parse/sync';
import type { Sheet } from '../../../domain/spreadsheet/sheet.ts';
import { textValue } from '../cell-values.ts';
import type { Reading } from '../reading.ts';
import { SheetBuilder } from '../sheet-builder.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';
import { findDelimiter } from './find-delimiter.ts';

export interface TextTable {
  readonly sheet: Sheet;
  readonly delimiter: string;
}

/** Excel obeys a first line that says `sep=;`, and does not show it. */
const TOLD_DELIMITER = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/i;

/** Throws SpreadsheetRefused. Every cell is text: what it means is found out once the columns are known. */
export function readTextTable(text: string, name: string, reading: Reading): TextTable {
  const told = TOLD_DELIMITER.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = told?.[1] ?? findDelimiter(body);
  const builder = new SheetBuilder(name, reading);
  let row = 0;
  const take = (cells: readonly string[]): null => {
    cells.forEach((cell, column) => {
      builder.set(row, column, textValue(cell));
    });
    row += 1;
    return null;
  };
  try {
    parse(body, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // An apartment's 3" in a name is no quoting.
      relax_quotes: true,
      on_record: take,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new SpreadsheetRefused('spreadsheet-broken-quotes', { line: row + 1 }, { cause });
  }
  return { sheet: builder.finish(), delimiter };
}
