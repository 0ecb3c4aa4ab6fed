// Choices that are the same for the same seed.
import { createdNow, type Stamp } from '../domain/identity/entity.ts';

const STAMP: Stamp = { at: '2026-11-22T09:00:00.000Z', by: 'Secrétariat' };
const WORDS =
  'accompagner les demandeurs d’emploi du territoire avec les entreprises et les associations afin de lever les freins périphériques mobilité garde d’enfants logement numérique formation en lien avec la région et la communauté de communes selon un calendrier partagé'.split(
    ' ',
  );

/** Mulberry32: small, fast, and the same everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class Choices {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }
  several<Item>(items: readonly Item[], most: number): readonly Item[] {
    return [...new Set(Array.from({ length: 1 + this.below(most) }, () => this.of(items)))];
  }
  sentence(wordCount: number): string {
    const words = Array.from({ length: wordCount }, () => this.of(WORDS)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }
  id(): string {
    const hex = (length: number): string =>
      Array.from({ length }, () => this.below(16).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  }
  /** True about once in `often`. */
  once(often: number): boolean {
    return this.below(often) === 0;
  }
  month(): string {
    return `${String(2026 + this.below(3))}-${String(1 + this.below(12)).padStart(2, '0')}`;
  }
}

export function entity(choices: Choices) {
  return {
    ...createdNow(choices.id(), STAMP),
    externalReferences: [{ system: 'tableur', id: String(choices.below(100_000)) }],
  };
}
