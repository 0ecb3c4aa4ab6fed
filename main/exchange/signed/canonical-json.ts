/** JSON as the format wants it: one byte sequence per value (RFC 8785), shallow, and without treacherous keys. */
import canonicalize from 'canonicalize';
import { isSurelyCanonical } from './canonical-scan.ts';
import { MAX_JSON_DEPTH, MAX_JSON_VALUES } from './limits.ts';
import { refuse, type RefusedContainer } from './refused.ts';

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** What was to be signed is more than a reader would take: an expected refusal, where every other throw is a bug. */
export class ContentTooLarge extends RangeError {
  override readonly name = 'ContentTooLarge';
}

/** However large: to compare and to hash, where nobody will read it back. Throws on a value that JSON cannot hold. */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new RangeError('a container carries a JSON value, not undefined');
  return Buffer.from(text, 'utf8');
}

/** Throws ContentTooLarge, and on a value no reader would accept: the payload is ours, so that is a bug. */
export function writeCanonicalJson(value: unknown): Uint8Array {
  const bytes = canonicalBytes(value);
  const excess = excessOf(bytes);
  if (excess === 'json-too-many-values') throw new ContentTooLarge(excess);
  if (excess !== undefined) throw new RangeError(`no reader would accept this payload: ${excess}`);
  if (judgeKeys(value) === 'forbidden')
    throw new RangeError('no reader would accept this payload: json-forbidden-key');
  return bytes;
}

export interface ReadJson {
  readonly value: unknown;
}

export function readCanonicalJson(bytes: Uint8Array, entryName: string): ReadJson | RefusedContainer {
  const isRecognised = isSurelyCanonical(bytes);
  const excess = isRecognised ? undefined : excessOf(bytes);
  if (excess !== undefined) return refuse(excess, { entryName });
  const text = readText(bytes);
  const parsed = text === undefined ? undefined : parseJson(text);
  if (text === undefined || parsed === undefined) return refuse('json-unreadable', { entryName });
  return isRecognised ? parsed : judgeCanonical(parsed, text, entryName);
}

/** For what was not recognised by its bytes: most often to say what is wrong with it. */
function judgeCanonical(parsed: ReadJson, text: string, entryName: string): ReadJson | RefusedContainer {
  const keys = judgeKeys(parsed.value);
  if (keys === 'forbidden') return refuse('json-forbidden-key', { entryName });
  const isCanonical = keys !== 'unsorted' && isWrittenAgainTheSame(parsed.value, text, keys);
  return isCanonical ? parsed : refuse('json-not-canonical', { entryName });
}

function readText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function parseJson(text: string): ReadJson | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** How the engine writes a lone surrogate, which has no canonical form; and characters that need no such escape. */
const SURROGATE_ESCAPE = '\\ud';

/**
 * RFC 8785 takes the strings and numbers of ECMAScript as they are (3.2.2), so the engine's own writer is canonical once
 * the keys are in order: duplicate keys, spaces, other escapes or number forms all come out different. Two kinds of text
 * go through the library all the same: lone surrogates, and keys that look like array positions, which engines move.
 */
function isWrittenAgainTheSame(value: unknown, text: string, keys: KeysJudgement): boolean {
  if (keys === 'sorted' && !text.includes(SURROGATE_ESCAPE)) return JSON.stringify(value) === text;
  try {
    return canonicalize(value) === text;
  } catch {
    // A parsed JSON value can only fail for a lone surrogate.
    return false;
  }
}

/**
 * Counts brackets and commas on the bytes, before anything recursive or slow sees them: a few kilobytes of archive may
 * hold millions of empty lists, each of which costs the parser and the schema far more than the three bytes it takes.
 */
function excessOf(bytes: Uint8Array): 'json-too-deep' | 'json-too-many-values' | undefined {
  let depth = 0;
  let values = 1;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === QUOTE) {
      index = endOfString(bytes, index + 1);
    } else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
      depth += 1;
      values += 1;
      if (depth > MAX_JSON_DEPTH) return 'json-too-deep';
    } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) {
      depth -= 1;
    } else if (byte === COMMA) {
      values += 1;
    }
    if (values > MAX_JSON_VALUES) return 'json-too-many-values';
  }
  return undefined;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let index = start;
  while (index < bytes.length && bytes[index] !== QUOTE) index += bytes[index] === BACKSLASH ? 2 : 1;
  return index;
}

type KeysJudgement = 'sorted' | 'unsorted' | 'moved-by-the-engine' | 'forbidden';

/** Keys in the order of their UTF-16 code units (RFC 8785, 3.2.3), none of the treacherous ones. */
function judgeKeys(root: unknown): KeysJudgement {
  let judgement: KeysJudgement = 'sorted';
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    const ofThis = Array.isArray(value) ? pushAll(value, pending) : judgeObject(value, pending);
    if (ofThis === 'forbidden') return ofThis;
    if (ofThis !== 'sorted' && judgement !== 'moved-by-the-engine') judgement = ofThis;
  }
  return judgement;
}

function pushAll(list: readonly unknown[], pending: unknown[]): KeysJudgement {
  for (const item of list) if (typeof item === 'object' && item !== null) pending.push(item);
  return 'sorted';
}

function judgeObject(value: unknown, pending: unknown[]): KeysJudgement {
  if (typeof value !== 'object' || value === null) return 'sorted';
  const object = value as Readonly<Record<string, unknown>>;
  let judgement: KeysJudgement = 'sorted';
  let previous = '';
  // What JSON.parse makes inherits nothing that could be listed here.
  for (const key in object) {
    if (FORBIDDEN_KEYS.has(key)) return 'forbidden';
    if (isArrayPosition(key)) judgement = 'moved-by-the-engine';
    else if (key < previous && judgement === 'sorted') judgement = 'unsorted';
    previous = key;
    const child = object[key];
    if (typeof child === 'object' && child !== null) pending.push(child);
  }
  return judgement;
}

/** Engines list such keys first and by number, whatever the text said. */
function isArrayPosition(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && /^(0|[1-9]\d*)$/.test(key);
}
