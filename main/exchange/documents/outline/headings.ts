// The headings of a document as places to go to: each with a name of its own, and no level skipped on the way down.
import type { HeadingLevel, WrittenBlock } from '../../../domain/document/blocks.ts';

export interface PlacedHeading {
  /** Unique; letters, figures and hyphens alone. */
  readonly anchor: string;
  readonly level: HeadingLevel;
  readonly text: string;
}

/** What a table of contents holds. */
const LISTED_LEVEL: HeadingLevel = 2;

/** By its place in the body. */
export function placedHeadings(body: readonly WrittenBlock[]): ReadonlyMap<number, PlacedHeading> {
  const placed = new Map<number, PlacedHeading>();
  const names = new FreeNames();
  /** Those it stands under, as they were given: two of one level in one part stay of one level. */
  const above: HeadingLevel[] = [];
  for (const [index, block] of body.entries()) {
    if (block.kind !== 'heading') continue;
    while ((above.at(-1) ?? 0) >= block.level) above.pop();
    above.push(block.level);
    const level = above.length as HeadingLevel;
    placed.set(index, { anchor: names.take(block.id), level, text: block.text });
  }
  return placed;
}

class FreeNames {
  readonly #taken = new Set<string>();
  /** By name, the number its last namesake was given: most headings have no name of their own, and a document has tens of thousands. */
  readonly #last = new Map<string, number>();

  take(id: string): string {
    const name = id.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-');
    const wanted = /^[a-z]/.test(name) ? name : `partie${name === '' ? '' : `-${name}`}`;
    let free = wanted;
    for (let number = this.#last.get(wanted) ?? 1; this.#taken.has(free);) {
      number += 1;
      free = `${wanted}-${String(number)}`;
      this.#last.set(wanted, number);
    }
    this.#taken.add(free);
    return free;
  }
}

export function listedHeadings(headings: ReadonlyMap<number, PlacedHeading>): readonly PlacedHeading[] {
  return [...headings.values()].filter(({ level }) => level <= LISTED_LEVEL);
}
