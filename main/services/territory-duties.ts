// Territories: the official list and the zones of the workspace, found together; reading a file of zones.
import type { ProposedZone } from '../contract/answers.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { Duties } from '../contract/requests.ts';
import { partsOf } from '../domain/territory/territory-list.ts';
import {
  findTerritories,
  prepareTerritorySearch,
  type PreparedSearch,
} from '../domain/territory/territory-search.ts';
import { isSameTerritory, territoryId, type TerritoryKey } from '../domain/territory/territory.ts';
import { extentOf } from '../domain/territory/zone-extent.ts';
import { isZoneKind, territoryReferenceOf, type Zones } from '../domain/territory/zoning.ts';
import { readZonings } from '../exchange/zonings/read-zonings.ts';
import { ZoneFileRefused } from '../exchange/zonings/zone-file-refused.ts';
import type { ReferenceFiles } from '../storage/reference-files.ts';
import type { Library } from './library.ts';

type TerritoryDuties = Pick<
  Duties,
  | 'territories.search'
  | 'territories.parts'
  | 'territories.outlines'
  | 'territories.describe'
  | 'zones.readFile'
  | 'zones.extent'
>;

export function territoryDuties(library: Library, reference: ReferenceFiles): TerritoryDuties {
  const searches = searchesOf(library, reference);
  return {
    'territories.search': (question) => findTerritories(searches(), question),
    'territories.parts': ({ perimeter, into }) =>
      partsOf(reference.territories(), officialOnly(perimeter, library.zones()), into),
    'territories.outlines': () => reference.outlines(),
    'territories.describe': ({ territories }) => {
      const { byId, vintage } = reference.territories();
      const { zones } = library.zones();
      return territories.map((key) => {
        const zone = zones.find((each) => isSameTerritory(each, key));
        if (zone) return territoryReferenceOf(zone);
        return byId.get(territoryId(key)) ?? { ...key, vintage, label: key.code, within: [] };
      });
    },
    'zones.extent': ({ members }) => ({
      within: extentOf(reference.territories(), officialOnly(members, library.zones())),
    }),
    'zones.readFile': ({ document, kind }) => {
      const reading = refusingFile(() =>
        readZonings(document.bytes, {
          kind,
          list: reference.territories(),
          former: reference.formerCommunes(),
        }),
      );
      const known = new Map(
        library.zones().zones.flatMap((zone) => (zone.kind === kind ? [[zone.code, zone.id] as const] : [])),
      );
      const zones = reading.zones.map((zone): ProposedZone => ({
        ...zone,
        replacesId: known.get(zone.code) ?? null,
      }));
      return { ...reading, zones };
    },
  };
}

/** Folding 38,000 names takes a tenth of a second: done once, then again only for the zones, when they have changed. */
function searchesOf(library: Library, reference: ReferenceFiles): () => readonly PreparedSearch[] {
  let official: PreparedSearch | undefined;
  let known: { readonly zones: Zones; readonly search: PreparedSearch } | undefined;
  return () => {
    official ??= prepareTerritorySearch(reference.territories().all, reference.formerCommunes());
    const zones = library.zones();
    if (known?.zones !== zones) {
      known = { zones, search: prepareTerritorySearch(zones.zones.map(territoryReferenceOf)) };
    }
    return [official, known.search];
  };
}

/** A zone stands for its members, which may be zones themselves: it has no place in the official list. */
export function officialOnly(
  territories: readonly TerritoryKey[],
  { zones }: Zones,
  opened: ReadonlySet<string> = new Set(),
): readonly TerritoryKey[] {
  return territories.flatMap((key) => {
    if (!isZoneKind(key.kind)) return [key];
    // Zones that hold each other end somewhere.
    if (opened.has(territoryId(key))) return [];
    const members = zones.find((zone) => isSameTerritory(zone, key))?.members ?? [];
    return officialOnly(members, { zones }, new Set([...opened, territoryId(key)]));
  });
}

/** Throws RequestRefused instead of ZoneFileRefused. */
function refusingFile<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZoneFileRefused)
      throw new RequestRefused(error.code, error.details, { cause: error });
    throw error;
  }
}
