import { describe, expect, it } from 'vitest';
import { readCanonicalJson, writeCanonicalJson } from './canonical-json.ts';

const read = (text: string): unknown => readCanonicalJson(Buffer.from(text), 'plan.json');
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

describe('[S3] canonical JSON', () => {
  it('is written with sorted keys, the shortest numbers and no spaces', () => {
    const text = Buffer.from(
      writeCanonicalJson({ b: [1e21, 0.5, -0], a: 'é\n\u2028', 10: 1, 9: null }),
    ).toString();
    expect(text).toBe('{"10":1,"9":null,"a":"é\\n\u2028","b":[1e+21,0.5,0]}');
    expect(read(text)).toEqual({ value: { b: [1e21, 0.5, 0], a: 'é\n\u2028', 10: 1, 9: null } });
  });

  it('is recognised however brackets and escapes stand inside strings', () => {
    const value = { text: `\\"${'['.repeat(50)}\\\\"{{` };
    expect(readCanonicalJson(writeCanonicalJson(value), 'plan.json')).toEqual({ value });
  });

  it.each([
    ['keys out of order', '{"b":1,"a":2}', 'json-not-canonical'],
    ['a key twice with the same value', '{"a":1,"a":1}', 'json-not-canonical'],
    ['an escape that is not needed', '"\\u0061"', 'json-not-canonical'],
    ['a minus zero', '-0', 'json-not-canonical'],
    ['a number too precise to keep', '0.10000000000000000001', 'json-not-canonical'],
    ['a newline at the end', '1\n', 'json-not-canonical'],
    ['nothing', '', 'json-unreadable'],
    ['a string left open', '"', 'json-unreadable'],
    ['two values', '1 2', 'json-unreadable'],
    ['a forbidden key deep inside', '{"a":[[{"prototype":1}]]}', 'json-forbidden-key'],
    ['brackets nobody closes', '['.repeat(1_000_000), 'json-too-deep'],
  ])('refuses %s', (_, text, code) => {
    expect(read(text)).toMatchObject({ outcome: 'refused', code });
  });

  it('is 32 levels deep and no deeper, on the way out as on the way in', () => {
    expect(readCanonicalJson(writeCanonicalJson(nested(32)), 'plan.json')).toMatchObject({
      value: nested(32),
    });
    expect(read(JSON.stringify(nested(33)))).toMatchObject({ code: 'json-too-deep' });
    expect(() => writeCanonicalJson(nested(33))).toThrow('json-too-deep');
  });

  it('does not mistake a forbidden word for a forbidden key', () => {
    expect(read('{"a":"__proto__"}')).toEqual({ value: { a: '__proto__' } });
  });
});
