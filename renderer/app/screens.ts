// What the screens are called, in the title of the window and in the palette; which of them belong to all plans.
import type { Place } from '../api/navigation.ts';

export const SCREEN_NAMES: Readonly<Record<Place['name'], string>> = {
  home: 'Accueil',
  actions: 'Fiches-actions',
  dashboard: 'Tableau de bord',
  coverage: 'Couverture',
  calendar: 'Calendrier',
  progress: 'Suivi',
  inspiring: 'Inspirantes',
  funding: 'Financement',
  documents: 'Documents',
  plan: 'Feuille de route',
  directory: 'Annuaire',
  calls: 'Dispositifs et appels',
  zones: 'Zonages',
  committee: 'Comité',
  meetings: 'Réunions',
  room: 'Projection de la séance',
  consultation: 'Consultation',
  history: 'Historique',
  comparison: 'Comparer et fusionner',
  import: 'Importer un tableur',
  export: 'Exporter',
  received: 'Fichier reçu',
  exchanges: 'Échanges',
  contributions: 'Suivi des pilotes',
  region: 'Région',
  lineages: 'Lignées et cohortes',
  contracts: 'Contractualisation',
  watch: 'Veille',
  bank: 'Banque de solutions',
  trust: 'Identités et confiance',
  about: 'Réglages et à propos',
  unknown: 'Page introuvable',
};

/** Seen from above the plans, and elsewhere: one entry of the rail where a plan is open, tabs of one another. */
export const BEYOND_SCREENS = [
  'region',
  'contracts',
  'bank',
  'lineages',
  'watch',
] as const satisfies readonly Place['name'][];

export function isBeyond(name: Place['name']): boolean {
  return BEYOND_SCREENS.some((each) => each === name);
}

const SHARED_SCREENS: readonly Place['name'][] = [
  'directory',
  'calls',
  'zones',
  'dashboard',
  'committee',
  'meetings',
  'consultation',
];

/**
 * Whether undo speaks of the whole workspace there. The directory, the catalogue, the zones, the views of the dashboard, committees,
 * meetings and consultations belong to all its plans: on their screens, taking back only what was done in one would pass over what was just done there.
 */
export function isSharedScreen(name: Place['name']): boolean {
  return SHARED_SCREENS.includes(name);
}

/** `Plan – Écran – Jalon`, without the plan where none is open. */
export function windowTitle(place: Place, planTitle: string | null): string {
  return [planTitle, SCREEN_NAMES[place.name], 'Jalon'].filter((part) => part !== null).join(' – ');
}

/** What stays the same as long as one stays on a screen: another fiche of the list is not another screen, another step of a meeting is. */
export function screenKey(place: Place): string {
  return [
    place.name,
    'planId' in place && place.planId,
    place.name === 'meetings' && [place.meetingId, place.field],
  ]
    .flat()
    .join(' ');
}
