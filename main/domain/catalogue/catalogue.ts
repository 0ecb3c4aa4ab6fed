// The catalogue of a workspace: dispositifs and calls for projects, shared by its plans (data model §8).
import * as z from 'zod';
import { targetGroup } from '../action/action-codes.ts';
import { collectionChange, type CollectionChange } from '../change/collection.ts';
import { fullDate, partialDate } from '../date/partial-date.ts';
import { cents } from '../funding/money.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { territoryReference } from '../territory/territory.ts';
import { themeCode } from '../theme/theme.ts';
import {
  catalogueEvent,
  catalogueResource,
  editableEventFields,
  editableResourceFields,
  webAddress,
} from './watch-items.ts';

const url = webAddress;
const percent = z.number().min(0).max(100).nullable();

export const editableProgrammeFields = {
  name: z.string().trim().min(1).max(300),
  /** The wider programme it belongs to: CRTE, Cités de l’emploi… */
  programme: z.string().max(300),
  operator: z.string().max(300),
  envelopeCents: cents.nullable(),
  quota: z.string().max(300),
  durationYears: z.number().min(0).max(50).nullable(),
  description: z.string().max(5000),
  themes: z.array(themeCode).max(30).readonly(),
  url,
  /** What the source prints of its dates and stage, kept as printed. */
  printed: z.string().max(2000),
  verifiedOn: partialDate.nullable(),
} as const;
export const programme = z.strictObject({ ...entityFields, ...editableProgrammeFields });
export type Programme = Readonly<z.infer<typeof programme>>;

export const PROGRAMME_FIELD_LABELS = {
  name: 'Dispositif',
  programme: 'Programme',
  operator: 'Opérateur',
  envelopeCents: 'Enveloppe',
  quota: 'Quota',
  durationYears: 'Durée (ans)',
  description: 'Description du dispositif',
  themes: 'Thèmes',
  url: 'Adresse (https://…)',
  printed: 'Ce que dit la source',
  verifiedOn: 'Vérifié en',
} as const satisfies Record<keyof typeof editableProgrammeFields, string>;

export const CALL_KIND_LABELS = {
  'call-for-projects': 'Appel à projets',
  'call-for-interest': 'Appel à manifestation d’intérêt',
  'permanent-grant': 'Subvention ou appel permanent',
} as const;

export const editableCallFields = {
  title: z.string().trim().min(1).max(300),
  programmeId: entityId.nullable(),
  kind: z.enum(['call-for-projects', 'call-for-interest', 'permanent-grant']),
  opensOn: fullDate.nullable(),
  preDepositOn: fullDate.nullable(),
  closesOn: fullDate.nullable(),
  isRecurring: z.boolean(),
  minCents: cents.nullable(),
  maxCents: cents.nullable(),
  rateMinPercent: percent,
  rateMaxPercent: percent,
  audiences: z.array(targetGroup).max(30).readonly(),
  territories: z.array(territoryReference).max(500).readonly(),
  themes: z.array(themeCode).max(30).readonly(),
  eligibility: z.string().max(5000),
  contact: z.string().max(300),
  url,
  statusPrinted: z.string().max(300),
  verifiedOn: partialDate.nullable(),
  hasBrokenLink: z.boolean(),
} as const;
export const call = z.strictObject({ ...entityFields, ...editableCallFields });
export type Call = Readonly<z.infer<typeof call>>;

export const CALL_FIELD_LABELS = {
  title: 'Appel',
  programmeId: 'Dispositif de rattachement',
  kind: 'Nature de l’appel',
  opensOn: 'Ouvre le',
  preDepositOn: 'Prédépôt avant le',
  closesOn: 'Clôt le',
  isRecurring: 'Revient chaque année',
  minCents: 'Montant minimal',
  maxCents: 'Montant maximal',
  rateMinPercent: 'Taux minimal (%)',
  rateMaxPercent: 'Taux maximal (%)',
  audiences: 'Publics',
  territories: 'Territoires éligibles',
  themes: 'Thèmes',
  eligibility: 'Qui peut répondre',
  contact: 'Contact',
  url: 'Adresse (https://…)',
  statusPrinted: 'État imprimé par la source',
  verifiedOn: 'Vérifié en',
  hasBrokenLink: 'Lien mort',
} as const satisfies Record<keyof typeof editableCallFields, string>;

export const catalogue = z.strictObject({
  programmes: z.array(programme).max(5000).readonly(),
  calls: z.array(call).max(5000).readonly(),
  /** Absent from what was kept before there was a veille. */
  events: z.array(catalogueEvent).max(5000).readonly().default([]),
  resources: z.array(catalogueResource).max(5000).readonly().default([]),
});
export type Catalogue = Readonly<z.infer<typeof catalogue>>;
export const EMPTY_CATALOGUE: Catalogue = { programmes: [], calls: [], events: [], resources: [] };

export const CATALOGUE_FIELDS = {
  programmes: editableProgrammeFields,
  calls: editableCallFields,
  events: editableEventFields,
  resources: editableResourceFields,
} as const;
export type CatalogueList = keyof typeof CATALOGUE_FIELDS;
export const catalogueChange = collectionChange(
  { programmes: programme, calls: call, events: catalogueEvent, resources: catalogueResource },
  CATALOGUE_FIELDS,
);
export type CatalogueChange = CollectionChange;
