// What can be asked of a spreadsheet while it stays in its worker. Tasks are pure; their input and output cross the border.
import type { Spreadsheet } from '../../../domain/spreadsheet/sheet.ts';
import { analyse, changes, guess, guessOneSheet, isOwn, line, rows, territoryTexts } from './import-tasks.ts';
import { preview } from './preview.ts';

/** To add one: a function beside `preview`, and its name here. */
export const spreadsheetTasks = {
  preview,
  guess,
  guessOneSheet,
  isOwn,
  rows,
  territoryTexts,
  analyse,
  changes,
  line,
} as const satisfies Record<string, (spreadsheet: Spreadsheet, input: never) => unknown>;

export type SpreadsheetTasks = typeof spreadsheetTasks;
export type SpreadsheetTaskName = keyof SpreadsheetTasks;
export type TaskInput<Name extends SpreadsheetTaskName> = Parameters<SpreadsheetTasks[Name]>[1];
export type TaskOutput<Name extends SpreadsheetTaskName> = ReturnType<SpreadsheetTasks[Name]>;
