// The feuille de route: what it is, where it stands, and the fiches-actions it is made of.
import * as z from 'zod';
import { action } from '../action/action.ts';
import { partialDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { territoryReference } from '../territory/territory.ts';

export const PLAN_KIND_LABELS = {
  'local-roadmap': 'Feuille de route locale',
  'regional-roadmap': 'Feuille de route régionale',
  'regional-action-plan': 'Plan d’action régional',
  'industry-territory-contract': 'Contrat ou protocole Territoires d’industrie',
  'recovery-contract': 'Contrat de relance et de transition écologique (CRTE)',
  'climate-plan': 'Plan climat-air-énergie territorial (PCAET)',
  other: 'Autre',
} as const;
export type PlanKind = keyof typeof PLAN_KIND_LABELS;

export const PLAN_LIFECYCLE_LABELS = {
  drafting: 'En élaboration',
  submitted: 'Soumis au comité',
  adopted: 'Adopté',
  transmitted: 'Transmis',
  reviewed: 'Avis rendu',
  'in-force': 'En vigueur',
  closed: 'Clos',
  archived: 'Archivé',
} as const;
export type PlanLifecycle = keyof typeof PLAN_LIFECYCLE_LABELS;

export const PUBLICATION_LABELS = { draft: 'Brouillon', published: 'Publié' } as const;
export const VISIBILITY_LABELS = { internal: 'Interne', prefecture: 'Préfecture', public: 'Public' } as const;

export const axis = z.strictObject({
  ...entityFields,
  title: z.string().trim().min(1).max(300),
  description: z.string().max(10_000),
  parentId: entityId.nullable(),
});
export type Axis = Readonly<z.infer<typeof axis>>;

/** Where the text of a plan comes from when it was first published elsewhere. */
const origin = z.strictObject({
  label: z.string().min(1).max(500),
  publishedOn: partialDate.nullable(),
  url: z.string().max(1000),
});

const [firstKind, ...otherKinds] = Object.keys(PLAN_KIND_LABELS) as [PlanKind, ...PlanKind[]];
const [firstLifecycle, ...otherLifecycles] = Object.keys(PLAN_LIFECYCLE_LABELS) as [
  PlanLifecycle,
  ...PlanLifecycle[],
];

/** The fields edited one by one. Keys are what `plan.set` names. */
export const editablePlanFields = {
  title: z.string().trim().min(1).max(300),
  kind: z.enum([firstKind, ...otherKinds]),
  committeeName: z.string().max(300),
  territories: z.array(territoryReference).max(500).readonly(),
  horizonStart: partialDate,
  horizonEnd: partialDate,
  diagnosis: z.string().max(20_000),
  lifecycle: z.enum([firstLifecycle, ...otherLifecycles]),
  publication: z.enum(['draft', 'published']),
  visibility: z.enum(['internal', 'prefecture', 'public']),
} as const;
export type EditablePlanField = keyof typeof editablePlanFields;
export const EDITABLE_PLAN_FIELDS = Object.keys(editablePlanFields) as [
  EditablePlanField,
  ...EditablePlanField[],
];

export const PLAN_FIELD_LABELS = {
  title: 'Titre',
  kind: 'Type de plan',
  committeeName: 'Comité porteur',
  territories: 'Territoire',
  horizonStart: 'Début',
  horizonEnd: 'Fin',
  diagnosis: 'Diagnostic',
  lifecycle: 'Statut',
  publication: 'Publication',
  visibility: 'Diffusion',
} as const satisfies Record<EditablePlanField, string>;

/** Far above what a committee will ever send, far below what a number can count. */
export const MAX_REVISION = 100_000;

/** `revision` counts the signed files made of the plan, from 0: the next export is `revision + 1`. */
export const plan = z.strictObject({
  ...entityFields,
  ...editablePlanFields,
  revision: z.number().int().min(0).max(MAX_REVISION),
  origin: origin.nullable(),
  axes: z.array(axis).max(500).readonly(),
  actions: z.array(action).max(100_000).readonly(),
});
export type Plan = Readonly<z.infer<typeof plan>>;

/**
 * The smallest whole number above every number of the plan, as text: gaps are left as they are. Only the number of the very
 * last fiche, once that is removed, is given again.
 */
export function nextActionNumber(plan: Pick<Plan, 'actions'>): string {
  let highest = 0;
  for (const { number } of plan.actions) {
    const leading = /^\d+/.exec(number)?.[0];
    if (leading !== undefined) highest = Math.max(highest, Number(leading));
  }
  return String(highest + 1);
}
