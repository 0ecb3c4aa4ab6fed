// A plausible plan of any size with every field filled, the same for the same seed. For benches and property tests.
import type { Action } from '../domain/action/action.ts';
import type { Contact, Organisation } from '../domain/directory/directory.ts';
import {
  PLAN_DOCUMENT_FORMAT,
  PLAN_DOCUMENT_VERSION,
  type PlanDocument,
} from '../domain/plan/plan-document.ts';
import type { Axis, Plan } from '../domain/plan/plan.ts';
import { baselineOf } from '../domain/plan/version.ts';
import { generateAction } from './action-generator.ts';
import type { GeneratedPlanOptions, Surroundings } from './generated-surroundings.ts';
import { Choices, entity } from './seeded-choices.ts';

export type { GeneratedPlanOptions } from './generated-surroundings.ts';

const ORGANISATION_COUNT = 60;
const AXIS_COUNT = 5;
export function generatePlanDocument(options: GeneratedPlanOptions): PlanDocument {
  const choices = new Choices(options.seed);
  const organisations = Array.from({ length: ORGANISATION_COUNT }, (_, index) =>
    organisationAt(choices, index),
  );
  const contacts = organisations.slice(0, 20).map((employer) => contactOf(choices, employer));
  const axes = Array.from({ length: AXIS_COUNT }, (_, index) => axisAt(choices, index));
  const actions = Array.from({ length: options.actionCount }, (_, index) =>
    generateAction(choices, index, { options, organisations, contacts, axes }),
  );
  const related = actions.map((action, index) => relate(action, actions, index));
  return {
    format: PLAN_DOCUMENT_FORMAT,
    formatVersion: PLAN_DOCUMENT_VERSION,
    revision: 1,
    plan: planOf(choices, options, { organisations, contacts, axes }, related),
    organisations,
    contacts,
  };
}

/** Every tenth fiche has the first for parent, every seventh follows the one before it. */
function relate(action: Action, all: readonly Action[], index: number): Action {
  const first = all[0];
  const previous = all[index - 1];
  return {
    ...action,
    parentId: index % 10 === 9 ? (first?.id ?? null) : null,
    links: index % 7 === 6 && previous ? [{ actionId: previous.id, kind: 'completes' }] : [],
  };
}

function planOf(
  choices: Choices,
  { perimeter }: GeneratedPlanOptions,
  { organisations, contacts, axes }: Omit<Surroundings, 'options'>,
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
    leadContactIds: contacts.slice(0, 2).map(({ id }) => id),
    referentContactIds: contacts.slice(2, 3).map(({ id }) => id),
    lifecycle: 'in-force',
    publication: 'draft',
    visibility: 'prefecture',
    baseline: baselineOf(actions.slice(0, 20), '2026-11-22'),
    revision: 1,
    lastActionNumber: actions.length,
    origin: { label: 'Plan généré', publishedOn: '2026-11', url: 'https://exemple.invalid/plan' },
    axes,
    actions,
    stages: [
      {
        ...entity(choices),
        stage: 'protocol-signed',
        on: '2026-11',
        documentTitle: 'Protocole d’accord',
        documentSha256: 'a'.repeat(64),
        signatories: [
          {
            organisationId: organisations[0]?.id ?? null,
            person: 'Camille Générée',
            role: 'Présidente',
            signedOn: '2026-11-20',
            method: 'handwritten',
          },
        ],
        annexedActionIds: actions.slice(0, 3).map(({ id }) => id),
        annexesFrozenOn: '2026-11-20',
        frozenAnnexes: actions.slice(0, 3).map(({ id }) => ({ actionId: id, sha256: 'b'.repeat(64) })),
        comment: choices.sentence(6),
      },
    ],
    versions: [
      { ...entity(choices), number: '1', on: '2026-11-22', kind: 'initial', summary: choices.sentence(8) },
    ],
  };
}

function organisationAt(choices: Choices, index: number): Organisation {
  return {
    ...entity(choices),
    name: `Organisme ${String(index + 1)}`,
    acronym: `O${String(index + 1)}`,
    kind: 'association',
    siren: '732829320',
    siret: '73282932000074',
    territory: null,
    categories: ['funder'],
    parentId: null,
    isActive: true,
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
    retentionUntil: '2029-12-31',
  };
}

function axisAt(choices: Choices, index: number): Axis {
  return {
    ...entity(choices),
    title: `Axe ${String(index + 1)}`,
    description: choices.sentence(20),
    parentId: null,
    industryAxis: 'recruit',
  };
}
