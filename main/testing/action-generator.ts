// One generated fiche. Every field is filled; the lists of a fiche are there in about one fiche out of five, as in real plans.
import type { Action } from '../domain/action/action.ts';
import {
  ACTION_SCOPE_LABELS,
  ACTION_STATUS_LABELS,
  EXPECTED_EFFECT_LABELS,
  PRIORITY_LABELS,
  TAG_LABELS,
  TARGET_GROUP_LABELS,
  WEATHER_LABELS,
} from '../domain/action/action-codes.ts';
import { BLANK_TRANSFERABILITY } from '../domain/action/transferability.ts';
import type { Surroundings } from './generated-surroundings.ts';
import { generateParts, noParts } from './part-generator.ts';
import { entity, type Choices } from './seeded-choices.ts';

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
const PARTS_ONCE_IN = 5;

function codes<Code extends string>(labels: Readonly<Record<Code, string>>): readonly Code[] {
  return Object.keys(labels) as Code[];
}

export function generateAction(choices: Choices, index: number, surroundings: Surroundings): Action {
  const { organisations, contacts } = surroundings;
  const hasParts = index === 0 || choices.once(PARTS_ONCE_IN);
  return {
    ...entity(choices),
    number: String(index + 1),
    title: `${choices.of(SUBJECTS)} ${choices.of(PURPOSES)} ${String(index + 1)}`,
    ...texts(choices),
    ...placement(choices, surroundings),
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
    politicalReferentId: choices.of(contacts).id,
    partners: [
      {
        organisationId: choices.of(organisations).id,
        role: 'operator',
        contribution: choices.sentence(6),
        commitment: choices.sentence(4),
        isSigned: true,
      },
    ],
    ...schedule(choices),
    ...replication(index),
    publicContactId: choices.of(contacts).id,
    internalContactId: choices.of(contacts).id,
    ...(hasParts ? generateParts(choices, surroundings) : noParts()),
  };
}

function texts(choices: Choices) {
  return {
    summary: choices.sentence(12),
    description: choices.sentence(24),
    problem: choices.sentence(10),
    objectives: choices.sentence(14),
    expectedEffectsNote: choices.sentence(5),
    targetGroupsNote: choices.sentence(4),
    means: choices.sentence(8),
    citizenParticipationNote: choices.sentence(5),
    followUpBodies: 'Comité de suivi',
    freeFields: [{ label: 'Colonne libre', value: choices.sentence(3) }],
  };
}

function placement(choices: Choices, { options, axes }: Surroundings) {
  return {
    scope: choices.of(codes(ACTION_SCOPE_LABELS)),
    territories: choices.several(options.territories, 2),
    themePrimary: choices.of(options.themeCodes),
    themesSecondary: choices.several(options.themeCodes, 2),
    tags: choices.several(codes(TAG_LABELS), 2),
    industryAxis: 'recruit',
    axisIds: [choices.of(axes).id],
    parentId: null,
    links: [],
    targetGroups: choices.several(codes(TARGET_GROUP_LABELS), 2),
    expectedEffects: choices.several(codes(EXPECTED_EFFECT_LABELS), 2),
    citizenParticipation: 'consultation',
  } as const;
}

function schedule(choices: Choices) {
  const start = choices.month();
  return {
    priority: choices.of(codes(PRIORITY_LABELS)),
    status: choices.of(codes(ACTION_STATUS_LABELS)),
    weather: {
      level: choices.of(codes(WEATHER_LABELS)),
      assessedOn: '2026-11-20',
      justification: choices.sentence(4),
    },
    start,
    end: `${String(Number(start.slice(0, 4)) + 1)}${start.slice(4)}`,
    isRecurring: choices.once(20),
    cost: { amountCents: choices.below(50_000_000), taxBasis: 'excluding-tax' },
    inspiringCriteria: choices.once(10)
      ? [{ criterion: 'results' as const, rating: 'met' as const, note: choices.sentence(5) }]
      : [],
    inspiring: choices.once(10)
      ? { selectedBy: 'Comité', selectedOn: '2026-11', why: choices.sentence(4) }
      : null,
    transferability: choices.once(20)
      ? { ...BLANK_TRANSFERABILITY, coreElements: choices.sentence(6), readiness: 4 }
      : null,
    isInLeaflet: choices.once(2),
    leafletOrder: 1 + choices.below(40),
    isConfidential: choices.once(30),
  } as const;
}

const REPLICA_ONCE_IN = 12;

/** A fiche out of twelve was copied from a neighbour's. Nothing is drawn for it: what is generated besides stays the same. */
function replication(index: number): Pick<Action, 'replicationOf' | 'adaptations'> {
  if (index % REPLICA_ONCE_IN !== 0) return { replicationOf: null, adaptations: [] };
  const rank = String(index).padStart(12, '0');
  const source = {
    planId: `22222222-0000-4000-8000-${rank}`,
    actionId: `33333333-0000-4000-8000-${rank}`,
    committeeName: 'Comité voisin',
    territory: 'Mayenne',
    versionHash: 'b'.repeat(64),
  };
  return {
    replicationOf: {
      sourcePlanId: source.planId,
      sourceActionId: source.actionId,
      sourceCommittee: source.committeeName,
      sourceTerritory: source.territory,
      sourceVersionHash: source.versionHash,
      copiedOn: '2026-10-05',
      mode: 'reproduce',
      chain: [source],
    },
    adaptations: [{ field: 'funding', decision: 'adapted', reason: 'Pas de mécène ici' }],
  };
}
