// The index of one file of the bank: what lists and facets need of each solution, and which words it holds. Drawn from the signed
// file, so that it can always be made again.
import { oneLine } from '../text/one-line.ts';
import { ficheKey } from '../solution/solution.ts';
import type { BankDocument, BankEntry, RelayedFrom, Vouch } from './bank-file.ts';
import { costCentsOf, FACETS, facetValuesOf, lessonOf, type Facet } from './facets.ts';
import { PostingsBuilder, type Postings } from './postings.ts';
import { bodyText, headText, searchedWords, type WordSources } from './words.ts';

/** Values of one facet: row by row, how many, and which of `values`. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly counts: readonly number[];
  readonly codes: readonly number[];
}

/** One list to each fact, all of one length: plain JSON, quick to read. */
export interface SegmentFacts {
  readonly keys: readonly string[];
  readonly revisions: readonly number[];
  readonly madeOn: readonly string[];
  readonly versionHashes: readonly string[];
  /** Of the line of the solution, in hexadecimal: two contents are told apart, and a damaged line is seen. */
  readonly lineHashes: readonly string[];
  /** In bytes, of each line in the file of lines; its line feed not counted. */
  readonly lengths: readonly number[];
  readonly titles: readonly string[];
  readonly committees: readonly string[];
  readonly territories: readonly string[];
  readonly lessons: readonly string[];
  readonly themes: readonly (string | null)[];
  readonly readiness: readonly (number | null)[];
  readonly costs: readonly (number | null)[];
  readonly ends: readonly (string | null)[];
  readonly relayedFrom: readonly (RelayedFrom | null)[];
  readonly facets: Readonly<Record<Facet, FacetColumn>>;
  readonly vouches: readonly Vouch[];
}

export interface Segment {
  readonly facts: SegmentFacts;
  /** Of titles and summaries. */
  readonly head: Postings;
  /** Of everything. */
  readonly whole: Postings;
}

export interface WrittenLine {
  readonly lengthBytes: number;
  readonly hash: string;
}

type Lists = {
  readonly [Name in keyof Omit<SegmentFacts, 'facets' | 'vouches'>]: SegmentFacts[Name][number][];
};

export class SegmentBuilder {
  readonly #lists: Lists = {
    keys: [],
    revisions: [],
    madeOn: [],
    versionHashes: [],
    lineHashes: [],
    lengths: [],
    titles: [],
    committees: [],
    territories: [],
    lessons: [],
    themes: [],
    readiness: [],
    costs: [],
    ends: [],
    relayedFrom: [],
  };
  readonly #facets = new Map(FACETS.map((facet) => [facet, new ColumnBuilder()]));
  readonly #head = new PostingsBuilder();
  readonly #whole = new PostingsBuilder();
  readonly #document: Pick<BankDocument, 'madeBy' | 'vouches'>;
  readonly #sources: WordSources;

  constructor(document: Pick<BankDocument, 'madeBy' | 'vouches'>, sources: WordSources) {
    this.#document = document;
    this.#sources = sources;
  }

  add(entry: BankEntry, line: WrittenLine): void {
    const row = this.#lists.keys.length;
    const { solution, relayedFrom } = entry;
    const { content } = solution;
    const lists = this.#lists;
    lists.keys.push(ficheKey(solution));
    lists.revisions.push(solution.revision);
    lists.madeOn.push(solution.madeOn);
    lists.versionHashes.push(solution.versionHash);
    lists.lineHashes.push(line.hash);
    lists.lengths.push(line.lengthBytes);
    lists.titles.push(oneLine(content.title));
    lists.committees.push(oneLine(solution.committeeName));
    lists.territories.push(oneLine(solution.territories.map(({ label }) => label).join(', ')));
    lists.lessons.push(lessonOf(content));
    lists.themes.push(content.themePrimary);
    lists.readiness.push(content.transferability?.readiness ?? null);
    lists.costs.push(costCentsOf(content));
    lists.ends.push(content.end);
    lists.relayedFrom.push(relayedFrom);
    const values = facetValuesOf(entry, this.#document.madeBy);
    for (const [facet, column] of this.#facets) column.add(values[facet]);
    this.#addWords(row, entry);
  }

  #addWords(row: number, entry: BankEntry): void {
    const head = searchedWords(headText(entry));
    this.#head.add(row, head);
    this.#whole.add(row, head);
    this.#whole.add(row, searchedWords(bodyText(entry, this.#sources)));
  }

  finish(): Segment {
    const facets = Object.fromEntries(
      [...this.#facets].map(([facet, column]) => [facet, column.finish()]),
    ) as Record<Facet, FacetColumn>;
    const facts = { ...this.#lists, facets, vouches: this.#document.vouches };
    return { facts, head: this.#head.finish(), whole: this.#whole.finish() };
  }
}

class ColumnBuilder {
  readonly #codeOf = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #codes: number[] = [];

  add(values: readonly string[]): void {
    this.#counts.push(values.length);
    for (const value of values) {
      let code = this.#codeOf.get(value);
      if (code === undefined) this.#codeOf.set(value, (code = this.#codeOf.size));
      this.#codes.push(code);
    }
  }

  finish(): FacetColumn {
    return { values: [...this.#codeOf.keys()], counts: this.#counts, codes: this.#codes };
  }
}
