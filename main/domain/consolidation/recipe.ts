// Recette: how a regional roadmap is built from committees' files, written down so that the next quarter is built the same way.
import * as z from 'zod';
import { actionScope, actionStatus } from '../action/action-codes.ts';
import { criteriaSheet, inspiring } from '../action/inspiring.ts';
import { fullDate, partialDate } from '../date/partial-date.ts';
import { entityId } from '../identity/entity.ts';
import { editablePlanFields } from '../plan/plan.ts';
import { codesOf } from '../schema/codes-of.ts';
import { readWith } from '../schema/read-with.ts';
import { territoryReference } from '../territory/territory.ts';
import { themeCode } from '../theme/theme.ts';

export const RECIPE_FORMAT = 'jalon-recipe';
export const RECIPE_VERSION = 1;

export const NUMBERING_LABELS = {
  continuous: 'De 1 à la dernière',
  'by-committee': 'Par comité',
} as const;

export const DUPLICATE_RULING_LABELS = {
  same: 'Une seule et même action',
  different: 'Deux actions différentes',
} as const;
export type DuplicateRuling = keyof typeof DUPLICATE_RULING_LABELS;

/** A fiche of a committee, by the ids it bears in its own plan. */
const sourceFiche = z.strictObject({ planId: entityId, actionId: entityId });
export type SourceFiche = Readonly<z.infer<typeof sourceFiche>>;

export const ruling = z.strictObject({
  /** Said once: `same` keeps the first of them, which then tells where all of them come from. */
  fiches: z.tuple([sourceFiche, sourceFiche]),
  ruling: codesOf(DUPLICATE_RULING_LABELS),
  decidedBy: z.string().min(1).max(200),
  decidedOn: fullDate,
});
export type Ruling = Readonly<z.infer<typeof ruling>>;

/** An action the region holds up as an example, whatever its committee says of it. */
export const regionInspiring = z.strictObject({
  ...sourceFiche.shape,
  ...inspiring.shape,
  criteria: criteriaSheet,
});
export type RegionInspiring = Readonly<z.infer<typeof regionInspiring>>;

const regionAxis = z.strictObject({
  id: entityId,
  title: editablePlanFields.title,
  /** Titles of committees' axes that come under it; its own title does without being said. */
  from: z.array(z.string().min(1).max(300)).max(500).readonly(),
});
export type RegionAxis = Readonly<z.infer<typeof regionAxis>>;

export const recipe = z.strictObject({
  format: z.literal(RECIPE_FORMAT),
  formatVersion: z.literal(RECIPE_VERSION),
  plan: z.strictObject({
    id: entityId,
    title: editablePlanFields.title,
    kind: editablePlanFields.kind,
    /** Who gathers: « Préfecture de région Pays de la Loire ». */
    committeeName: z.string().min(1).max(300),
    territories: z.array(territoryReference).max(500).readonly(),
    horizonStart: partialDate,
    horizonEnd: partialDate,
  }),
  /** Committees a file is expected of; empty: whoever sends. */
  expected: z
    .array(z.strictObject({ committeeName: z.string().min(1).max(300), planId: entityId.nullable() }))
    .max(2000)
    .readonly(),
  /** An empty list leaves nothing out. Confidential fiches never leave their committee's own file. */
  keep: z.strictObject({
    statuses: z.array(actionStatus).max(20).readonly(),
    scopes: z.array(actionScope).max(20).readonly(),
    /** `FRE` keeps `FRE.garde-enfants` too. */
    themes: z.array(themeCode).max(200).readonly(),
    isInspiringOnly: z.boolean(),
  }),
  axes: z.array(regionAxis).max(500).readonly(),
  themes: z
    .array(z.strictObject({ from: themeCode, to: themeCode }))
    .max(500)
    .readonly(),
  numbering: codesOf(NUMBERING_LABELS),
  rulings: z.array(ruling).max(20_000).readonly(),
  /** Left out or empty: those the committees say are. With one, those named here and no other. */
  inspiring: z.array(regionInspiring).max(20_000).readonly().optional(),
});
export type Recipe = Readonly<z.infer<typeof recipe>>;

export const readRecipe = readWith(recipe);
