/**
 * Recognises canonical JSON by its bytes, in one pass and without making anything: what the slower judgement of
 * canonical-json.ts would find out by writing the value again. It never says why not; whatever it does not recognise is
 * left to that judgement. It looks at the form of strings, numbers and keys only: that the text is JSON and UTF-8 is
 * for the parser and the decoder to say.
 */
import { MAX_JSON_DEPTH } from './limits.ts';

const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const LOWER_A = 0x61;
const LOWER_E = 0x65;
const LOWER_F = 0x66;
const LOWER_U = 0x75;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const FIRST_PRINTABLE = 0x20;
const FIRST_BEYOND_ASCII = 0x80;
/** Whole numbers this short are written as they are, whatever their digits. */
const MOST_PLAIN_DIGITS = 15;

const NOT_RECOGNISED = -1;
const NO_KEY = -1;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'].map((key) => Buffer.from(key, 'latin1'));
/** `"`, `\`, and b, f, n, r, t: everything RFC 8785 writes with a backslash and one letter. */
const SHORT_ESCAPES: ReadonlySet<number> = new Set(Buffer.from('"\\bfnrt', 'latin1'));
/** The control characters that have a short escape, and so may not be written with four digits. */
const SHORTLY_ESCAPED: ReadonlySet<number> = new Set(Buffer.from('\b\f\n\r\t', 'latin1'));

/** By byte: 1 for what stands for itself inside a string. */
const IS_PLAIN = new Uint8Array(256).fill(1, FIRST_PRINTABLE);
IS_PLAIN[QUOTE] = 0;
IS_PLAIN[BACKSLASH] = 0;

/** True only for text that is canonical, no deeper than allowed and free of treacherous keys, provided that it parses. */
export function isSurelyCanonical(bytes: Uint8Array): boolean {
  // Where the last key of each open object stands; a key must come after its predecessor, so none comes twice.
  const keyStarts = new Int32Array(MAX_JSON_DEPTH + 1).fill(NO_KEY);
  const keyEnds = new Int32Array(MAX_JSON_DEPTH + 1);
  let depth = 0;
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0;
    if (byte === QUOTE) {
      const start = index + 1;
      const end = endOfString(bytes, start);
      if (end === NOT_RECOGNISED) return false;
      index = end + 1;
      if (bytes[index] !== COLON) continue;
      if (!isPlainKey(bytes, start, end)) return false;
      const previous = keyStarts[depth] ?? NO_KEY;
      if (previous !== NO_KEY && !isBefore(bytes, previous, keyEnds[depth] ?? 0, start, end)) return false;
      keyStarts[depth] = start;
      keyEnds[depth] = end;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return false;
      keyStarts[depth] = NO_KEY;
      index += 1;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      depth -= 1;
      if (depth < 0) return false;
      index += 1;
    } else if (byte === MINUS || isDigit(byte)) {
      index = endOfNumber(bytes, index);
      if (index === NOT_RECOGNISED) return false;
    } else if (byte === COMMA || byte === COLON || (byte >= LOWER_A && byte <= LOWER_U)) {
      // Punctuation, or a letter of true, false and null.
      index += 1;
    } else {
      return false;
    }
  }
  return true;
}

function isDigit(byte: number): boolean {
  return byte >= DIGIT_0 && byte <= DIGIT_9;
}

/** Where its closing quotation mark is, if every character is written the one canonical way. */
function endOfString(bytes: Uint8Array, start: number): number {
  let index = start;
  while (index < bytes.length) {
    while (IS_PLAIN[bytes[index] ?? 0] === 1) index += 1;
    const byte = bytes[index];
    if (byte === QUOTE) return index;
    if (byte !== BACKSLASH) {
      return NOT_RECOGNISED;
    } else if (SHORT_ESCAPES.has(bytes[index + 1] ?? 0)) {
      index += 2;
    } else if (isControlEscape(bytes, index)) {
      index += 6;
    } else {
      return NOT_RECOGNISED;
    }
  }
  return NOT_RECOGNISED;
}

/** `\u00` and two digits in lower case, for a control character that has no shorter form. */
function isControlEscape(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] !== LOWER_U || bytes[at + 2] !== DIGIT_0 || bytes[at + 3] !== DIGIT_0) return false;
  const high = (bytes[at + 4] ?? 0) - DIGIT_0;
  const last = bytes[at + 5] ?? 0;
  const low = isDigit(last) ? last - DIGIT_0 : last >= LOWER_A && last <= LOWER_F ? last - LOWER_A + 10 : -1;
  return (high === 0 || high === 1) && low >= 0 && !SHORTLY_ESCAPED.has(high * 16 + low);
}

function endOfNumber(bytes: Uint8Array, start: number): number {
  let end = start;
  while (isPartOfNumber(bytes[end] ?? 0)) end += 1;
  return isPlainWhole(bytes, start, end) || isShortestForm(bytes, start, end) ? end : NOT_RECOGNISED;
}

function isPartOfNumber(byte: number): boolean {
  return isDigit(byte) || byte === MINUS || byte === POINT || byte === LOWER_E || byte === PLUS;
}

function isPlainWhole(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > MOST_PLAIN_DIGITS || (bytes[start] === DIGIT_0 && end - start > 1)) return false;
  for (let index = start; index < end; index += 1) if (!isDigit(bytes[index] ?? 0)) return false;
  return true;
}

function isShortestForm(bytes: Uint8Array, start: number, end: number): boolean {
  const text = Buffer.from(bytes.subarray(start, end)).toString('latin1');
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
