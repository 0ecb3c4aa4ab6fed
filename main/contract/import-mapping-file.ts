// A mapping written by hand beside a spreadsheet, for the command line: what it says goes over the guess, what it leaves out is guessed.
import * as z from 'zod';
import type { GuessedSheet } from '../domain/importing/guess-mapping.ts';
import { mappingFrom } from '../domain/importing/guess-mapping.ts';
import { foldHeader } from '../domain/importing/header-words.ts';
import { importTarget, mayBeShared } from '../domain/importing/import-target.ts';
import type { ColumnMapping, ImportMapping, SheetMapping } from '../domain/importing/mapping.ts';
import { side } from '../domain/importing/merge.ts';
import { DEFAULT_SIMILARITY_THRESHOLD } from '../domain/importing/recognise.ts';
import { valueChoice } from '../domain/importing/value-reading.ts';
import { taxBasis } from '../domain/funding/money.ts';
import { foldText } from '../domain/text/fold.ts';

/** `"title"`, or `{ "target": "cost", "taxBasis": "including-tax" }`, by heading; a heading said twice takes a list. */
const column = z.union([
  importTarget,
  z.strictObject({ target: importTarget, taxBasis: taxBasis.optional() }),
]);
const fileSheet = z.strictObject({
  /** Left out, for every sheet that is read. */
  sheet: z.string().optional(),
  isIncluded: z.boolean().optional(),
  headerRow: z.number().int().min(1).optional(),
  skippedRows: z.array(z.number().int().min(1)).optional(),
  isNameTheAxis: z.boolean().optional(),
  columns: z.record(z.string(), z.union([column, z.array(column)])).optional(),
});
export const importMappingFile = z.strictObject({
  sheets: z.array(fileSheet).default([]),
  side: side.default('file'),
  similarityThreshold: z.number().min(0.5).max(1).default(DEFAULT_SIMILARITY_THRESHOLD),
  /** By hand, the word stands as in the file: it is folded here. */
  values: z.array(valueChoice.extend({ source: z.string().max(1000).transform(foldText) })).default([]),
});
/** Everything guessed. */
export const NO_MAPPING: ImportMappingFile = importMappingFile.parse({});
export type ImportMappingFile = z.infer<typeof importMappingFile>;
type FileSheet = z.infer<typeof fileSheet>;

export type ReadMappingFile =
  { readonly ok: true; readonly file: ImportMappingFile } | { readonly ok: false; readonly problem: string };

const inFrench = { error: z.locales.fr().localeError };

/** What is wrong is said by its place in the JSON: `sheets.0.columns.Budget`. */
export function readMappingFile(text: string): ReadMappingFile {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return { ok: false, problem: 'ce n’est pas du JSON' };
  }
  const parsed = importMappingFile.safeParse(content, inFrench);
  if (parsed.success) return { ok: true, file: parsed.data };
  const [issue] = parsed.error.issues;
  const place = (issue?.path ?? []).join('.');
  return { ok: false, problem: place === '' ? (issue?.message ?? '') : `${place} (${issue?.message ?? ''})` };
}

/** Sheets and headings that the spreadsheet does not have: a slip of the pen must not pass for a choice. */
export function namedInVain(
  { sheets }: ImportMappingFile,
  guessed: readonly Pick<GuessedSheet, 'sheet' | 'columns'>[],
): readonly string[] {
  return sheets.flatMap(({ sheet: name, columns = {} }) => {
    const meant = guessed.filter(({ sheet }) => name === undefined || sheet === name);
    if (name !== undefined && meant.length === 0) return [name];
    const headings = new Set(meant.flatMap((each) => each.columns.map(({ header }) => foldHeader(header))));
    return Object.keys(columns).filter((heading) => !headings.has(foldHeader(heading)));
  });
}

/** Sheets whose headings are said to be elsewhere: they must be guessed again there first. */
export function movedHeadings(
  { sheets }: ImportMappingFile,
  guessed: readonly GuessedSheet[],
): readonly { readonly sheet: string; readonly headerRow: number }[] {
  return guessed.flatMap(({ sheet, headerRow }) => {
    const said = sheets.find((each) => each.sheet === sheet || each.sheet === undefined)?.headerRow;
    return said === undefined || said === headerRow ? [] : [{ sheet, headerRow: said }];
  });
}

export function mappingWith(file: ImportMappingFile, guessed: readonly GuessedSheet[]): ImportMapping {
  return {
    sheets: mappingFrom(guessed).sheets.map((sheet) => {
      const said = file.sheets.find((each) => each.sheet === sheet.sheet || each.sheet === undefined);
      return said ? sheetWith(sheet, said) : sheet;
    }),
  };
}

function sheetWith(sheet: SheetMapping, said: FileSheet): SheetMapping {
  const chosen = sheet.columns.map((each, index) =>
    choiceFor(each, rankOf(sheet.columns, index), said.columns ?? {}),
  );
  const taken = new Set(chosen.flatMap((each) => (each && !mayBeShared(each.target) ? [each.target] : [])));
  const columns = sheet.columns.map((each, index): ColumnMapping => {
    const choice = chosen[index];
    if (choice) return { ...each, target: choice.target, taxBasis: choice.taxBasis ?? each.taxBasis };
    // A column that was only guessed gives way to the one that was chosen.
    return taken.has(each.target) ? { ...each, target: 'free-field', taxBasis: null } : each;
  });
  const hasTitle = columns.some(({ target }) => target === 'title');
  return {
    ...sheet,
    isIncluded: said.isIncluded ?? (sheet.isIncluded || (said.columns !== undefined && hasTitle)),
    skippedRows: said.skippedRows ?? sheet.skippedRows,
    isNameTheAxis: said.isNameTheAxis ?? sheet.isNameTheAxis,
    columns,
  };
}

/** Which of the columns with this heading it is. */
function rankOf(columns: readonly ColumnMapping[], index: number): number {
  const header = foldHeader(columns[index]?.header ?? '');
  return columns.slice(0, index).filter((each) => foldHeader(each.header) === header).length;
}

function choiceFor(
  { header }: ColumnMapping,
  rank: number,
  said: NonNullable<FileSheet['columns']>,
): Exclude<z.infer<typeof column>, string> | undefined {
  const found = Object.entries(said).find(([heading]) => foldHeader(heading) === foldHeader(header))?.[1];
  const choice = Array.isArray(found) ? found[rank] : found;
  return typeof choice === 'string' ? { target: choice } : choice;
}
