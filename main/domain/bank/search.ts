// Search over the bank: every word begins a word of the solution, accents, case and plurals forgiven; a word nothing has is forgiven
// one slip of the finger. Facets count what they would give, each as if it alone had not been chosen.
import UFuzzy from '@leeoniya/ufuzzy';
import { FACETS, type Facet, type Sign } from './facets.ts';
import { markRows, placesOfPrefix, placesOfWord, type Postings } from './postings.ts';
import type { SegmentFacts } from './segment.ts';
import { placed, type Shelf, type ShelfColumn } from './shelf.ts';
import { searchedWords } from './words.ts';

export type ChosenFacets = Partial<Readonly<Record<Facet, readonly string[]>>>;

export interface BankQuery {
  readonly text: string;
  readonly facets: ChosenFacets;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface FoundRows {
  /** What is found first comes first: in titles, then elsewhere, the latest of each first. */
  readonly rows: readonly number[];
  readonly total: number;
  /** The most frequent first. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  /** Words that were read as others for want of any solution that holds them. */
  readonly forgiven: readonly string[];
}

export interface Page {
  readonly from: number;
  readonly limit: number;
}

const forgiving = new UFuzzy({
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
  interLft: 2,
});
/** A slip needs a word long enough to be recognised without one of its letters. */
const SHORTEST_FORGIVEN = 4;
/** One letter begins too many words to be what is meant. */
const SHORTEST_PREFIX = 2;
const MOST_READINGS = 50;

/** Over one shelf; what a shelf never changes is computed once. */
export class BankSearch {
  readonly shelf: Shelf;
  #vocabulary: string[] | undefined;

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  find({ text, facets }: BankQuery, page: Page): FoundRows {
    const { shelf } = this;
    const words = [...new Set(searchedWords(text))];
    const read = words.map((word) => this.#readingsOf(word));
    const base = Uint8Array.from(shelf.current);
    for (const { whole } of read) keep(base, whole);
    const chosen = FACETS.flatMap((facet) => {
      const values = facets[facet] ?? [];
      return values.length === 0 ? [] : [{ facet, rows: this.#rowsWith(facet, values) }];
    });
    const result = Uint8Array.from(base);
    for (const { rows } of chosen) keep(result, rows);
    const heads = read.map(({ head }) => head);
    return {
      rows: pageOf(shelf, result, heads, page),
      total: result.reduce((sum, each) => sum + each, 0),
      facets: this.#counts(base, result, chosen),
      forgiven: words.filter((_, index) => read[index]?.isForgiven),
    };
  }

  /** Every row found, in order: what is exported. */
  all(query: BankQuery): readonly number[] {
    return this.find(query, { from: 0, limit: this.shelf.rowCount }).rows;
  }

  #readingsOf(word: string) {
    const strict = this.#marked([word], word.length >= SHORTEST_PREFIX);
    if (word.length < SHORTEST_FORGIVEN || holdsAny(strict.whole, this.shelf.current))
      return { ...strict, isForgiven: false };
    const alike = this.#alike(word);
    return { ...this.#marked(alike, false), isForgiven: alike.length > 0 };
  }

  #marked(words: readonly string[], isPrefix: boolean) {
    const whole = new Uint8Array(this.shelf.rowCount);
    const head = new Uint8Array(this.shelf.rowCount);
    this.shelf.files.forEach(({ segment }, index) => {
      const base = this.shelf.bases[index] ?? 0;
      for (const word of words) {
        mark(segment.whole, word, isPrefix, whole, base);
        mark(segment.head, word, isPrefix, head, base);
      }
    });
    return { whole, head };
  }

  #alike(word: string): readonly string[] {
    this.#vocabulary ??= [...new Set(this.shelf.files.flatMap(({ segment }) => segment.whole.words))];
    const vocabulary = this.#vocabulary;
    const found = forgiving.filter(vocabulary, word) ?? [];
    return found.slice(0, MOST_READINGS).flatMap((index) => vocabulary[index] ?? []);
  }

  #rowsWith(facet: Facet, values: readonly string[]): Uint8Array {
    const { columns, rowCount, signs } = this.shelf;
    const column = columns[facet];
    const rows = new Uint8Array(rowCount);
    const wanted = new Set(values.map((value) => column.values.indexOf(value)));
    const isWanted = Uint8Array.from(column.values, (_, code) => Number(wanted.has(code)));
    for (let row = 0; row < rowCount; row += 1) {
      const end = column.starts[row + 1] ?? 0;
      for (let at = column.starts[row] ?? 0; at < end; at += 1)
        if (isWanted[column.codes[at] ?? 0]) rows[row] = 1;
    }
    if (facet === 'sign')
      for (const value of values) {
        const marked = signs.get(value as Sign);
        if (marked) add(rows, marked);
      }
    return rows;
  }

