// The widths of the columns of a table: as its weights share the page out, but none so narrow that a word is cut in two.
import type { TableBlock } from '../../domain/document/blocks.ts';
import type { Sheet } from './sheet.ts';

/** Of the text of a page, in cells. */
export const CELL_SIZE = 0.88;
/** Of a letter, in its own size: more than the mean of the fonts we name, and that of what stands in for them where they are not. */
const LETTER_WIDTH = 0.62;
const CENTIMETRES_PER_POINT = 2.54 / 72;
/** On both sides of a cell. */
const PADDING = 0.25;
/** What a line may break at: not the spaces that hold a number and its unit together. */
const BREAKS = /[ \n\t\u200b-]+/;

/** In centimetres; they add up to the sheet's. */
export function columnWidths(
  table: Pick<TableBlock, 'columns' | 'rows' | 'totals'>,
  { textWidth, fontPoints }: Pick<Sheet, 'textWidth' | 'fontPoints'>,
): readonly number[] {
  const { columns } = table;
  const letter = fontPoints * CELL_SIZE * LETTER_WIDTH * CENTIMETRES_PER_POINT;
  const fairShare = textWidth / columns.length;
  const least = longestWords(table).map((length) => Math.min(length * letter + PADDING, fairShare));
  return shared(
    columns.map(({ weight }) => weight),
    least,
    textWidth,
  );
}

function longestWords({
  columns,
  rows,
  totals = [],
}: Pick<TableBlock, 'columns' | 'rows' | 'totals'>): readonly number[] {
  const longest = columns.map(({ header }) => longestWord(header));
  for (const row of [...rows, totals])
    for (const [index, cell] of row.entries())
      longest[index] = Math.max(longest[index] ?? 0, longestWord(cell));
  return longest;
}

function longestWord(text: string): number {
  return text.split(BREAKS).reduce((length, word) => Math.max(length, word.length), 0);
}

/** Columns below their least have it, and the others share what is left by their weights. */
function shared(weights: readonly number[], least: readonly number[], whole: number): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const sum = (of: readonly number[], among: (index: number) => boolean): number =>
      of.reduce((total, each, index) => (among(index) ? total + each : total), 0);
    const left = whole - sum(least, (index) => fixed.has(index));
    const unit = left / sum(weights, (index) => !fixed.has(index));
    const widths = weights.map((weight, index) => (fixed.has(index) ? (least[index] ?? 0) : weight * unit));
    const narrow = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0));
    if (narrow === -1) return widths;
    fixed.add(narrow);
  }
}
