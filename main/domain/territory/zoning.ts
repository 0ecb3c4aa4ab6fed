// Zones of the workspace: what the official list does not hold, imported by code or grouped by hand. Fiches name them as territories.
import * as z from 'zod';
import { collectionChange, type CollectionChange } from '../change/collection.ts';
import { entityFields } from '../identity/entity.ts';
import {
  territoryKey,
  territoryReference,
  type TerritoryKind,
  type TerritoryReference,
} from './territory.ts';

/** The kinds of territory that are zones, in the order they are shown. */
export const ZONE_KINDS = [
  'qpv',
  'employment-zone',
  'industry-territory',
  'living-area',
  'free-grouping',
] as const satisfies readonly TerritoryKind[];
export type ZoneKind = (typeof ZONE_KINDS)[number];
export const zoneKind = z.enum(ZONE_KINDS);

/** Those that come in official files; groupings are made on the screen. */
export const importedZoneKind = zoneKind.exclude(['free-grouping']);
export type ImportedZoneKind = z.infer<typeof importedZoneKind>;

export function isZoneKind(kind: TerritoryKind): kind is ZoneKind {
  return (ZONE_KINDS as readonly TerritoryKind[]).includes(kind);
}

/** Since 2024 `QN` + département + number + letter; before, `QP` + département + number. */
const QPV_CODE = /^Q(?:N(?:\d{3}|02[AB])\d{2}[A-Z]|P(?:\d{3}|02[AB])\d{3})$/;
const OTHER_CODE = /^[A-Z0-9][A-Z0-9.-]{0,19}$/;

export function isZoneCode(kind: ZoneKind, code: string): boolean {
  return (kind === 'qpv' ? QPV_CODE : OTHER_CODE).test(code);
}

/** Short, and as unlike another's as the id of the grouping is. */
export function groupingCode(id: string): string {
  return `G-${id.replaceAll('-', '').slice(0, 8).toUpperCase()}`;
}

export const MAX_ZONE_MEMBERS = 5000;
export const MAX_ZONES = 10_000;

export const editableZoneFields = {
  kind: zoneKind,
  code: z.string().regex(OTHER_CODE),
  label: territoryReference.shape.label.trim().min(1),
  vintage: territoryReference.shape.vintage,
  /** Communes; of a free grouping, territories of any kind. */
  members: z.array(territoryKey).min(1).max(MAX_ZONE_MEMBERS).readonly(),
  /** See `extentOf`. */
  within: territoryReference.shape.within,
  /** Where it comes from: the name of the file it was read in. */
  source: z.string().max(300),
} as const;
export const zone = z
  .strictObject({ ...entityFields, ...editableZoneFields })
  .refine(({ kind, code }) => isZoneCode(kind, code), { path: ['code'], message: 'zone-code' });
export type Zone = Readonly<z.infer<typeof zone>>;

export const zones = z.strictObject({ zones: z.array(zone).max(MAX_ZONES).readonly() });
export type Zones = Readonly<z.infer<typeof zones>>;
export const NO_ZONES: Zones = { zones: [] };

export const ZONES_FIELDS = { zones: editableZoneFields } as const;
/** Kind and code are what a zone is known by: they never change. */
const { label, vintage, members, within, source } = editableZoneFields;
export const changingZoneFields = { label, vintage, members, within, source } as const;
export const zonesChange = collectionChange({ zones: zone }, { zones: changingZoneFields });
export type ZonesChange = CollectionChange;

export function territoryReferenceOf({ kind, code, vintage, label, within }: Zone): TerritoryReference {
  return { kind, code, vintage, label, within };
}
