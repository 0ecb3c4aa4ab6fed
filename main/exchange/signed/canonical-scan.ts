/**
 * Recognises canonical JSON by its bytes, in one pass and without making anything: what the slower judgement of
 * canonical-json.ts would find out by writing the value again. It never says why not; whatever it does not recognise is
 * left to that judgement. It looks at the form of strings, numbers and keys only: that the text is JSON and UTF-8 is
 * for the parser and the decoder to say.
 */
import { MAX_JSON_DEPTH, MAX_JSON_VALUES } from './limits.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const DIGIT_0 = 0x30;
const FIRST_PRINTABLE = 0x20;
const FIRST_BEYOND_ASCII = 0x80;
/** Whole numbers this short are written as they are, whatever their digits. */
const MOST_PLAIN_DIGITS = 15;

const NOT_RECOGNISED = -1;
const NO_KEY = -1;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'].map((key) => Buffer.from(key, 'latin1'));

/** What begins at a byte outside strings; 0 where nothing canonical does. */
const TOKEN = { passed: 1, string: 2, number: 3, opening: 4, closing: 5 } as const;
const tokenOf = tableOf([
  // Punctuation, and the letters of true, false and null.
  [',:truefalsn', TOKEN.passed],
  ['"', TOKEN.string],
  ['-0123456789', TOKEN.number],
  ['{[', TOKEN.opening],
  ['}]', TOKEN.closing],
]);
const isPartOfNumber = tableOf([['0123456789+-.eE', 1]]);
const isDigit = tableOf([['0123456789', 1]]);
/** Everything RFC 8785 writes with a backslash and one letter. */
const isShortEscape = tableOf([['"\\bfnrt', 1]]);
const LETTER_U = 0x75;
/** The last digit of `\u000x` and of `\u001x` for the control characters that have no shorter form. */
const isLastDigitAfter0 = tableOf([['01234567bef', 1]]);
const isLastDigitAfter1 = tableOf([['0123456789abcdef', 1]]);
/** Bytes that stand for themselves inside a string. */
const isPlain = new Uint8Array(256).fill(1, FIRST_PRINTABLE);
isPlain[QUOTE] = 0;
isPlain[BACKSLASH] = 0;

function tableOf(entries: readonly (readonly [characters: string, value: number])[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const [characters, value] of entries) {
    for (const byte of Buffer.from(characters, 'latin1')) table[byte] = value;
  }
  return table;
}

/** True only for text that is canonical, no deeper or fuller than allowed and free of treacherous keys, provided that it parses. */
export function isSurelyCanonical(bytes: Uint8Array): boolean {
  const scan = new Scan(bytes);
  while (!scan.isAtEnd) if (!scan.take()) return false;
  return true;
}

