// Type-ahead over official names and codes: accents, hyphens and one typing slip forgiven.
import UFuzzy from '@leeoniya/ufuzzy';
import { foldText } from '../text/fold.ts';
import type { TerritoryList } from './territory-list.ts';
import { liesIn, type TerritoryKey, type TerritoryKind, type TerritoryReference } from './territory.ts';

export interface TerritoryQuestion {
  readonly text: string;
  /** Only these kinds; every kind where empty. */
  readonly kinds: readonly TerritoryKind[];
  /** Territories in or around these come first: the perimeter of the plan one is writing. */
  readonly perimeter: readonly TerritoryKey[];
  readonly limit: number;
}
export type TerritorySearch = (question: TerritoryQuestion) => readonly TerritoryReference[];

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

/** Folds every name once; the search itself then reads 38,000 short strings, a few milliseconds. */
export function prepareTerritorySearch(list: TerritoryList): TerritorySearch {
  const names = list.all.map(({ label }) => foldText(label));
  const haystack = list.all.map(({ code }, index) => `${names[index] ?? ''} ${code.toLowerCase()}`);
  const engine = new UFuzzy({ intraMode: 1, intraIns: 1, interLft: 1 });

  return ({ text, kinds, perimeter, limit }) => {
    const needle = foldText(text);
    if (needle === '') return [];
    const found = engine.filter(haystack, needle) ?? [];
    const rank = (index: number): number => {
      const territory = list.all[index];
      const isNear = territory !== undefined && perimeter.some((key) => liesIn(territory, key));
      return rankOf(territory, names[index] ?? '', needle) + (isNear ? 0 : ELSEWHERE_WEIGHT);
    };
    return found
      .filter((index) => kinds.length === 0 || kinds.includes(list.all[index]?.kind ?? 'commune'))
      .map((index) => ({ index, rank: rank(index) }))
      .sort((one, other) => one.rank - other.rank)
      .slice(0, limit)
      .flatMap(({ index }) => list.all[index] ?? []);
  };
}

/** Lower is better: an exact name or code first, then names that begin so, then wider territories, then shorter names. */
function rankOf(territory: TerritoryReference | undefined, name: string, needle: string): number {
  const isExact = name === needle || territory?.code.toLowerCase() === needle;
  const isPrefix = name.startsWith(needle);
  const kind = KIND_RANK[territory?.kind ?? 'commune'] ?? 5;
  return (isExact ? 0 : EXACT_WEIGHT) + (isPrefix ? 0 : PREFIX_WEIGHT) + kind + name.length / 100;
}
