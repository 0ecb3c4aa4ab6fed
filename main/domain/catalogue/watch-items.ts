// What a catalogue tells besides dispositifs and calls: dates to note, and documents that keep what others have learnt.
import * as z from 'zod';
import { fullDate, partialDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { codesOf } from '../schema/codes-of.ts';
import { territoryReference } from '../territory/territory.ts';
import { themeCode } from '../theme/theme.ts';

export const webAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(1000)]);
const time = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]);
const themes = z.array(themeCode).max(30).readonly();

export const EVENT_KIND_LABELS = {
  webinar: 'Webinaire',
  meeting: 'Rencontre',
  visit: 'Visite',
  training: 'Formation',
  other: 'Autre rendez-vous',
} as const;

export const editableEventFields = {
  title: z.string().trim().min(1).max(300),
  kind: codesOf(EVENT_KIND_LABELS),
  /** Null where the source prints no year, or no day. */
  on: fullDate.nullable(),
  from: time,
  to: time,
  place: z.string().max(300),
  organisers: z.string().max(500),
  description: z.string().max(5000),
  themes,
  territories: z.array(territoryReference).max(500).readonly(),
  url: webAddress,
  /** What the source prints of the date, kept as printed. */
  printed: z.string().max(300),
  verifiedOn: partialDate.nullable(),
} as const;
export const catalogueEvent = z.strictObject({ ...entityFields, ...editableEventFields });
export type CatalogueEvent = Readonly<z.infer<typeof catalogueEvent>>;

export const RESOURCE_KIND_LABELS = {
  feedback: 'Retour d’expérience',
  guide: 'Guide',
  study: 'Étude',
  synthesis: 'Document de capitalisation',
  article: 'Article',
  tool: 'Outil',
} as const;

export const editableResourceFields = {
  title: z.string().trim().min(1).max(300),
  kind: codesOf(RESOURCE_KIND_LABELS),
  author: z.string().max(300),
  publishedOn: partialDate.nullable(),
  /** What is learnt there, in a few lines. */
  summary: z.string().max(5000),
  themes,
  /** The fiches it is of use to, whatever plan they are of. */
  actionIds: z.array(entityId).max(500).readonly(),
  url: webAddress,
  verifiedOn: partialDate.nullable(),
} as const;
export const catalogueResource = z.strictObject({ ...entityFields, ...editableResourceFields });
export type CatalogueResource = Readonly<z.infer<typeof catalogueResource>>;

export const EVENT_FIELD_LABELS = {
  title: 'Rendez-vous',
  kind: 'Nature du rendez-vous',
  on: 'Le',
  from: 'De (hh:mm)',
  to: 'À (hh:mm)',
  place: 'Lieu ou lien',
  organisers: 'Organisé par',
  description: 'De quoi il s’agit',
  themes: 'Thèmes',
  territories: 'Territoires',
  url: 'Adresse (https://…)',
  printed: 'Date imprimée par la source',
  verifiedOn: 'Vérifié en',
} as const satisfies Record<keyof typeof editableEventFields, string>;

export const RESOURCE_FIELD_LABELS = {
  title: 'Document',
  kind: 'Nature du document',
  author: 'Auteur',
  publishedOn: 'Publié en',
  summary: 'Ce qu’on y apprend',
  themes: 'Thèmes',
  actionIds: 'Fiches concernées',
  url: 'Adresse (https://…)',
  verifiedOn: 'Vérifié en',
} as const satisfies Record<keyof typeof editableResourceFields, string>;

export const BLANK_EVENT = {
  title: 'Nouveau rendez-vous',
  kind: 'webinar',
  on: null,
  from: '',
  to: '',
  place: '',
  organisers: '',
  description: '',
  themes: [],
  territories: [],
  url: '',
  printed: '',
  verifiedOn: null,
} as const satisfies { readonly [Field in keyof typeof editableEventFields]: CatalogueEvent[Field] };

export const BLANK_RESOURCE = {
  title: 'Nouveau document',
  kind: 'feedback',
  author: '',
  publishedOn: null,
  summary: '',
  themes: [],
  actionIds: [],
  url: '',
  verifiedOn: null,
} as const satisfies { readonly [Field in keyof typeof editableResourceFields]: CatalogueResource[Field] };
