import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { isSurelyCanonical } from './canonical-scan.ts';
import { writeCanonicalJson } from './canonical-json.ts';
import { PLAN } from './specimen.test-support.ts';

const scan = (text: string): boolean => isSurelyCanonical(Buffer.from(text));

/** What RFC 8785's own library says of the text; false for what is not JSON. */
function isCanonicalForTheLibrary(text: string): boolean {
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/** A small seeded generator (mulberry32), so that a failing round can be run again. */
function seededRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe('[S3] canonical JSON recognised by its bytes', () => {
  it('is what the plans of the application are written in: the quick way is the one they take', () => {
    expect(isSurelyCanonical(writeCanonicalJson(PLAN))).toBe(true);
  });

  it.each([
    [
      'every control character',
      Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join(''),
    ],
    ['quotation marks, backslashes and what needs no escape', '"\\/\u007f\u2028\u2029é’😀'],
    [
      'numbers of every form',
      [0, 7, -7, 999_999_999_999_999, 9_007_199_254_740_991, 1e21, 1e-7, 0.1, -2.5e-9],
    ],
    ['keys that are the beginning of others', { '': 1, a: 2, aa: 3, ab: { a: [] } }],
    ['the rest', [true, false, null, [], {}]],
  ])('recognises %s', (_, value) => {
    expect(scan(canonicalize(value) ?? '')).toBe(true);
  });

  it.each([
    ['a space', '[1, 2]'],
    ['keys out of order', '{"b":1,"a":2}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['a key twice, one of them nested between', '{"a":{"b":1},"a":1}'],
    ['an escape in a key', '{"\\u0061":1}'],
    ['an escape that is not needed', '"\\u0061"'],
    ['an escaped slash', '"\\/"'],
    ['a long escape where there is a short one', '"\\u000a"'],
    ['an escape in capitals', '"\\u001F"'],
    ['an escaped DEL', '"\\u007f"'],
    ['a lone surrogate', '"\\ud800"'],
    ['a minus zero', '-0'],
    ['a leading zero', '007'],
    ['a fraction of nothing', '1.0'],
    ['an exponent in another form', '1e5'],
    ['a number too precise to keep', '0.10000000000000000001'],
    ['a forbidden key', '{"constructor":1}'],
    ['depth 33', '['.repeat(33) + ']'.repeat(33)],
  ])('never recognises %s', (_, text) => {
    expect(scan(text)).toBe(false);
  });

  it('never recognises what the library would write otherwise, wherever canonical text was altered', () => {
    const random = seededRandom(20_261_122);
    const alphabet = '{}[]":,\\u0019aefnrtx-+.E\n é';
    const seeds = [
      Buffer.from(writeCanonicalJson(PLAN)).toString(),
      canonicalize({ a: ['\u0001\n', -1.5, 1e30, 12], b: { a: null, '10': true }, ç: '’' }) ?? '',
    ];
    let recognised = 0;
    for (let round = 0; round < 30_000; round += 1) {
      const seed = seeds[round % seeds.length] ?? '';
      const at = random(seed.length);
      const put = Array.from({ length: random(3) }, () => alphabet[random(alphabet.length)]).join('');
      const text = seed.slice(0, at) + put + seed.slice(at + random(3));
      if (!isJson(text) || !scan(text)) continue;
      recognised += 1;
      expect(isCanonicalForTheLibrary(text), text).toBe(true);
    }
    expect(recognised).toBeGreaterThan(1000);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
