// Fiches of different committees that may be one action: proposed with the reason, ruled on once by somebody.
import type { Action } from '../action/action.ts';
import { territoryId } from '../territory/territory.ts';
import { foldText } from '../text/fold.ts';
import type { GatheredFiche } from './gather.ts';
import type { Ruling, SourceFiche } from './recipe.ts';
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
  readonly words: ReadonlySet<string>;
}

export function fichePairKey(one: SourceFiche, other: SourceFiche): string {
  const keys = [one, other].map(({ planId, actionId }) => `${planId}/${actionId}`);
  return keys.toSorted(compareText).join(' ');
}

/** Pairs that were ruled on already are left out. `onProgress` from 0 to 1; it may throw to stop. */
export function proposeDuplicates(
  fiches: readonly GatheredFiche[],
  rulings: readonly Ruling[],
  onProgress: (share: number) => void = () => undefined,
): readonly ProposedDuplicate[] {
  const ruled = new Set(rulings.map(({ fiches: [one, other] }) => fichePairKey(one, other)));
  const readings = fiches.map(readingOf);
  const weightOf = wordWeights(readings);
  const byWord = indexByWord(readings, weightOf);
  const proposed: ProposedDuplicate[] = [];
  for (const [index, reading] of readings.entries()) {
    if (index % 200 === 0) onProgress(index / readings.length);
    for (const position of candidates(reading, index, byWord)) {
      const other = readings[position];
      if (!other || other.fiche.source.planId === reading.fiche.source.planId) continue;
      if (ruled.has(fichePairKey(reading.fiche.source, other.fiche.source))) continue;
      const duplicate = compareReadings(reading, other, weightOf);
      if (duplicate) proposed.push(duplicate);
    }
  }
  onProgress(1);
  return proposed.toSorted(byLikeness).slice(0, MOST_PROPOSED);
}

function readingOf(fiche: GatheredFiche): Reading {
  const title = foldText(fiche.action.title);
  const words = title.split(' ').filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  return { fiche, title, words: new Set(words) };
}

/** How much a word tells: the rarer, the more (inverse frequency among titles). */
function wordWeights(readings: readonly Reading[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of readings) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + readings.length / (counts.get(word) ?? 1));
}

interface WordIndex {
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byFiche: ReadonlyMap<string, readonly number[]>;
}

function indexByWord(readings: readonly Reading[], weightOf: (word: string) => number): WordIndex {
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
      (one, other) => weightOf(other) - weightOf(one) || compareText(one, other),
    );
    for (const word of rarest.slice(0, Math.ceil((rarest.length + 1) / 2) + 1)) put(byWord, word, position);
  }
  const most = Math.max(ALWAYS_RARE_ENOUGH, readings.length * COMMON_WORD_SHARE);
  for (const [word, positions] of byWord) if (positions.length > most) byWord.delete(word);
  return { byWord, byFiche };
}

/** Each pair once: only those after the reading itself. */
function candidates(
  { words, fiche }: Reading,
  index: number,
  { byWord, byFiche }: WordIndex,
): ReadonlySet<number> {
  const found = new Set<number>();
  const lists = [...words].map((word) => byWord.get(word) ?? []);
  for (const list of [...lists, byFiche.get(fiche.source.actionId) ?? []])
    for (const position of list) if (position > index) found.add(position);
  return found;
}

function compareReadings(
  one: Reading,
  other: Reading,
  weightOf: (word: string) => number,
): ProposedDuplicate | null {
  const sharedWords = [...one.words].filter((word) => other.words.has(word));
  const likeness = one.title === other.title ? 1 : likenessOf(one, other, sharedWords, weightOf);
  const isSameFiche = one.fiche.source.actionId === other.fiche.source.actionId;
  const around = sharedSurroundings(one.fiche.action, other.fiche.action);
  const isInOnePlace = around.includes('same-territory') || around.includes('same-lead');
  const enough = isInOnePlace ? LIKE_ENOUGH_IN_ONE_PLACE : LIKE_ENOUGH;
  if (!isSameFiche && likeness < enough) return null;
  return {
    fiches: [one.fiche, other.fiche],
    reasons: [
      ...(isSameFiche ? (['same-fiche'] as const) : []),
      ...(likeness === 1 ? (['same-title'] as const) : likeness >= enough ? (['close-title'] as const) : []),
      ...around,
    ],
    sharedWords,
    likeness,
  };
}

function likenessOf(
  one: Reading,
  other: Reading,
  sharedWords: readonly string[],
  weightOf: (word: string) => number,
): number {
  const sum = (words: Iterable<string>): number => {
    let total = 0;
    for (const word of words) total += weightOf(word);
    return total;
  };
  const shared = sum(sharedWords);
  const all = sum(one.words) + sum(other.words) - shared;
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
