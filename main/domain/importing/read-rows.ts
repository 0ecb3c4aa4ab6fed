// The lines of the mapped sheets as drafts: one for each action, however many lines say it.
import type { CellValue, Sheet } from '../spreadsheet/sheet.ts';
import { foldText } from '../text/fold.ts';
import { cellText, columnLetters, saysNothing } from './cell-text.ts';
import { accumulate, contentOf, overlay, pathKey } from './combine-drafts.ts';
import type { Place, RefusedCell } from './imported-plan.ts';
import type { ColumnMapping, ImportMapping, SheetMapping } from './mapping.ts';
import { readCell } from './read-cell.ts';
import type { CellTools } from './read-names.ts';
import { similarity, SIMILARITY_FOR_NUMBER } from './recognise.ts';
import { RowDraft } from './row-draft.ts';

export interface ReadRows {
  readonly drafts: readonly RowDraft[];
  /** Whole lines that go nowhere. What is refused within a line is with its draft. */
  readonly refused: readonly RefusedCell[];
}

export function readRows(sheets: readonly Sheet[], mapping: ImportMapping, tools: CellTools): ReadRows {
  const refused: RefusedCell[] = [];
  const gathered = new Gathered();
  for (const sheetMapping of mapping.sheets.filter(({ isIncluded }) => isIncluded)) {
    const sheet = sheets.find(({ name }) => name === sheetMapping.sheet);
    if (!sheet) continue;
    const reader = new SheetReader(sheet, sheetMapping, tools);
    for (const row of reader.rows()) {
      const draft = reader.read(row);
      if (draft === null) continue;
      const isNothing = draft.title === '' && draft.number === '';
      const problem = isNothing ? 'title-missing' : gathered.take(draft, sheetMapping.isNameTheAxis);
      if (problem) refused.push(wholeLine(draft.place, sheet.rows[row - 1] ?? [], problem));
    }
  }
  return { drafts: gathered.drafts, refused };
}

function wholeLine(
  place: Place,
  row: readonly CellValue[],
  reason: 'title-missing' | 'same-line-twice',
): RefusedCell {
  const value = row.map(cellText).find((text) => text !== '') ?? '';
  return { ...place, column: null, value: value.slice(0, 500), reason, details: {} };
}

class SheetReader {
  readonly #sheet: Sheet;
  readonly #mapping: SheetMapping;
  readonly #tools: CellTools;
  readonly #columns: readonly ColumnMapping[];
  readonly #hasAxisColumn: boolean;
  readonly #amountsComeFirst: boolean;
  readonly #unreadable: ReadonlyMap<string, Sheet['unreadable'][number]>;
  #section = '';

