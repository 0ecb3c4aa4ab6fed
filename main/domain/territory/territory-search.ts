// Type-ahead over official names and codes: accents, hyphens and one typing slip forgiven.
import UFuzzy from '@leeoniya/ufuzzy';
import { foldText } from '../text/fold.ts';
import type { FormerCommune } from './commune-successors.ts';
import {
  liesIn,
  territoryId,
  type TerritoryKey,
  type TerritoryKind,
  type TerritoryReference,
} from './territory.ts';

export interface TerritoryQuestion {
  readonly text: string;
  /** Only these kinds; every kind where empty. */
  readonly kinds: readonly TerritoryKind[];
  /** Territories in or around these come first: the perimeter of the plan one is writing. */
  readonly perimeter: readonly TerritoryKey[];
  readonly limit: number;
}
/** `formerly` where it was found by the code or the name of a commune that has become part of it. */
export type FoundTerritory = TerritoryReference & {
  readonly formerly?: { readonly code: string; readonly label: string };
};
/** Lower ranks are better. */
export type PreparedSearch = (
  question: TerritoryQuestion,
) => readonly { readonly territory: FoundTerritory; readonly rank: number }[];

const KIND_RANK: Partial<Record<TerritoryKind, number>> = {
  region: 0,
  departement: 1,
  epci: 2,
  arrondissement: 3,
  commune: 2,
};
const EXACT_WEIGHT = 100;
const PREFIX_WEIGHT = 10;
const ELSEWHERE_WEIGHT = 8;
/** What is there today goes before what has become part of something else. */
const FORMER_WEIGHT = 4;

/**
 * Folds every name once; the search itself then reads some 40,000 short strings, a few milliseconds. See
 * `findTerritories`.
 */
export function prepareTerritorySearch(
  territories: readonly TerritoryReference[],
  former: readonly FormerCommune[] = [],
): PreparedSearch {
  const entries: readonly FoundTerritory[] = [
    ...territories,
    ...former.map(({ code, label, successor }) => ({ ...successor, formerly: { code, label } })),
  ];
  const names = entries.map(({ label, formerly }) => foldText(formerly?.label ?? label));
  const haystack = entries.map((territory, index) => `${names[index] ?? ''} ${codeSought(territory)}`);
  const engine = new UFuzzy({ intraMode: 1, intraIns: 1, interLft: 1 });

  return ({ text, kinds, perimeter }) => {
    const needle = foldText(text);
    if (needle === '') return [];
    const found = engine.filter(haystack, needle) ?? [];
    const rank = (index: number): number => {
      const territory = entries[index];
      const isNear = territory !== undefined && perimeter.some((key) => liesIn(territory, key));
      return rankOf(territory, names[index] ?? '', needle) + (isNear ? 0 : ELSEWHERE_WEIGHT);
    };
    return found.flatMap((index) => {
      const territory = entries[index];
      const isSought = territory && (kinds.length === 0 || kinds.includes(territory.kind));
      return isSought ? [{ territory, rank: rank(index) }] : [];
    });
  };
}

/** The best of what was prepared apart, such as the official list and the zones of a workspace. */
export function findTerritories(
  searches: readonly PreparedSearch[],
  question: TerritoryQuestion,
): readonly FoundTerritory[] {
  const ranked = searches
    .flatMap((search) => search(question))
    .sort((one, other) => one.rank - other.rank)
    .map(({ territory }) => territory);
  return onceEach(ranked).slice(0, question.limit);
}

/** A commune found by its own name and by one of its past is offered once, for the better reason. */
function onceEach(found: readonly FoundTerritory[]): readonly FoundTerritory[] {
  return [...new Map(found.toReversed().map((each) => [territoryId(each), each])).values()].toReversed();
}

/** Lower is better: an exact name or code first, then names that begin so, then wider territories, then shorter names. */
function rankOf(territory: FoundTerritory | undefined, name: string, needle: string): number {
  if (!territory) return Infinity;
  const { formerly, kind } = territory;
  const isExact = name === needle || codeSought(territory) === needle;
  const isPrefix = name.startsWith(needle);
  const past = formerly ? FORMER_WEIGHT : 0;
  const width = (KIND_RANK[kind] ?? 5) + name.length / 100;
  return past + (isExact ? 0 : EXACT_WEIGHT) + (isPrefix ? 0 : PREFIX_WEIGHT) + width;
}

function codeSought({ code, formerly }: FoundTerritory): string {
  return (formerly?.code ?? code).toLowerCase();
}
