// How much of a file from elsewhere is read before it is refused. All of it is counted while reading, none of it believed.
const MEBIBYTE = 1024 * 1024;

export interface SpreadsheetLimits {
  readonly maxFileBytes: number;
  /** Lines of one sheet, up to the last that holds a value. */
  readonly maxRows: number;
  /** Cells of all sheets together, blank ones before the last of their line included. */
  readonly maxCells: number;
  /** All the XML of an archive once unfolded, announced or met. */
  readonly maxXmlBytes: number;
  /** An entry larger than `ratioFreeBytes` may unfold to this many times its size. */
  readonly maxRatio: number;
  readonly ratioFreeBytes: number;
  readonly maxArchiveEntries: number;
  /** Excel's own limit for one formula is 8,192 characters. */
  readonly maxFormulaCharacters: number;
  readonly maxFormulas: number;
  /** Above this many formulas without a stored result, when they outnumber the values, the file was never computed. */
  readonly maxUncomputedFormulas: number;
}

export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  maxFileBytes: 64 * MEBIBYTE,
  maxRows: 20_000,
  maxCells: 4_000_000,
  maxXmlBytes: 200 * MEBIBYTE,
  maxRatio: 250,
  ratioFreeBytes: 16 * MEBIBYTE,
  maxArchiveEntries: 10_000,
  maxFormulaCharacters: 8192,
  maxFormulas: 500_000,
  maxUncomputedFormulas: 1000,
};
