// Why a spreadsheet is not read: a closed list, so that each code has its words or the build fails.
export const SPREADSHEET_REFUSAL_CODES = [
  'spreadsheet-too-large',
  'spreadsheet-not-one',
  'spreadsheet-protected',
  'spreadsheet-damaged',
  'spreadsheet-empty',
  'spreadsheet-macros',
  'spreadsheet-too-many-rows',
  'spreadsheet-too-many-cells',
  'spreadsheet-formula-bomb',
  'spreadsheet-not-computed',
  'spreadsheet-entities',
  'spreadsheet-zip-bomb',
  'spreadsheet-broken-quotes',
  'spreadsheet-too-heavy',
] as const;
export type SpreadsheetRefusalCode = (typeof SPREADSHEET_REFUSAL_CODES)[number];

/** What a file that is no spreadsheet seems to be. */
export const FOREIGN_DOCUMENTS = [
  'pdf',
  'text-document',
  'presentation',
  'image',
  'numbers',
  'excel-binary',
  'archive',
  'mail',
  'web-page',
  'signed-plan',
  'workspace-backup',
  'unknown',
] as const;
export type ForeignDocument = (typeof FOREIGN_DOCUMENTS)[number];

/** Plain JSON: the facts a sentence needs, as far as they are known. */
export interface SpreadsheetRefusalDetails {
  /** Of `spreadsheet-not-one`. */
  readonly seems?: ForeignDocument;
  /** The sheet with too many lines. */
  readonly sheet?: string;
  /** How many lines of it hold something. */
  readonly rows?: number;
  /** The last line that holds something. */
  readonly lastRow?: number;
  readonly max?: number;
  /** Lines of a text file, counted from 1. */
  readonly line?: number;
}
