// The closed lists of the fiche-action: one English code and one French label each.
import type * as z from 'zod';
import { codesOf } from '../schema/codes-of.ts';

/** "En retard" is no status: lateness is computed, never stored. */
export const ACTION_STATUS_LABELS = {
  'to-specify': 'À préciser',
  upcoming: 'À venir',
  'in-progress': 'En cours',
  paused: 'En pause',
  blocked: 'Bloquée',
  completed: 'Réalisée',
  abandoned: 'Abandonnée',
} as const;

export const ACTION_SCOPE_LABELS = {
  regional: 'Régionale',
  departmental: 'Départementale',
  local: 'Locale',
  experimental: 'Expérimentation',
} as const;

export const PRIORITY_LABELS = { high: 'Haute', medium: 'Moyenne', low: 'Basse' } as const;

/** The four axes of the programme Territoires d’industrie. */
export const INDUSTRY_AXIS_LABELS = {
  recruit: 'Recruter',
  innovate: 'Innover',
  attract: 'Attirer',
  simplify: 'Simplifier',
} as const;

export const WEATHER_LABELS = {
  sun: 'Objectifs sécurisés',
  cloud: 'Objectifs atteignables',
  rain: 'Appuis nécessaires',
  storm: 'Objectifs compromis',
} as const;

export const EXPECTED_EFFECT_LABELS = {
  'jobs-created': 'Emplois créés ou maintenus',
  'vacancies-filled': 'Offres d’emploi pourvues',
  'people-trained': 'Personnes formées',
  'people-guided': 'Personnes accompagnées',
  'barriers-lifted': 'Freins à l’emploi levés',
  'services-opened': 'Services ouverts',
  'companies-supported': 'Entreprises soutenues',
  'emissions-cut': 'Émissions évitées',
  'resources-saved': 'Ressources ou énergie économisées',
  'quality-of-life': 'Qualité de vie améliorée',
} as const;

export const TARGET_GROUP_LABELS = {
  'job-seekers': 'Demandeurs d’emploi',
  'long-term-job-seekers': 'Demandeurs d’emploi de longue durée',
  'minimum-income': 'Allocataires du RSA',
  youth: 'Jeunes',
  pupils: 'Collégiens, lycéens, étudiants',
  apprentices: 'Apprentis',
  women: 'Femmes en difficulté',
  'single-parents': 'Familles monoparentales',
  seniors: 'Seniors',
  'disabled-people': 'Personnes en situation de handicap',
  'priority-districts': 'Habitants des quartiers prioritaires',
  'rural-people': 'Habitants des territoires ruraux',
  refugees: 'Réfugiés et primo-arrivants',
  employees: 'Salariés',
  companies: 'Entreprises',
  associations: 'Associations',
  'local-authorities': 'Collectivités',
  everyone: 'Tous publics',
} as const;

export const TAG_LABELS = {
  qpv: 'QPV',
  youth: 'Jeunes',
  women: 'Femmes en difficulté',
  'long-term-unemployment': 'Demandeurs d’emploi de longue durée',
  rural: 'Ruralité',
  disability: 'Handicap',
  regulatory: 'Frein réglementaire ou législatif',
  experiment: 'Expérimentation',
  'citizen-funding': 'Financement participatif',
} as const;

export const CITIZEN_PARTICIPATION_LABELS = {
  none: 'Pas de participation citoyenne',
  information: 'Information',
  consultation: 'Consultation',
  concertation: 'Concertation',
  'co-construction': 'Co-construction',
} as const;

export const ACTION_LINK_LABELS = {
  precedes: 'Précède',
  completes: 'Complète',
  duplicates: 'Fait doublon avec',
  'comes-from': 'Issue de',
} as const;

export const READINESS_LABELS = {
  1: '1 — à l’état d’idée',
  2: '2 — en essai',
  3: '3 — éprouvée une fois',
  4: '4 — éprouvée, documentée',
  5: '5 — prête à être reproduite',
} as const;

export const actionStatus = codesOf(ACTION_STATUS_LABELS);
export type ActionStatus = z.infer<typeof actionStatus>;
export const actionScope = codesOf(ACTION_SCOPE_LABELS);
export type ActionScope = z.infer<typeof actionScope>;
export const priority = codesOf(PRIORITY_LABELS);
export type Priority = z.infer<typeof priority>;
export const industryAxis = codesOf(INDUSTRY_AXIS_LABELS);
export type IndustryAxis = z.infer<typeof industryAxis>;
export const weatherLevel = codesOf(WEATHER_LABELS);
export type WeatherLevel = z.infer<typeof weatherLevel>;
export const expectedEffect = codesOf(EXPECTED_EFFECT_LABELS);
export type ExpectedEffect = z.infer<typeof expectedEffect>;
export const targetGroup = codesOf(TARGET_GROUP_LABELS);
export type TargetGroup = z.infer<typeof targetGroup>;
export const tag = codesOf(TAG_LABELS);
export type Tag = z.infer<typeof tag>;
export const citizenParticipation = codesOf(CITIZEN_PARTICIPATION_LABELS);
export type CitizenParticipation = z.infer<typeof citizenParticipation>;
export const actionLinkKind = codesOf(ACTION_LINK_LABELS);
export type ActionLinkKind = z.infer<typeof actionLinkKind>;
