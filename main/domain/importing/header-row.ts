// Where a sheet's headings are, and which lines below them are no action.
import type { CellValue, Sheet } from '../spreadsheet/sheet.ts';
import { cellText, isBlank } from './cell-text.ts';
import { meaningsOf } from './header-words.ts';

/** Headings lie within the first lines, under a title and a line of groups at most. */
const LINES_LOOKED_AT = 20;
const LONGEST_HEADING = 120;

export interface FoundHeader {
  /** Counted from 1. */
  readonly row: number;
  /** Columns whose heading is understood, out of those that have one. */
  readonly understood: number;
  readonly headings: number;
}

/** Null where no line looks like headings: a sheet of notes, or a list without any. */
export function findHeader({ rows }: Pick<Sheet, 'rows'>): FoundHeader | null {
  let best: { readonly header: FoundHeader; readonly score: number } | null = null;
  for (const [index, row] of rows.slice(0, LINES_LOOKED_AT).entries()) {
    const texts = row.map(cellText).filter((text) => text !== '');
    const understoodTexts = texts.filter(
      (text) => text.length <= LONGEST_HEADING && (meaningsOf(text)[0]?.score ?? 0) >= 0.75,
    );
    // The same word twice is one understood heading and a half: a line of data repeats itself more than headings do.
    const understood = new Set(understoodTexts.map((text) => text.toLowerCase())).size;
    const score = understood + texts.filter((text) => text.length <= LONGEST_HEADING).length * 0.05;
    if (understood < 2 || (best !== null && best.score >= score)) continue;
    best = { header: { row: index + 1, understood, headings: texts.length }, score };
  }
  return best?.header ?? titleAlone(rows);
}

/** A list of titles with nothing else that is known: "Action", or "Fiche" beside years. Only a title may stand above it. */
function titleAlone(rows: Sheet['rows']): FoundHeader | null {
  for (const [index, row] of rows.slice(0, LINES_LOOKED_AT).entries()) {
    const filled = row.filter((value) => !isBlank(value));
    if (filled.some((value) => typeof value !== 'string')) return null;
    if (filled.some((value) => isTitleHeading(cellText(value))))
      return { row: index + 1, understood: 1, headings: filled.length };
    if (filled.length > 1) return null;
  }
  return null;
}

function isTitleHeading(text: string): boolean {
  const [best] = meaningsOf(text);
  return best?.target === 'title' && best.score === 1;
}

/** The headings of a line on one line each, with the group above where a heading says nothing alone. */
export function headingsOf({ rows }: Pick<Sheet, 'rows'>, headerRow: number): readonly string[] {
  const row = rows[headerRow - 1] ?? [];
  const width = rows.slice(0, 200).reduce((widest, each) => Math.max(widest, each.length), row.length);
  return Array.from({ length: width }, (_, column) => oneHeading(row[column]));
}

/** Hung dots, zero-width signs and trailing stars are ornaments. */
function oneHeading(value: CellValue | undefined): string {
  return cellText(value)
    .replace(/\s+/gu, ' ')
    .replace(/^[·•*\s]+|[·•*:\s]+$/gu, '')
    .slice(0, 500);
}

/** The group a column stands under, from the line above the headings: it goes on to the right until the next one. */
export function groupsOf({ rows }: Pick<Sheet, 'rows'>, headerRow: number, width: number): readonly string[] {
  const line = rows[headerRow - 2] ?? [];
  // One cell alone is the title of the sheet.
  const above = line.filter((value) => !isBlank(value)).length < 2 ? [] : line;
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    if (!isBlank(above[column])) group = oneHeading(above[column]);
    return group;
  });
}

const INSTRUCTION =
  /^(?:champ (?:texte|num|date|liste|binaire|libre)|texte libre|liste déroulante|saisi(?:r|ssez)|choisi(?:r|ssez)|indique[rz]|renseigne[rz]|reseigne[rz]|présente[rz]|précise[rz]|créez|ce champ|utilisez|si vos|plusieurs .* peuvent|format|exemple|ex\s*[:.]|➔|obligatoire|facultatif|jj\/mm)/iu;
const EXAMPLE = /^\(?(?:exemple|ex\.|ex :)|collectivité exemple|\bexemple\)?$/iu;
const TOTAL = /^(?:sous[- ])?total(?:\s|$|:)|^total général|^somme\b/iu;

/** Instructions stand right below the headings. */
const INSTRUCTION_LINES = 20;

export type SkipReason = 'instructions' | 'example' | 'total' | 'headings-again';

/**
 * The lines below the headings that are no action, and why. An example is looked for among the first two lines only, and just where
 * instructions stand above it or a cell says so: somebody's first action is never taken for one.
 */
export function rowsToSkip(sheet: Pick<Sheet, 'rows'>, headerRow: number): ReadonlyMap<number, SkipReason> {
  const skipped = new Map<number, SkipReason>();
  const headings = headingsOf(sheet, headerRow).filter((text) => text !== '');
  let sawInstructions = false;
  for (let index = headerRow; index < sheet.rows.length; index += 1) {
    const reason = reasonToSkip(sheet.rows[index] ?? [], headings, index < headerRow + INSTRUCTION_LINES);
    if (reason === 'instructions') sawInstructions = true;
    if (reason !== null) skipped.set(index + 1, reason);
    else if (sawInstructions && isExampleBelow(sheet.rows[index] ?? [])) skipped.set(index + 1, 'example');
    if (index > headerRow + 4) sawInstructions = false;
  }
  return skipped;
}

function reasonToSkip(
  row: readonly CellValue[],
  headings: readonly string[],
  isNearTop: boolean,
): SkipReason | null {
  const first = cellText(row.find((value) => !isBlank(value))).trim();
  if (first === '') return null;
  if (isNearTop && areInstructions(row)) return 'instructions';
  if (EXAMPLE.test(first)) return 'example';
  if (TOTAL.test(first)) return 'total';
  return headings.includes(first) && areHeadings(row, headings) ? 'headings-again' : null;
}

function areInstructions(row: readonly CellValue[]): boolean {
  const texts = said(row);
  return texts.filter((text) => INSTRUCTION.test(text)).length * 2 > texts.length;
}

function areHeadings(row: readonly CellValue[], headings: readonly string[]): boolean {
  const texts = said(row);
  return texts.length > 1 && texts.every((text) => headings.includes(text));
}

function said(row: readonly CellValue[]): readonly string[] {
  return row.map((value) => cellText(value).trim()).filter((text) => text !== '');
}

/** The worked example of the national template (ADEME, Territoires en Transitions), by the title it has borne since 2022. */
function isExampleBelow(row: readonly CellValue[]): boolean {
  return row.some((value) =>
    /assurer la coordination de la transition écologique|collectivité exemple/iu.test(cellText(value)),
  );
}
