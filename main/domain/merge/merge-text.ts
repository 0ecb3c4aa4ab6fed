// A text edited in two copies, paragraph by paragraph: what each changed elsewhere is kept, what both changed is a question.
import { diff3Merge, diffComm } from 'node-diff3';

export interface MergedText {
  readonly isConflict: boolean;
  /** Where the two do not agree: those of one, or one after the other. */
  readonly mine: string;
  readonly theirs: string;
  readonly both: string;
}

/** Paragraphs and what lies between them alike, so that two neighbours may be edited apart. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/(\n+)/).filter((part) => part !== '');
}

export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  const found = { mine: '', theirs: '', both: '' };
  let isConflict = false;
  const parts = [mine, base, theirs].map((text) => [...paragraphsOf(text)]) as [string[], string[], string[]];
  for (const region of diff3Merge(...parts, { excludeFalseConflicts: true })) {
    if (region.ok) {
      const text = region.ok.join('');
      found.mine += text;
      found.theirs += text;
      found.both += text;
    } else if (region.conflict) {
      isConflict = true;
      const [one, other] = [region.conflict.a.join(''), region.conflict.b.join('')];
      found.mine += one;
      found.theirs += other;
      found.both += joined(one, other);
    }
  }
  return { isConflict, ...found };
}

/** All that either says: what they have in common once, then what each has of its own. */
export function bothTexts(one: string, other: string): string {
  return diffComm([...paragraphsOf(one)], [...paragraphsOf(other)])
    .map((part) =>
      part.common ? part.common.join('') : joined(part.buffer1?.join('') ?? '', part.buffer2?.join('') ?? ''),
    )
    .join('');
}

function joined(one: string, other: string): string {
  if (one.trim() === '' || other.trim() === '') return one.trim() === '' ? other : one;
  if (one.trim() === other.trim()) return one;
  const between = /\n$/.test(one) || /^\n/.test(other) ? '' : '\n\n';
  return `${one}${between}${other}`;
}
