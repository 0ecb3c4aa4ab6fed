import type { SpreadsheetRefusalCode, SpreadsheetRefusalDetails } from '../../domain/spreadsheet/refusal.ts';

/** Carries a refusal to the services, which give it its words. */
export class SpreadsheetRefused extends Error {
  override readonly name = 'SpreadsheetRefused';
  constructor(
    readonly code: SpreadsheetRefusalCode | 'cancelled',
    readonly details: SpreadsheetRefusalDetails = {},
    options?: ErrorOptions,
  ) {
    super(`spreadsheet refused: ${code}`, options);
  }
}
