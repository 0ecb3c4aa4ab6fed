// A spreadsheet read and kept on this very thread: for commands and tests, which have no window to keep alive.
import type { ReadSpreadsheetOptions, SpreadsheetDocument } from '../read-spreadsheet.ts';
import { readSpreadsheet } from '../read-spreadsheet.ts';
import { summaryOf } from './messages.ts';
import type { SpreadsheetSession } from './open-spreadsheet.ts';
import { spreadsheetTasks } from './tasks.ts';

/** Throws SpreadsheetRefused. */
export async function openSpreadsheetHere(
  document: SpreadsheetDocument,
  options: ReadSpreadsheetOptions = {},
): Promise<SpreadsheetSession> {
  const spreadsheet = await readSpreadsheet(document, options);
  return {
    spreadsheet: summaryOf(spreadsheet),
    run: (task, input) => Promise.resolve(spreadsheetTasks[task](spreadsheet, input as never) as never),
    close: () => Promise.resolve(),
  };
}
