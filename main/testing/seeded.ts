// Randomness that comes back the same for the same seed (mulberry32).
export class Seeded {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** Two that differ. */
  pair<Item>(items: readonly Item[]): readonly [Item, Item] {
    const first = this.pick(items);
    return [first, this.pick(items.filter((item) => item !== first))];
  }

  many<Item>(count: number, make: (index: number) => Item): readonly Item[] {
    return Array.from({ length: count }, (_none, index) => make(index));
  }

  uuid(): string {
    const digits = (count: number): string =>
      this.many(count, () => this.between(0, 15).toString(16)).join('');
    return `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`;
  }
}
