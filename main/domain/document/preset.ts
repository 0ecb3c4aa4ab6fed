// How a document is made from a plan: for whom, which parts in which order, in what dress. Kept, changed and shared as a template.
import * as z from 'zod';
import { entityFields } from '../identity/entity.ts';
import { actionFilter, NO_FILTER } from '../finding/action-filter.ts';
import type { Audience } from '../privacy/audience.ts';

export const PRESET_KIND_LABELS = {
  plaquette: 'Plaquette',
  'dossier-prefecture': 'Dossier préfecture',
  'support-de-seance': 'Support de séance',
  'rapport-public': 'Rapport public',
  fiche: 'Fiche seule',
  inspirantes: 'Actions inspirantes',
} as const;
export type PresetKind = keyof typeof PRESET_KIND_LABELS;
export const PRESET_KINDS = Object.keys(PRESET_KIND_LABELS) as [PresetKind, ...PresetKind[]];

/** Of the kind, never of the preset: no setting makes a document say more than its reader may know. */
export const AUDIENCE_OF_KIND = {
  plaquette: 'leaflet',
  'dossier-prefecture': 'prefecture',
  'support-de-seance': 'room',
  'rapport-public': 'civil-society',
  fiche: 'committee',
  inspirantes: 'committee',
} as const satisfies Record<PresetKind, Audience>;

export const SECTION_LABELS = {
  presentation: 'Présentation du plan',
  'key-figures': 'Chiffres clés',
  axes: 'Axes et fiches',
  'short-fiches': 'Fiches résumées',
  'whole-fiches': 'Fiches complètes',
  'inspiring-list': 'Liste des inspirantes',
  'inspiring-sheets': 'Grilles et transférabilité',
  decisions: 'Ce qui est à décider',
  changes: 'Ce qui a changé',
  coverage: 'Couverture des thèmes',
  map: 'Carte',
  progress: 'Avancement',
  indicators: 'Résultats et indicateurs',
  funding: 'Tableau de financement',
  calendar: 'Calendrier et jalons',
  'state-requests': 'Demandes à l’État',
  contractualisation: 'Contractualisation et versions',
  contacts: 'Contacts',
  signatures: 'Page de signature',
  check: 'Vérifier ce document',
} as const;
export type SectionName = keyof typeof SECTION_LABELS;
const SECTION_NAMES = Object.keys(SECTION_LABELS) as [SectionName, ...SectionName[]];

/** A line of a page, or two. */
export const MAX_SECTION_TITLE_CHARACTERS = 120;

/** The width of a sheet, sharp: what a screen resizes a larger picture to. */
export const MAX_LOGO_BYTES = 512 * 1024;
export const LOGO_MEDIA_TYPES = ['image/png', 'image/jpeg'] as const;

const base64 = z.base64().max(Math.ceil(MAX_LOGO_BYTES / 3) * 4, { message: 'logo-too-large' });
const logo = z.strictObject({ mediaType: z.enum(LOGO_MEDIA_TYPES), base64 });

