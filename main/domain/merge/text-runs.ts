// What was taken out of a text and what was put in, word by word: paragraphs first, so that a long text costs what changed in it.
import { diffComm } from 'node-diff3';
import { paragraphsOf } from './merge-text.ts';

export interface TextRun {
  readonly kind: 'same' | 'removed' | 'inserted';
  readonly text: string;
}

/** Two paragraphs of more words than this have nothing left to show word by word. */
const MOST_WORDS = 3000;

export function textRuns(before: string, after: string): readonly TextRun[] {
  const runs = new Runs();
  for (const part of diffComm([...paragraphsOf(before)], [...paragraphsOf(after)])) {
    if ('common' in part && part.common) runs.add('same', part.common.join(''));
    else if (part.buffer1 && part.buffer2) addWords(runs, part.buffer1.join(''), part.buffer2.join(''));
  }
  return runs.list;
}

function addWords(runs: Runs, before: string, after: string): void {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  if (one.length === 0 || other.length === 0 || one.length + other.length > MOST_WORDS) {
    runs.add('removed', before);
    runs.add('inserted', after);
    return;
  }
  for (const part of diffComm(one, other)) {
    if (part.common) runs.add('same', part.common.join(''));
    else {
      runs.add('removed', part.buffer1?.join('') ?? '');
      runs.add('inserted', part.buffer2?.join('') ?? '');
    }
  }
}

/** Words, the spaces between them, and each other sign. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}’'-]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

class Runs {
  readonly list: TextRun[] = [];

  add(kind: TextRun['kind'], text: string): void {
    if (text === '') return;
    const last = this.list.at(-1);
    if (last?.kind === kind) this.list[this.list.length - 1] = { kind, text: last.text + text };
    else this.list.push({ kind, text });
  }
}
