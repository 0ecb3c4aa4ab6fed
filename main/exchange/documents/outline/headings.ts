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
  const taken = new Set<string>();
  /** Those it stands under, as they were given: two of one level in one part stay of one level. */
  const above: HeadingLevel[] = [];
  for (const [index, block] of body.entries()) {
    if (block.kind !== 'heading') continue;
    while ((above.at(-1) ?? 0) >= block.level) above.pop();
    above.push(block.level);
    const level = above.length as HeadingLevel;
    const anchor = freeName(block.id, taken);
    taken.add(anchor);
    placed.set(index, { anchor, level, text: block.text });
  }
  return placed;
}

function freeName(id: string, taken: ReadonlySet<string>): string {
  const name = id.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-');
  const wanted = /^[a-z]/.test(name) ? name : `partie${name === '' ? '' : `-${name}`}`;
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${String(number)}`)) number += 1;
  return `${wanted}-${String(number)}`;
}

export function listedHeadings(headings: ReadonlyMap<number, PlacedHeading>): readonly PlacedHeading[] {
  return [...headings.values()].filter(({ level }) => level <= LISTED_LEVEL);
}
