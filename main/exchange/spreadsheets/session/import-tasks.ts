// What an import asks of a spreadsheet in its worker: guesses, lines, what would become of it in a plan.
import { randomUUID } from 'node:crypto';
import {
  analyseImport,
  type AnalysedImport,
  type ImportAnalysis,
} from '../../../domain/importing/analysis.ts';
import { analyseOwn, type AnalyseOwnOptions } from '../../../domain/importing/analyse-own.ts';
import { cellText, saysNothing } from '../../../domain/importing/cell-text.ts';
import { guessMapping, guessSheet, type GuessedSheet } from '../../../domain/importing/guess-mapping.ts';
import type { ImportedAction } from '../../../domain/importing/imported-plan.ts';
import type { ImportMapping, RememberedColumn } from '../../../domain/importing/mapping.ts';
import type { ReadPlanOptions } from '../../../domain/importing/read-plan.ts';
import type { MergeChoices } from '../../../domain/importing/merge.ts';
import { splitNames } from '../../../domain/importing/split-names.ts';
import type { FindTerritory, TerritoryMeaning } from '../../../domain/importing/territory-book.ts';
import type { DocumentChange } from '../../../domain/change/change.ts';
import type { CellValue, Sheet, Spreadsheet } from '../../../domain/spreadsheet/sheet.ts';
import { isOwnWorkbook } from '../../../domain/spreadsheet/sheets-to-plan.ts';
import { foldText } from '../../../domain/text/fold.ts';
import type { ThemeTree } from '../../../domain/theme/theme.ts';

interface Guessing {
  readonly themes: ThemeTree;
  /** By signature of headings. */
  readonly remembered: ReadonlyMap<string, readonly RememberedColumn[]>;
}

export interface Analysing extends Omit<ReadPlanOptions, 'findTerritory' | 'makeId'> {
  readonly choices: MergeChoices;
  /** What a workbook of Jalon's own is read with; null for anybody else's. */
  readonly own: Pick<AnalyseOwnOptions, 'programmes' | 'territories'> | null;
  /** What each text of the territory columns may mean, by its folded text. */
  readonly territories: ReadonlyMap<string, TerritoryMeaning>;
}

/** The last analysis of each spreadsheet, for the questions that follow it. */
const lastAnalyses = new WeakMap<Spreadsheet, AnalysedImport>();

export function guess({ sheets }: Spreadsheet, { themes, remembered }: Guessing): readonly GuessedSheet[] {
  return guessMapping({ sheets }, { themes, remembered: (signature) => remembered.get(signature) ?? [] });
}

export function guessOneSheet(
  spreadsheet: Spreadsheet,
  {
    sheet,
    headerRow,
    themes,
    remembered,
  }: Guessing & { readonly sheet: string; readonly headerRow: number | null },
): GuessedSheet {
  return guessSheet(sheetNamed(spreadsheet, sheet), headerRow, {
    themes,
    remembered: (signature) => remembered.get(signature) ?? [],
  });
}

export function rows(
  spreadsheet: Spreadsheet,
  { sheet, from, count }: { readonly sheet: string; readonly from: number; readonly count: number },
): readonly (readonly CellValue[])[] {
  return sheetNamed(spreadsheet, sheet).rows.slice(from - 1, from - 1 + count);
}

/** Every text of the columns mapped to territories, whole and in pieces: what must be looked for in the official list. */
export function territoryTexts(
  { sheets }: Spreadsheet,
  { sheets: mapped }: ImportMapping,
): readonly string[] {
  const texts = new Set<string>();
  for (const mapping of mapped.filter(({ isIncluded }) => isIncluded)) {
    const columns = mapping.columns.filter(({ target }) => target === 'territories');
    const found = sheets.find(({ name }) => name === mapping.sheet);
    if (!found || columns.length === 0) continue;
    for (const cells of found.rows.slice(mapping.headerRow ?? 0)) {
      for (const { column } of columns) addTexts(texts, cells[column] ?? null);
    }
  }
  return [...texts];
}

function addTexts(texts: Set<string>, value: CellValue): void {
  if (saysNothing(value)) return;
  const text = cellText(value).trim();
  texts.add(text);
  for (const line of text.split('\n')) texts.add(line);
  for (const piece of splitNames(text)) texts.add(piece);
}

export function analyse(spreadsheet: Spreadsheet, asked: Analysing): ImportAnalysis {
  return analysed(spreadsheet, asked).analysis;
}

export function changes(
  spreadsheet: Spreadsheet,
  asked: Analysing,
): { readonly analysis: ImportAnalysis; readonly changes: readonly DocumentChange[] } {
  const done = analysed(spreadsheet, asked);
  return { analysis: done.analysis, changes: done.changes() };
}

export function isOwn({ sheets }: Spreadsheet): boolean {
  return isOwnWorkbook(sheets);
}

function analysed(spreadsheet: Spreadsheet, asked: Analysing): AnalysedImport {
  const done = asked.own
    ? analyseOwn(spreadsheet.sheets, {
        ...asked,
        ...asked.own,
        format: spreadsheet.format,
        makeId: randomUUID,
      })
    : analysedAsMapped(spreadsheet, asked);
  lastAnalyses.set(spreadsheet, done);
  return done;
}

function analysedAsMapped(spreadsheet: Spreadsheet, { territories, ...asked }: Analysing): AnalysedImport {
  const findTerritory: FindTerritory = (text) =>
    territories.get(foldText(text)) ?? { territories: [], by: 'label' };
  return analyseImport(spreadsheet.sheets, { ...asked, findTerritory, makeId: randomUUID });
}

/** Everything that one line of the last analysis brings; null when it brings nothing. */
export function line(
  spreadsheet: Spreadsheet,
  { sheet, row }: { readonly sheet: string; readonly row: number },
): Pick<ImportedAction, 'fields' | 'parts'> | null {
  const action = lastAnalyses
    .get(spreadsheet)
    ?.actions.find(({ place }) => place.sheet === sheet && place.row === row);
  return action ? { fields: action.fields, parts: action.parts } : null;
}

function sheetNamed({ sheets }: Spreadsheet, name: string): Sheet {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new RangeError(`there is no sheet ${name}`);
  return sheet;
}
