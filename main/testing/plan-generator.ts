// Plans as large as asked, every field filled, the same for the same seed: for benches and tests.
import { ACTION_SCOPE_LABELS, ACTION_STATUS_LABELS, type Action } from '../domain/action/action.ts';
import { ORGANISATION_KIND_LABELS, type Contact, type Organisation } from '../domain/directory/directory.ts';
import type { Axis, Plan } from '../domain/plan/plan.ts';
import type { TerritoryReference } from '../domain/territory/territory.ts';
import * as words from './plan-words.ts';
import { Seeded } from './seeded.ts';

export interface GeneratedPlan {
  readonly plan: Plan;
  readonly organisations: readonly Organisation[];
  readonly contacts: readonly Contact[];
}

const ORGANISATION_COUNT = 40;
const CONTACT_COUNT = 60;
const AXIS_COUNT = 5;
const VINTAGE = 2026;
const FIRST_YEAR = 2026;

export function generatePlan({
  seed,
  actionCount,
}: {
  readonly seed: number;
  readonly actionCount: number;
}): GeneratedPlan {
  const random = new Seeded(seed);
  const organisations = random.many(ORGANISATION_COUNT, (index) => organisationOf(random, index));
  const contacts = random.many(CONTACT_COUNT, () => contactOf(random, organisations));
  const axes = random.many(AXIS_COUNT, (index) => axisOf(random, index));
  const actions = random.many(actionCount, (index) =>
    actionOf(random, index, { organisations, contacts, axes }),
  );
  return { plan: planOf(random, axes, actions), organisations, contacts };
}

function entityOf(random: Seeded) {
  const day = String(random.between(1, 28)).padStart(2, '0');
  const at = `2026-0${String(random.between(1, 9))}-${day}T09:30:00.000Z`;
  const externalReferences = [{ system: 'plateforme-rte', id: String(random.between(1000, 9999)) }];
  return {
    id: random.uuid(),
    createdAt: at,
    createdBy: 'Secrétariat',
    updatedAt: at,
    updatedBy: random.pick(words.FAMILY_NAMES),
    externalReferences,
  };
}

function organisationOf(random: Seeded, index: number): Organisation {
  const name = `${random.pick(words.ORGANISATIONS)} ${random.pick(words.PLACES)} ${String(index + 1)}`;
  const acronym = name.replace(/[^A-Z]/g, '').slice(0, 6) || 'ORG';
  const kind = random.pick(Object.keys(ORGANISATION_KIND_LABELS) as Organisation['kind'][]);
  return { ...entityOf(random), name, acronym, kind };
}

function contactOf(random: Seeded, organisations: readonly Organisation[]): Contact {
  return {
    ...entityOf(random),
    givenName: random.pick(words.GIVEN_NAMES),
    familyName: random.pick(words.FAMILY_NAMES),
    function: random.pick(words.FUNCTIONS),
    organisationId: random.pick(organisations).id,
    service: 'Service emploi',
    email: `contact${String(random.between(1, 9999))}@exemple.test`,
    phone: '02 00 00 00 00',
    emailKind: 'functional',
    hasConsentedToPublication: random.fraction() < 0.5,
  };
}

function axisOf(random: Seeded, index: number): Axis {
  const title = `Axe ${String(index + 1)} : ${random.pick(words.SUBJECTS)}`;
  return { ...entityOf(random), title, description: sentences(random, 2), parentId: null };
}

interface Directory {
  readonly organisations: readonly Organisation[];
  readonly contacts: readonly Contact[];
  readonly axes: readonly Axis[];
}

function actionOf(random: Seeded, index: number, { organisations, contacts, axes }: Directory): Action {
  const lead = random.pick(contacts);
  const themes = random.pair(words.THEME_CODES);
  return {
    ...entityOf(random),
    number: String(index + 1),
    title: `${random.pick(words.VERBS)} ${random.pick(words.SUBJECTS)} ${random.pick(words.PLACES)}`,
    summary: sentences(random, 1),
    description: sentences(random, 1),
    problem: sentences(random, 1),
    objectives: sentences(random, 1),
    scope: random.pick(Object.keys(ACTION_SCOPE_LABELS) as NonNullable<Action['scope']>[]),
    territories: [random.pick(TERRITORIES)],
    themePrimary: themes[0],
    themesSecondary: [themes[1]],
    axisIds: [random.pick(axes).id],
    leads: [
      {
        organisationId: lead.organisationId,
        contactId: lead.id,
        service: 'Service emploi',
        note: 'Confirmé',
        role: 'lead',
        toBeNamed: false,
      },
    ],
    partners: [{ organisationId: random.pick(organisations).id, contribution: 'Locaux et animation' }],
    status: random.pick(Object.keys(ACTION_STATUS_LABELS) as Action['status'][]),
    start: `${String(FIRST_YEAR)}-0${String(random.between(1, 9))}`,
    end: `${String(FIRST_YEAR + random.between(1, 2))}-${String(random.between(10, 12))}-15`,
  };
}

function planOf(random: Seeded, axes: readonly Axis[], actions: readonly Action[]): Plan {
  return {
    ...entityOf(random),
    title: 'Feuille de route engendrée',
    kind: 'local-roadmap',
    committeeName: 'Comité local d’essai',
    territories: TERRITORIES.slice(0, 2),
    horizonStart: `${String(FIRST_YEAR)}-01`,
    horizonEnd: `${String(FIRST_YEAR + 2)}-12-31`,
    diagnosis: sentences(random, 6),
    lifecycle: 'drafting',
    publication: 'draft',
    visibility: 'internal',
    revision: 0,
    origin: { label: 'Engendrée pour les essais', publishedOn: '2026-01', url: 'https://exemple.test/' },
    axes,
    actions,
  };
}

function sentences(random: Seeded, count: number): string {
  const sentence = (): string =>
    `${random.pick(words.VERBS)} ${random.pick(words.SUBJECTS)} ${random.pick(words.PLACES)}, ${random.pick(words.REASONS)}.`;
  return random.many(count, sentence).join(' ');
}

const TERRITORIES: readonly TerritoryReference[] = words.DEPARTEMENTS.map(([code, label]) => ({
  kind: 'departement',
  code,
  vintage: VINTAGE,
  label,
  within: [{ kind: 'region', code: '52' }],
}));
