// A text word by word, what did not change in it folded where it is long.
import { NOTHING } from '../../../main/domain/wording/value-words.ts';
import { textRuns, type TextRun } from '../../../main/domain/merge/text-runs.ts';

const LONGEST_KEPT = 240;
const KEPT_AROUND = 80;

export type ShownRun = TextRun | { readonly kind: 'folded' | 'nothing'; readonly text: string };

export interface Sides {
  readonly before: readonly ShownRun[];
  readonly after: readonly ShownRun[];
  readonly isFolded: boolean;
}

/** What stands on each side, the same stretches folded on both. What is on one side alone is told as it is: its kind says enough. */
export function sidesOf(before: string | null, after: string | null, isUnfolded: boolean): Sides {
  if (before === null || after === null) {
    const alone = whole(before ?? after ?? '', isUnfolded);
    const isFolded = alone.some(({ kind }) => kind === 'folded');
    return { before: before === null ? [] : alone, after: after === null ? [] : alone, isFolded };
  }
  if (before === NOTHING || after === NOTHING) {
    return {
      before: besideNothing(before, 'removed'),
      after: besideNothing(after, 'inserted'),
      isFolded: false,
    };
  }
  const runs: readonly ShownRun[] = textRuns(before, after).flatMap((run) =>
    isUnfolded ? [run] : folded(run),
  );
  return {
    before: runs.filter(({ kind }) => kind !== 'inserted'),
    after: runs.filter(({ kind }) => kind !== 'removed'),
    isFolded: runs.some(({ kind }) => kind === 'folded'),
  };
}

function whole(text: string, isUnfolded: boolean): readonly ShownRun[] {
  const run = { kind: 'same', text } as const;
  return isUnfolded ? [run] : folded(run);
}

function besideNothing(text: string, kind: 'removed' | 'inserted'): readonly ShownRun[] {
  return [{ kind: text === NOTHING ? 'nothing' : kind, text }];
}

function folded(run: TextRun): readonly ShownRun[] {
  const { kind, text } = run;
  if (kind !== 'same' || text.length <= LONGEST_KEPT) return [run];
  const start = text.slice(0, KEPT_AROUND).replace(/\S*$/, '');
  const end = text.slice(-KEPT_AROUND).replace(/^\S*/, '');
  const middle = text.slice(start.length, text.length - end.length);
  return [
    { kind: 'same', text: start },
    { kind: 'folded', text: middle },
    { kind: 'same', text: end },
  ];
}
