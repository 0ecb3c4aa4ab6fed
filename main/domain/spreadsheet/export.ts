// A plan as the table asked for.
import type { Plan } from '../plan/plan.ts';
import type { SpreadsheetTable } from './labels.ts';
import { planToSheets } from './plan-to-sheets.ts';
import { directoryTable } from './reports/directory.ts';
import { followUpTable } from './reports/follow-up.ts';
import { fundingTable } from './reports/funding.ts';
import { indicatorsTable } from './reports/indicators.ts';
import { nationalTemplate } from './reports/national-template.ts';
import type { ReportOptions } from './reports/report.ts';
import { actionTable } from './tables/action-table.ts';
import type { SheetToWrite, WorkbookToWrite } from './workbook.ts';

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
