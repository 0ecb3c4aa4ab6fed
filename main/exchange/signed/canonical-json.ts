/** JSON as the format wants it: one byte sequence per value (RFC 8785), shallow, and without treacherous keys. */
import canonicalize from 'canonicalize';
import { MAX_JSON_DEPTH } from './limits.ts';
import { refuse, type RefusedContainer } from './refused.ts';

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Throws on a value no reader would accept: the payload is ours, so that is a bug. */
export function writeCanonicalJson(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new RangeError('a container carries a JSON value, not undefined');
  const bytes = Buffer.from(text, 'utf8');
  if (isTooDeep(bytes)) throw new RangeError('no reader would accept this payload: json-too-deep');
  if (hasForbiddenKey(value)) throw new RangeError('no reader would accept this payload: json-forbidden-key');
  return bytes;
}

export interface ReadJson {
  readonly value: unknown;
}

export function readCanonicalJson(bytes: Uint8Array, entryName: string): ReadJson | RefusedContainer {
  if (isTooDeep(bytes)) return refuse('json-too-deep', { entryName });
  const parsed = parseJson(bytes);
  if (parsed === undefined) return refuse('json-unreadable', { entryName });
  if (hasForbiddenKey(parsed.value)) return refuse('json-forbidden-key', { entryName });
  // Duplicate keys, spaces, other escapes or number forms all come out different when written again.
  return isCanonical(parsed.value, bytes) ? parsed : refuse('json-not-canonical', { entryName });
}

function parseJson(bytes: Uint8Array): ReadJson | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function isCanonical(value: unknown, bytes: Uint8Array): boolean {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch {
    // A parsed JSON value can only fail for a lone surrogate, which has no canonical form.
    return false;
  }
  return text !== undefined && Buffer.from(text, 'utf8').equals(bytes);
}

/** Counts brackets on the bytes, before anything recursive or slow sees them. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === QUOTE) {
      index = endOfString(bytes, index + 1);
    } else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return true;
    } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) {
      depth -= 1;
    }
  }
  return false;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let index = start;
  while (index < bytes.length && bytes[index] !== QUOTE) index += bytes[index] === BACKSLASH ? 2 : 1;
  return index;
}

function hasForbiddenKey(root: unknown): boolean {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && Object.keys(value).some((key) => FORBIDDEN_KEYS.has(key))) return true;
    for (const child of Object.values(value)) {
      if (typeof child === 'object' && child !== null) pending.push(child);
    }
  }
  return false;
}