export const editablePresetFields = {
  name: z.string().trim().min(1).max(100),
  kind: z.enum(PRESET_KINDS),
  /** Empty: the title of the plan. */
  title: z.string().max(300),
  /** Which fiches, and in which order. */
  filter: actionFilter,
  /** In the order they are printed; each at most once. */
  sections: z
    .array(z.enum(SECTION_NAMES))
    .min(1)
    .max(SECTION_NAMES.length)
    .refine((sections) => new Set(sections).size === sections.length, 'section-twice')
    .readonly(),
  /** Of the sections that bear another than the one they come with. */
  sectionTitles: z
    .partialRecord(
      z.enum(SECTION_NAMES),
      z
        .string()
        .trim()
        .min(1)
        .max(MAX_SECTION_TITLE_CHARACTERS)
        .regex(/^[^\r\n]*$/),
    )
    .readonly()
    .default({}),
  hasCover: z.boolean(),
  hasContents: z.boolean(),
  /** Each whole fiche starts on its own page, so that it can be taken out. */
  hasPagePerFiche: z.boolean(),
  accentColour: z.string().regex(/^#[0-9a-f]{6}$/),
  logo: logo.nullable(),
  footer: z.string().max(300),
} as const;
export type EditablePresetField = keyof typeof editablePresetFields;

export const documentPreset = z.strictObject({ ...entityFields, ...editablePresetFields });
export type DocumentPreset = Readonly<z.infer<typeof documentPreset>>;
/** What a document is made by: a preset that was kept, or one of those shipped. */
export const presetContent = z.strictObject(editablePresetFields);
export type PresetContent = Readonly<z.infer<typeof presetContent>>;

/** A kept preset without what keeps it. */
export function presetContentOf(preset: DocumentPreset): PresetContent {
  const fields = Object.keys(editablePresetFields) as EditablePresetField[];
  return Object.fromEntries(fields.map((field) => [field, preset[field]])) as PresetContent;
}

export const PRESET_FIELD_LABELS = {
  name: 'Nom du modèle',
  kind: 'Type de document',
  title: 'Titre du document',
  filter: 'Fiches',
  sections: 'Parties',
  sectionTitles: 'Titres des parties',
  hasCover: 'Page de couverture',
  hasContents: 'Sommaire',
  hasPagePerFiche: 'Une fiche par page',
  accentColour: 'Couleur',
  logo: 'Logo',
  footer: 'Pied de page',
} as const satisfies Record<EditablePresetField, string>;

/** The sections each kind may hold: what makes no sense for its reader is not proposed. */
export const SECTIONS_OF_KIND: Readonly<Record<PresetKind, readonly SectionName[]>> = {
  plaquette: ['presentation', 'key-figures', 'axes', 'short-fiches', 'map', 'coverage', 'contacts', 'check'],
  'dossier-prefecture': [
    'presentation',
    'key-figures',
    'axes',
    'whole-fiches',
    'coverage',
    'map',
    'progress',
    'funding',
    'calendar',
    'indicators',
    'state-requests',
    'contractualisation',
    'contacts',
    'signatures',
    'check',
  ],
  'support-de-seance': [
    'key-figures',
    'decisions',
    'changes',
    'progress',
    'coverage',
    'map',
    'calendar',
    'funding',
    'indicators',
    'state-requests',
    'short-fiches',
  ],
  'rapport-public': [
    'presentation',
    'key-figures',
    'progress',
    'indicators',
    'coverage',
    'map',
    'axes',
    'short-fiches',
    'funding',
    'calendar',
    'contacts',
    'check',
  ],
  fiche: ['whole-fiches', 'check'],
  inspirantes: [
    'key-figures',
    'inspiring-list',
    'inspiring-sheets',
    'map',
    'coverage',
    'whole-fiches',
    'check',
  ],
};

const ACCENT = '#0f5e7a';
const shipped = (
  kind: PresetKind,
  sections: readonly SectionName[],
  more: Partial<PresetContent> = {},
): PresetContent => ({
  name: PRESET_KIND_LABELS[kind],
  kind,
  title: '',
  filter: { ...NO_FILTER, sort: 'plan' },
  sections,
  sectionTitles: {},
  hasCover: true,
  hasContents: true,
  hasPagePerFiche: true,
  accentColour: ACCENT,
  logo: null,
  footer: '',
  ...more,
});

/** What Jalon ships; a secretary changes a copy. */
export const SHIPPED_PRESETS: Readonly<Record<PresetKind, PresetContent>> = {
  plaquette: shipped(
    'plaquette',
    ['presentation', 'key-figures', 'short-fiches', 'map', 'contacts', 'check'],
    {
      filter: { ...NO_FILTER, flags: ['in-leaflet'], sort: 'plan' },
      hasContents: false,
    },
  ),
  'dossier-prefecture': shipped('dossier-prefecture', SECTIONS_OF_KIND['dossier-prefecture']),
  'support-de-seance': shipped(
    'support-de-seance',
    [
      'key-figures',
      'decisions',
      'changes',
      'progress',
      'coverage',
      'calendar',
      'funding',
      'indicators',
      'state-requests',
    ],
    { hasContents: false },
  ),
  'rapport-public': shipped('rapport-public', [
    'presentation',
    'key-figures',
    'progress',
    'indicators',
    'coverage',
    'map',
    'short-fiches',
    'funding',
    'contacts',
    'check',
  ]),
  fiche: shipped('fiche', ['whole-fiches', 'check'], { hasCover: false, hasContents: false }),
  inspirantes: shipped('inspirantes', ['inspiring-list', 'inspiring-sheets', 'check'], {
    filter: { ...NO_FILTER, flags: ['inspiring'], sort: 'plan' },
    hasCover: false,
    hasContents: false,
  }),
};
