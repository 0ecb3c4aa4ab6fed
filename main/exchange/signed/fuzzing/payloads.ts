/** A sound payload of each kind the application reads, small and with every sort of field. */
import { MAYENNE } from '../../../domain/specimen.test-support.ts';
import { reference } from '../../../testing/document-plans.ts';
import { generatePlanDocument } from '../../../testing/plan-generator.ts';
import { heldMeeting } from '../../../testing/sample-meeting.ts';

const PLAN_ID = '5f0c7a52-8f0e-4c6b-a1d3-0d6f8a4e9b17';
const REMARK_ID = '7b1d2c3e-4f50-4a6b-8c7d-9e0f1a2b3c4d';
const ADDED_ID = '2c8d4e6f-7a90-4b1c-9d2e-3f4a5b6c7d8e';
const IDENTITY = 'ab'.repeat(32);
const ANSWERS = { identity: IDENTITY, planId: PLAN_ID, planTitle: 'Feuille de route', revision: 3 };
const SERVICE = { name: 'Préfecture de l’Ain', email: '', phone: '04 74 00 00 00', postalAddress: '' };

export const FUZZED_KIND_NAMES = [
  'plan',
  'receipt',
  'review',
  'response',
  'anomaly',
  'meeting-archive',
  'contribution',
  'replication-report',
] as const;
export type FuzzedKind = (typeof FUZZED_KIND_NAMES)[number];

export interface SpecimenPayload {
  readonly kind: FuzzedKind;
  readonly payload: Readonly<Record<string, unknown>>;
}

export function specimenPayloads(): readonly SpecimenPayload[] {
  return FUZZED_KIND_NAMES.map((kind) => ({
    kind,
    payload: { format: `jalon-${kind}`, formatVersion: 1, ...CONTENT[kind]() },
  }));
}

const CONTENT: { readonly [Kind in FuzzedKind]: () => Readonly<Record<string, unknown>> } = {
  plan: smallPlan,
  receipt: () => ({
    answers: ANSWERS,
    receivedOn: '2026-03-04',
    service: SERVICE,
    isComplete: false,
    missing: 'La délibération.',
    implicitDecision: { kind: 'rejection', on: '2026-05-04' },
    text: '',
  }),
  'replication-report': () => ({
    planId: PLAN_ID,
    actionId: ADDED_ID,
    committeeName: 'Comité de la Sarthe',
    territories: [MAYENNE],
    title: 'Navette pour l’emploi',
    chain: [
      {
        planId: REMARK_ID,
        actionId: PLAN_ID,
        committeeName: 'Comité de la Mayenne',
        territory: 'Mayenne',
        versionHash: IDENTITY,
      },
    ],
    mode: 'reproduce',
    copiedOn: '2026-03-04',
    status: 'in-progress',
    reportedOn: '2026-09-01',
    reportedAt: '2026-09-01T09:00:00.000Z',
    milestones: { done: 1, total: 3 },
    adaptations: [{ field: 'funding', decision: 'adapted', reason: 'Pas de mécène ici.' }],
    results: [
      {
        name: 'Personnes transportées',
        unit: 'personnes',
        baselineValue: null,
        targetValue: 120,
        latest: { date: '2026-08', value: 48 },
      },
    ],
    worked: 'Le circuit à la demande.',
    failed: 'Le bus partait trop tôt.',
    advice: '',
  }),
  review: () => ({
    answers: ANSWERS,
    kind: 'observations',
    issuedOn: '2026-04-01',
    service: SERVICE,
    author: 'Le chef de bureau',
    text: 'Deux remarques.',
    remarks: [
      {
        id: REMARK_ID,
        target: { actionId: PLAN_ID, actionNumber: '1', actionTitle: 'Une action', field: 'title' },
        kind: 'correction',
        text: 'À préciser.',
        suggestion: { value: 'Un autre titre' },
      },
    ],
    answerDueOn: '2026-05-01',
  }),
  response: () => ({
    about: ANSWERS,
    reviewIdentity: IDENTITY,
    respondedOn: '2026-04-20',
    committeeName: 'Comité de l’Ain',
    text: 'Voici.',
    answers: [{ remarkId: REMARK_ID, answer: 'retained', text: 'Fait.' }],
    isRefusal: false,
  }),
  anomaly: () => ({
    answers: ANSWERS,
    notedOn: '2026-03-05',
    service: SERVICE,
    reason: 'other',
    text: 'Illisible.',
    isRefused: false,
  }),
  contribution: () => ({
    stage: 'filled',
    answers: ANSWERS,
    author: 'Mission locale',
    filledAt: '2026-03-06T09:00:00.000Z',
    word: 'Voici.',
    fiches: [
      {
        actionId: PLAN_ID,
        status: 'in-progress',
        weather: { level: 'rain', assessedOn: '2026-03-05', justification: 'Il manque un local.' },
        start: '2026-01',
        end: null,
        milestones: [{ id: REMARK_ID, dueOn: '2026-06', doneOn: '2026-03-04' }],
        newMilestones: [],
        notes: [{ id: ADDED_ID, date: '2026-03-05', kind: 'done', text: 'Le bail est signé.' }],
        measurements: [],
        obstacles: [],
        newObstacles: [],
      },
    ],
  }),
  'meeting-archive': () => ({
    planId: PLAN_ID,
    planTitle: 'Feuille de route',
    actions: [{ id: PLAN_ID, number: '1', title: 'Une action' }],
    organisations: [{ id: REMARK_ID, name: 'Mission locale' }],
    meeting: heldMeeting(reference.sample('pays-de-la-loire')),
  }),
};

function smallPlan(): Readonly<Record<string, unknown>> {
  const territory = { ...MAYENNE, within: [...MAYENNE.within] };
  const plan = generatePlanDocument({
    seed: 7,
    actionCount: 2,
    territories: [territory],
    perimeter: territory,
    themeCodes: ['FOR.apprentissage'],
  });
  return {
    ...plan,
    organisations: plan.organisations.slice(0, 2),
    contacts: plan.contacts.slice(0, 2),
  };
}
