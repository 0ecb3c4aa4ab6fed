// Reads every sheet of our own workbook: rows found and recognised from the top down, read, then put together from the bottom up.
import type { Action } from '../../action/action.ts';
import type { TerritoryReference } from '../../territory/territory.ts';
import { cellText } from '../cell-text.ts';
import { contextsOf, territoriesOf, type ContextOf } from '../surroundings.ts';
import type { Sheet } from '../sheet.ts';
import { idOf, itemsIn, valueAt, withValueAt, type Table } from '../table.ts';
import { actionTable } from '../tables/action-table.ts';
import { PLAN_TABLES, SURROUNDING_TABLES } from '../tables/all-tables.ts';
import { contactTable, organisationTable, territoryTable } from '../tables/directory-tables.ts';
import { indicatorTable } from '../tables/figure-tables.ts';
import { attachmentTable, milestoneTable } from '../tables/follow-up-tables.ts';
import { axisTable, planTable } from '../tables/plan-table.ts';
import { decodeRow } from './decode-row.ts';
import { fileContexts, territoryOf, type ContextOfAction } from './file-contexts.ts';
import { headingKey, locatePlanSheet, locateSheet } from './locate-sheets.ts';
import { actionRowOf, groupedByOwner, type ReadRow } from './read-row.ts';
import { RowReader } from './read-rows.ts';
import { Refusals, type ReadingOptions } from './reading-context.ts';
import { recogniseRows } from './recognise-rows.ts';
import { schemaAt } from '../schema-leaves.ts';
import type * as z from 'zod';

export class WorkbookReading {
  readonly refusals = new Refusals();
  readonly root: ReadRow;
  readonly #options: ReadingOptions;
  readonly #rows = new Map<Table, readonly ReadRow[]>();
  readonly #spoken = new Set<Table>();
  readonly #fields = new Map<ReadRow, Set<string>>();
  readonly #refused = new Map<ReadRow, ReadonlySet<string>>();
  readonly #reader: RowReader;
  readonly #contextBefore: ContextOf;
  readonly #actionsBefore: ReadonlyMap<string, Action>;

  constructor(sheets: readonly Sheet[], options: ReadingOptions) {
    this.#options = options;
    const { plan, directory, territories } = options;
    const known = [...territoriesOf(plan, directory.organisations), ...territories];
    this.#contextBefore = contextsOf(plan, options, known);
    this.#actionsBefore = new Map(plan.actions.map((action) => [action.id, action]));
    this.root = this.#planRow(sheets);
    const reader = new RowReader(options, this.refusals, this.#contextBefore);
    this.#reader = reader;
    const surroundings = this.#bare(SURROUNDING_TABLES[0]?.owner ?? planTable, directory);
    for (const table of SURROUNDING_TABLES) this.#find(table, sheets, reader, surroundings);
    for (const table of PLAN_TABLES) this.#find(table, sheets, reader, this.root);
    this.#decodeAll(known);
    this.#assembleAll();
  }

  rowsOf(table: Table): readonly ReadRow[] {
    return this.#rows.get(table) ?? [];
  }
  /** Whether the file speaks of this list, by its own sheet or by one that hangs from it. */
  speaksOf(table: Table): boolean {
    return this.#spoken.has(table);
  }
  /** The fields of the row that the file speaks of, and that could be read. */
  fieldsOf(row: ReadRow): ReadonlySet<string> {
    return this.#fields.get(row) ?? new Set();
  }

  #bare(table: Table, base: unknown): ReadRow {
    return {
      table,
      place: null,
      owner: null,
      cells: new Map(),
      extras: [],
      idInFile: '',
      key: '',
      base,
      id: '',
      item: base,
    };
  }

