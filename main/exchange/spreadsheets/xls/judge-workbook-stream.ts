// Walks the records of an old Excel workbook before a library reads it: is it protected, does it hold macros, how long is it?
import type { Reading } from '../reading.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';

const BEGIN_OF_FILE = 0x0809;
const FILE_PASSWORD = 0x002f;
const SHEET = 0x0085;
/** BLANK and MULBLANK are left out: they are formats without a value. */
const CELLS_WITH_VALUES: ReadonlySet<number> = new Set([
  0x0203, // NUMBER
  0x0204, // LABEL
  0x0205, // BOOLERR
  0x00d6, // RSTRING
  0x00fd, // LABELSST
  0x027e, // RK
  0x00bd, // MULRK
  0x0006, // FORMULA
  0x0206,
  0x0406,
]);
const MACRO_SHEET = 1;

interface BiffRecord {
  readonly kind: number;
  /** Where its data starts in the stream. */
  readonly data: number;
  readonly length: number;
}

function* recordsOf(view: DataView): Iterable<BiffRecord> {
  for (let at = 0; at + 4 <= view.byteLength;) {
    const length = view.getUint16(at + 2, true);
    const data = at + 4;
    if (data + length > view.byteLength) return;
    yield { kind: view.getUint16(at, true), data, length };
    at = data + length;
  }
}

/** Throws SpreadsheetRefused. */
export function judgeWorkbookStream(stream: Uint8Array, reading: Reading): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let rowSeen = -1;
  let rows = 0;
  let lastRow = 0;
  for (const record of recordsOf(view)) {
    refuseByKind(record, view);
    if (record.kind === BEGIN_OF_FILE) {
      refuseLong(rows, lastRow, reading);
      rowSeen = -1;
      rows = lastRow = 0;
    } else if (CELLS_WITH_VALUES.has(record.kind) && record.length >= 6) {
      const row = view.getUint16(record.data, true);
      if (row !== rowSeen) rows += 1;
      rowSeen = row;
      lastRow = Math.max(lastRow, row + 1);
    }
  }
  refuseLong(rows, lastRow, reading);
}

function refuseByKind({ kind, data, length }: BiffRecord, view: DataView): void {
  if (kind === FILE_PASSWORD) throw new SpreadsheetRefused('spreadsheet-protected');
  if (kind === SHEET && length > 6 && view.getUint8(data + 5) === MACRO_SHEET)
    throw new SpreadsheetRefused('spreadsheet-macros');
}

function refuseLong(rows: number, lastRow: number, { limits }: Reading): void {
  if (lastRow > limits.maxRows)
    throw new SpreadsheetRefused('spreadsheet-too-many-rows', { rows, lastRow, max: limits.maxRows });
}
