// The fiches chosen in the list, to be altered together.
export class Selection {
  #ids = $state.raw<ReadonlySet<string>>(new Set());

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
    const next = new Set(this.#ids);
    if (!next.delete(id)) next.add(id);
    this.#ids = next;
  }
  add(ids: readonly string[]): void {
    this.#ids = new Set([...this.#ids, ...ids]);
  }
  clear(): void {
    if (this.#ids.size > 0) this.#ids = new Set();
  }
}
