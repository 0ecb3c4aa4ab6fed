// Which fiche of the plan a line of the file is: by its number, by its reference of origin, by its title, or by one much like it.
import type { Action } from '../action/action.ts';
import { foldText } from '../text/fold.ts';

/** How a line was recognised. `similarity` is 1 for the same title, accents and case aside. */
export type Recognition =
  | { readonly how: 'identifier' | 'number' | 'reference' | 'title' | 'chosen' }
  | { readonly how: 'similar-title'; readonly similarity: number };

export interface Recognised {
  readonly action: Action;
  readonly by: Recognition;
}

export interface LineToRecognise {
  readonly number: string;
  readonly reference: string;
  readonly title: string;
  readonly axisIds: readonly string[];
}

/** Titles at least this much alike are the same action; below, they are two. Shown, and the secretary may move it. */
export const DEFAULT_SIMILARITY_THRESHOLD = 0.8;
/** The same number under titles that share next to nothing: the file counts its lines its own way. */
export const SIMILARITY_FOR_NUMBER = 0.4;

/** Pairs of neighbouring letters shared, from 0 to 1 (Dice's coefficient). */
export function similarity(one: string, other: string): number {
  const [first, second] = [pairsOf(foldText(one)), pairsOf(foldText(other))];
  const total = first.size + second.size;
  if (total === 0) return foldText(one) === foldText(other) ? 1 : 0;
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  return (2 * shared) / total;
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    if (!pair.includes(' ')) pairs.add(pair);
  }
  return pairs;
}

export class Recogniser {
  readonly #byNumber: ReadonlyMap<string, Action>;
  readonly #byReference: ReadonlyMap<string, Action>;
  readonly #byTitle = new Map<string, Action[]>();
  readonly #byWord = new Map<string, Action[]>();
  readonly #threshold: number;
  readonly #taken = new Set<string>();

  constructor(actions: readonly Action[], threshold: number) {
    this.#threshold = threshold;
    this.#byNumber = new Map(actions.map((action) => [foldText(action.number), action]));
    this.#byReference = new Map(
      actions.flatMap((action) => action.externalReferences.map(({ id }) => [foldText(id), action] as const)),
    );
    for (const action of actions) {
      append(this.#byTitle, foldText(action.title), action);
      for (const word of longWords(action.title)) append(this.#byWord, word, action);
    }
  }

  /** Undefined for a new action. No fiche is recognised twice. */
  recognise(line: LineToRecognise): Recognised | undefined {
    if (this.#byTitle.size === 0) return undefined;
    const found =
      this.#byOwnNumber(line) ??
      this.#byOwnReference(line) ??
      this.#byOwnTitle(line) ??
      this.#byLikeTitle(line);
    if (found) this.#taken.add(found.action.id);
    return found;
  }

  /** The secretary's own choice keeps the fiche from being recognised in another line. */
  reserve(actionId: string): void {
    this.#taken.add(actionId);
  }

  #byOwnNumber({ number, title }: LineToRecognise): Recognised | undefined {
    const action = number === '' ? undefined : this.#byNumber.get(foldText(number));
    if (!action || this.#taken.has(action.id)) return undefined;
    const isLike = title === '' || similarity(action.title, title) >= SIMILARITY_FOR_NUMBER;
    return isLike ? { action, by: { how: 'number' } } : undefined;
  }

  #byOwnReference({ reference }: LineToRecognise): Recognised | undefined {
    const action = reference === '' ? undefined : this.#byReference.get(foldText(reference));
    return action && !this.#taken.has(action.id) ? { action, by: { how: 'reference' } } : undefined;
  }

  /** Of fiches with the same title, the one under the same axis. */
  #byOwnTitle({ title, axisIds }: LineToRecognise): Recognised | undefined {
    const folded = foldText(title);
    if (folded === '') return undefined;
    const free = (this.#byTitle.get(folded) ?? []).filter(({ id }) => !this.#taken.has(id));
    const action = free.find((each) => each.axisIds.some((id) => axisIds.includes(id))) ?? free[0];
    return action ? { action, by: { how: 'title' } } : undefined;
  }

  #byLikeTitle({ title }: LineToRecognise): Recognised | undefined {
    let best: { readonly action: Action; readonly similarity: number } | undefined;
    for (const action of this.#candidates(title)) {
      const found = similarity(action.title, title);
      if (found >= this.#threshold && found > (best?.similarity ?? 0)) best = { action, similarity: found };
    }
    if (!best) return undefined;
    const rounded = Math.round(best.similarity * 100) / 100;
    return { action: best.action, by: { how: 'similar-title', similarity: rounded } };
  }

  /** Fiches that share the most words with the title: comparing each line with each fiche would take the square of their number. */
  #candidates(title: string): readonly Action[] {
    const shared = new Map<Action, number>();
    for (const word of longWords(title)) {
      const actions = this.#byWord.get(word) ?? [];
      if (actions.length > MOST_SHARED) continue;
      for (const action of actions)
        if (!this.#taken.has(action.id)) shared.set(action, (shared.get(action) ?? 0) + 1);
    }
    return [...shared]
      .sort(([, one], [, other]) => other - one)
      .slice(0, CANDIDATES)
      .map(([action]) => action);
  }
}

/** A word in so many titles tells none of them apart. */
const MOST_SHARED = 400;
const CANDIDATES = 20;

function longWords(title: string): readonly string[] {
  return [...new Set(foldText(title).split(' '))].filter((word) => word.length > 3);
}

function append(map: Map<string, Action[]>, key: string, action: Action): void {
  const list = map.get(key);
  if (list) list.push(action);
  else map.set(key, [action]);
}
