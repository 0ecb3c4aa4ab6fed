// What the screens are called: in the title of the window, and in the palette.
import type { Place } from '../api/navigation.ts';

export const SCREEN_NAMES: Readonly<Record<Place['name'], string>> = {
  home: 'Accueil',
  actions: 'Fiches-actions',
  dashboard: 'Tableau de bord',
  coverage: 'Couverture',
  calendar: 'Calendrier',
  progress: 'Suivi',
  funding: 'Financement',
  documents: 'Documents',
  plan: 'Feuille de route',
  directory: 'Annuaire',
  calls: 'Dispositifs et appels',
  zones: 'Zonages',
  committee: 'Comité',
  meetings: 'Réunions',
  room: 'Projection de la séance',
  history: 'Historique',
  import: 'Importer un tableur',
  export: 'Exporter',
  received: 'Fichier reçu',
  about: 'Réglages et à propos',
  unknown: 'Page introuvable',
};

/** `Plan – Écran – Jalon`, without the plan where none is open. */
export function windowTitle(place: Place, planTitle: string | null): string {
  return [planTitle, SCREEN_NAMES[place.name], 'Jalon'].filter((part) => part !== null).join(' – ');
}
