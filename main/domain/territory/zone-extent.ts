// What a zone stretches over: the official territories it lies in, whole or in part, so that coverage can place it.
import type { TerritoryList } from './territory-list.ts';
import { isSameTerritory, territoryId, type TerritoryKey, type TerritoryKind } from './territory.ts';

/** Widest first: when all do not fit in a reference, the narrowest are left out. */
const LEVELS: readonly TerritoryKind[] = ['region', 'departement', 'epci', 'arrondissement', 'commune'];
const MOST_WITHIN = 60;
/** Parts are told down to the EPCI: the communes of a whole région would say nothing more. */
const TOLD_PARTS: readonly TerritoryKind[] = ['departement', 'epci'];

/**
 * The territories that contain a member or are one, and the départements and EPCI inside a wide member; widest last. A level that does
 * not fit whole is left out, with those below it. Null where not even the régions and départements fit.
 */
export function extentOf(
  list: TerritoryList,
  members: readonly TerritoryKey[],
): readonly TerritoryKey[] | null {
  const found = new Map<string, TerritoryKey>();
  const add = ({ kind, code }: TerritoryKey): unknown =>
    found.set(territoryId({ kind, code }), { kind, code });
  for (const member of members) {
    const known = list.byId.get(territoryId(member));
    if (!known) continue;
    for (const key of [member, ...known.within]) add(key);
    if (member.kind === 'commune') continue;
    for (const each of list.all) {
      const isPart =
        TOLD_PARTS.includes(each.kind) && each.within.some((key) => isSameTerritory(key, member));
      if (isPart) add(each);
    }
  }
  return fitting([...found.values()]);
}

function fitting(keys: readonly TerritoryKey[]): readonly TerritoryKey[] | null {
  let kept: readonly TerritoryKey[] = [];
  for (const level of LEVELS) {
    const ofLevel = keys.filter(({ kind }) => kind === level);
    if (kept.length + ofLevel.length > MOST_WITHIN) return isEssential(level) ? null : kept;
    kept = [...ofLevel, ...kept];
  }
  return kept;
}

function isEssential(level: TerritoryKind): boolean {
  return level === 'region' || level === 'departement';
}
