/** JSON as the format wants it: one byte sequence per value (RFC 8785), shallow, and without treacherous keys. */
import canonicalize from 'canonicalize';
import { MAX_JSON_DEPTH } from './limits.ts';
import { refuse, type RefusedContainer } from './refused.ts';

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export function writeCanonicalJson(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a container carries a JSON value, not undefined');
  return Buffer.from(text, 'utf8');
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

/** Counts brackets on the bytes, before anything recursive sees them. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < bytes.byteLength; index += 1) {
    const byte = bytes[index];
    if (isInString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else {
      depth += depthChange(byte);
      if (depth > MAX_JSON_DEPTH) return true;
    }
  }
  return false;
}

function depthChange(byte: number | undefined): number {
  if (byte === 0x5b || byte === 0x7b) return 1;
  return byte === 0x5d || byte === 0x7d ? -1 : 0;
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
