// The feuille de route: what it is, where it stands, and the fiches-actions it is made of.
import * as z from 'zod';
import { action } from '../action/action.ts';
import { industryAxis } from '../action/action-codes.ts';
import { partialDate } from '../date/partial-date.ts';
import { createdNow, entityFields, entityId, type EntityId, type Stamp } from '../identity/entity.ts';
import { territoryReference } from '../territory/territory.ts';
import { planPartLists } from './plan-parts.ts';
import { baseline } from './version.ts';

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

/** Axes make a tree by `parentId`; among siblings, their order in the plan is their order on the screen. */
export const editableAxisFields = {
  title: z.string().trim().min(1).max(300),
  description: z.string().max(10_000),
  parentId: entityId.nullable(),
  industryAxis: industryAxis.nullable(),
} as const;
export const axis = z.strictObject({ ...entityFields, ...editableAxisFields });
export type Axis = Readonly<z.infer<typeof axis>>;
export type EditableAxisField = keyof typeof editableAxisFields;

export const AXIS_FIELD_LABELS = {
  title: 'Axe',
  description: 'Description de l’axe',
  parentId: 'Axe parent',
  industryAxis: 'Axe Territoires d’industrie',
} as const satisfies Record<EditableAxisField, string>;

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
  leadContactIds: z.array(entityId).max(50).readonly(),
  referentContactIds: z.array(entityId).max(50).readonly(),
  lifecycle: z.enum([firstLifecycle, ...otherLifecycles]),
  publication: z.enum(['draft', 'published']),
  visibility: z.enum(['internal', 'prefecture', 'public']),
  baseline: baseline.nullable(),
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
  leadContactIds: 'Pilotes du plan',
  referentContactIds: 'Élus référents',
  lifecycle: 'Statut',
  publication: 'Publication',
  visibility: 'Diffusion',
  baseline: 'État de référence',
} as const satisfies Record<EditablePlanField, string>;

/** Far above what a committee will ever send, far below what a number can count. */
export const MAX_REVISION = 100_000;
export const MAX_ACTION_NUMBER = 1_000_000;

/**
 * `revision` counts the signed files made of the plan, from 0: the next export is `revision + 1`. `lastActionNumber` is the
 * highest number ever given to a fiche, so that none is given twice.
 */
export const plan = z.strictObject({
  ...entityFields,
  ...editablePlanFields,
  revision: z.number().int().min(0).max(MAX_REVISION),
  lastActionNumber: z.number().int().min(0).max(MAX_ACTION_NUMBER),
  origin: origin.nullable(),
  axes: z.array(axis).max(500).readonly(),
  actions: z.array(action).max(100_000).readonly(),
  ...planPartLists,
});
export type Plan = Readonly<z.infer<typeof plan>>;

/** The whole number a fiche's number begins with: `12`, `12 bis`. 0 when there is none, or none that counts. */
export function leadingNumber(number: string): number {
  const leading = Number(/^\d+/.exec(number)?.[0] ?? 0);
  return leading < MAX_ACTION_NUMBER ? leading : 0;
}

/** The highest number of the plan, ever: gaps are left as they are, and no number is given twice. */
export function highestActionNumber(plan: Pick<Plan, 'actions' | 'lastActionNumber'>): number {
  return plan.actions.reduce(
    (highest, { number }) => Math.max(highest, leadingNumber(number)),
    plan.lastActionNumber,
  );
}

/** A plan with nothing in it but what it cannot do without. */
export function blankPlan(
  id: EntityId,
  fields: Pick<Plan, 'title' | 'kind' | 'horizonStart' | 'horizonEnd'> & Partial<Plan>,
  createdBy: Stamp,
): Plan {
  return {
    ...createdNow(id, createdBy),
    committeeName: '',
    territories: [],
    diagnosis: '',
    leadContactIds: [],
    referentContactIds: [],
    lifecycle: 'drafting',
    publication: 'draft',
    visibility: 'internal',
    baseline: null,
    revision: 0,
    lastActionNumber: 0,
    origin: null,
    axes: [],
    actions: [],
    stages: [],
    versions: [],
    ...fields,
  };
}
