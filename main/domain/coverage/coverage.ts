// The coverage matrix: how many actions stand where, and above all where nothing does.
import type { PlacedTheme, ThemeCode, ThemeTree } from '../theme/theme.ts';
import { placeThemes } from '../theme/theme.ts';
import type { CoverageColumn, CoverageColumns, CoverageSubject } from './columns.ts';
import { Tally, WITHOUT_THEME, type PlacedAction } from './tally.ts';
import { territoryColumns, type Perimeter } from './territory-columns.ts';

/** What a cell without an action of its own means. */
export type CellState =
  /** At least one action stands there. */
  | 'covered'
  /** None of its own, but an action of the whole perimeter, or of a territory it partly lies in, reaches it. */
  | 'covered-by-whole'
  /** Zone blanche: none, not even one of the whole perimeter. */
  | 'blank'
  /** Not a place to be covered: the explicit "Sans …", "Ensemble", "Hors périmètre" and "Ailleurs" entries. */
  | 'not-applicable';

export interface CoverageRow {
  /** A theme of the second level, one of the first, or what has none. */
  readonly key: ThemeCode | typeof WITHOUT_THEME;
  readonly label: string;
  readonly group: string;
  /** Position of the first-level theme; null for what has no theme. */
  readonly family: number | null;
  /** Whether it stands for its whole first level, folded. */
  readonly isFolded: boolean;
}
export interface CoverageCell {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly state: CellState;
  readonly actionIds: readonly string[];
  readonly placed: readonly PlacedAction[];
}
export interface Coverage {
  readonly columns: readonly CoverageColumn[];
  readonly rows: readonly CoverageRow[];
  /** One per row and column, row by row. */
  readonly cells: readonly CoverageCell[];
  readonly blankCount: number;
  /** Columns by number of blank cells, most first, those without any left out. */
  readonly blanksByColumn: readonly { readonly column: CoverageColumn; readonly count: number }[];
  readonly withoutTheme: readonly string[];
  readonly withoutTerritory: readonly string[];
  readonly withoutLead: readonly string[];
  /** Second-level themes no action of the plan bears: angles morts. */
  readonly unusedThemes: readonly PlacedTheme[];
}

export interface CoverageLook {
  /** Whether themes without any action have their (entirely blank) row too. */
  readonly showsUnusedThemes: boolean;
  /** Codes of the first-level themes shown as one row. */
  readonly folded?: readonly string[];
  /** Rows and columns with most blank cells first; otherwise as the themes and the columns come. */
  readonly isSortedByGap?: boolean;
}

export interface CoverageQuestion extends CoverageLook, Perimeter {
  readonly actions: readonly CoverageSubject[];
  readonly themes: ThemeTree;
}

/** Counted once, from nothing: a screen keeps a `CoverageTally` instead. */
export function coverageOf(question: CoverageQuestion): Coverage {
  const tally = new CoverageTally(territoryColumns(question), question.themes);
  tally.update(question.actions);
  return tally.read(question);
}

/** Every action is counted in one row, and in each column it touches. Abandoned actions cover nothing. */
export class CoverageTally {
  readonly #columns: CoverageColumns;
  readonly #themes: ThemeTree;
  readonly #tally: Tally;

  constructor(columns: CoverageColumns, themes: ThemeTree) {
    this.#columns = columns;
    this.#themes = themes;
    this.#tally = new Tally(columns, placeThemes(themes));
  }

  update(actions: readonly CoverageSubject[]): void {
    this.#tally.update(actions);
  }

