// The official list of territories, looked up by code, by part and by name. Made once from the reference file.
import * as z from 'zod';
import type { TerritoryKey, TerritoryKind, TerritoryReference } from './territory.ts';
import { territoryId } from './territory.ts';

const row2 = z.tuple([z.string(), z.string()]);
const row3 = z.tuple([z.string(), z.string(), z.number().int()]);
const epciRow = z.tuple([z.string(), z.string(), z.string()]);
const communeRow = z.tuple([z.string(), z.string(), z.number().int(), z.number().int(), z.number().int()]);

export const territorySource = z.object({
  label: z.string(),
  package: z.string(),
  licence: z.string(),
  url: z.string(),
});
export type TerritorySource = Readonly<z.infer<typeof territorySource>>;

/** The shape of resources/reference/territories.json: rows, each naming its containers by their position. */
export const territoryFile = z.object({
  format: z.literal('jalon-territories'),
  version: z.literal(1),
  vintage: z.number().int(),
  source: territorySource,
  regions: z.array(row2),
  departements: z.array(row3),
  arrondissements: z.array(row3),
  epci: z.array(epciRow),
  communes: z.array(communeRow),
});
export type TerritoryFile = z.infer<typeof territoryFile>;

export interface TerritoryList {
  readonly vintage: number;
  readonly source: TerritorySource;
  readonly all: readonly TerritoryReference[];
  readonly byId: ReadonlyMap<string, TerritoryReference>;
}

export function buildTerritoryList(file: TerritoryFile): TerritoryList {
  const make = (
    kind: TerritoryKind,
    code: string,
    label: string,
    within: readonly TerritoryKey[],
  ): TerritoryReference => ({ kind, code, vintage: file.vintage, label, within });
  const keyOf = ({ kind, code }: TerritoryReference): TerritoryKey => ({ kind, code });
  const up = (parent: TerritoryReference | undefined): readonly TerritoryKey[] =>
    parent ? [keyOf(parent), ...parent.within] : [];

  const regions = file.regions.map(([code, label]) => make('region', code, label, []));
  const departements = file.departements.map(([code, label, region]) =>
    make('departement', code, label, up(regions[region])),
  );
  const arrondissements = file.arrondissements.map(([code, label, departement]) =>
    make('arrondissement', code, label, up(departements[departement])),
  );
  const containersOfEpci = containersByEpci(file, departements);
  const epci = file.epci.map(([code, label], index) =>
    make('epci', code, label, containersOfEpci[index] ?? []),
  );
  const communes = file.communes.map(([code, label, departement, arrondissement, ofEpci]) => {
    const group = epci[ofEpci];
    const chain = up(arrondissements[arrondissement] ?? undefined);
    const within = chain.length > 0 ? chain : up(departements[departement]);
    return make('commune', code, label, group ? [keyOf(group), ...within] : within);
  });
  const all = [...regions, ...departements, ...epci, ...arrondissements, ...communes];
  return {
    vintage: file.vintage,
    source: file.source,
    all,
    byId: new Map(all.map((territory) => [territoryId(territory), territory])),
  };
}

/** An EPCI may cross départements and régions: it lies within each of them. */
function containersByEpci(
  file: TerritoryFile,
  departements: readonly TerritoryReference[],
): readonly (readonly TerritoryKey[])[] {
  const found = file.epci.map(() => new Map<string, TerritoryKey>());
  for (const [, , departement, , ofEpci] of file.communes) {
    const container = departements[departement];
    if (!container) continue;
    for (const { kind, code } of [container, ...container.within]) {
      found[ofEpci]?.set(`${kind}:${code}`, { kind, code });
    }
  }
  const rank = (key: TerritoryKey): number => (key.kind === 'departement' ? 0 : 1);
  return found.map((keys) => [...keys.values()].sort((one, other) => rank(one) - rank(other)));
}

const PARTS_OF: Partial<Record<TerritoryKind, TerritoryKind>> = {
  region: 'departement',
  departement: 'epci',
  arrondissement: 'commune',
  epci: 'commune',
};

export const PART_KINDS = ['departement', 'arrondissement', 'epci', 'commune'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/**
 * The parts a perimeter is read by: the départements of a région, the EPCI of a département, the communes of an EPCI
 * or an arrondissement; or all those of the kind asked for. A territory without parts stands for itself. Each part once, in
 * alphabetical order.
 */
export function partsOf(
  list: TerritoryList,
  perimeter: readonly TerritoryKey[],
  into?: PartKind,
): readonly TerritoryReference[] {
  const parts = new Map<string, TerritoryReference>();
  for (const container of perimeter) {
    const kind = into ?? PARTS_OF[container.kind];
    const inside = list.all.filter(
      (each) =>
        each.kind === kind &&
        each.within.some((key) => key.kind === container.kind && key.code === container.code),
    );
    const itself = list.byId.get(territoryId(container));
    for (const part of inside.length > 0 || !itself ? inside : [itself]) parts.set(territoryId(part), part);
  }
  return [...parts.values()].sort((one, other) => one.label.localeCompare(other.label, 'fr'));
}
