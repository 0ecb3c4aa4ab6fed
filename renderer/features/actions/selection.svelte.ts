// The fiches chosen in the list, to be altered together.
import { SvelteSet } from 'svelte/reactivity';

export class Selection {
  readonly #ids = new SvelteSet<string>();

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }
  get size(): number {
    return this.#ids.size;
  }
  has(id: string): boolean {
    return this.#ids.has(id);
  }
  toggle(id: string): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
  }
  add(ids: readonly string[]): void {
    for (const id of ids) this.#ids.add(id);
  }
  clear(): void {
    this.#ids.clear();
  }
}
