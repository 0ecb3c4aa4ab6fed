// What the fuzzer makes, deposited in a real workspace: what is refused leaves no trace but itself in the inbox.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '../exchange/signed/digest.ts';
import { makeMutant } from '../exchange/signed/fuzzing/fuzz-case.ts';
import { judgeSpecimen, openWorkshop, type Workshop } from '../exchange/signed/fuzzing/workshop.ts';
import { openSide, type Side } from '../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

const SEED = 20_261_124;
const CASES = 300;
/** After the moment the specimens are signed at, before their certificates end. */
const NOW = new Date('2026-06-01T00:00:00Z');
const NAMES = [
  'plan.asice',
  '../../plan.asice',
  '/etc/passwd',
  'C:\\plan.asice',
  'a\0b.asice',
  '',
  'n'.repeat(2000),
];

let folder: TemporaryFolder;
let side: Side;
let workshop: Workshop;
beforeEach(async () => {
  folder = makeTemporaryFolder();
  side = await openSide(join(folder.path, 'inside'), 'Préfecture', { now: () => NOW });
  workshop = await openWorkshop();
});
afterEach(async () => {
  await side.open.close();
  folder.remove();
});

/** Every file under the temporary folder, beside the workspace included, with what is in it. */
function listing(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder.path, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder.path, name);
    const facts = lstatSync(path);
    expect(facts.isSymbolicLink(), name).toBe(false);
    if (facts.isFile()) found.set(name, sha256(readFileSync(path)).toString('hex'));
  }
  return found;
}

const INCOMING = join('incoming', '');
const outside = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(
    [...files].filter(
      ([name]) => !relative(side.open.directory, join(folder.path, name)).startsWith(INCOMING),
    ),
  );

it('writes nothing of what it refuses, and nothing outside the workspace', async () => {
  const beside = dirname(side.open.directory);
  const { client, open } = side;
  let refusedCount = 0;
  let receivedCount = 0;
  for (let index = 0; index < CASES; index += 1) {
    const { bytes } = await makeMutant(workshop, SEED, index);
    const name = NAMES[index % NAMES.length] ?? '';
    const what = `seed ${String(SEED)}, case ${String(index)}`;
    const before = outside(listing());
    const deposited = await client
      .call('inbox.deposit', { document: { name, mediaType: 'application/octet-stream', bytes } })
      .catch((error: unknown) => String(error));
    if (typeof deposited === 'string') continue;
    const { examined } = await client.call('inbox.examine', {});
    const after = outside(listing());
    const [told] = examined;
    if (told?.outcome === 'refused') {
      refusedCount += 1;
      expect(after, what).toEqual(before);
      await client.call('inbox.dismiss', { sha256: told.sha256 });
    } else if (told) {
      receivedCount += 1;
      // Only what verifies is entered.
      expect((await judgeSpecimen(bytes)).outcome, what).toBe('intact');
    }
    expect(open.bugs, what).toEqual([]);
    for (const path of after.keys())
      expect(join(folder.path, path).startsWith(open.directory), `${what}: ${path}`).toBe(true);
  }
  expect(readdirSync(beside)).toEqual(['Préfecture']);
  expect(refusedCount).toBeGreaterThan(CASES / 2);
  expect(receivedCount).toBeGreaterThan(0);
});
