// What was taken back or done again, and to which fiche: its label in the history tells the number at most.
import type { UndoneEdit } from '../../main/contract/answers.ts';
import { oneLine } from './plain-text.ts';

/** Enough to know a fiche by, in a message that is read in passing. */
const MOST_TITLE_CHARACTERS = 50;

export function undoneWords({ label, fiche }: Pick<UndoneEdit, 'label' | 'fiche'>): string {
  if (!fiche) return label;
  const { number } = fiche;
  const title = `«\u202f${shortened(oneLine(fiche.title))}\u202f»`;
  return tells(label, `fiche ${number}`) ? `${label} (${title})` : `${label} (fiche ${number}, ${title})`;
}

/** Whether it holds those words, and not only their beginning: « fiche 1 » is not in « fiche 12 ». */
function tells(label: string, words: string): boolean {
  const at = label.toLowerCase().indexOf(words.toLowerCase());
  return at >= 0 && !/^[\p{Letter}\p{Number}]/u.test(label.slice(at + words.length));
}

/** Cut between two words, unless the first is longer than all that is kept. */
function shortened(title: string): string {
  if (title.length <= MOST_TITLE_CHARACTERS) return title;
  const kept = title.slice(0, MOST_TITLE_CHARACTERS);
  const whole = kept.replace(/\s+\S*$/u, '');
  return `${whole}…`;
}