  #counts(
    base: Uint8Array,
    result: Uint8Array,
    chosen: readonly { readonly facet: Facet; readonly rows: Uint8Array }[],
  ): Readonly<Record<Facet, readonly FacetCount[]>> {
    const counted = FACETS.map((facet) => {
      const others = chosen.filter((each) => each.facet !== facet);
      const isChosen = others.length < chosen.length;
      const rows = isChosen ? Uint8Array.from(base) : result;
      if (isChosen) for (const other of others) keep(rows, other.rows);
      return [facet, this.#countsOf(facet, rows)] as const;
    });
    return Object.fromEntries(counted) as Record<Facet, readonly FacetCount[]>;
  }

  #countsOf(facet: Facet, rows: Uint8Array): readonly FacetCount[] {
    const { columns, signs } = this.shelf;
    const counts = countsIn(columns[facet], rows);
    if (facet === 'sign')
      for (const [value, marked] of signs) {
        const count = marked.reduce((sum, each, row) => sum + (each & (rows[row] ?? 0)), 0);
        if (count > 0) counts.push({ value, count });
      }
    return counts.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  }
}

function countsIn({ values, starts, codes }: ShelfColumn, rows: Uint8Array): FacetCount[] {
  const counts = new Uint32Array(values.length);
  for (let row = 0; row < rows.length; row += 1) {
    if (rows[row] === 0) continue;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return values.flatMap((value, code) => {
    const count = counts[code] ?? 0;
    return count === 0 ? [] : [{ value, count }];
  });
}

function mark(postings: Postings, word: string, isPrefix: boolean, into: Uint8Array, base: number): void {
  const { words } = postings;
  markRows(postings, isPrefix ? placesOfPrefix(words, word) : placesOfWord(words, word), into, base);
}

function keep(rows: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < rows.length; row += 1) rows[row] = (rows[row] ?? 0) & (others[row] ?? 0);
}

function add(rows: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < rows.length; row += 1) rows[row] = (rows[row] ?? 0) | (others[row] ?? 0);
}

function holdsAny(rows: Uint8Array, among: Uint8Array): boolean {
  return rows.some((each, row) => each === 1 && among[row] === 1);
}

/** Those whose title or summary holds every word come first. */
function pageOf(
  { order }: Shelf,
  result: Uint8Array,
  heads: readonly Uint8Array[],
  { from, limit }: Page,
): readonly number[] {
  const isHead = (row: number): boolean => heads.every((head) => head[row] === 1);
  const rows: number[] = [];
  let skipped = 0;
  const take = (row: number): void => {
    if (skipped < from) skipped += 1;
    else rows.push(row);
  };
  for (const row of order) {
    if (rows.length >= limit) return rows;
    if (result[row] === 1 && isHead(row)) take(row);
  }
  if (heads.length === 0) return rows;
  for (const row of order) {
    if (rows.length >= limit) return rows;
    if (result[row] === 1 && !isHead(row)) take(row);
  }
  return rows;
}

/** What a list shows of a row. */
export interface FoundSolution {
  readonly key: string;
  readonly title: string;
  readonly committeeName: string;
  readonly territory: string;
  /** The first thing to learn from it. */
  readonly lesson: string;
  readonly theme: string | null;
  readonly status: string;
  readonly readiness: number | null;
  readonly costCents: number | null;
  readonly revision: number;
  readonly madeOn: string;
  readonly signs: readonly Sign[];
}

export function foundSolution(shelf: Shelf, row: number): FoundSolution {
  const { file, local } = placed(shelf.files, shelf.bases, row);
  const { facts } = file.segment;
  return {
    ...textsAt(facts, local),
    theme: facts.themes[local] ?? null,
    status: valuesAt(shelf.columns.status, row)[0] ?? '',
    readiness: facts.readiness[local] ?? null,
    costCents: facts.costs[local] ?? null,
    revision: facts.revisions[local] ?? 0,
    signs: signsAt(shelf, row),
  };
}

function textsAt(facts: SegmentFacts, local: number) {
  const { keys, titles, committees, territories, lessons, madeOn } = facts;
  const at = (texts: readonly string[]): string => texts[local] ?? '';
  return {
    ...{ key: at(keys), title: at(titles), committeeName: at(committees), territory: at(territories) },
    ...{ lesson: at(lessons), madeOn: at(madeOn) },
  };
}

export function signsAt({ columns, signs }: Shelf, row: number): readonly Sign[] {
  const own = valuesAt(columns.sign, row) as readonly Sign[];
  return [...own, ...[...signs].flatMap(([sign, marked]) => (marked[row] === 1 ? [sign] : []))];
}

function valuesAt({ values, starts, codes }: ShelfColumn, row: number): readonly string[] {
  return [...codes.slice(starts[row], starts[row + 1])].flatMap((code) => values[code] ?? []);
}
