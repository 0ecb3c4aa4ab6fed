// A first mapping of a whole spreadsheet: which sheets hold actions, where their headings are, what each column is.
import type { Sheet, Spreadsheet } from '../spreadsheet/sheet.ts';
import { firstLevelOf, type ThemeTree } from '../theme/theme.ts';
import { foldText } from '../text/fold.ts';
import { isBlank } from './cell-text.ts';
import { profileOf } from './column-profile.ts';
import { guessColumns, type GuessedColumn } from './guess-columns.ts';
import { findHeader, groupsOf, headingsOf, rowsToSkip, type SkipReason } from './header-row.ts';
import { headerSignature, type ImportMapping, type RememberedColumn } from './mapping.ts';

export interface GuessedSheet {
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly isIncluded: boolean;
  readonly headerRow: number | null;
  readonly skipped: readonly { readonly row: number; readonly reason: SkipReason }[];
  readonly isNameTheAxis: boolean;
  readonly columns: readonly GuessedColumn[];
  readonly signature: string;
  /** Lines that may be actions. */
  readonly rowCount: number;
}

export interface GuessOptions {
  readonly themes: ThemeTree;
  /** What was kept for headings of this signature; empty where nothing was. */
  readonly remembered: (signature: string) => readonly RememberedColumn[];
}

export function guessMapping(
  { sheets }: Pick<Spreadsheet, 'sheets'>,
  options: GuessOptions,
): readonly GuessedSheet[] {
  const guessed = sheets.map((sheet) => guessSheet(sheet, findHeader(sheet)?.row ?? null, options));
  const withTitles = guessed.filter(({ isIncluded }) => isIncluded);
  const signatures = new Set(withTitles.map(({ signature }) => signature));
  // One sheet per axis: the same headings on each, and names that are neither years nor "Feuil1".
  const areAxes =
    withTitles.length > 1 &&
    signatures.size === 1 &&
    withTitles.every(
      ({ sheet, columns }) => isNameOfAxis(sheet) && !columns.some(({ target }) => target === 'axis'),
    );
  return guessed.map((each) => ({ ...each, isNameTheAxis: areAxes && each.isIncluded }));
}

/** Guessed again when the secretary says that the headings are on another line. */
export function guessSheet(sheet: Sheet, headerRow: number | null, options: GuessOptions): GuessedSheet {
  const headings = headerRow === null ? headingsOf(sheet, 0) : headingsOf(sheet, headerRow);
  const skipped = headerRow === null ? new Map<number, SkipReason>() : rowsToSkip(sheet, headerRow);
  const first = headerRow ?? 0;
  const lines = sheet.rows.flatMap((row, index) =>
    index >= first && !skipped.has(index + 1) && row.some((value) => !isBlank(value)) ? [row] : [],
  );
  const groups = headerRow === null ? [] : groupsOf(sheet, headerRow, headings.length);
  const signature = headerSignature(headings);
  const isTheme = themeTest(options.themes);
  const columns = guessColumns(
    headings.map((header, column) => ({
      column,
      header,
      group: groups[column] ?? '',
      isHidden: sheet.hiddenColumns.includes(column),
      profile: profileOf(
        lines.map((row) => row[column] ?? null),
        isTheme,
      ),
    })),
    options.remembered(signature),
  ).filter(({ header, filled }) => header !== '' || filled > 0);
  return {
    sheet: sheet.name,
    isHidden: sheet.isHidden,
    isIncluded: !sheet.isHidden && lines.length > 0 && columns.some(({ target }) => target === 'title'),
    headerRow,
    skipped: [...skipped].map(([row, reason]) => ({ row, reason })),
    isNameTheAxis: false,
    columns,
    signature,
    rowCount: lines.length,
  };
}

/** The mapping that a guess amounts to. */
export function mappingFrom(guessed: readonly GuessedSheet[]): ImportMapping {
  return {
    sheets: guessed.map(({ sheet, isIncluded, headerRow, skipped, isNameTheAxis, columns }) => ({
      sheet,
      isIncluded,
      headerRow,
      skippedRows: skipped.map(({ row }) => row),
      isNameTheAxis,
      columns: columns.map(({ column, header, target, taxBasis }) => ({ column, header, target, taxBasis })),
    })),
  };
}

function isNameOfAxis(name: string): boolean {
  return !/^(?:feuil|sheet|feuille)\s?\d*$/iu.test(name) && !/^\D{0,10}(?:19|20)\d{2}\D{0,3}$/u.test(name);
}

/** Whether a text is the name or the code of a theme, of either level. */
function themeTest(themes: ThemeTree): (text: string) => boolean {
  const names = new Set(
    themes.flatMap(({ code, label, children }) => [
      foldText(label),
      foldText(firstLevelOf(code)),
      ...children.flatMap((child) => [foldText(child.label), foldText(child.code)]),
    ]),
  );
  return (text) => names.has(foldText(text));
}
