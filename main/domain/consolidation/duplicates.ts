// Fiches of different committees that may be one action: proposed with the reason, ruled on once by somebody.
import type { Action } from '../action/action.ts';
import { territoryId } from '../territory/territory.ts';
import { foldText } from '../text/fold.ts';
import type { GatheredFiche } from './gather.ts';
import { fichePairKey } from './fiche-pair.ts';
import type { Ruling } from './recipe.ts';
import { compareText } from './source-files.ts';

export const DUPLICATE_REASON_LABELS = {
  'same-fiche': 'La même fiche dans deux feuilles de route',
  'same-title': 'Même intitulé',
  'close-title': 'Intitulés proches',
  'same-territory': 'Même territoire',
  'same-lead': 'Même organisme pilote',
  'same-theme': 'Même thème',
} as const;
export type DuplicateReason = keyof typeof DUPLICATE_REASON_LABELS;

export interface ProposedDuplicate {
  readonly fiches: readonly [GatheredFiche, GatheredFiche];
  /** What brings them together, the strongest first. */
  readonly reasons: readonly DuplicateReason[];
  /** Words both titles have, for people. */
  readonly sharedWords: readonly string[];
  /** From 0 to 1: how much of their titles, weighed by how rare each word is, is the same. */
  readonly likeness: number;
}

/** More than anybody will look through; the likest first. */
const MOST_PROPOSED = 2000;
const LIKE_ENOUGH = 0.6;
const LIKE_ENOUGH_IN_ONE_PLACE = 0.4;
/** A word found in more titles than this brings too many together to say anything. */
const COMMON_WORD_SHARE = 0.05;
const ALWAYS_RARE_ENOUGH = 40;
/** Articles and the like, which a short list of titles would not show to be common. */
const EMPTY_WORDS = new Set(
  'de la le les du des un une et en au aux pour par sur dans avec sans a d l ou vers son sa ses'.split(' '),
);

interface Reading {
  readonly fiche: GatheredFiche;
  readonly title: string;
  /** How much each word of the title tells. */
  readonly words: ReadonlyMap<string, number>;
  /** All of them together. */
  readonly weight: number;
}

/** Looked at between two steps: the caller may tell how far it is, let others work, or stop. */
const STEP = 100;

/**
 * Pairs that were ruled on already are left out. Yields how far it is, from 0 to 1, and returns what it found: among thousands of
 * fiches it takes seconds.
 */
export function* searchDuplicates(
  fiches: readonly GatheredFiche[],
  rulings: readonly Ruling[],
): Generator<number, readonly ProposedDuplicate[], void> {
  const ruled = new Set(rulings.map(({ fiches: [one, other] }) => fichePairKey(one, other)));
  const readings = readingsOf(fiches);
  const index = indexByWord(readings);
  const proposed: ProposedDuplicate[] = [];
  for (const [position, reading] of readings.entries()) {
    if (position % STEP === 0) yield position / readings.length;
    for (const candidate of candidates(reading, position, index)) {
      const other = readings[candidate];
      if (!other || other.fiche.source.planId === reading.fiche.source.planId) continue;
      const duplicate = compareReadings(reading, other);
      if (duplicate && !ruled.has(pairKey(duplicate))) proposed.push(duplicate);
    }
  }
  return proposed.toSorted(byLikeness).slice(0, MOST_PROPOSED);
}

