// The theme × territory matrix: how many actions stand where, and where nothing does.
import { hasNamedLead } from '../action/lead.ts';
import type { Action } from '../action/action.ts';
import { isSameTerritory, liesIn, territoryId, type TerritoryReference } from '../territory/territory.ts';
import type { PlacedTheme, ThemeCode, ThemeTree } from '../theme/theme.ts';
import { placeThemes } from '../theme/theme.ts';

/** What a cell without an action of its own means. */
export type CellState =
  /** At least one action stands there. */
  | 'covered'
  /** None of its own, but an action of the whole perimeter reaches it. */
  | 'covered-by-whole'
  /** Zone blanche: none, not even one of the whole perimeter. */
  | 'blank'
  /** Not a place to be covered: the explicit "Sans …", "Ensemble" and "Hors périmètre" entries. */
  | 'not-applicable';

export const WITHOUT_THEME = 'without-theme';
export const WHOLE_PERIMETER = 'whole-perimeter';
export const OUTSIDE_PERIMETER = 'outside-perimeter';
export const WITHOUT_TERRITORY = 'without-territory';

export interface CoverageColumn {
  readonly key: string;
  readonly label: string;
  /** The territory of the column; null for the explicit entries. */
  readonly territory: TerritoryReference | null;
}
export interface CoverageRow {
  readonly key: ThemeCode | typeof WITHOUT_THEME;
  readonly label: string;
  readonly group: string;
  readonly family: number | null;
}
export interface CoverageCell {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly state: CellState;
  readonly actionIds: readonly string[];
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

export interface CoverageQuestion {
  readonly actions: readonly Action[];
  readonly themes: ThemeTree;
  /** The perimeter of the plan. */
  readonly perimeter: readonly TerritoryReference[];
  /** The parts of the perimeter that make the columns. */
  readonly parts: readonly TerritoryReference[];
  /** Whether themes without any action have their (entirely blank) row too. */
  readonly showsUnusedThemes: boolean;
}

/** Every action is counted in one row, and in each column it touches. Abandoned actions cover nothing. */
export function coverageOf(question: CoverageQuestion): Coverage {
  const placedThemes = placeThemes(question.themes);
  const { found, ...without } = placeActions(question, placedThemes);
  const columns = columnsOf(question, found);
  const rows = rowsOf(question, placedThemes, found);
  const cells = rows.flatMap((row) => columns.map((column) => cellOf(row, column, found)));
  return {
    columns,
    rows,
    cells,
    ...blanksOf(columns, cells),
    ...without,
    unusedThemes: [...placedThemes.values()].filter((theme) => theme.level === 2 && !found.has(theme.code)),
  };
}

/** Row key → column key → ids of the actions. */
type Found = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

interface PlacedActions {
  readonly found: Found;
  readonly withoutTheme: readonly string[];
  readonly withoutTerritory: readonly string[];
  readonly withoutLead: readonly string[];
}

/** One pass: with 10,000 fiches, reading each from memory is what costs. */
function placeActions(
  question: CoverageQuestion,
  placedThemes: ReadonlyMap<string, PlacedTheme>,
): PlacedActions {
  const columnsOfTerritory = prepareColumns(question);
  const found = new Map<string, Row>();
  const rowOfTheme = prepareRows(placedThemes, found);
  const withoutTheme: string[] = [];
  const withoutTerritory: string[] = [];
  const withoutLead: string[] = [];
  for (const { id, status, themePrimary, territories, leads } of question.actions) {
    if (status === 'abandoned') continue;
    const { row, isThemed } = rowOfTheme(themePrimary);
    if (!isThemed) withoutTheme.push(id);
    if (!hasNamedLead(leads)) withoutLead.push(id);
    for (const territory of territories) enter(row, columnsOfTerritory(territory), id);
    if (territories.length > 0) continue;
    withoutTerritory.push(id);
    enter(row, NO_TERRITORY, id);
  }
  return { found, withoutTheme, withoutTerritory, withoutLead };
}

/** Column key → ids of the actions. */
type Row = Map<string, string[]>;

const NO_TERRITORY: readonly string[] = [WITHOUT_TERRITORY];

/** Actions come one after the other, so one that already stands in a cell, by another territory, is its last. */
function enter(row: Row, columnKeys: readonly string[], id: string): void {
  for (const key of columnKeys) {
    const ids = row.get(key);
    if (!ids) row.set(key, [id]);
    else if (ids[ids.length - 1] !== id) ids.push(id);
  }
}

interface PlacedRow {
  readonly row: Row;
  readonly isThemed: boolean;
}

/** The row of each theme is looked for once; those nobody knows share the row of what has none. */
function prepareRows(
  placedThemes: ReadonlyMap<string, PlacedTheme>,
  found: Map<string, Row>,
): (theme: ThemeCode | null) => PlacedRow {
  const known = new Map<ThemeCode | null, PlacedRow>();
  return (theme) => {
    let placed = known.get(theme);
    if (placed) return placed;
    const isThemed = theme !== null && placedThemes.has(theme);
    const key = isThemed ? theme : WITHOUT_THEME;
    const row = found.get(key) ?? new Map<string, string[]>();
    found.set(key, row);
    placed = { row, isThemed };
    known.set(theme, placed);
    return placed;
  };
}

/** Each territory is placed once, however many actions name it. */
function prepareColumns({
  perimeter,
  parts,
}: CoverageQuestion): (territory: TerritoryReference) => readonly string[] {
  const known = new Map<string, Map<string, readonly string[]>>();
  return (territory) => {
    let ofKind = known.get(territory.kind);
    if (!ofKind) known.set(territory.kind, (ofKind = new Map<string, readonly string[]>()));
    let keys = ofKind.get(territory.code);
    if (!keys) ofKind.set(territory.code, (keys = columnKeysOf(territory, perimeter, parts)));
    return keys;
  };
}

/** A territory counts in the parts it lies in; else as the whole perimeter where it holds it; else in every part it holds. */
function columnKeysOf(
  territory: TerritoryReference,
  perimeter: readonly TerritoryReference[],
  parts: readonly TerritoryReference[],
): readonly string[] {
  const inside = parts.filter((part) => liesIn(territory, part));
  if (inside.length > 0) return inside.map(territoryId);
  const isSinglePart = isOnePart({ perimeter, parts });
  const holdsPerimeter = perimeter.length > 0 && perimeter.every((each) => liesIn(each, territory));
  // What reaches the whole of a single commune reaches its one column.
  if (holdsPerimeter) return isSinglePart ? parts.map(territoryId) : [WHOLE_PERIMETER];
  const held = parts.filter((part) => liesIn(part, territory));
  if (held.length > 0) return held.map(territoryId);
  return [perimeter.some((each) => isSameTerritory(each, territory)) ? WHOLE_PERIMETER : OUTSIDE_PERIMETER];
}

/** A perimeter that cannot be parted, such as one commune: its column is the whole. */
function isOnePart({ perimeter, parts }: Pick<CoverageQuestion, 'perimeter' | 'parts'>): boolean {
  const [part, ...otherParts] = parts;
  const [whole, ...others] = perimeter;
  return (
    part !== undefined &&
    whole !== undefined &&
    otherParts.length + others.length === 0 &&
    isSameTerritory(part, whole)
  );
}

function columnsOf({ perimeter, parts }: CoverageQuestion, found: Found): readonly CoverageColumn[] {
  const columns: CoverageColumn[] = parts.map((territory) => ({
    key: territoryId(territory),
    label: territory.label,
    territory,
  }));
  if (!isOnePart({ perimeter, parts })) {
    columns.push({ key: WHOLE_PERIMETER, label: wholeLabel(perimeter), territory: null });
  }
  const isUsed = (key: string): boolean => [...found.values()].some((row) => row.has(key));
  if (isUsed(OUTSIDE_PERIMETER))
    columns.push({ key: OUTSIDE_PERIMETER, label: 'Hors périmètre', territory: null });
  if (isUsed(WITHOUT_TERRITORY))
    columns.push({ key: WITHOUT_TERRITORY, label: 'Sans territoire', territory: null });
  return columns;
}

function wholeLabel(perimeter: readonly TerritoryReference[]): string {
  const [only, ...others] = perimeter;
  if (!only || others.length > 0) return 'Tout le périmètre';
  return only.kind === 'region'
    ? 'Région entière'
    : only.kind === 'departement'
      ? 'Département entier'
      : 'Tout le périmètre';
}

function rowsOf(
  { themes, showsUnusedThemes }: CoverageQuestion,
  placedThemes: ReadonlyMap<string, PlacedTheme>,
  found: Found,
): readonly CoverageRow[] {
  const rows: CoverageRow[] = [];
  themes.forEach((first, family) => {
    const candidates = [{ code: first.code, label: first.label }, ...first.children];
    for (const { code, label } of candidates) {
      const isSecondLevel = placedThemes.get(code)?.level === 2;
      if (found.has(code) || (showsUnusedThemes && isSecondLevel)) {
        rows.push({ key: code, label, group: first.label, family });
      }
    }
  });
  if (found.has(WITHOUT_THEME))
    rows.push({ key: WITHOUT_THEME, label: 'Sans thème', group: 'Sans thème', family: null });
  return rows;
}

function cellOf(row: CoverageRow, column: CoverageColumn, found: Found): CoverageCell {
  const ofRow = found.get(row.key);
  const actionIds = ofRow?.get(column.key) ?? [];
  const state = stateOf(row, column, actionIds.length, ofRow?.has(WHOLE_PERIMETER) ?? false);
  return { rowKey: row.key, columnKey: column.key, state, actionIds };
}

function stateOf(
  row: CoverageRow,
  column: CoverageColumn,
  count: number,
  isReachedByWhole: boolean,
): CellState {
  if (count > 0) return 'covered';
  if (column.territory === null || row.key === WITHOUT_THEME) return 'not-applicable';
  return isReachedByWhole ? 'covered-by-whole' : 'blank';
}

function blanksOf(columns: readonly CoverageColumn[], cells: readonly CoverageCell[]) {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell.state === 'blank') counts.set(cell.columnKey, (counts.get(cell.columnKey) ?? 0) + 1);
  }
  const blanksByColumn = columns
    .map((column) => ({ column, count: counts.get(column.key) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  return { blankCount: blanksByColumn.reduce((sum, { count }) => sum + count, 0), blanksByColumn };
}
