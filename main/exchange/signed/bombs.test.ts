import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { MAX_MANIFEST_BYTES, MAX_SIGNATURE_BYTES } from './limits.ts';
import { readManifest } from './manifest-reader.ts';
import { verifySignature } from './signature-verifier.ts';

const GENEROUS_MS = 1000;

function spentMs(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

describe('[S7] what is small in the archive and huge to read', () => {
  it('a manifest of elements nested as deep as its cap allows is refused at once', () => {
    const depth = Math.floor((MAX_MANIFEST_BYTES - 100) / 7);
    const manifest = Buffer.from('<a>'.repeat(depth) + '</a>'.repeat(depth));
    let refusal: unknown;
    expect(spentMs(() => (refusal = readManifest(manifest)))).toBeLessThan(GENEROUS_MS);
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
