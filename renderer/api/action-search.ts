// Search over fiches as one types: every word must begin a word of the fiche, accents and case forgiven.
import type { Action } from '../../main/domain/action/action.ts';
import { foldText } from '../../main/domain/text/fold.ts';

/** Folded once per version of a fiche: an edited fiche is another object. */
const folded = new WeakMap<Action, string>();

function foldedOf(action: Action, organisationName: (id: string) => string): string {
  let text = folded.get(action);
  if (text === undefined) {
    const leads = action.leads.map(({ organisationId, note }) =>
      organisationId === null ? note : organisationName(organisationId),
    );
    const places = action.territories.map(({ label }) => label);
    text = ` ${foldText([action.number, action.title, action.summary, ...leads, ...places].join(' '))}`;
    folded.set(action, text);
  }
  return text;
}

export function matchesText(
  action: Action,
  words: readonly string[],
  organisationName: (id: string) => string,
): boolean {
  if (words.length === 0) return true;
  const text = foldedOf(action, organisationName);
  return words.every((word) => text.includes(` ${word}`));
}

export function wordsOf(text: string): readonly string[] {
  const needle = foldText(text);
  return needle === '' ? [] : needle.split(' ');
}

export function findActions(
  actions: readonly Action[],
  text: string,
  organisationName: (id: string) => string,
): readonly Action[] {
  const words = wordsOf(text);
  return actions.filter((action) => matchesText(action, words, organisationName));
}