  #planRow(sheets: readonly Sheet[]): ReadRow {
    const bare = this.#bare(planTable, this.#options.plan);
    const located = locatePlanSheet(sheets);
    if (!located) return bare;
    const { sheet, rowsByHeader } = located;
    const valueAtRow = (row: number) => sheet.rows[row]?.[1] ?? null;
    const cells = new Map(
      planTable.columns.flatMap((column) => {
        const rows = [...rowsByHeader].find(([header]) => header === headingKey(column.header))?.[1];
        if (!rows) return [];
        const broken = sheet.unreadable.find((each) => each.column === 2 && rows.includes(each.row - 1));
        const place = { sheet: sheet.name, row: (rows[0] ?? 0) + 1 };
        if (broken) {
          this.refusals.add(place, column.header, broken.shown, broken.reason);
          return [];
        }
        const [first = null, ...others] = rows.map(valueAtRow);
        return [[column, others.length === 0 ? first : [first, ...others].map(cellText).join('\n')] as const];
      }),
    );
    return {
      ...bare,
      place: { sheet: sheet.name, row: (([...rowsByHeader.values()][0] ?? [0])[0] ?? 0) + 1 },
      cells,
    };
  }

  #find(table: Table, sheets: readonly Sheet[], reader: RowReader, top: ReadRow): void {
    const located = locateSheet(table, sheets);
    const owners = (table.owner && this.#rows.get(table.owner)) ?? [top];
    if (!located) {
      this.#rows.set(
        table,
        reader.keepRows(table, owners).map((row) => Object.assign(row, { id: idOf(row.base) ?? '' })),
      );
      return;
    }
    for (let each: Table | null = table; each && each.field !== ''; each = each.owner) this.#spoken.add(each);
    const read = reader.readRows(table, located, (other) => this.rowsOf(other));
    const owned = read.map((row) => (row.owner === null ? { ...row, owner: top } : row));
    recogniseRows(owned, table, (row) => this.#contextBefore(this.#actionBefore(row)));
    this.#rows.set(table, this.#withIds(table, owned));
  }

  /** A line copied with its hidden identifier is a line of its own, unless all that tells it apart is the same. */
  #withIds(table: Table, rows: readonly ReadRow[]): readonly ReadRow[] {
    const seen = new Map<string, ReadRow>();
    return rows.filter((row) => {
      const twin = row.idInFile === '' ? undefined : seen.get(row.idInFile);
      if (twin && table === actionTable && twin.key === row.key && row.place) {
        this.refusals.add(row.place, null, row.key, 'same-line-twice');
        return false;
      }
      if (row.idInFile !== '') seen.set(row.idInFile, row);
      row.id = table.shape === 'entities' ? (idOf(row.base) ?? this.#options.makeId()) : '';
      return true;
    });
  }

  #actionBefore(row: ReadRow): Action | null {
    for (let each: ReadRow | null = row; each; each = each.owner) {
      const { actionIdAt } = each.table;
      if (actionIdAt !== undefined) {
        return this.#actionsBefore.get(String(valueAt(each.base, actionIdAt))) ?? null;
      }
    }
    return (actionRowOf(row)?.base ?? null) as Action | null;
  }

  #decodeAll(known: readonly TerritoryReference[]): void {
    const { plan, stamp } = this.#options;
    const none = contextsOf(plan, this.#options, known)(null);
    // Territories name nothing, and everything else names them.
    const territories = this.rowsOf(territoryTable).flatMap((row) => {
      const { item } = decodeRow(row, { before: none, after: none }, this.refusals, stamp);
      return territoryOf(item) ?? [];
    });
    const contextAfter = fileContexts(
      plan,
      { ...this.#options, territories: known },
      {
        axes: this.rowsOf(axisTable),
        actions: this.rowsOf(actionTable),
        milestones: this.rowsOf(milestoneTable),
        indicators: this.rowsOf(indicatorTable),
        attachments: this.rowsOf(attachmentTable),
        organisations: this.rowsOf(organisationTable),
        contacts: this.rowsOf(contactTable),
        territories,
      },
    );
    this.#decode(this.root, contextAfter);
    for (const table of [organisationTable, contactTable, ...PLAN_TABLES]) {
      for (const row of this.rowsOf(table)) this.#decode(row, contextAfter);
    }
  }

  #decode(row: ReadRow, contextAfter: ContextOfAction): void {
    const before = this.#contextBefore(this.#actionBefore(row));
    const after = contextAfter(this.#actionAfter(row));
    const decoded = decodeRow(row, { before, after }, this.refusals, this.#options.stamp);
    const { item, fields, refused } = decoded;
    row.item = item;
    this.#refused.set(row, refused);
    this.#fields.set(row, new Set(fields));
  }

  #actionAfter(row: ReadRow): ReadRow | null {
    for (let each = row.owner; each; each = each.owner) {
      const { actionIdAt } = each.table;
      if (actionIdAt === undefined) continue;
      const id = valueAt(each.item, actionIdAt);
      return this.rowsOf(actionTable).find((action) => action.id === id) ?? null;
    }
    return actionRowOf(row);
  }

  #assembleAll(): void {
    for (const table of [...PLAN_TABLES].reverse()) {
      if (!this.speaksOf(table)) continue;
      const grouped = groupedByOwner(this.rowsOf(table));
      const owners = (table.owner && this.#rows.get(table.owner)) ?? [this.root];
      for (const owner of owners) this.#assemble(table, owner, grouped.get(owner) ?? []);
    }
  }

  #assemble(table: Table, owner: ReadRow, rows: readonly ReadRow[]): void {
    const before = itemsIn(table, owner.item);
    const items = this.#itemsOf(table, rows, before);
    const field = table.field.split('.')[0] ?? '';
    const fields = this.#fields.get(owner) ?? new Set();
    this.#fields.set(owner, fields.add(field));
    if (isSameList(items, before)) return;
    // Without its day a state of reference is none.
    if (table.field !== field && valueAt(owner.item, field) === null) return;
    const value = table.shape === 'one' ? (items[0] ?? null) : items;
    if (!this.#fitsIn(table, owner, value)) {
      this.refusals.add(placeOfList(table, rows), null, '', 'too-many-values');
      fields.delete(field);
      return;
    }
    owner.item = withValueAt(owner.item, table.field, value);
  }

  /** Fiches are judged one by one, where they go in. */
  #fitsIn(table: Table, owner: ReadRow, value: unknown): boolean {
    if (table === actionTable) return true;
    return (schemaAt(owner.table.schema, table.field) as z.ZodType).safeParse(value).success;
  }

  #itemsOf(table: Table, all: readonly ReadRow[], before: readonly unknown[]): readonly unknown[] {
    const rows = all.filter((row) => this.#isWhole(row));
    const items = rows.map(({ item }) => item);
    if (rows.length === all.length && !this.#reader.withLostLines.has(table)) return items;
    // What a refused line spoke of is still there: only a file read whole may say that something is gone.
    const claimed = new Set(all.map(({ base }) => base));
    before.forEach((item, index) => {
      if (!claimed.has(item)) items.splice(Math.min(index, items.length), 0, item);
    });
    return items;
  }

  /** A new line that lacks what it cannot do without goes nowhere. */
  #isWhole(row: ReadRow): boolean {
    if (row.item === row.base || row.table === actionTable) return true;
    const { recognisedBy } = row.table;
    if (row.base === null && recognisedBy !== undefined && this.#refused.get(row)?.has(recognisedBy))
      return false;
    const judged = row.table.schema.safeParse(row.item);
    if (!judged.success && row.place) {
      const words = [...row.cells.values()].map(cellText).filter((text) => text !== '');
      this.refusals.add(row.place, null, words.join(' · '), 'does-not-fit');
    }
    return judged.success;
  }
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function placeOfList({ sheet }: Table, [first]: readonly ReadRow[]) {
  return first?.place ?? { sheet, row: 1 };
}
