// Labels found as one types: every word must begin a word of the label, accents and case forgiven.
import { foldText } from '../../main/domain/text/fold.ts';

export function wordsOf(typed: string): readonly string[] {
  const folded = foldText(typed);
  return folded === '' ? [] : folded.split(' ');
}

export function matchesLabel(label: string, typed: string): boolean {
  const text = ` ${foldText(label)}`;
  return wordsOf(typed).every((word) => text.includes(` ${word}`));
}
