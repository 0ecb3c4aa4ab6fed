// What was asked for and the machine has not said yes to: shown at once, so that letters typed right away have somewhere to go.
import { findById } from '../../main/domain/change/list.ts';

interface Row {
  readonly id: string;
}
const THERE: Promise<void> = Promise.resolve();

export class Coming<Kind extends Row> {
  #rows = $state.raw<readonly { readonly row: Kind; readonly made: Promise<void> }[]>([]);

  /** The rows there are, then those that come. */
  after(rows: readonly Kind[]): readonly Kind[] {
    const coming = this.#rows.map(({ row }) => row).filter(({ id }) => !findById(rows, id));
    return coming.length === 0 ? rows : [...rows, ...coming];
  }
  /** Resolves once the machine has the row: what is typed in it before waits for that. Rejects where it refused. */
  isThere(id: string): Promise<void> {
    return this.#rows.find(({ row }) => row.id === id)?.made ?? THERE;
  }
  has(id: string): boolean {
    return this.#rows.some(({ row }) => row.id === id);
  }
  /** Shown until `made` settles: by then the machine shows its own, or has refused. */
  add(row: Kind, made: Promise<void>): void {
    this.#rows = [...this.#rows, { row, made }];
    const forget = (): void => {
      this.#rows = this.#rows.filter((each) => each.row !== row);
    };
    void made.then(forget, forget);
  }
}
