// The lines of a located sheet, each under the line of another sheet it hangs from.
import { cellText, nameText, unescapeFormula } from '../cell-text.ts';
import { keyText } from '../placed-items.ts';
import { makeNamer, namesOf, type Namer } from '../naming.ts';
import type { CellValue } from '../sheet.ts';
import type { ContextOf } from '../surroundings.ts';
import { IDENTIFIER, itemsIn, ownersOf, type Column, type Table } from '../table.ts';
import { headingKey, type LocatedSheet } from './locate-sheets.ts';
import { groupedByOwner, type ReadRow } from './read-row.ts';
import type { ReadingOptions, Refusals } from './reading-context.ts';

export class RowReader {
  readonly #options: ReadingOptions;
  readonly #refusals: Refusals;
  readonly #contextOf: ContextOf;
  /** Tables of which a line hangs from nothing that is known: what it told cannot be taken for removed. */
  readonly withLostLines = new Set<Table>();
  readonly #namers = new Map<Table, ReadonlyMap<ReadRow | null, Namer>>();

  constructor(options: ReadingOptions, refusals: Refusals, contextOf: ContextOf) {
    this.#options = options;
    this.#refusals = refusals;
    this.#contextOf = contextOf;
  }

  /** The file has no such sheet: what the plan has stays as it is. */
  keepRows(table: Table, owners: readonly ReadRow[]): readonly ReadRow[] {
    return owners.flatMap((owner) =>
      itemsIn(table, owner.base).map((base, rank): ReadRow => ({
        table,
        place: null,
        owner,
        cells: new Map(),
        extras: [],
        idInFile: '',
        key: table.key ? keyText(table, base, rank, this.#contextOf(null)) : '',
        base,
        id: '',
        item: base,
      })),
    );
  }

  readRows(
    table: Table,
    located: LocatedSheet,
    rowsOf: (table: Table) => readonly ReadRow[],
  ): readonly ReadRow[] {
    const { sheet, headerRow } = located;
    const unreadable = new Map(
      sheet.unreadable.map((each) => [`${String(each.row)}:${String(each.column)}`, each]),
    );
    const rows: ReadRow[] = [];
    for (let index = headerRow + 1; index < sheet.rows.length; index += 1) {
      const cellsOfRow = sheet.rows[index] ?? [];
      const place = { sheet: sheet.name, row: index + 1 };
      const at = (header: string): CellValue | undefined => {
        const columns = located.columnsByHeader.get(headingKey(header));
        if (columns === undefined) return undefined;
        for (const column of columns) {
          const broken = unreadable.get(`${String(index + 1)}:${String(column + 1)}`);
          if (!broken) continue;
          this.#refusals.add(place, header, broken.shown, broken.reason);
          return undefined;
        }
        return this.#joined(columns.map((column) => cellsOfRow[column] ?? null));
      };
      if (!table.columns.some(({ header }) => (at(header) ?? null) !== null)) continue;
      const owner = this.#ownerOf(table, at, place, rowsOf);
      if (owner === undefined) continue;
      rows.push(this.#rowOf(table, { place, owner, at, located, cellsOfRow }));
    }
    return rows;
  }

  #rowOf(
    table: Table,
    {
      place,
      owner,
      at,
      located,
      cellsOfRow,
    }: {
      readonly place: { readonly sheet: string; readonly row: number };
      readonly owner: ReadRow | null;
      readonly at: (header: string) => CellValue | undefined;
      readonly located: LocatedSheet;
      readonly cellsOfRow: readonly CellValue[];
    },
  ): ReadRow {
    const cells = new Map<Column, CellValue>();
    for (const column of table.columns) {
      const cell = at(column.header);
      if (cell !== undefined) cells.set(column, cell);
    }
    const keyColumn = table.columns.find(({ path }) => path === table.key?.path);
    const key = keyColumn ? cells.get(keyColumn) : at(table.key?.header ?? '');
    return {
      table,
      place,
      owner,
      cells,
      extras: located.extras.map(({ header, index }) => ({
        header,
        text: cellText(this.#joined([cellsOfRow[index] ?? null])),
      })),
      idInFile: table.shape === 'entities' ? cellText(at(IDENTIFIER) ?? null) : '',
      key: cellText(key ?? null),
      base: null,
      id: '',
      item: null,
    };
  }

  #joined(cells: readonly CellValue[]): CellValue {
    const texts = cells.map((cell) =>
      this.#options.format === 'csv' && typeof cell === 'string' ? unescapeFormula(cell) : cell,
    );
    if (texts.length <= 1) return texts[0] ?? null;
    return (
      texts
        .map(cellText)
        .filter((text) => text !== '')
        .join('\n') || null
    );
  }

  /** Undefined when the line hangs from nothing, which is said. */
  #ownerOf(
    table: Table,
    at: (header: string) => CellValue | undefined,
    place: { readonly sheet: string; readonly row: number },
    rowsOf: (table: Table) => readonly ReadRow[],
  ): ReadRow | null | undefined {
    let owner: ReadRow | null = null;
    for (const each of ownersOf(table)) {
      const header = each.key?.header ?? '';
      const name = cellText(at(header) ?? null);
      const resolved = this.#namerOf(each, owner, rowsOf).resolve(name);
      if (!resolved.ok) {
        this.#refusals.add(place, header, name, resolved.reason);
        this.withLostLines.add(table);
        return undefined;
      }
      owner = rowsOf(each)[Number(resolved.id)] ?? null;
    }
    return owner;
  }

  #keyBefore({ table, base, key }: ReadRow): readonly string[] {
    if (base === null || table.key?.path === 'rank') return [];
    const before = nameText(keyText(table, base, 0, this.#contextOf(null)));
    return before === '' || before === nameText(key) ? [] : [before];
  }

  /** Names are those of the file: what is called otherwise there is known by its new name, and by the one it had. */
  #namerOf(table: Table, owner: ReadRow | null, rowsOf: (table: Table) => readonly ReadRow[]): Namer {
    let ofTable = this.#namers.get(table);
    if (!ofTable) {
      const rows = rowsOf(table);
      const indexes = new Map(rows.map((row, index) => [row, String(index)]));
      const isOfPlan = ownersOf(table).length === 0;
      const made = new Map<ReadRow | null, Namer>();
      for (const [above, siblings] of groupedByOwner(rows)) {
        const entries = siblings.map((row, rank) => ({
          id: indexes.get(row) ?? '',
          names: [...keyNames(row, rank), ...this.#keyBefore(row)],
        }));
        made.set(isOfPlan ? null : above, makeNamer(entries));
      }
      ofTable = made;
      this.#namers.set(table, made);
    }
    return ofTable.get(owner) ?? makeNamer([]);
  }
}

function keyNames(row: ReadRow, rank: number): readonly string[] {
  const id = row.table.shape === 'entities' ? row.idInFile || idOfBase(row) : String(rank);
  return namesOf(id, row.key);
}

function idOfBase({ base }: ReadRow): string {
  return typeof base === 'object' && base !== null && 'id' in base ? String(base.id) : '';
}
