/**
 * The long run, by hand: `npx tsx main/exchange/signed/fuzzing/run.ts --seconds 60 --seed 1`. What fails is kept in
 * corpus/, to be given its expected refusal in corpus/manifest.json once the reader is mended.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const seed = Number(values.seed);
const tally = await fuzz({ seed, from: 0, count: 2 ** 31 - 1, seconds: Number(values.seconds) });
const rate = (tally.cases / tally.seconds).toFixed(0);
const lines = Object.entries(tally.outcomes).sort(([one], [other]) => (one < other ? -1 : 1));
for (const [outcome, count] of lines) process.stdout.write(`${String(count).padStart(8)}  ${outcome}\n`);
process.stdout.write(
  `seed ${String(seed)}: ${String(tally.cases)} cases, ${rate} a second, slowest ${tally.slowestMs.toFixed(0)} ms, ` +
    `${String(tally.failures.length)} failures\n`,
);
for (const { index, family, fault, bytes } of tally.failures) {
  const name = `${family}-seed-${String(seed)}-case-${String(index)}.asice`;
  await writeFile(new URL(`corpus/${name}`, import.meta.url), bytes);
  process.stdout.write(`${name}: ${fault}\n`);
}
process.exitCode = tally.failures.length === 0 ? 0 : 1;
