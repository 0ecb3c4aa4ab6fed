// Which row is which, in a list of values that bear no id: by what names each of them, then by its place where that was rewritten.

export interface IdentifiedRow<Row> {
  readonly id: string;
  /** What names the row, and which of those so named it is: the same in every window, and when the screen is back. */
  readonly name: string;
  readonly row: Row;
}

export class RowIdentities<Row> {
  readonly #nameOf: (row: Row) => string;
  #known: readonly { readonly id: string; readonly name: string }[] = [];
  #lastId = 0;

  /** `nameOf`: a year, a date, a person; need not be unique. */
  constructor(nameOf: (row: Row) => string) {
    this.#nameOf = nameOf;
  }

  /** The rows as they are now. One that was there the last time keeps its id, wherever it went. */
  of(rows: readonly Row[]): readonly IdentifiedRow<Row>[] {
    const names = this.#namesOf(rows);
    const idByName = new Map(this.#known.map(({ id, name }) => [name, id]));
    const present = new Set(names);
    const isRewrittenOnly = this.#known.length === rows.length;
    const identified = rows.map((row, index) => {
      const name = names[index] ?? '';
      const atSamePlace = this.#known[index];
      const renamed =
        isRewrittenOnly && atSamePlace && !present.has(atSamePlace.name) ? atSamePlace.id : undefined;
      return { id: idByName.get(name) ?? renamed ?? this.#newId(), name, row };
    });
    this.#known = identified.map(({ id, name }) => ({ id, name }));
    return identified;
  }

  #namesOf(rows: readonly Row[]): readonly string[] {
    const counts = new Map<string, number>();
    return rows.map((row) => {
      const name = this.#nameOf(row);
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return `${name} #${String(count)}`;
    });
  }

  #newId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }
}
