// What can be taken out to a spreadsheet, and in which formats.
import * as z from 'zod';

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
