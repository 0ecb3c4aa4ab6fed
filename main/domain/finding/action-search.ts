// Search over fiches as one types, over everything they say: every word must begin a word of the fiche, accents and case forgiven;
// where nothing does, one slip of the finger in each word is forgiven too.
import UFuzzy from '@leeoniya/ufuzzy';
import type { Action } from '../action/action.ts';
import { TAG_LABELS, TARGET_GROUP_LABELS } from '../action/action-codes.ts';
import { foldText } from '../text/fold.ts';

export interface SearchNames {
  readonly organisationName: (id: string) => string;
  readonly themeLabel: (code: string) => string;
}

/** A slip needs a word long enough to be recognised without one of its letters. */
const MIN_FORGIVEN_LENGTH = 4;
const forgiving = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });

/** Folded once per version of a fiche: an edited fiche is another object. */
export class ActionSearch {
  readonly #names: SearchNames;
  readonly #short = new WeakMap<Action, string>();
  readonly #whole = new WeakMap<Action, string>();

  /** Fiches before this place were folded once; those edited since are folded when they are read. */
  #warmed = 0;

  constructor(names: SearchNames) {
    this.#names = names;
  }

  find(actions: readonly Action[], typed: string): readonly Action[] {
    const words = wordsOf(typed);
    if (words.length === 0) return actions;
    const exact = actions.filter((action) => holdsAll(this.#wholeOf(action), words));
    return exact.length > 0 ? exact : this.#forgivingly(actions, words);
  }

  /** Folds what the next search will read, for `budget` fiches at most; false when there is no more to fold. */
  warm(actions: readonly Action[], budget: number): boolean {
    let left = budget;
    for (let index = this.#warmed; index < actions.length && left > 0; index += 1) {
      const action = actions[index];
      this.#warmed = index + 1;
      if (action === undefined || this.#whole.has(action)) continue;
      this.#wholeOf(action);
      left -= 1;
    }
    return this.#warmed < actions.length;
  }

  #forgivingly(actions: readonly Action[], words: readonly string[]): readonly Action[] {
    if (words.some((word) => word.length < MIN_FORGIVEN_LENGTH)) return [];
    const haystack = actions.map((action) => this.#shortOf(action));
    const found = forgiving.filter(haystack, words.join(' ')) ?? [];
    return found.flatMap((index) => actions[index] ?? []);
  }

  #shortOf(action: Action): string {
    let text = this.#short.get(action);
    if (text === undefined) {
      text = ` ${foldText(shortWords(action, this.#names).join(' '))}`;
      this.#short.set(action, text);
    }
    return text;
  }

  #wholeOf(action: Action): string {
    let text = this.#whole.get(action);
    if (text === undefined) {
      text = `${this.#shortOf(action)} ${foldText(longWords(action, this.#names).join(' '))}`;
      this.#whole.set(action, text);
    }
    return text;
  }
}

/** What people name a fiche by. */
function shortWords(action: Action, { organisationName, themeLabel }: SearchNames): readonly string[] {
  return [
    action.number,
    action.title,
    ...action.leads.map(({ organisationId, note }) =>
      organisationId === null ? note : organisationName(organisationId),
    ),
    ...action.territories.map(({ label }) => label),
    ...(action.themePrimary === null ? [] : [themeLabel(action.themePrimary)]),
  ];
}

function longWords(action: Action, { organisationName, themeLabel }: SearchNames): readonly string[] {
  return [
    action.summary,
    action.description,
    action.problem,
    action.objectives,
    action.means,
    ...action.themesSecondary.map(themeLabel),
    ...action.partners.map(({ organisationId }) => organisationName(organisationId)),
    ...action.tags.map((code) => TAG_LABELS[code]),
    ...action.targetGroups.map((code) => TARGET_GROUP_LABELS[code]),
    ...action.milestones.map(({ title }) => title),
    ...action.indicators.map(({ name }) => name),
    ...action.obstacles.map(({ description }) => description),
    ...action.progressNotes.map(({ text }) => text),
    ...action.attachments.map(({ title }) => title),
    ...action.freeFields.map(({ value }) => value),
  ];
}

function wordsOf(typed: string): readonly string[] {
  const folded = foldText(typed);
  return folded === '' ? [] : folded.split(' ');
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(` ${word}`));
}
