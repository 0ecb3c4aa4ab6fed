// Plausible committees of as many arrondissements, the same for the same seed: what a region or a ministry receives in a quarter.
// Some of them run the same actions under like titles, and none calls its axes quite as the next does.
import type { Action } from '../domain/action/action.ts';
import type { Recipe } from '../domain/consolidation/recipe.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import type { TerritoryList } from '../domain/territory/territory-list.ts';
import type { TerritoryReference } from '../domain/territory/territory.ts';
import { generatePlanDocument } from './plan-generator.ts';
import { Choices } from './seeded-choices.ts';

const THEMES = [
  'FOR.apprentissage',
  'FOR.orientation',
  'EMP.recrutement',
  'FRE.garde-enfants',
  'FRE.mobilite-quotidienne',
  'NUM.inclusion',
] as const;

/** What such actions are about; each committee names its own after a place or a public. */
const SUBJECTS = [
  'Bus de l’apprentissage',
  'Garde d’enfants en horaires décalés',
  'Navette vers la zone d’activités',
  'Forum des métiers de l’industrie',
  'Plateforme de mobilité solidaire',
  'Hébergement de courte durée des apprentis',
  'Café de l’emploi itinérant',
  'Observatoire des offres non pourvues',
  'Ateliers numériques en mairie',
  'Recrutement sans curriculum vitæ',
  'Parrainage de demandeurs d’emploi',
  'Permis de conduire solidaire',
  'Clauses sociales dans les marchés',
  'Découverte des entreprises par les collégiens',
  'Mutualisation d’emplois saisonniers',
  'Rénovation énergétique des commerces',
] as const;
const PUBLICS = [
  'pour les jeunes de moins de 26 ans',
  'pour les demandeurs d’emploi de longue durée',
  'avec les chefs d’entreprise',
  'en quartier prioritaire',
  'en milieu rural',
  'pour les salariés en horaires décalés',
] as const;

/** As committees write them: an accent, a number, a plural apart. */
const AXES = [
  {
    region: 'Lever les freins à l’emploi',
    local: ['Axe 1 – Les freins', 'Lever les freins a l’emploi', 'Freins périphériques'],
  },
  { region: 'Mobilités', local: ['Mobilité', 'MOBILITÉS', 'Axe mobilité'] },
  { region: 'Compétences et formation', local: ['Formation', 'Compétences', 'Compétences et formation'] },
  {
    region: 'Attractivité des métiers',
    local: ['Attractivité', 'Attractivite des metiers', 'Métiers en tension'],
  },
  { region: 'Transition écologique', local: ['Transition ecologique', 'Écologie', 'Transitions'] },
] as const;

export interface GeneratedCommittee {
  readonly territory: TerritoryReference;
  readonly document: PlanDocument;
}

/** Of arrondissements of mainland France, in the order of their codes. */
export function generateCommittees(
  count: number,
  actionCount: number,
  territories: TerritoryList,
): readonly GeneratedCommittee[] {
  const arrondissements = territories.all.filter(
    ({ kind, code }) => kind === 'arrondissement' && /^\d{3}$/.test(code),
  );
  if (arrondissements.length < count) throw new Error('there are not as many arrondissements');
  return arrondissements.slice(0, count).map((territory, index) => ({
    territory,
    document: committeeAt(index, actionCount, territory),
  }));
}

function committeeAt(index: number, actionCount: number, territory: TerritoryReference): PlanDocument {
  const choices = new Choices(50_000 + index);
  const generated = generatePlanDocument({
    seed: 10_000 + index,
    actionCount,
    territories: [territory],
    perimeter: territory,
    themeCodes: [...THEMES],
  });
  const { plan } = generated;
  return {
    ...generated,
    plan: {
      ...plan,
      title: `Feuille de route de ${territory.label}`,
      committeeName: `Comité local de ${territory.label}`,
      axes: plan.axes.map((axis, rank) => ({
        ...axis,
        title: choices.of(AXES[rank % AXES.length]?.local ?? ['Axe']),
      })),
      actions: plan.actions.map((action, rank) => ({
        ...action,
        title: titleOf(choices, rank, territory),
        isConfidential: rank % 20 === 19,
      })) satisfies readonly Action[],
    },
  };
}

/** The first of each committee is run by every one of them under the same title. */
function titleOf(choices: Choices, rank: number, { label }: TerritoryReference): string {
  if (rank === 0) return 'Un jeune, une solution';
  const subject = choices.of(SUBJECTS);
  return choices.once(3)
    ? `${subject} ${choices.of(PUBLICS)}`
    : `${subject} de ${label}, ${choices.of(PUBLICS)}`;
}

const AXIS_IDS = AXES.map((_, index) => `7a2d4c10-0000-4000-8000-00000000000${String(index + 1)}`);

/** The last axis is left for the report to tell. */
export function generatedRecipe(fields: Partial<Recipe> = {}): Recipe {
  return {
    format: 'jalon-recipe',
    formatVersion: 1,
    plan: {
      id: '5f0a1e32-0000-4000-8000-000000000001',
      title: 'Feuille de route régionale générée',
      kind: 'regional-roadmap',
      committeeName: 'Préfecture de région',
      territories: [],
      horizonStart: '2027-01',
      horizonEnd: '2028-06',
    },
    expected: [],
    keep: { statuses: [], scopes: [], themes: [], isInspiringOnly: false },
    axes: AXES.slice(0, -1).map(({ region, local }, index) => ({
      id: AXIS_IDS[index] ?? '',
      title: region,
      from: [...local],
    })),
    themes: [],
    numbering: 'by-committee',
    rulings: [],
    ...fields,
  };
}
