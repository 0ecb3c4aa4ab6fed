/** One file of vectors/ and what must come of reading it. The expectations are written by hand, never by the reader. */
import type {
  SpreadsheetRefusalCode,
  SpreadsheetRefusalDetails,
} from '../../../domain/spreadsheet/refusal.ts';
import type { ExpectedImport } from './expected-import.ts';
import type { CellValue, Spreadsheet, UnreadableCell } from '../../../domain/spreadsheet/sheet.ts';

export interface ExpectedSheet {
  readonly name: string;
  readonly isHidden?: true;
  readonly hiddenColumns?: readonly number[];
  readonly unreadable?: readonly UnreadableCell[];
  /** All lines, or, where there are too many to write out, how many there are and some cells by their address. */
  readonly rows?: readonly (readonly CellValue[])[];
  readonly rowCount?: number;
  readonly cells?: Readonly<Record<string, CellValue>>;
}

export interface ExpectedReading
  extends Pick<Spreadsheet, 'format'>, Partial<Pick<Spreadsheet, 'encoding' | 'delimiter'>> {
  readonly sheets: readonly ExpectedSheet[];
}

export interface ExpectedRefusal {
  readonly refusal: SpreadsheetRefusalCode;
  readonly details?: SpreadsheetRefusalDetails;
}

export interface Vector {
  readonly file: string;
  /** Who wrote the bytes: by hand, or a program that is not the reader. */
  readonly madeBy: 'hand' | 'LibreOffice' | 'SheetJS' | 'hucre' | 'national template';
  readonly why: string;
  /** Whether the file holds what a clipboard offers, rather than being opened. */
  readonly isPasted?: true;
  readonly expected: ExpectedReading | ExpectedRefusal;
  /** What the import must make of it: kept when the vectors are made anew. */
  readonly import?: ExpectedImport;
}

export interface MadeVector extends Vector {
  readonly bytes: Uint8Array;
}

export type Table = readonly (readonly CellValue[])[];

/** A vector made by hand that is read as `sheets`. */
export function read(
  file: string,
  why: string,
  bytes: Uint8Array | string,
  expected: ExpectedReading,
  madeBy: Vector['madeBy'] = 'hand',
): MadeVector {
  return { file, madeBy, why, expected, bytes: Buffer.from(bytes) };
}

export function readXlsx(
  file: string,
  why: string,
  bytes: Uint8Array,
  ...sheets: readonly ExpectedSheet[]
): MadeVector {
  return read(file, why, bytes, { format: 'xlsx', sheets });
}

export function refused(
  file: string,
  why: string,
  bytes: Uint8Array | string,
  refusal: SpreadsheetRefusalCode,
  details?: SpreadsheetRefusalDetails,
): MadeVector {
  const expected = details === undefined ? { refusal } : { refusal, details };
  return { file, madeBy: 'hand', why, expected, bytes: Buffer.from(bytes) };
}
