// What stays on one page: a page that begins with the end of a short list, or ends with a sentence about what follows, reads badly.
import type { Fact, Run, TableBlock, WrittenBlock } from '../../domain/document/blocks.ts';

/** Longer ones go on from page to page. */
const MOST_LINES = 12;
const MOST_CHARACTERS = 700;
const MOST_ROWS = 8;
const MOST_ITEMS = 8;

/** A few facts: never parted. */
export function isOnOnePage(facts: readonly Fact[]): boolean {
  return facts.reduce((count, { lines }) => count + lines.length, 0) <= MOST_LINES;
}

/** A few rows: the last of them are never alone on the next page. */
export function isWholeTable({ rows }: Pick<TableBlock, 'rows'>): boolean {
  const characters = rows.flat().reduce((count, cell) => count + cell.length, 0);
  return rows.length <= MOST_ROWS && characters <= MOST_CHARACTERS;
}

/**
 * A short text stays with the few facts, or the picture to be scanned, that it comes before; one in bold, with whatever it heads; one that
 * ends in a colon, with the list it announces.
 */
export function isKeptWithNext(body: readonly WrittenBlock[], index: number): boolean {
  const block = body[index];
  const next = body[index + 1];
  if (block?.kind !== 'text' || !next) return false;
  if (lengthOf(block.runs) > MOST_CHARACTERS) return false;
  if (block.runs.every(({ isStrong }) => isStrong)) return true;
  if (next.kind === 'list') return block.runs.at(-1)?.text.trimEnd().endsWith(':') === true;
  return next.kind === 'check-code' || (next.kind === 'facts' && isOnOnePage(next.facts));
}

/**
 * The same in a text that is edited: LibreOffice moves the last of what is kept together and leaves the heading before it behind, so that what
 * stands under a heading stays with that alone.
 */
export function isKeptInText(body: readonly WrittenBlock[], index: number): boolean {
  return isKeptWithNext(body, index) && body[index - 1]?.kind !== 'heading';
}

/** Blocks of which all but the last stay with the next, in their order; the last is there when it is not long itself. */
export function keptGroups(body: readonly WrittenBlock[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let isOpen = false;
  for (const [index, block] of body.entries()) {
    const isHeading = block.kind === 'heading';
    const opens = isHeading || isKeptWithNext(body, index);
    if (isOpen && (opens || isShort(block))) groups.at(-1)?.push(index);
    else groups.push([index]);
    isOpen = opens;
  }
  return groups;
}

function isShort(block: WrittenBlock): boolean {
  if (block.kind === 'text') return lengthOf(block.runs) <= MOST_CHARACTERS;
  if (block.kind === 'facts') return isOnOnePage(block.facts);
  if (block.kind === 'list') return block.items.length <= MOST_ITEMS;
  return block.kind === 'check-code' || (block.kind === 'table' && isWholeTable(block));
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((count, { text }) => count + text.length, 0);
}
