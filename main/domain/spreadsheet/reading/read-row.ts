// One line of one of our sheets on its way back to what it tells.
import type { EntityId } from '../../identity/entity.ts';
import type { Place } from '../../importing/imported-plan.ts';
import type { CellValue } from '../sheet.ts';
import type { Column, Table } from '../table.ts';

export interface ReadRow {
  readonly table: Table;
  /** Null when it does not come from the file: the file has no such sheet, and the plan's own stays. */
  readonly place: Place | null;
  readonly owner: ReadRow | null;
  /** Of its own columns, those the file has and that can be read. */
  readonly cells: ReadonlyMap<Column, CellValue>;
  readonly extras: readonly { readonly header: string; readonly text: string }[];
  /** As the file gives it, in a hidden column. */
  readonly idInFile: string;
  /** What its own tables call it. */
  readonly key: string;
  /** What it was recognised as in the plan or in the directory. */
  base: unknown;
  id: EntityId;
  /** What it comes to, once read. */
  item: unknown;
}

/** The fiche the row belongs to. */
export function actionRowOf(row: ReadRow): ReadRow | null {
  for (let each: ReadRow | null = row; each; each = each.owner)
    if (each.table.field === 'actions') return each;
  return null;
}

export function groupedByOwner(rows: readonly ReadRow[]): ReadonlyMap<ReadRow | null, readonly ReadRow[]> {
  const grouped = new Map<ReadRow | null, ReadRow[]>();
  for (const row of rows) {
    const known = grouped.get(row.owner);
    if (known) known.push(row);
    else grouped.set(row.owner, [row]);
  }
  return grouped;
}