class Scan {
  readonly #bytes: Uint8Array;
  #index = 0;
  #depth = 0;
  /** Counted as canonical-json.ts does: by commas and openings. */
  #values = 1;
  /** Where the last key of each open object stands: the next must come after it in order, so that none comes twice. */
  readonly #keyStarts = new Int32Array(MAX_JSON_DEPTH + 1).fill(NO_KEY);
  readonly #keyEnds = new Int32Array(MAX_JSON_DEPTH + 1);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#index >= this.#bytes.length;
  }

  /** Goes past one token; false when it is not in canonical form. */
  take(): boolean {
    switch (tokenOf[this.#bytes[this.#index] ?? 0]) {
      case TOKEN.passed:
        if (this.#bytes[this.#index] === COMMA) this.#values += 1;
        this.#index += 1;
        return this.#values <= MAX_JSON_VALUES;
      case TOKEN.string:
        return this.#takeString();
      case TOKEN.number:
        this.#index = endOfNumber(this.#bytes, this.#index);
        return this.#index !== NOT_RECOGNISED;
      case TOKEN.opening:
        this.#index += 1;
        this.#depth += 1;
        this.#values += 1;
        this.#keyStarts[this.#depth] = NO_KEY;
        return this.#depth <= MAX_JSON_DEPTH && this.#values <= MAX_JSON_VALUES;
      case TOKEN.closing:
        this.#index += 1;
        this.#depth -= 1;
        return this.#depth >= 0;
      default:
        return false;
    }
  }

  #takeString(): boolean {
    const start = this.#index + 1;
    const end = endOfString(this.#bytes, start);
    this.#index = end + 1;
    if (end === NOT_RECOGNISED) return false;
    return this.#bytes[this.#index] !== COLON || this.#takeKey(start, end);
  }

  #takeKey(start: number, end: number): boolean {
    const previous = this.#keyStarts[this.#depth] ?? NO_KEY;
    const previousEnd = this.#keyEnds[this.#depth] ?? 0;
    this.#keyStarts[this.#depth] = start;
    this.#keyEnds[this.#depth] = end;
    if (!isPlainKey(this.#bytes, start, end)) return false;
    return previous === NO_KEY || isBefore(this.#bytes, previous, previousEnd, start, end);
  }
}

/** Where its closing quotation mark is, if every character is written the one canonical way. */
function endOfString(bytes: Uint8Array, start: number): number {
  let index = start;
  while (index < bytes.length) {
    while (isPlain[bytes[index] ?? 0] === 1) index += 1;
    if (bytes[index] === QUOTE) return index;
    const length = lengthOfEscape(bytes, index);
    if (length === 0) return NOT_RECOGNISED;
    index += length;
  }
  return NOT_RECOGNISED;
}

/** 0 unless the escape is the one canonical form of its character. */
function lengthOfEscape(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== BACKSLASH) return 0;
  if (isShortEscape[bytes[at + 1] ?? 0] === 1) return 2;
  return isControlEscape(bytes, at) ? 6 : 0;
}

function isControlEscape(bytes: Uint8Array, at: number): boolean {
  const isU00 = bytes[at + 1] === LETTER_U && bytes[at + 2] === DIGIT_0 && bytes[at + 3] === DIGIT_0;
  if (!isU00) return false;
  const last = bytes[at + 5] ?? 0;
  if (bytes[at + 4] === DIGIT_0) return isLastDigitAfter0[last] === 1;
  return bytes[at + 4] === DIGIT_0 + 1 && isLastDigitAfter1[last] === 1;
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}

function endOfNumber(bytes: Uint8Array, start: number): number {
  let end = start;
  while (isPartOfNumber[bytes[end] ?? 0] === 1) end += 1;
  return isPlainWhole(bytes, start, end) || isShortestForm(bytes, start, end) ? end : NOT_RECOGNISED;
}

function isPlainWhole(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > MOST_PLAIN_DIGITS || (bytes[start] === DIGIT_0 && end - start > 1)) return false;
  for (let index = start; index < end; index += 1) if (isDigit[bytes[index] ?? 0] !== 1) return false;
  return true;
}

function isShortestForm(bytes: Uint8Array, start: number, end: number): boolean {
  const text = textOf(bytes, start, end);
  return JSON.stringify(Number(text)) === text;
}

/** In ASCII the order of bytes is the order of UTF-16 code units that RFC 8785 asks for. */
function isPlainKey(bytes: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= FIRST_BEYOND_ASCII || byte === BACKSLASH) return false;
  }
  return !FORBIDDEN_KEYS.some((key) => isSameKey(bytes, start, end, key));
}

function isSameKey(bytes: Uint8Array, start: number, end: number, key: Uint8Array): boolean {
  if (end - start !== key.length) return false;
  for (let index = 0; index < key.length; index += 1) if (bytes[start + index] !== key[index]) return false;
  return true;
}

function isBefore(bytes: Uint8Array, start: number, end: number, otherStart: number, otherEnd: number) {
  const shared = Math.min(end - start, otherEnd - otherStart);
  for (let index = 0; index < shared; index += 1) {
    const difference = (bytes[start + index] ?? 0) - (bytes[otherStart + index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return end - start < otherEnd - otherStart;
}