  constructor(sheet: Sheet, mapping: SheetMapping, tools: CellTools) {
    this.#sheet = sheet;
    this.#mapping = mapping;
    this.#tools = tools;
    this.#columns = mapping.columns.filter(({ target }) => target !== 'ignored');
    const rankOf = (target: string): number => this.#columns.findIndex((each) => each.target === target);
    const [amount, funder] = [rankOf('funder-amount'), rankOf('funder')];
    this.#amountsComeFirst = amount >= 0 && amount < funder;
    this.#hasAxisColumn = this.#columns.some(({ target }) => target === 'axis');
    this.#unreadable = new Map(
      sheet.unreadable.map((each) => [`${String(each.row)}:${String(each.column)}`, each]),
    );
  }

  /** Counted from 1, those below the headings that are not skipped. */
  *rows(): Generator<number> {
    const skipped = new Set(this.#mapping.skippedRows);
    for (let row = (this.#mapping.headerRow ?? 0) + 1; row <= this.#sheet.rows.length; row += 1) {
      if (!skipped.has(row)) yield row;
    }
  }

  /** Null for a blank line, and for one that is the title of those below it. */
  read(row: number): RowDraft | null {
    const cells = this.#sheet.rows[row - 1] ?? [];
    if (this.#isSection(cells)) return null;
    const draft = new RowDraft({ sheet: this.#sheet.name, row });
    draft.amountsComeFirst = this.#amountsComeFirst;
    if (this.#section !== '') draft.axisPath.push(this.#section);
    // Every column is read, whatever the first says: no short-circuit.
    const said = this.#columns.filter((column) =>
      this.#take(draft, row, column, cells[column.column] ?? null),
    );
    if (this.#mapping.isNameTheAxis && (draft.axisPath[0] ?? '') === '') draft.axisPath[0] = this.#sheet.name;
    // A sub-axis without its axis leaves no hole behind.
    draft.axisPath.splice(0, Infinity, ...Array.from(draft.axisPath, (title) => title ?? ''));
    draft.axisPaths.push([...draft.axisPath]);
    return said.some(({ target }) => !target.endsWith('axis')) ? draft : null;
  }

  /** Whether the cell says something. */
  #take(draft: RowDraft, row: number, column: ColumnMapping, value: CellValue): boolean {
    if (this.#takeUnreadable(draft, row, column)) return true;
    if (saysNothing(value)) return false;
    // A hyphen that shows only at the end of a line is no part of a word.
    const text = cellText(value).replaceAll('\u00ad', '').trim();
    readCell({ value, text, column, draft, tools: this.#tools });
    return true;
  }

  #takeUnreadable(draft: RowDraft, row: number, column: ColumnMapping): boolean {
    const cell = this.#unreadable.get(`${String(row)}:${String(column.column + 1)}`);
    if (!cell) return false;
    draft.refuse(column.header || columnLetters(column.column), cell.shown, cell.reason);
    return true;
  }

  /** "Axe 2 : Mobilité" alone on its line heads the actions below it. */
  #isSection(cells: readonly CellValue[]): boolean {
    if (this.#hasAxisColumn) return false;
    const filled = cells.filter((value) => !saysNothing(value));
    const [only] = filled;
    if (filled.length !== 1 || typeof only !== 'string') return false;
    if (
      !/^(?:axe|orientation|pilier|enjeu|volet|thème|thématique|objectif stratégique|priorité)\b/iu.test(only)
    )
      return false;
    this.#section = only.replace(/\s+/gu, ' ').slice(0, 300);
    return true;
  }
}

/** Lines of one title that a line is compared with: more of them are no list of actions. */
const MOST_ALIKE = 50;

/** Drafts by number, else by title: the same action on two sheets, or under two axes, is one. */
class Gathered {
  readonly drafts: RowDraft[] = [];
  readonly #byKey = new Map<string, RowDraft[]>();

  /** Says why the line adds nothing, if it does not. */
  take(draft: RowDraft, isSheetOfAxis: boolean): 'same-line-twice' | null {
    const known = this.#known(draft);
    const [first] = known;
    if (!first) {
      this.#keep(draft);
      return null;
    }
    // A sheet per axis is one list in several pieces; any other sheet is the same list at a later time.
    if (first.place.sheet !== draft.place.sheet && !isSheetOfAxis) {
      overlay(first, draft);
      return null;
    }
    const content = contentOf(draft);
    const same = known.find((each) => contentOf(each) === content);
    const sameAxis = known.find((each) => isUnder(each, draft));
    if (same && isUnder(same, draft)) return 'same-line-twice';
    const other = same ?? sameAxis;
    if (other) accumulate(other, draft);
    else this.#keep(draft);
    return null;
  }

  #known(draft: RowDraft): readonly RowDraft[] {
    const known = this.#byKey.get(keyOf(draft)) ?? [];
    if (draft.number === '' || draft.title === '') return known;
    return known.filter(({ title }) => similarity(title, draft.title) >= SIMILARITY_FOR_NUMBER);
  }

  #keep(draft: RowDraft): void {
    this.drafts.push(draft);
    const known = this.#byKey.get(keyOf(draft));
    if (!known) this.#byKey.set(keyOf(draft), [draft]);
    else if (known.length < MOST_ALIKE) known.push(draft);
  }
}

function keyOf({ number, title }: RowDraft): string {
  return number === '' ? `title ${foldText(title)}` : `number ${foldText(number)}`;
}

function isUnder(known: RowDraft, draft: RowDraft): boolean {
  return known.axisPaths.some((path) => pathKey(path) === pathKey(draft.axisPath));
}
