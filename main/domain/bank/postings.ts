// Which solutions hold which word: for each word, in alphabetical order, the rows as differences of one to five bytes each.

export interface Postings {
  /** In the order of their code units. */
  readonly words: readonly string[];
  /** Where the rows of each word begin in `rows`; one more than there are words. */
  readonly starts: Uint32Array;
  readonly rows: Uint8Array;
}

export class PostingsBuilder {
  readonly #rows = new Map<string, number[]>();

  /** Rows come in growing order. */
  add(row: number, words: readonly string[]): void {
    for (const word of words) {
      const rows = this.#rows.get(word);
      if (!rows) this.#rows.set(word, [row]);
      else if (rows.at(-1) !== row) rows.push(row);
    }
  }

  finish(): Postings {
    const words = [...this.#rows.keys()].sort();
    const starts = new Uint32Array(words.length + 1);
    const bytes = new GrowingBytes();
    words.forEach((word, index) => {
      starts[index] = bytes.length;
      let before = 0;
      for (const row of this.#rows.get(word) ?? []) {
        bytes.addNumber(row - before);
        before = row;
      }
    });
    starts[words.length] = bytes.length;
    return { words, starts, rows: bytes.finish() };
  }
}

const SEVEN_BITS = 0x7f;
const MORE_FOLLOWS = 0x80;

class GrowingBytes {
  #bytes = new Uint8Array(1024);
  length = 0;

  addNumber(value: number): void {
    let left = value;
    while (left > SEVEN_BITS) {
      this.#add((left & SEVEN_BITS) | MORE_FOLLOWS);
      left >>>= 7;
    }
    this.#add(left);
  }

  #add(byte: number): void {
    if (this.length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}

/** Marks in `into` the rows of the words between two places, moved by `offset`. */
export function markRows(
  { starts, rows }: Postings,
  { from, to }: { readonly from: number; readonly to: number },
  into: Uint8Array,
  offset: number,
): void {
  for (let word = from; word < to; word += 1) {
    const end = starts[word + 1] ?? 0;
    let at = starts[word] ?? 0;
    let row = 0;
    while (at < end) {
      let difference = 0;
      let shift = 0;
      let byte = MORE_FOLLOWS;
      while ((byte & MORE_FOLLOWS) !== 0) {
        byte = rows[at] ?? 0;
        difference |= (byte & SEVEN_BITS) << shift;
        shift += 7;
        at += 1;
      }
      row += difference;
      into[offset + row] = 1;
    }
  }
}

/** Where a word would stand: the first that is not before it. */
export function placeOfWord(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LAST_UNIT = '\uffff';

/** Of the words that begin so. */
export function placesOfPrefix(words: readonly string[], prefix: string) {
  return { from: placeOfWord(words, prefix), to: placeOfWord(words, `${prefix}${LAST_UNIT}`) };
}

/** Of that very word; an empty range where it is not there. */
export function placesOfWord(words: readonly string[], word: string) {
  const from = placeOfWord(words, word);
  return { from, to: words[from] === word ? from + 1 : from };
}
