// Which row of the file is which item of the plan: by its identifier, else by saying all the same, else by its name.
import { foldText } from '../../text/fold.ts';
import { cellSignature } from '../cell-text.ts';
import type { CodecContext } from '../codec-context.ts';
import { idOf, IDENTIFIER, itemsIn, valueAt, type Column, type Table } from '../table.ts';
import { actionTable } from '../tables/action-table.ts';
import { groupedByOwner, type ReadRow } from './read-row.ts';

type ContextOfRow = (row: ReadRow) => CodecContext;

/** Sets `base` on each row that was recognised; no item is taken twice. */
export function recogniseRows(rows: readonly ReadRow[], table: Table, contextOf: ContextOfRow): void {
  for (const [owner, siblings] of groupedByOwner(rows)) {
    const left = new Set(itemsIn(table, owner?.base));
    if (left.size === 0) continue;
    recognise(siblings, left, identifierKeys);
    recognise(siblings, left, wholeKeys(table, contextOf));
    if (table === actionTable) {
      recognise(siblings, left, numberAndTitleKeys);
      recognise(siblings, left, numberKeys);
    }
    if (table.recognisedBy !== undefined)
      recognise(siblings, left, nameKeys(table, table.recognisedBy, contextOf));
    if (table.shape === 'one') recognise(siblings, left, { ofRow: () => 'it', ofItem: () => 'it' });
  }
}

interface Keys {
  /** Null when it has none. */
  readonly ofRow: (row: ReadRow) => string | null;
  /** A row is handed along, for the columns the file has. */
  readonly ofItem: (item: unknown, like: ReadRow) => string | null;
}

function recognise(rows: readonly ReadRow[], left: Set<unknown>, { ofRow, ofItem }: Keys): void {
  const unknown = rows.filter(({ base }) => base === null);
  const [like] = unknown;
  if (!like || left.size === 0) return;
  const byKey = new Map<string, unknown[]>();
  for (const item of left) {
    const key = ofItem(item, like);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  for (const row of unknown) {
    const key = ofRow(row);
    const item = key === null ? undefined : byKey.get(key)?.shift();
    if (item === undefined) continue;
    row.base = item;
    left.delete(item);
  }
}

const identifierKeys: Keys = {
  ofRow: ({ idInFile }) => (idInFile === '' ? null : idInFile),
  ofItem: idOf,
};

/** A fiche of another plan may bear the same number: its title must then be the same too. */
const numberAndTitleKeys: Keys = {
  ofRow(row) {
    const title = [...row.cells].find(([{ path }]) => path === 'title')?.[1] ?? null;
    return row.key === '' ? null : `${row.key}\n${foldText(cellSignature(title, 'text'))}`;
  },
  ofItem(item) {
    const { number, title } = item as { readonly number: string; readonly title: string };
    return `${number}\n${foldText(title)}`;
  },
};

/** A line added by hand has no identifier: its number says which fiche it is. */
const numberKeys: Keys = {
  ofRow: ({ key, idInFile }) => (idInFile === '' && key !== '' ? key : null),
  ofItem: (item) => (item as { readonly number: string }).number,
};

function toldColumns(table: Table, row: ReadRow): readonly Column[] {
  return table.columns.filter(
    (column) => row.cells.has(column) && column.header !== IDENTIFIER && column.isToldOnly !== true,
  );
}

function wholeKeys(table: Table, contextOf: ContextOfRow): Keys {
  return {
    ofRow: (row) =>
      toldColumns(table, row)
        .map((column) => cellSignature(row.cells.get(column) ?? null, column.codec.kind))
        .join('\u0000'),
    ofItem: (item, like) =>
      toldColumns(table, like)
        .map(({ codec, path }) =>
          cellSignature(codec.encode(valueAt(item, path), contextOf(like)), codec.kind),
        )
        .join('\u0000'),
  };
}

function nameKeys(table: Table, path: string, contextOf: ContextOfRow): Keys {
  const column = table.columns.find((each) => each.path === path);
  const keyOf = (signature: string): string | null => (signature === '' ? null : foldText(signature));
  return {
    ofRow: (row) => (column ? keyOf(cellSignature(row.cells.get(column) ?? null, column.codec.kind)) : null),
    ofItem: (item, like) =>
      column
        ? keyOf(cellSignature(column.codec.encode(valueAt(item, path), contextOf(like)), column.codec.kind))
        : null,
  };
}
