// What a column of somebody's spreadsheet may become in a fiche-action, and what each choice is called on the screen.
import * as z from 'zod';

export const IMPORT_TARGET_LABELS = {
  number: 'N°',
  title: 'Intitulé',
  reference: 'Référence d’origine',
  axis: 'Axe',
  'sub-axis': 'Sous-axe',
  'sub-sub-axis': 'Sous-sous-axe',
  theme: 'Thème principal',
  'themes-secondary': 'Autres thèmes',
  tags: 'Étiquettes transversales',
  summary: 'Résumé pour la plaquette',
  description: 'Description',
  problem: 'Problème ou frein constaté',
  objectives: 'Objectifs',
  effects: 'Résultats attendus',
  means: 'Moyens humains et techniques',
  'follow-up-bodies': 'Instances de suivi',
  leads: 'Pilotes (organismes)',
  'lead-service': 'Service pilote',
  'lead-person': 'Personne pilote',
  responsible: 'Responsable (organisme ou personne)',
  'lead-email': 'Courriel du pilote',
  referent: 'Élu·e référent·e',
  partners: 'Partenaires et opérateurs',
  territories: 'Territoires concernés',
  scope: 'Ampleur',
  'target-groups': 'Publics visés',
  priority: 'Priorité',
  status: 'Statut',
  'completion-percent': 'Réalisation (%)',
  start: 'Début',
  end: 'Fin prévue',
  period: 'Période (début et fin)',
  'is-recurring': 'Action récurrente',
  cost: 'Coût prévisionnel',
  funder: 'Financeur',
  'funder-amount': 'Montant du financeur',
  participation: 'Participation citoyenne',
  milestones: 'Jalons',
  indicator: 'Indicateur',
  'indicator-unit': 'Unité de l’indicateur',
  'indicator-baseline': 'Valeur de départ',
  'indicator-target': 'Cible',
  'indicator-value': 'Dernière valeur mesurée',
  'progress-note': 'Note de suivi',
  obstacle: 'Frein ou blocage',
  confidential: 'Confidentielle',
  'in-leaflet': 'Dans la plaquette',
  'free-field': 'Champ libre, gardé tel quel',
  ignored: 'Ne pas importer',
} as const;
export type ImportTarget = keyof typeof IMPORT_TARGET_LABELS;
export const IMPORT_TARGETS = Object.keys(IMPORT_TARGET_LABELS) as [ImportTarget, ...ImportTarget[]];
export const importTarget = z.enum(IMPORT_TARGETS);

/** Targets that several columns of one sheet may share: the others are given to one column at most. */
const SHARED: ReadonlySet<ImportTarget> = new Set<ImportTarget>([
  'description',
  'problem',
  'objectives',
  'means',
  'effects',
  'partners',
  'leads',
  'responsible',
  'lead-person',
  'territories',
  'themes-secondary',
  'tags',
  'target-groups',
  'milestones',
  'progress-note',
  'obstacle',
  'funder',
  'funder-amount',
  'indicator',
  'indicator-unit',
  'indicator-baseline',
  'indicator-target',
  'indicator-value',
  'free-field',
  'ignored',
]);

export function mayBeShared(target: ImportTarget): boolean {
  return SHARED.has(target);
}

/** Amounts, which mean nothing until it is known whether tax is in them. */
export function isAmount(target: ImportTarget): boolean {
  return target === 'cost' || target === 'funder-amount';
}
