import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { MAX_MANIFEST_BYTES, MAX_SIGNATURE_BYTES } from './limits.ts';
import { readManifest } from './manifest-reader.ts';
import { verifySignature } from './signature-verifier.ts';

/** Nesting that cost a path of its own at each level would be thousands of times dearer than none. */
const MOST_TIMES_DEARER = 50;

function spentMs(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

describe('[S7] what is small in the archive and huge to read', () => {
  it('a manifest of elements nested as deep as its cap allows is refused at once', () => {
    const depth = Math.floor((MAX_MANIFEST_BYTES - 100) / 7);
    const manifest = Buffer.from('<a>'.repeat(depth) + '</a>'.repeat(depth));
    const flat = Buffer.from(`<a>${'<a/>'.repeat(Math.floor((manifest.byteLength - 7) / 4))}</a>`);
    const flatMs = spentMs(() => readManifest(flat));
    let refusal: unknown;
    const nestedMs = spentMs(() => (refusal = readManifest(manifest)));
    expect(nestedMs / flatMs).toBeLessThan(MOST_TIMES_DEARER);
    expect(refusal).toMatchObject({ outcome: 'refused', code: 'manifest-malformed' });
  });

  it('a manifest beyond its cap is refused without being parsed', () => {
    const manifest = Buffer.alloc(MAX_MANIFEST_BYTES + 1, '<a>');
    expect(readManifest(manifest)).toMatchObject({ code: 'manifest-malformed' });
  });

  it('a signature beyond its cap is refused without being parsed', () => {
    const signature = Buffer.alloc(MAX_SIGNATURE_BYTES + 1, 0x30);
    expect(verifySignature(signature, Buffer.from(''))).toMatchObject({ code: 'signature-malformed' });
  });
});
