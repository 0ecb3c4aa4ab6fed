// A bank too large for one file leaves as several: which solutions go in which.
import { MOST_SOLUTIONS_IN_FILE } from '../../domain/bank/bank-file.ts';
import { MAX_ENTRY_BYTES, MAX_JSON_VALUES } from '../../exchange/signed/limits.ts';

/** Room is left for the head, the vouches and the marks between solutions. */
const FILL = 0.75;
const MOST_BYTES = MAX_ENTRY_BYTES * FILL;
const MOST_VALUES = MAX_JSON_VALUES * FILL;

export interface Weight {
  readonly bytes: number;
  readonly values: number;
}

/** No less than the values a reader would count: every mark between two of them is one, those within texts too. */
export function weightOf(json: string): Weight {
  let values = 1;
  for (let index = 0; index < json.length; index += 1) {
    const unit = json.charCodeAt(index);
    if (unit === COMMA || unit === COLON || unit === OPEN_BRACKET || unit === OPEN_BRACE) values += 1;
  }
  return { bytes: Buffer.byteLength(json), values };
}
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const OPEN_BRACE = 0x7b;

/** In order, each part as full as it may be. */
export class Partition<Item> {
  readonly parts: Item[][] = [[]];
  #bytes = 0;
  #values = 0;

  add(item: Item, { bytes, values }: Weight): void {
    const last = this.parts.at(-1) ?? [];
    const isFull =
      this.#bytes + bytes > MOST_BYTES ||
      this.#values + values > MOST_VALUES ||
      last.length >= MOST_SOLUTIONS_IN_FILE;
    if (isFull && last.length > 0) {
      this.parts.push([item]);
      this.#bytes = bytes;
      this.#values = values;
      return;
    }
    last.push(item);
    this.#bytes += bytes;
    this.#values += values;
  }
}
