// What can be taken out to a spreadsheet, and in which formats.
import * as z from 'zod';
import type { Plan } from '../plan/plan.ts';
import { planToSheets } from './plan-to-sheets.ts';
import { directoryTable } from './reports/directory.ts';
import { followUpTable } from './reports/follow-up.ts';
import { fundingTable } from './reports/funding.ts';
import { indicatorsTable } from './reports/indicators.ts';
import { nationalTemplate } from './reports/national-template.ts';
import type { ReportOptions } from './reports/report.ts';
import { actionTable } from './tables/action-table.ts';
import type { SheetToWrite, WorkbookToWrite } from './workbook.ts';

export const SPREADSHEET_TABLE_LABELS = {
  plan: 'Feuille de route complète',
  'follow-up': 'Tableau de suivi',
  funding: 'Financements',
  indicators: 'Indicateurs',
  directory: 'Annuaire',
  'national-template': 'Modèle de Territoires en Transitions',
} as const;
export type SpreadsheetTable = keyof typeof SPREADSHEET_TABLE_LABELS;
export const spreadsheetTable = z.enum(
  Object.keys(SPREADSHEET_TABLE_LABELS) as [SpreadsheetTable, ...SpreadsheetTable[]],
);

/** The State's own reference of formats prefers OpenDocument: it comes first. */
export const SPREADSHEET_FORMAT_LABELS = {
  ods: 'OpenDocument (.ods)',
  xlsx: 'Excel (.xlsx)',
  csv: 'CSV (.csv)',
} as const;
export type WrittenFormat = keyof typeof SPREADSHEET_FORMAT_LABELS;
export const writtenFormat = z.enum(
  Object.keys(SPREADSHEET_FORMAT_LABELS) as [WrittenFormat, ...WrittenFormat[]],
);

const MAKERS: Readonly<Record<SpreadsheetTable, (plan: Plan, options: ReportOptions) => WorkbookToWrite>> = {
  plan: planToSheets,
  'follow-up': followUpTable,
  funding: fundingTable,
  indicators: indicatorsTable,
  directory: directoryTable,
  'national-template': nationalTemplate,
};

export function makeWorkbook(table: SpreadsheetTable, plan: Plan, options: ReportOptions): WorkbookToWrite {
  return MAKERS[table](plan, options);
}

/** A CSV holds one sheet: the fiches of a plan, the organisations of a directory. */
export function sheetForCsv({ sheets }: WorkbookToWrite): SheetToWrite {
  const sheet = sheets.find(({ name }) => name === actionTable.sheet) ?? sheets[0];
  if (!sheet) throw new Error('a workbook without a sheet');
  return sheet;
}
