// What the main side and the worker that holds a spreadsheet say to one another.
import type { Spreadsheet } from '../../../domain/spreadsheet/sheet.ts';
import type { SpreadsheetRefusalDetails } from '../../../domain/spreadsheet/refusal.ts';
import type { SpreadsheetLimits } from '../limits.ts';
import type { SpreadsheetDocument } from '../read-spreadsheet.ts';
import type { SpreadsheetRefused } from '../spreadsheet-refused.ts';

/** What the worker is started with. */
export interface SpreadsheetWorkerData {
  readonly document: SpreadsheetDocument;
  readonly limits?: Partial<SpreadsheetLimits> | undefined;
}

export interface SheetSummary {
  readonly name: string;
  readonly isHidden: boolean;
  /** Up to the last line that holds something. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly unreadableCount: number;
}

/** As much of a spreadsheet as leaves the worker unasked. */
export interface SpreadsheetSummary extends Pick<Spreadsheet, 'format' | 'encoding' | 'delimiter'> {
  readonly sheets: readonly SheetSummary[];
}

export interface RunMessage {
  readonly id: number;
  readonly task: string;
  readonly input: unknown;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'opened'; readonly summary: SpreadsheetSummary }
  | {
      readonly kind: 'refused';
      readonly code: SpreadsheetRefused['code'];
      readonly details: SpreadsheetRefusalDetails;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** A fault of ours. Without a number it befell the reading. */
  | { readonly kind: 'failed'; readonly id: number | null; readonly message: string };

export function summaryOf({ format, encoding, delimiter, sheets }: Spreadsheet): SpreadsheetSummary {
  return {
    format,
    encoding,
    delimiter,
    sheets: sheets.map(({ name, isHidden, rows, unreadable }) => ({
      name,
      isHidden,
      rowCount: rows.length,
      columnCount: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
      unreadableCount: unreadable.length,
    })),
  };
}
