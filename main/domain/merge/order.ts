// The order of a list of ids: what moved between two of them, and one order out of two that were changed apart.

/** Where `position` stands among the tails, which grow. */
function rankAmong(tails: readonly { readonly position: number }[], position: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tails[middle]?.position ?? position) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Link {
  readonly index: number;
  readonly position: number;
  readonly previous: Link | undefined;
}

/** The longest run of ids that kept their order: what is not in it is the least that was moved. */
function keptInOrder(positions: readonly number[]): ReadonlySet<number> {
  const tails: Link[] = [];
  for (const [index, position] of positions.entries()) {
    const rank = rankAmong(tails, position);
    tails[rank] = { index, position, previous: tails[rank - 1] };
  }
  const kept = new Set<number>();
  for (let link = tails.at(-1); link !== undefined; link = link.previous) kept.add(link.index);
  return kept;
}

/** The fewest ids to move to get from one order to the other; those that are in one alone are not looked at. */
export function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const positions = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => positions.has(id));
  const kept = keptInOrder(common.map((id) => positions.get(id) ?? 0));
  return kept.size === common.length ? NONE : new Set(common.filter((_, index) => !kept.has(index)));
}
const NONE: ReadonlySet<string> = new Set();

export interface Orders {
  /** Null where it is not known what both copies come from. */
  readonly base: readonly string[] | null;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  /** What is in the merged list. */
  readonly kept: ReadonlySet<string>;
}

export interface MergedOrder {
  readonly ids: readonly string[];
  readonly isConflict: boolean;
}

/**
 * Those that both copies have follow the copy that reordered them. Those of one copy alone follow the one they stood behind in it; where
 * both put something at the same place, `rankOf` says what comes first, so that it does not matter which copy is called mine.
 */
export function mergeOrders(
  orders: Orders,
  preferred: 'mine' | 'theirs',
  rankOf: (id: string) => string,
): MergedOrder {
  const { base, mine, theirs, kept } = orders;
  const inMine = new Set(mine);
  const inTheirs = new Set(theirs);
  const ownOrder = mine.filter((id) => kept.has(id) && inTheirs.has(id));
  const otherOrder = theirs.filter((id) => kept.has(id) && inMine.has(id));
  const { ids: spine, isConflict } = spineOf(base, ownOrder, otherOrder, preferred);
  const onSpine = new Set(spine);
  const own = runsOf(mine, kept, onSpine);
  const other = runsOf(theirs, kept, onSpine);
  if (own.size === 0 && other.size === 0) return { ids: spine, isConflict };
  const ids: string[] = [];
  for (const anchor of [START, ...spine]) {
    if (anchor !== START) ids.push(anchor);
    const [one, two] = [own.get(anchor) ?? [], other.get(anchor) ?? []];
    const [first, second] = rank(one, rankOf) <= rank(two, rankOf) ? [one, two] : [two, one];
    ids.push(...first, ...second);
  }
  return { ids, isConflict };
}

const START = '';

function rank([first]: readonly string[], rankOf: (id: string) => string): string {
  return first === undefined ? '' : rankOf(first);
}

function spineOf(
  base: readonly string[] | null,
  mine: readonly string[],
  theirs: readonly string[],
  preferred: 'mine' | 'theirs',
): MergedOrder {
  if (isSameOrder(mine, theirs)) return { ids: mine, isConflict: false };
  if (base !== null) {
    const common = new Set(mine);
    const before = base.filter((id) => common.has(id));
    const known = new Set(before);
    const kept = (ids: readonly string[]): boolean =>
      isSameOrder(
        before,
        ids.filter((id) => known.has(id)),
      );
    const [mineKept, theirsKept] = [kept(mine), kept(theirs)];
    if (mineKept !== theirsKept) return { ids: mineKept ? theirs : mine, isConflict: false };
  }
  return { ids: preferred === 'mine' ? mine : theirs, isConflict: true };
}

function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** What one copy alone has, by what it stood behind. */
function runsOf(
  ids: readonly string[],
  kept: ReadonlySet<string>,
  onSpine: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const runs = new Map<string, string[]>();
  let anchor = START;
  for (const id of ids) {
    if (onSpine.has(id)) {
      anchor = id;
    } else if (kept.has(id)) {
      const run = runs.get(anchor);
      if (run) run.push(id);
      else runs.set(anchor, [id]);
    }
  }
  return runs;
}
