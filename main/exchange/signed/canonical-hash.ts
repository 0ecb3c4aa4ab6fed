// One hash to a value, wherever it is computed.
import { writeCanonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';

/** SHA-256 of its canonical JSON (RFC 8785), 64 lower-case hexadecimal digits. */
export function canonicalHash(value: unknown): string {
  return sha256(writeCanonicalJson(value)).toString('hex');
}
