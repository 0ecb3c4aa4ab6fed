// Régions: the recipes a workspace keeps, one to each regional roadmap, with what was ruled on duplicates. A document of its own
// (decision 0026); the recipe a build is made by is drawn from it.
import * as z from 'zod';
import { criteriaSheet, inspiring } from '../action/inspiring.ts';
import { collectionChange, type CollectionChange } from '../change/collection.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { recipe, RECIPE_FORMAT, RECIPE_VERSION, ruling, type Recipe } from './recipe.ts';

const { plan, expected, keep, axes, themes, numbering } = recipe.shape;

/** The id of the item is the id of the region's plan. */
export const editableRegionFields = {
  title: plan.shape.title,
  committeeName: plan.shape.committeeName,
  kind: plan.shape.kind,
  territories: plan.shape.territories,
  horizonStart: plan.shape.horizonStart,
  horizonEnd: plan.shape.horizonEnd,
  expected,
  keep,
  axes,
  themes,
  numbering,
} as const;
export type EditableRegionField = keyof typeof editableRegionFields;
export const region = z.strictObject({ ...entityFields, ...editableRegionFields });
export type Region = Readonly<z.infer<typeof region>>;

const ficheName = z.string().max(700);
/** An entity of its own, so that each is taken back without the others; who ruled is who edited it last. */
export const editableRulingFields = {
  regionId: entityId,
  fiches: ruling.shape.fiches,
  /** What the fiches were called then, and whose they were: for people. */
  names: z.tuple([ficheName, ficheName]),
  ruling: ruling.shape.ruling,
  decidedOn: ruling.shape.decidedOn,
} as const;
export type EditableRulingField = keyof typeof editableRulingFields;
export const regionRuling = z.strictObject({ ...entityFields, ...editableRulingFields });
export type RegionRuling = Readonly<z.infer<typeof regionRuling>>;

/** An entity of its own, so that each is taken back without the others. Null: its criteria are judged, it is not chosen. */
export const editableSelectionFields = {
  regionId: entityId,
  planId: entityId,
  actionId: entityId,
  /** What the fiche was called then, and whose it was: for people. */
  name: ficheName,
  selection: inspiring.nullable(),
  criteria: criteriaSheet,
} as const;
export type EditableSelectionField = keyof typeof editableSelectionFields;
export const regionSelection = z.strictObject({ ...entityFields, ...editableSelectionFields });
export type RegionSelection = Readonly<z.infer<typeof regionSelection>>;

export const REGION_FIELD_LABELS = {
  title: 'Intitulé',
  committeeName: 'Qui réunit',
  kind: 'Type de plan',
  territories: 'Territoire',
  horizonStart: 'Début',
  horizonEnd: 'Fin',
  expected: 'Comités attendus',
  keep: 'Fiches retenues',
  axes: 'Axes de la région',
  themes: 'Thèmes à traduire',
  numbering: 'Numérotation',
} as const satisfies Record<EditableRegionField, string>;

export const REGIONS_FIELDS = {
  regions: editableRegionFields,
  regionRulings: editableRulingFields,
  regionSelections: editableSelectionFields,
} as const;

export const regions = z.strictObject({
  regions: z.array(region).max(500).readonly(),
  regionRulings: z.array(regionRuling).max(50_000).readonly(),
  /** Absent from what was kept before regions chose. */
  regionSelections: z.array(regionSelection).max(20_000).readonly().default([]),
});
export type Regions = Readonly<z.infer<typeof regions>>;
export const NO_REGIONS: Regions = { regions: [], regionRulings: [], regionSelections: [] };

export const regionsChange = collectionChange(
  { regions: region, regionRulings: regionRuling, regionSelections: regionSelection },
  REGIONS_FIELDS,
);
export type RegionsChange = CollectionChange;

export const BLANK_REGION = {
  title: 'Feuille de route régionale',
  committeeName: 'Préfecture à préciser',
  kind: 'regional-roadmap',
  territories: [],
  expected: [],
  keep: { statuses: [], scopes: [], themes: [], isInspiringOnly: false },
  axes: [],
  themes: [],
  numbering: 'continuous',
} as const satisfies Partial<Region>;

/** What the region's plan is built by, the rulings on it and what it chose included. */
export function recipeOf(
  item: Region,
  { regionRulings, regionSelections }: Pick<Regions, 'regionRulings' | 'regionSelections'>,
): Recipe {
  const { id, title, committeeName, kind, territories, horizonStart, horizonEnd, ...rest } = item;
  const chosen = regionSelections.flatMap(({ regionId, planId, actionId, selection, criteria }) =>
    regionId === id && selection !== null ? [{ planId, actionId, ...selection, criteria }] : [],
  );
  return {
    format: RECIPE_FORMAT,
    formatVersion: RECIPE_VERSION,
    plan: { id, title, kind, committeeName, territories, horizonStart, horizonEnd },
    expected: rest.expected,
    keep: rest.keep,
    axes: rest.axes,
    themes: rest.themes,
    numbering: rest.numbering,
    rulings: regionRulings
      .filter(({ regionId }) => regionId === id)
      .map(({ fiches, ruling: ruled, decidedOn, updatedBy }) => ({
        fiches,
        ruling: ruled,
        decidedBy: updatedBy,
        decidedOn,
      })),
    ...(chosen.length === 0 ? {} : { inspiring: chosen }),
  };
}
