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
}

const NO_TERRITORY: readonly string[] = [WITHOUT_TERRITORY];

export function territoryColumns(question: Perimeter): CoverageColumns {
  const columnsOfTerritory = prepareColumns(question);
  return {
    name: 'territory',
    wholeKey: WHOLE_PERIMETER,
    keysOf: ({ territories }) => {
      const [first, ...others] = territories;
      if (!first) return NO_TERRITORY;
      const keys = columnsOfTerritory(first);
      return others.length === 0 ? keys : [...new Set([keys, ...others.map(columnsOfTerritory)].flat())];
    },
    headings: (isUsed) => headingsOf(question, isUsed),
  };
}

/** Each territory is placed once, however many actions name it. */
function prepareColumns({
  perimeter,
  parts,
}: Perimeter): (territory: TerritoryReference) => readonly string[] {
  const known = new Map<string, Map<string, readonly string[]>>();
  return (territory) => {
    let ofKind = known.get(territory.kind);
    if (!ofKind) known.set(territory.kind, (ofKind = new Map<string, readonly string[]>()));
    let keys = ofKind.get(territory.code);
    if (!keys) ofKind.set(territory.code, (keys = columnKeysOf(territory, perimeter, parts)));
    return keys;
  };
}

/** A territory counts in the parts it lies in; else as the whole perimeter where it holds it; else in every part it holds. */
function columnKeysOf(
  territory: TerritoryReference,
  perimeter: readonly TerritoryReference[],
  parts: readonly TerritoryReference[],
): readonly string[] {
  const inside = parts.filter((part) => liesIn(territory, part));
  if (inside.length > 0) return inside.map(territoryId);
  const isSinglePart = isOnePart({ perimeter, parts });
  const holdsPerimeter = perimeter.length > 0 && perimeter.every((each) => liesIn(each, territory));
  // What reaches the whole of a single commune reaches its one column.
  if (holdsPerimeter) return isSinglePart ? parts.map(territoryId) : [WHOLE_PERIMETER];
  const held = parts.filter((part) => liesIn(part, territory));
  if (held.length > 0) return held.map(territoryId);
  return [perimeter.some((each) => isSameTerritory(each, territory)) ? WHOLE_PERIMETER : OUTSIDE_PERIMETER];
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
  { perimeter, parts }: Perimeter,
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
    ...(isUsed(OUTSIDE_PERIMETER) ? [explicit(OUTSIDE_PERIMETER, 'Hors périmètre')] : []),
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
