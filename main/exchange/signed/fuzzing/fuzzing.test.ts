import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Choices } from '../../../testing/seeded-choices.ts';
import { readCanonicalJson } from '../canonical-json.ts';
import { MAX_JSON_VALUES } from '../limits.ts';
import { readManifest } from '../manifest-reader.ts';
import { fuzz } from './fuzz.ts';
import { judgeMutant, makeMutant } from './fuzz-case.ts';
import { openWorkshop, type Workshop } from './workshop.ts';
import { repack } from './zip-mutations.ts';

const CASES = 1600;
const SEED = 20_261_123;
const CORPUS = new URL('corpus/', import.meta.url);
/** Nobody waits longer than this; here other tests may be running beside. */
const PATIENCE_MS = 2000;
const MOST_BUSY = 4;

interface KeptCase {
  readonly file: string;
  readonly why: string;
  readonly outcome: string;
}

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});

describe('whatever is sent', () => {
  it('is judged: nothing throws, hangs, or passes for what somebody signed when it is not', async () => {
    const tally = await fuzz({ seed: SEED, from: 0, count: CASES, seconds: 50 });
    expect(tally.failures.map(({ seed, index, family, fault }) => ({ seed, index, family, fault }))).toEqual(
      [],
    );
    // Mutations that all failed at the door would prove nothing of the rooms behind.
    for (const reached of [
      'zip crc',
      'xml manifest-malformed',
      'der signature-invalid',
      'json schema',
      'json intact',
    ])
      expect(Object.keys(tally.outcomes)).toContain(reached);
  });

  it('is the same again for the same seed and number', async () => {
    for (const index of [0, 4, 8, 12, 400]) {
      const [one, other] = [await makeMutant(workshop, SEED, index), await makeMutant(workshop, SEED, index)];
      expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    }
  });

  it('is accepted when only the packing has changed', async () => {
    for (let round = 0; round < 30; round += 1) {
      const choices = new Choices(round);
      const judged = await judgeMutant(workshop, repack(choices, choices.of(workshop.specimens)));
      expect(judged).toMatchObject({ outcome: 'intact', fault: undefined });
    }
  });

  it('would be caught if it passed for the victim’s: the judge itself is judged', async () => {
    const [specimen] = workshop.specimens;
    if (!specimen) throw new Error('no specimen');
    const forgetful = { ...workshop, originals: new Map() };
    expect(await judgeMutant(forgetful, specimen.bytes)).toMatchObject({
      fault: 'accepted as the victim’s with another identity',
    });
  });
});

describe('what is small on the way and huge to read', () => {
  const fill = (unit: string): string => unit.repeat(Math.floor(MAX_JSON_VALUES / 2) - 2);
  it.each([
    ['empty objects', `[${fill('{},')}0]`],
    ['empty lists, not canonical', `[ ${fill('[],')}0]`],
    ['numbers', `[${fill('1e+30,')}0]`],
    ['escapes', `["${'\\u0001'.repeat(MAX_JSON_VALUES)}"]`],
    ['a million more than allowed', `[${'[],'.repeat(10 * MAX_JSON_VALUES)}0]`],
  ])('a payload of %s is judged at once', (_, text) => {
    const bytes = Buffer.from(text);
    const from = performance.now();
    readCanonicalJson(bytes, 'plan.json');
    expect(performance.now() - from).toBeLessThan(PATIENCE_MS * MOST_BUSY);
  });

  it.each(['<a>', '<a:b>', '<a b:c="">', '<a xmlns:b="">'])('a manifest of %s never closed is too', (tag) => {
    const bytes = Buffer.from(tag.repeat(Math.floor((64 * 1024) / tag.length)));
    const from = performance.now();
    expect(readManifest(bytes)).toMatchObject({ code: 'manifest-malformed' });
    expect(performance.now() - from).toBeLessThan(PATIENCE_MS / 4);
  });
});

describe('the corpus', async () => {
  const kept = JSON.parse(await readFile(new URL('manifest.json', CORPUS), 'utf8')) as readonly KeptCase[];

  it.each(kept)('$file is judged as listed', async ({ file, outcome }) => {
    const judged = await judgeMutant(workshop, await readFile(new URL(file, CORPUS)));
    expect(judged).toMatchObject({ outcome, fault: undefined });
    expect(judged.spentMs).toBeLessThan(PATIENCE_MS * MOST_BUSY);
  });

  it('is exactly the files of the folder', async () => {
    const files = (await readdir(CORPUS)).filter((file) => file !== 'manifest.json');
    expect(files.sort()).toEqual(kept.map(({ file }) => file).sort());
  });
});
