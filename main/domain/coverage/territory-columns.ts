// The parts of a perimeter as the columns of the matrix, and in which of them a territory counts.
import { isSameTerritory, liesIn, territoryId, type TerritoryReference } from '../territory/territory.ts';
import type { CoverageColumn, CoverageColumns } from './columns.ts';

export const WHOLE_PERIMETER = 'whole-perimeter';
export const OUTSIDE_PERIMETER = 'outside-perimeter';
export const WITHOUT_TERRITORY = 'without-territory';

export interface Perimeter {
  /** The perimeter of the plan, or the part of it that is looked at. */
  readonly perimeter: readonly TerritoryReference[];
  /** The parts of the perimeter that make the columns. */
  readonly parts: readonly TerritoryReference[];
  /** Whether it is but a part of the plan's perimeter: what lies elsewhere may still be the plan's. */
  readonly isPartOfPlan?: boolean;
}

/** The columns of a territory: those it counts in, and those it reaches in part without counting there. */
interface TerritoryPlace {
  readonly own: readonly string[];
  readonly reached: readonly string[];
}

const NO_TERRITORY: readonly string[] = [WITHOUT_TERRITORY];

const NOWHERE: readonly string[] = [];

/** Each key once; the first list itself where the other adds nothing, as is nearly always so. */
function joined(keys: readonly string[], others: readonly string[]): readonly string[] {
  return others.every((key) => keys.includes(key)) ? keys : [...new Set([...keys, ...others])];
}

export function territoryColumns(question: Perimeter): CoverageColumns {
  const placeOf = prepareColumns(question);
  return {
    name: 'territory',
    wholeKey: WHOLE_PERIMETER,
    keysOf: ({ territories }) => {
      const [first, ...others] = territories;
      if (!first) return NO_TERRITORY;
      return others.reduce((keys, each) => joined(keys, placeOf(each).own), placeOf(first).own);
    },
    reachedKeysOf: ({ territories }) =>
      territories.reduce<readonly string[]>((keys, each) => joined(keys, placeOf(each).reached), NOWHERE),
    headings: (isUsed) => headingsOf(question, isUsed),
  };
}

/** Each territory is placed once, however many actions name it. */
function prepareColumns({ perimeter, parts }: Perimeter): (territory: TerritoryReference) => TerritoryPlace {
  const known = new Map<string, Map<string, TerritoryPlace>>();
  return (territory) => {
    let ofKind = known.get(territory.kind);
    if (!ofKind) known.set(territory.kind, (ofKind = new Map<string, TerritoryPlace>()));
    let place = ofKind.get(territory.code);
    if (!place) ofKind.set(territory.code, (place = placeIn(territory, perimeter, parts)));
    return place;
  };
}

/**
 * A territory counts in the parts it lies in; else as the whole perimeter where it holds it; else in every part it holds
 * entirely. A part that lies in two of its kind, as an intercommunality across two départements, is reached by each: what one
 * of them does is not its own.
 */
function placeIn(
  territory: TerritoryReference,
  perimeter: readonly TerritoryReference[],
  parts: readonly TerritoryReference[],
): TerritoryPlace {
  const only = (...own: readonly string[]): TerritoryPlace => ({ own, reached: [] });
  const inside = parts.filter((part) => liesIn(territory, part));
  if (inside.length > 0) return only(...inside.map(territoryId));
  const isSinglePart = isOnePart({ perimeter, parts });
  const holdsPerimeter = perimeter.length > 0 && perimeter.every((each) => liesIn(each, territory));
  // What reaches the whole of a single commune reaches its one column.
  if (holdsPerimeter) return only(...(isSinglePart ? parts.map(territoryId) : [WHOLE_PERIMETER]));
  const held = parts.filter((part) => liesIn(part, territory));
  const own = held.filter((part) => !isAcross(part, territory)).map(territoryId);
  const reached = held.filter((part) => isAcross(part, territory)).map(territoryId);
  if (own.length > 0) return { own, reached };
  const isOfPerimeter = perimeter.some((each) => isSameTerritory(each, territory));
  return { own: [isOfPerimeter ? WHOLE_PERIMETER : OUTSIDE_PERIMETER], reached };
}

/** Whether the part lies in several territories of that kind; only groupings made by hand overlap without cutting across. */
function isAcross(part: TerritoryReference, { kind }: TerritoryReference): boolean {
  return kind !== 'free-grouping' && part.within.filter((each) => each.kind === kind).length > 1;
}

/** A perimeter that cannot be parted, such as one commune: its column is the whole. */
function isOnePart({ perimeter, parts }: Perimeter): boolean {
  const [part, ...otherParts] = parts;
  const [whole, ...others] = perimeter;
  return (
    part !== undefined &&
    whole !== undefined &&
    otherParts.length + others.length === 0 &&
    isSameTerritory(part, whole)
  );
}

function headingsOf(
  { perimeter, parts, isPartOfPlan = false }: Perimeter,
  isUsed: (key: string) => boolean,
): readonly CoverageColumn[] {
  const explicit = (key: string, label: string): CoverageColumn => ({
    key,
    label,
    territory: null,
    isCoverable: false,
  });
  return [
    ...parts.map((territory) => ({
      key: territoryId(territory),
      label: territory.label,
      territory,
      isCoverable: true,
    })),
    ...(isOnePart({ perimeter, parts }) ? [] : [explicit(WHOLE_PERIMETER, wholeLabel(perimeter))]),
    ...(isUsed(OUTSIDE_PERIMETER)
      ? [explicit(OUTSIDE_PERIMETER, isPartOfPlan ? 'Ailleurs' : 'Hors périmètre')]
      : []),
    ...(isUsed(WITHOUT_TERRITORY) ? [explicit(WITHOUT_TERRITORY, 'Sans territoire')] : []),
  ];
}

function wholeLabel(perimeter: readonly TerritoryReference[]): string {
  const [only, ...others] = perimeter;
  if (!only || others.length > 0) return 'Tout le périmètre';
  return only.kind === 'region'
    ? 'Région entière'
    : only.kind === 'departement'
      ? 'Département entier'
      : 'Tout le périmètre';
}
