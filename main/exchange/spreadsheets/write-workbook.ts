// A workbook in the format asked for.
import { sheetForCsv } from '../../domain/spreadsheet/export.ts';
import type { WrittenFormat } from '../../domain/spreadsheet/labels.ts';
import type { WorkbookToWrite } from '../../domain/spreadsheet/workbook.ts';
import { writeCsv } from './write-csv.ts';
import { writeOds } from './write-ods.ts';
import { writeXlsx } from './write-xlsx.ts';

export function writeWorkbook(workbook: WorkbookToWrite, format: WrittenFormat): Promise<Uint8Array> {
  if (format === 'ods') return writeOds(workbook);
  return format === 'xlsx' ? writeXlsx(workbook) : Promise.resolve(writeCsv(sheetForCsv(workbook)));
}
