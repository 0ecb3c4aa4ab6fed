// Times things side by side, alternately, in one run: on shared machines only the ratio means something.
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

/** Runs the works in turn, `rounds` times after `warmUps` uncounted ones. */
export async function sideBySide<Name extends string>(
  works: Readonly<Record<Name, Work>>,
  { rounds, warmUps = 2 }: { readonly rounds: number; readonly warmUps?: number },
): Promise<Record<Name, Series>> {
  const names = Object.keys(works) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      const spent = await timeMs(works[name]);
      if (round >= 0) samples[name].push(spent);
    }
  }
  return Object.fromEntries(names.map((name) => [name, seriesOf(samples[name])])) as Record<Name, Series>;
}
