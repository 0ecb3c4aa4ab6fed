/** Runs cases away from whoever watches, who can then end a case that does not end by itself. */
import { parentPort, workerData } from 'node:worker_threads';
import { judgeMutant, makeMutant } from './fuzz-case.ts';
import type { FailedCase, FuzzRequest, FuzzTally } from './fuzz.ts';
import { openWorkshop } from './workshop.ts';

const SLOW_MS = 2000;
const { seed, from, count, seconds, watched } = workerData as FuzzRequest;

const workshop = await openWorkshop();
const failures: FailedCase[] = [];
const outcomes: Record<string, number> = {};
let slowestMs = 0;
const startedAt = performance.now();
let index = from;
for (; index < from + count && performance.now() - startedAt < seconds * 1000; index += 1) {
  const { family, bytes } = await makeMutant(workshop, seed, index);
  Atomics.store(watched, 0, index);
  parentPort?.postMessage({ kind: 'trying', family, bytes });
  const { outcome, fault, spentMs } = await judgeMutant(workshop, bytes);
  const named = `${family} ${outcome}`;
  outcomes[named] = (outcomes[named] ?? 0) + 1;
  slowestMs = Math.max(slowestMs, spentMs);
  const told = fault ?? (spentMs > SLOW_MS ? `took ${spentMs.toFixed(0)} ms` : undefined);
  if (told !== undefined) failures.push({ seed, index, family, fault: told, bytes });
}
const tally: FuzzTally = {
  cases: index - from,
  seconds: (performance.now() - startedAt) / 1000,
  slowestMs,
  outcomes,
  failures,
};
parentPort?.postMessage({ kind: 'done', tally });
