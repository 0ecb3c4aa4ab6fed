// A plausible plan of any size with every field filled, the same for the same seed. For benches and property tests.
import {
  ACTION_SCOPE_LABELS,
  ACTION_STATUS_LABELS,
  type Action,
  type ActionScope,
  type ActionStatus,
} from '../domain/action/action.ts';
import type { Contact, Organisation } from '../domain/directory/directory.ts';
import { createdNow, type Stamp } from '../domain/identity/entity.ts';
import {
  PLAN_DOCUMENT_FORMAT,
  PLAN_DOCUMENT_VERSION,
  type PlanDocument,
} from '../domain/plan/plan-document.ts';
import type { Axis, Plan } from '../domain/plan/plan.ts';
import type { TerritoryReference } from '../domain/territory/territory.ts';

export interface GeneratedPlanOptions {
  readonly seed: number;
  readonly actionCount: number;
  readonly territories: readonly TerritoryReference[];
  readonly perimeter: TerritoryReference;
  /** Second-level codes. */
  readonly themeCodes: readonly string[];
}

const STAMP: Stamp = { at: '2026-11-22T09:00:00.000Z', by: 'Secrétariat' };
const ORGANISATION_COUNT = 60;
const AXIS_COUNT = 5;
const SUBJECTS = [
  'Navette',
  'Crèche',
  'Forum',
  'Atelier',
  'Plateforme',
  'Guichet',
  'Ressourcerie',
  'Chantier',
  'Observatoire',
];
const PURPOSES = [
  'pour l’emploi',
  'des métiers en tension',
  'à horaires décalés',
  'du réemploi',
  'des apprentis',
  'de proximité',
];
const WORDS =
  'accompagner les demandeurs d’emploi du territoire avec les entreprises et les associations afin de lever les freins périphériques mobilité garde d’enfants logement numérique formation en lien avec la région et la communauté de communes selon un calendrier partagé'.split(
    ' ',
  );

/** Mulberry32: small, fast, and the same everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Choices {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }
  several<Item>(items: readonly Item[], most: number): readonly Item[] {
    return [...new Set(Array.from({ length: 1 + this.below(most) }, () => this.of(items)))];
  }
  sentence(wordCount: number): string {
    const words = Array.from({ length: wordCount }, () => this.of(WORDS)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }
  id(): string {
    const hex = (length: number): string =>
      Array.from({ length }, () => this.below(16).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  }
  month(): string {
    return `${String(2026 + this.below(3))}-${String(1 + this.below(12)).padStart(2, '0')}`;
  }
}

export function generatePlanDocument(options: GeneratedPlanOptions): PlanDocument {
  const choices = new Choices(options.seed);
  const organisations = Array.from({ length: ORGANISATION_COUNT }, (_, index) =>
    organisationAt(choices, index),
  );
  const contacts = organisations.slice(0, 20).map((employer) => contactOf(choices, employer));
  const axes = Array.from({ length: AXIS_COUNT }, (_, index) => axisAt(choices, index));
  const actions = Array.from({ length: options.actionCount }, (_, index) =>
    actionAt(choices, index, { options, organisations, contacts, axes }),
  );
  return {
    format: PLAN_DOCUMENT_FORMAT,
    formatVersion: PLAN_DOCUMENT_VERSION,
    revision: 1,
    plan: planOf(choices, options, axes, actions),
    organisations,
    contacts,
  };
}

function planOf(
  choices: Choices,
  { perimeter }: GeneratedPlanOptions,
  axes: readonly Axis[],
  actions: readonly Action[],
): Plan {
  return {
    ...entity(choices),
    title: 'Feuille de route générée',
    kind: 'local-roadmap',
    committeeName: 'Comité local pour l’emploi',
    territories: [perimeter],
    horizonStart: '2026-12-01',
    horizonEnd: '2028-06-01',
    diagnosis: choices.sentence(80),
    lifecycle: 'in-force',
    publication: 'draft',
    visibility: 'prefecture',
    revision: 1,
    origin: { label: 'Plan généré', publishedOn: '2026-11', url: 'https://exemple.invalid/plan' },
    axes,
    actions,
  };
}

function entity(choices: Choices) {
  return {
    ...createdNow(choices.id(), STAMP),
    externalReferences: [{ system: 'tableur', id: String(choices.below(100_000)) }],
  };
}

function organisationAt(choices: Choices, index: number): Organisation {
  return {
    ...entity(choices),
    name: `Organisme ${String(index + 1)}`,
    acronym: `O${String(index + 1)}`,
    kind: 'association',
  };
}

function contactOf(choices: Choices, employer: Organisation): Contact {
  return {
    ...entity(choices),
    givenName: 'Prénom',
    familyName: `Nom${String(choices.below(1000))}`,
    function: 'Chargée de mission',
    organisationId: employer.id,
    service: 'Emploi',
    email: `contact${String(choices.below(10_000))}@exemple.invalid`,
    phone: '02 00 00 00 00',
    emailKind: 'functional',
    hasConsentedToPublication: false,
  };
}

function axisAt(choices: Choices, index: number): Axis {
  return {
    ...entity(choices),
    title: `Axe ${String(index + 1)}`,
    description: choices.sentence(20),
    parentId: null,
  };
}

interface Surroundings {
  readonly options: GeneratedPlanOptions;
  readonly organisations: readonly Organisation[];
  readonly contacts: readonly Contact[];
  readonly axes: readonly Axis[];
}

function actionAt(
  choices: Choices,
  index: number,
  { options, organisations, contacts, axes }: Surroundings,
): Action {
  const start = choices.month();
  return {
    ...entity(choices),
    number: String(index + 1),
    title: `${choices.of(SUBJECTS)} ${choices.of(PURPOSES)} ${String(index + 1)}`,
    summary: choices.sentence(12),
    description: choices.sentence(24),
    problem: choices.sentence(10),
    objectives: choices.sentence(14),
    scope: choices.of(Object.keys(ACTION_SCOPE_LABELS) as ActionScope[]),
    territories: choices.several(options.territories, 2),
    themePrimary: choices.of(options.themeCodes),
    themesSecondary: choices.several(options.themeCodes, 2),
    axisIds: [choices.of(axes).id],
    leads: [
      {
        organisationId: choices.of(organisations).id,
        contactId: choices.of(contacts).id,
        service: 'Service emploi',
        note: '',
        role: 'lead',
        toBeNamed: false,
      },
    ],
    partners: [{ organisationId: choices.of(organisations).id, contribution: choices.sentence(6) }],
    status: choices.of(Object.keys(ACTION_STATUS_LABELS) as ActionStatus[]),
    start,
    end: `${String(Number(start.slice(0, 4)) + 1)}${start.slice(4)}`,
  };
}
