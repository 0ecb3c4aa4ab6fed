// What the services say of a spreadsheet on its way into a plan.
import type { ImportAnalysis, ImportCounts } from '../domain/importing/analysis.ts';
import type { GuessedSheet } from '../domain/importing/guess-mapping.ts';
import type { ImportedAction } from '../domain/importing/imported-plan.ts';
import type { ValueChoice } from '../domain/importing/value-reading.ts';
import type { CellValue, Spreadsheet } from '../domain/spreadsheet/sheet.ts';
import type { NamedDocument } from './documents.ts';

export interface OpenedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface OpenedImport extends Pick<Spreadsheet, 'format' | 'encoding' | 'delimiter'> {
  readonly importId: string;
  readonly fileName: string;
  /** Written by Jalon: its columns are known, and there is nothing to map. */
  readonly isOwn: boolean;
  readonly sheets: readonly OpenedSheet[];
  readonly guessed: readonly GuessedSheet[];
  /** What was answered for words of files with these headings. */
  readonly values: readonly ValueChoice[];
}

export interface AppliedImport {
  /** Null when there was nothing to change. */
  readonly sequence: number | null;
  readonly label: string;
  readonly counts: ImportCounts;
}

export interface ImportOutputs {
  'import.open': OpenedImport;
  'import.rows': readonly (readonly CellValue[])[];
  'import.guessSheet': GuessedSheet;
  'import.preview': ImportAnalysis;
  'import.line': Pick<ImportedAction, 'fields' | 'parts'>;
  'import.apply': AppliedImport;
  'import.report': NamedDocument;
  'import.close': null;
}
