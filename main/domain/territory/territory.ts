// A reference to a French territory, complete enough to be read without the reference list it came from.
import * as z from 'zod';

export const TERRITORY_KIND_LABELS = {
  region: 'Région',
  departement: 'Département',
  arrondissement: 'Arrondissement',
  epci: 'EPCI',
  commune: 'Commune',
  qpv: 'Quartier prioritaire (QPV)',
  'employment-zone': 'Bassin d’emploi',
  'industry-territory': 'Territoire d’industrie',
  'living-area': 'Bassin de vie',
  'free-grouping': 'Groupement libre',
} as const;
export type TerritoryKind = keyof typeof TERRITORY_KIND_LABELS;
export const territoryKind = z.enum(
  Object.keys(TERRITORY_KIND_LABELS) as [TerritoryKind, ...TerritoryKind[]],
);

/** Kind and code together: codes repeat across kinds (44 is a région and a département). */
export const territoryKey = z.strictObject({ kind: territoryKind, code: z.string().min(1).max(20) });
export type TerritoryKey = Readonly<z.infer<typeof territoryKey>>;

/**
 * `vintage` is the year of the official list (Code officiel géographique) the code was taken from.
 * `within` lists every territory of another kind that contains it, widest last.
 */
export const territoryReference = z.strictObject({
  ...territoryKey.shape,
  vintage: z.number().int().min(1900).max(2199),
  label: z.string().min(1).max(200),
  within: z.array(territoryKey).max(60).readonly(),
});
export type TerritoryReference = Readonly<z.infer<typeof territoryReference>>;

/** One string per territory, for maps and sets: `departement:53`. */
export function territoryId(key: TerritoryKey): string {
  return `${key.kind}:${key.code}`;
}

export function isSameTerritory(one: TerritoryKey, other: TerritoryKey): boolean {
  return one.kind === other.kind && one.code === other.code;
}

/** Whether `inner` is `outer` or lies inside it, whole or in part. */
export function liesIn(inner: TerritoryReference, outer: TerritoryKey): boolean {
  return isSameTerritory(inner, outer) || inner.within.some((key) => isSameTerritory(key, outer));
}
