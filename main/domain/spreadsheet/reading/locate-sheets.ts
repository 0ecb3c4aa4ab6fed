// Finds Jalon's own tables among the sheets of a file, by their headings: columns may have moved, gone or been added.
import { foldText } from '../../text/fold.ts';
import { cellText } from '../cell-text.ts';
import { headerContinued } from '../long-cells.ts';
import { PLAN_HEADINGS } from '../plan-to-sheets.ts';
import type { CellValue, Sheet } from '../sheet.ts';
import { ownersOf, type Table } from '../table.ts';
import { actionTable } from '../tables/action-table.ts';
import { ACTION_TITLE } from '../tables/headings.ts';
import { planTable } from '../tables/plan-table.ts';

/** Titles may stand above the header. */
const ROWS_SEARCHED = 10;
/** Of the columns every file of ours has, how many must be left for the sheet of fiches to be known by them. */
const SHARE_NEEDED = 0.6;
const FIELDS_NEEDED = 6;

export interface LocatedSheet {
  readonly sheet: Sheet;
  /** Counted from 0. */
  readonly headerRow: number;
  /** Where each heading stands, its continuations after it. */
  readonly columnsByHeader: ReadonlyMap<string, readonly number[]>;
  /** Columns that are none of ours. */
  readonly extras: readonly { readonly header: string; readonly index: number }[];
}

/** Headings are compared folded: case and accents are nobody's mistake. */
export const headingKey = foldText;

function headersOf(table: Table): readonly string[] {
  const owners = ownersOf(table);
  const rank = table.key?.path === 'rank' ? [table.key.header] : [];
  return [
    ...owners.map(({ key }) => key?.header ?? ''),
    ...(owners.includes(actionTable) ? [ACTION_TITLE] : []),
    ...rank,
    ...table.columns.map(({ header }) => header),
  ];
}

export function locateSheet(table: Table, sheets: readonly Sheet[]): LocatedSheet | null {
  const named = sheets.find(({ name }) => headingKey(name) === headingKey(table.sheet));
  const found = named ? locateIn(table, named, 1) : null;
  return found ?? (table === actionTable ? locateActions(sheets) : null);
}

/** By its headings alone: a CSV has no name of its own. */
function locateActions(sheets: readonly Sheet[]): LocatedSheet | null {
  const lasting = actionTable.columns.filter((column) => !column.isPersonal && !column.isHidden);
  for (const sheet of sheets) {
    const located = locateIn(actionTable, sheet, Math.ceil(lasting.length * SHARE_NEEDED));
    const first = actionTable.columns.slice(0, 2).map(({ header }) => headingKey(header));
    if (located && first.every((header) => located.columnsByHeader.has(header))) return located;
  }
  return null;
}

function locateIn(table: Table, sheet: Sheet, fewest: number): LocatedSheet | null {
  const known = new Set(headersOf(table).map(headingKey));
  let best: { readonly row: number; readonly count: number } | null = null;
  sheet.rows.slice(0, ROWS_SEARCHED).forEach((row, index) => {
    const count = new Set(row.map((cell) => headingKey(cellText(cell))).filter((each) => known.has(each)))
      .size;
    if (count >= fewest && count > (best?.count ?? 0)) best = { row: index, count };
  });
  if (best === null) return null;
  const { row: headerRow } = best as { readonly row: number };
  return { sheet, headerRow, ...columnsIn(sheet.rows[headerRow] ?? [], known) };
}

function columnsIn(
  headings: readonly CellValue[],
  known: ReadonlySet<string>,
): Pick<LocatedSheet, 'columnsByHeader' | 'extras'> {
  const columnsByHeader = new Map<string, readonly number[]>();
  const extras: { readonly header: string; readonly index: number }[] = [];
  headings.forEach((cell, index) => {
    const header = cellText(cell);
    if (header === '') return;
    const continued = headerContinued(header);
    const key = headingKey(continued ?? header);
    if (!known.has(key)) extras.push({ header, index });
    else if (continued !== null || !columnsByHeader.has(key)) {
      columnsByHeader.set(key, [...(columnsByHeader.get(key) ?? []), index]);
    }
  });
  return { columnsByHeader, extras };
}

/** The sheet of the plan's own fields, which goes downwards: row of each heading. */
export function locatePlanSheet(
  sheets: readonly Sheet[],
): { readonly sheet: Sheet; readonly rowsByHeader: ReadonlyMap<string, readonly number[]> } | null {
  const known = new Set(planTable.columns.map(({ header }) => headingKey(header)));
  for (const sheet of sheets) {
    const top = sheet.rows.findIndex(
      ([field, value]) =>
        headingKey(cellText(field ?? null)) === headingKey(PLAN_HEADINGS.field) &&
        headingKey(cellText(value ?? null)) === headingKey(PLAN_HEADINGS.value),
    );
    if (top < 0) continue;
    const below = sheet.rows.map(([field], index) => (index <= top ? null : (field ?? null)));
    const { columnsByHeader } = columnsIn(below, known);
    if (columnsByHeader.size >= FIELDS_NEEDED) return { sheet, rowsByHeader: columnsByHeader };
  }
  return null;
}

/** Whether a file is one of ours, whatever it is called now. */
export function isOwnWorkbook(sheets: readonly Sheet[]): boolean {
  return locateActions(sheets) !== null || locatePlanSheet(sheets) !== null;
}
