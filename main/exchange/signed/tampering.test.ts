import { beforeAll, describe, expect, it } from 'vitest';
import { buildContainer } from './build-container.ts';
import { KINDS, makeIdentity, NOW, PLAN, SIGNED_AT } from './specimen.test-support.ts';
import { verifyContainer, type VerifiedContainer } from './verify-container.ts';

let sound: Uint8Array;
let verified: VerifiedContainer;

beforeAll(async () => {
  const { signer } = await makeIdentity();
  const note = { name: 'note.txt', mediaType: 'text/plain', bytes: Buffer.from('Une note.\n'.repeat(9)) };
  const request = {
    kind: 'plan',
    payload: PLAN,
    attachments: [note],
    signers: [signer],
    signedAt: SIGNED_AT,
  } as const;
  sound = (await buildContainer(request)).bytes;
  const verdict = await verifyContainer(sound, { kinds: KINDS, now: NOW });
  if (verdict.outcome !== 'intact') throw new Error(verdict.code);
  verified = verdict;
});

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

/** A changed file may be accepted only if everything people would rely on is the same. */
async function expectHarmless(tampered: Uint8Array, what: string): Promise<boolean> {
  const verdict = await verifyContainer(tampered, { kinds: KINDS, now: NOW });
  if (verdict.outcome === 'refused') return true;
  expect(verdict.payload, what).toEqual(verified.payload);
  expect(verdict.entries, what).toEqual(verified.entries);
  expect(verdict.identity, what).toBe(verified.identity);
  expect(verdict.signers, what).toEqual(verified.signers);
  return false;
}

describe('a file changed on its way', () => {
  it('never yields another content, whichever byte was flipped, and never throws', async () => {
    const random = seededRandom(20260302);
    const accepted: number[] = [];
    for (let index = 0; index < sound.byteLength; index += 1) {
      const tampered = Uint8Array.from(sound);
      tampered[index] = (tampered[index] ?? 0) ^ (1 << random(8));
      if (!(await expectHarmless(tampered, `byte ${String(index)}`))) accepted.push(index);
    }
    // Nothing signs a few bits of the archive's directory: version made by, internal attributes and the like.
    expect(accepted.length).toBeLessThan(120);
  });

  it('never yields another content when stretches are cut, doubled or overwritten', async () => {
    const random = seededRandom(1975);
    for (let round = 0; round < 600; round += 1) {
      const start = random(sound.byteLength);
      const end = Math.min(sound.byteLength, start + 1 + random(200));
      const [head, middle, tail] = [
        sound.subarray(0, start),
        sound.subarray(start, end),
        sound.subarray(end),
      ];
      const noise = Uint8Array.from(middle, () => random(256));
      const variants = [
        [head, tail],
        [head, middle, middle, tail],
        [head, noise, tail],
        [tail, head],
      ];
      const parts = variants[round % variants.length] ?? [];
      await expectHarmless(Buffer.concat(parts), `round ${String(round)}`);
    }
  });
});
