// Differences as the rows of a list: under what they are about, narrowed to some kinds.
import type { DifferenceKind } from '../../../main/domain/merge/compare.ts';
import type { DifferenceGroup, WordedDifference } from '../../../main/domain/merge/difference-words.ts';

export type Kept = DifferenceKind | 'all';

export type Row =
  | { readonly kind: 'heading'; readonly key: string; readonly group: DifferenceGroup }
  | {
      readonly kind: 'difference';
      readonly key: string;
      readonly difference: WordedDifference;
      readonly groupTitle: string;
      /** Among all that are shown, from 1. */
      readonly rank: number;
    };

export function rowsOf(groups: readonly DifferenceGroup[], kept: Kept): readonly Row[] {
  const rows: Row[] = [];
  let rank = 0;
  for (const group of groups) {
    const shown = kept === 'all' ? group.differences : group.differences.filter(({ kind }) => kind === kept);
    if (shown.length === 0) continue;
    rows.push({ kind: 'heading', key: `groupe/${group.key}`, group });
    for (const difference of shown) {
      rank += 1;
      rows.push({ kind: 'difference', key: difference.key, difference, groupTitle: group.title, rank });
    }
  }
  return rows;
}

export function countsOf(groups: readonly DifferenceGroup[]): ReadonlyMap<Kept, number> {
  const counts = new Map<Kept, number>();
  const count = (kept: Kept): unknown => counts.set(kept, (counts.get(kept) ?? 0) + 1);
  for (const { differences } of groups) {
    for (const { kind } of differences) {
      count(kind);
      count('all');
    }
  }
  return counts;
}