  /** The matrix as it is now. */
  read(look: CoverageLook): Coverage {
    const columns = this.#columns.headings((key) => this.#tally.hasColumn(key));
    const { rows, codesOf } = this.#rows(look);
    const cells = rows.flatMap((row) => this.#cellsOf(row, codesOf(row), columns));
    const { theme, territory, lead } = this.#tally.without;
    const unused = [...placeThemes(this.#themes).values()].filter(
      ({ level, code }) => level === 2 && !this.#tally.hasRow(code),
    );
    const blanks = blanksOf(columns, cells);
    const coverage = {
      columns,
      rows,
      cells,
      ...blanks,
      withoutTheme: theme,
      withoutTerritory: territory,
      withoutLead: lead,
      unusedThemes: unused,
    };
    return look.isSortedByGap === true ? sortedByGap(coverage) : coverage;
  }

  #rows({ showsUnusedThemes, folded }: CoverageLook) {
    const rows: CoverageRow[] = [];
    const codesOfFolded = new Map<string, readonly string[]>();
    this.#themes.forEach((first, family) => {
      const place = { group: first.label, family };
      const codes = [first, ...first.children].map(({ code }) => code);
      if (folded?.includes(first.code)) {
        codesOfFolded.set(first.code, codes);
        if (showsUnusedThemes || codes.some((code) => this.#tally.hasRow(code)))
          rows.push({ key: first.code, label: first.label, ...place, isFolded: true });
        return;
      }
      for (const theme of [first, ...first.children]) {
        const isUsed = this.#tally.hasRow(theme.code);
        if (isUsed || (showsUnusedThemes && theme !== first))
          rows.push({ key: theme.code, label: theme.label, ...place, isFolded: false });
      }
    });
    if (this.#tally.hasRow(WITHOUT_THEME)) rows.push(NO_THEME);
    return { rows, codesOf: ({ key }: CoverageRow) => codesOfFolded.get(key) ?? [key] };
  }

  #cellsOf(
    row: CoverageRow,
    codes: readonly string[],
    columns: readonly CoverageColumn[],
  ): readonly CoverageCell[] {
    const at = (columnKey: string): readonly PlacedAction[] =>
      codes.length === 1
        ? this.#tally.at(codes[0] ?? '', columnKey)
        : codes.flatMap((code) => this.#tally.at(code, columnKey));
    const { wholeKey } = this.#columns;
    const isReachedByWhole = wholeKey !== null && at(wholeKey).length > 0;
    const isReached = (columnKey: string): boolean =>
      codes.some((code) => this.#tally.isReached(code, columnKey));
    return columns.map((column) => {
      const placed = at(column.key);
      return {
        rowKey: row.key,
        columnKey: column.key,
        state: stateOf(row, column, placed.length, isReachedByWhole || isReached(column.key)),
        actionIds: placed.map(({ action }) => action.id),
        placed,
      };
    });
  }
}

const NO_THEME: CoverageRow = {
  key: WITHOUT_THEME,
  label: 'Sans thème',
  group: 'Sans thème',
  family: null,
  isFolded: false,
};

function stateOf(
  row: CoverageRow,
  column: CoverageColumn,
  count: number,
  isReachedByWhole: boolean,
): CellState {
  if (count > 0) return 'covered';
  if (!column.isCoverable || row.key === WITHOUT_THEME) return 'not-applicable';
  return isReachedByWhole ? 'covered-by-whole' : 'blank';
}

function blanksOf(columns: readonly CoverageColumn[], cells: readonly CoverageCell[]) {
  const counts = countBlanks(cells, ({ columnKey }) => columnKey);
  const blanksByColumn = columns
    .map((column) => ({ column, count: counts.get(column.key) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  return { blankCount: blanksByColumn.reduce((sum, { count }) => sum + count, 0), blanksByColumn };
}

function countBlanks(
  cells: readonly CoverageCell[],
  keyOf: (cell: CoverageCell) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell.state === 'blank') counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + 1);
  }
  return counts;
}

/** Groups keep together: the one with most blanks first, and within it its rows; the explicit entries stay last. */
function sortedByGap(coverage: Coverage): Coverage {
  const { rows, columns, cells } = coverage;
  const ofColumn = countBlanks(cells, ({ columnKey }) => columnKey);
  const ofRow = countBlanks(cells, ({ rowKey }) => rowKey);
  const ofGroup = new Map<string, number>();
  for (const { key, group } of rows) ofGroup.set(group, (ofGroup.get(group) ?? 0) + (ofRow.get(key) ?? 0));
  const sortedRows = rows.toSorted(
    (one, other) =>
      Number(one.family === null) - Number(other.family === null) ||
      (ofGroup.get(other.group) ?? 0) - (ofGroup.get(one.group) ?? 0) ||
      (one.family ?? 0) - (other.family ?? 0) ||
      (ofRow.get(other.key) ?? 0) - (ofRow.get(one.key) ?? 0),
  );
  const sortedColumns = columns.toSorted(
    (one, other) =>
      Number(other.isCoverable) - Number(one.isCoverable) ||
      (ofColumn.get(other.key) ?? 0) - (ofColumn.get(one.key) ?? 0),
  );
  const placeOf = new Map(cells.map((cell) => [`${cell.rowKey}\n${cell.columnKey}`, cell]));
  return {
    ...coverage,
    rows: sortedRows,
    columns: sortedColumns,
    cells: sortedRows.flatMap(({ key }) =>
      sortedColumns.flatMap((column) => placeOf.get(`${key}\n${column.key}`) ?? []),
    ),
  };
}