/** The same at one go. */
export function proposeDuplicates(
  fiches: readonly GatheredFiche[],
  rulings: readonly Ruling[],
): readonly ProposedDuplicate[] {
  const search = searchDuplicates(fiches, rulings);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** A word tells the more, the fewer titles have it. */
function readingsOf(fiches: readonly GatheredFiche[]): readonly Reading[] {
  const titles = fiches.map(({ action }) => foldText(action.title));
  const words = titles.map(
    (title) => new Set(title.split(' ').filter((word) => word !== '' && !EMPTY_WORDS.has(word))),
  );
  const counts = new Map<string, number>();
  for (const each of words) for (const word of each) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = (word: string): number => Math.log(1 + fiches.length / (counts.get(word) ?? 1));
  return fiches.map((fiche, position) => {
    const weighed = new Map([...(words[position] ?? [])].map((word) => [word, weightOf(word)]));
    const weight = sum(weighed.values());
    return { fiche, title: titles[position] ?? '', words: weighed, weight };
  });
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

interface WordIndex {
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byFiche: ReadonlyMap<string, readonly number[]>;
}

function indexByWord(readings: readonly Reading[]): WordIndex {
  const byWord = new Map<string, number[]>();
  const byFiche = new Map<string, number[]>();
  const put = (index: Map<string, number[]>, key: string, position: number): void => {
    const known = index.get(key);
    if (known) known.push(position);
    else index.set(key, [position]);
  };
  for (const [position, { words, fiche }] of readings.entries()) {
    put(byFiche, fiche.source.actionId, position);
    // What two like titles share is not only among the commoner half of their words, which say the least.
    const rarest = [...words].toSorted(
      ([one, more], [other, less]) => less - more || compareText(one, other),
    );
    for (const [word] of rarest.slice(0, Math.ceil((rarest.length + 1) / 2) + 1)) put(byWord, word, position);
  }
  const most = Math.max(ALWAYS_RARE_ENOUGH, readings.length * COMMON_WORD_SHARE);
  for (const [word, positions] of byWord) if (positions.length > most) byWord.delete(word);
  return { byWord, byFiche };
}

/** Each pair once: only those after the reading itself. */
function candidates(
  { words, fiche }: Reading,
  position: number,
  { byWord, byFiche }: WordIndex,
): ReadonlySet<number> {
  const found = new Set<number>();
  const lists = [...words.keys()].map((word) => byWord.get(word) ?? []);
  for (const list of [...lists, byFiche.get(fiche.source.actionId) ?? []])
    for (const each of list) if (each > position) found.add(each);
  return found;
}

function compareReadings(one: Reading, other: Reading): ProposedDuplicate | null {
  const likeness = likenessOf(one, other);
  const isSameFiche = one.fiche.source.actionId === other.fiche.source.actionId;
  if (!isSameFiche && likeness < LIKE_ENOUGH_IN_ONE_PLACE) return null;
  const around = sharedSurroundings(one.fiche.action, other.fiche.action);
  const isInOnePlace = around.includes('same-territory') || around.includes('same-lead');
  const isLike = likeness >= (isInOnePlace ? LIKE_ENOUGH_IN_ONE_PLACE : LIKE_ENOUGH);
  if (!isSameFiche && !isLike) return null;
  const ofTitles: readonly DuplicateReason[] = isLike ? [likeness === 1 ? 'same-title' : 'close-title'] : [];
  return {
    fiches: [one.fiche, other.fiche],
    reasons: [...(isSameFiche ? (['same-fiche'] as const) : []), ...ofTitles, ...around],
    sharedWords: [...one.words.keys()].filter((word) => other.words.has(word)),
    likeness,
  };
}

/** 0 where it cannot be enough: the lighter title is too small a part of the heavier. */
function likenessOf(one: Reading, other: Reading): number {
  if (one.title === other.title) return 1;
  const [lighter, heavier] = one.weight < other.weight ? [one, other] : [other, one];
  if (lighter.weight < heavier.weight * LIKE_ENOUGH_IN_ONE_PLACE) return 0;
  let shared = 0;
  for (const [word, weight] of lighter.words) if (heavier.words.has(word)) shared += weight;
  const all = one.weight + other.weight - shared;
  // Below 1 whatever the rounding: only the very same title is the same.
  return all === 0 ? 0 : Math.min(0.99, shared / all);
}

function sharedSurroundings(one: Action, other: Action): readonly DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  const territories = new Set(one.territories.map(territoryId));
  if (other.territories.some((each) => territories.has(territoryId(each)))) reasons.push('same-territory');
  const leads = new Set(one.leads.flatMap(({ organisationId }) => organisationId ?? []));
  if (other.leads.some(({ organisationId }) => organisationId !== null && leads.has(organisationId)))
    reasons.push('same-lead');
  if (one.themePrimary !== null && one.themePrimary === other.themePrimary) reasons.push('same-theme');
  return reasons;
}

function byLikeness(one: ProposedDuplicate, other: ProposedDuplicate): number {
  const isSame = ({ reasons }: ProposedDuplicate): number => (reasons[0] === 'same-fiche' ? 1 : 0);
  return (
    isSame(other) - isSame(one) ||
    other.likeness - one.likeness ||
    other.reasons.length - one.reasons.length ||
    compareText(pairKey(one), pairKey(other))
  );
}

function pairKey({ fiches: [one, other] }: ProposedDuplicate): string {
  return fichePairKey(one.source, other.source);
}
