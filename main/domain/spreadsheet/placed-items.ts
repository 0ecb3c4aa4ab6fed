// The items of a plan laid flat, table by table, each with what its owners are called.
import type { Action } from '../action/action.ts';
import type { Plan } from '../plan/plan.ts';
import { cellText } from './cell-text.ts';
import type { CodecContext } from './codec-context.ts';
import { makeNamer, namesOf } from './naming.ts';
import type { ContextOf } from './surroundings.ts';
import { itemsIn, valueAt, type Table } from './table.ts';
import { actionTable } from './tables/action-table.ts';

export interface PlacedItem {
  readonly item: unknown;
  /** Counted from 0 among its siblings. */
  readonly rank: number;
  /** The fiche it belongs to, or speaks of. */
  readonly action: Action | null;
  readonly owner: PlacedItem | null;
  /** What its own tables call it; empty when it owns none. */
  readonly key: string;
}

export type PlacedItems = ReadonlyMap<Table, readonly PlacedItem[]>;

export function placeItems(
  tables: readonly Table[],
  root: unknown,
  plan: Plan,
  contextOf: ContextOf,
): PlacedItems {
  const placed = new Map<Table, readonly PlacedItem[]>();
  const top: PlacedItem = { item: root, rank: 0, action: null, owner: null, key: '' };
  const actionsById = new Map(plan.actions.map((action) => [action.id, action]));
  for (const table of tables) {
    const owners = (table.owner && placed.get(table.owner)) ?? [top];
    placed.set(
      table,
      owners.flatMap((owner) => placeUnder(owner, table, actionsById, contextOf)),
    );
  }
  return placed;
}

function placeUnder(
  owner: PlacedItem,
  table: Table,
  actionsById: ReadonlyMap<string, Action>,
  contextOf: ContextOf,
): readonly PlacedItem[] {
  const items = itemsIn(table, owner.item).map((item, rank) => ({
    item,
    rank,
    action: actionOf(table, item, owner, actionsById),
    owner,
  }));
  if (!table.key) return items.map((each) => ({ ...each, key: '' }));
  const entries = items.map((each) => ({
    id: keyId(table, each.item, each.rank),
    names: namesOf(
      keyId(table, each.item, each.rank),
      keyText(table, each.item, each.rank, contextOf(each.action)),
    ),
  }));
  const namer = makeNamer(entries);
  return items.map((each, index) => ({ ...each, key: namer.nameOf(entries[index]?.id ?? '') }));
}

function actionOf(
  table: Table,
  item: unknown,
  owner: PlacedItem,
  actionsById: ReadonlyMap<string, Action>,
): Action | null {
  if (table === actionTable) return item as Action;
  if (table.actionIdAt === undefined) return owner.action;
  return actionsById.get(String(valueAt(item, table.actionIdAt))) ?? null;
}

/** What stands for the row where names are not enough: its id, or its rank where it has none. */
export function keyId(table: Table, item: unknown, rank: number): string {
  return table.shape === 'entities' ? String(valueAt(item, 'id')) : String(rank);
}

export function keyText(table: Table, item: unknown, rank: number, context: CodecContext): string {
  const path = table.key?.path ?? '';
  if (path === 'rank') return String(rank + 1);
  const column = table.columns.find((each) => each.path === path);
  return column ? cellText(column.codec.encode(valueAt(item, path), context)) : '';
}
