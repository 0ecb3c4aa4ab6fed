// Times things side by side, alternately, in one run: on shared machines only the ratio means something.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Series {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly count: number;
}

export function seriesOf(samplesMs: readonly number[]): Series {
  const sorted = samplesMs.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { medianMs: at(0.5), p95Ms: at(0.95), count: sorted.length };
}

type Work = () => unknown;

async function timeMs(work: Work): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

let collect: (() => void) | undefined;
function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/**
 * Runs the works in turn, `rounds` times after `warmUps` uncounted ones. `startsClean`, for works that leave tens of megabytes:
 * what the one before left is collected first, or whoever comes when memory is full pays for all.
 */
export async function sideBySide<Name extends string>(
  works: Readonly<Record<Name, Work>>,
  {
    rounds,
    warmUps = 2,
    startsClean = false,
  }: { readonly rounds: number; readonly warmUps?: number; readonly startsClean?: boolean },
): Promise<Record<Name, Series>> {
  const names = Object.keys(works) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      if (startsClean) collectGarbage();
      const spent = await timeMs(works[name]);
      if (round >= 0) samples[name].push(spent);
    }
  }
  return Object.fromEntries(names.map((name) => [name, seriesOf(samples[name])])) as Record<Name, Series>;
}
