// Entry of the worker thread that reads and holds one spreadsheet.
import { runSpreadsheetWorker } from './spreadsheet-worker.ts';

await runSpreadsheetWorker();
