import { describe, expect, it } from 'vitest';
import { EDITABLE_ACTION_FIELDS, type Action, type EditableActionField } from '../action/action.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { BLANK_OBSTACLE } from '../action/obstacle.ts';
import { BLANK_TRANSFERABILITY } from '../action/transferability.ts';
import { createdNow } from '../identity/entity.ts';
import { BLANK_STAGE } from '../plan/contractualisation.ts';
import { EMPTY_DIRECTORY } from '../directory/directory.ts';
import { EDITABLE_PLAN_FIELDS, type EditablePlanField, type Plan } from '../plan/plan.ts';
import {
  actionNumber,
  axisNumber,
  idNumber,
  LATER,
  MAYENNE,
  organisationNumber,
  PAYS_DE_LA_LOIRE,
  planWith,
  SARTHE,
  STAMP,
} from '../specimen.test-support.ts';
import { applyDirectoryChange, applyPlanChange } from './apply.ts';
import { documentChange, planChange, type DirectoryChange, type PlanChange } from './change.ts';
import type { PartList } from './part-change.ts';
import { ChangeDoesNotApply } from './change-does-not-apply.ts';

const twoOf = <Fields extends object>(fields: Fields) => [
  { ...createdNow(idNumber(600), STAMP), ...fields },
  { ...createdNow(idNumber(601), STAMP), ...fields },
];
const plan = planWith(
  [
    actionNumber(1),
    actionNumber(2, { milestones: twoOf(BLANK_MILESTONE), obstacles: twoOf(BLANK_OBSTACLE) }),
    actionNumber(3),
  ],
  { axes: [axisNumber(800, 'Emploi'), axisNumber(802, 'Numérique')], stages: twoOf(BLANK_STAGE) },
);
const lead = {
  organisationId: idNumber(5),
  contactId: null,
  service: 'Emploi',
  note: '',
  role: 'co-lead',
  toBeNamed: false,
} as const;

const otherActionValues: { readonly [Field in EditableActionField]: Action[Field] } = {
  number: '12 bis',
  title: 'Autre intitulé',
  summary: 'Résumé',
  description: 'Description',
  problem: 'Frein',
  objectives: 'Objectifs',
  scope: 'regional',
  territories: [MAYENNE, SARTHE],
  themePrimary: 'FRE.garde-enfants',
  themesSecondary: ['ECO.vegetalisation'],
  axisIds: [idNumber(800)],
  leads: [lead],
  partners: [
    {
      organisationId: idNumber(6),
      role: 'operator',
      contribution: 'Prêt de locaux',
      commitment: 'Un local par canton',
      isSigned: true,
    },
  ],
  status: 'blocked',
  start: '2027-01',
  end: '2027-06-30',
  expectedEffects: ['people-trained'],
  expectedEffectsNote: '30 personnes',
  tags: ['rural'],
  industryAxis: 'attract',
  parentId: idNumber(1),
  politicalReferentId: idNumber(7),
  targetGroups: ['youth'],
  targetGroupsNote: '16 à 25 ans',
  priority: 'high',
  weather: { level: 'rain', assessedOn: '2026-11-20', justification: 'Un poste vacant' },
  isRecurring: true,
  means: 'Un mi-temps',
  cost: { amountCents: 1_250_000, taxBasis: 'including-tax' },
  citizenParticipation: 'concertation',
  citizenParticipationNote: 'Deux ateliers',
  followUpBodies: 'Comité technique',
  links: [{ actionId: idNumber(3), kind: 'precedes' }],
  inspiring: { selectedBy: 'Comité', selectedOn: '2026-11', why: 'Reproductible' },
  inspiringCriteria: [{ criterion: 'results', rating: 'met', note: '12 emplois' }],
  transferability: { ...BLANK_TRANSFERABILITY, readiness: 3 },
  replicationOf: {
    sourcePlanId: idNumber(40),
    sourceActionId: idNumber(41),
    sourceCommittee: 'Comité de la Sarthe',
    sourceTerritory: 'Sarthe',
    sourceVersionHash: 'b'.repeat(64),
    copiedOn: '2026-11-20',
    mode: 'reproduce',
    chain: [],
  },
  adaptations: [{ field: 'funding', decision: 'adapted', reason: 'Pas de mécène ici' }],
  isInLeaflet: true,
  leafletOrder: 4,
  publicContactId: idNumber(7),
  internalContactId: idNumber(8),
  isConfidential: true,
  freeFields: [{ label: 'Origine', value: 'Atelier du 12' }],
};

const otherPlanValues: { readonly [Field in EditablePlanField]: Plan[Field] } = {
  title: 'Autre titre',
  kind: 'other',
  committeeName: 'Autre comité',
  territories: [PAYS_DE_LA_LOIRE, MAYENNE],
  horizonStart: '2027-01-01',
  horizonEnd: '2028-07-01',
  diagnosis: 'Diagnostic',
  lifecycle: 'adopted',
  publication: 'published',
  visibility: 'public',
  leadContactIds: [idNumber(7)],
  referentContactIds: [idNumber(8)],
  baseline: { takenOn: '2026-11-22', actions: [] },
};

const changes: readonly PlanChange[] = [
  ...EDITABLE_ACTION_FIELDS.map((field): PlanChange => ({
    kind: 'action.set',
    actionId: idNumber(2),
    field,
    value: otherActionValues[field],
    stamp: LATER,
  })),
  ...EDITABLE_PLAN_FIELDS.map((field): PlanChange => ({
    kind: 'plan.set',
    field,
    value: otherPlanValues[field],
    stamp: LATER,
  })),
  { kind: 'plan.revise', revision: 4, stamp: LATER },
  { kind: 'plan.delete' },
  { kind: 'action.add', action: actionNumber(9), position: 1 },
  { kind: 'action.remove', actionId: idNumber(2) },
  { kind: 'axis.add', axis: axisNumber(801, 'Écologie'), position: 0 },
  { kind: 'axis.remove', axisId: idNumber(800) },
  { kind: 'axis.move', axisId: idNumber(802), position: 0 },
  { kind: 'axis.set', axisId: idNumber(800), field: 'industryAxis', value: 'innovate', stamp: LATER },
  { kind: 'action.move', actionId: idNumber(3), position: 0 },
  { kind: 'plan.number', lastActionNumber: 12 },
  ...partChanges(idNumber(2), 'milestones', { ...BLANK_MILESTONE, title: 'Ouverture' }, 'dueOn', '2027-03'),
  ...partChanges(idNumber(2), 'obstacles', BLANK_OBSTACLE, 'level', 'national'),
  ...partChanges(null, 'stages', BLANK_STAGE, 'stage', 'contract-signed'),
];

/** Adds a second item; sets, moves and removes the first one, which `plan` has already. */
function partChanges(
  actionId: string | null,
  list: PartList,
  fields: object,
  field: string,
  value: unknown,
): readonly PlanChange[] {
  const partId = idNumber(600);
  return [
    {
      kind: 'part.add',
      actionId,
      list,
      part: { ...createdNow(idNumber(602), STAMP), ...fields },
      position: 0,
    },
    { kind: 'part.set', actionId, list, partId, field, value, stamp: LATER },
    { kind: 'part.move', actionId, list, partId, position: 1 },
    { kind: 'part.remove', actionId, list, partId },
  ];
}

const nameOf = (change: PlanChange): string =>
  [change.kind, 'list' in change ? change.list : '', 'field' in change ? change.field : ''].join(' ').trim();

describe('a change to a plan', () => {
  it.each(changes.map((change) => [nameOf(change), change] as const))(
    '%s fits its own schema',
    (_name, change) => {
      expect(planChange.safeParse(change).error?.issues).toBeUndefined();
    },
  );

  it.each(changes.map((change) => [nameOf(change), change] as const))(
    '%s makes a difference, and its inverse leaves no trace of it',
    (_name, change) => {
      const applied = applyPlanChange(plan, change);
      expect(applied.document).not.toEqual(plan);
      expect(applyPlanChange(applied.document, applied.inverse).document).toEqual(plan);
    },
  );

  it('never alters the document it was given', () => {
    const before = structuredClone(plan);
    for (const change of changes) applyPlanChange(plan, change);
    expect(plan).toEqual(before);
  });

  it('keeps untouched fiches the very same objects, so that only one row of a list is drawn again', () => {
    const { document } = applyPlanChange(plan, changes[0] as PlanChange);
    expect(document?.actions[0]).toBe(plan.actions[0]);
    expect(document?.actions[1]).not.toBe(plan.actions[1]);
  });

  it('stamps the fiche it edits, and the inverse gives the old stamp back', () => {
    const { document, inverse } = applyPlanChange(plan, changes[1] as PlanChange);
    expect(document?.actions[1]).toMatchObject({ updatedAt: LATER.at, updatedBy: LATER.by });
    expect(inverse).toMatchObject({ stamp: { at: plan.updatedAt, by: plan.updatedBy } });
  });

  it('finds fiches again after additions and removals', () => {
    let current: Plan | undefined = plan;
    for (const change of [
      { kind: 'action.remove', actionId: idNumber(1) },
      { kind: 'action.add', action: actionNumber(4), position: 0 },
      { kind: 'action.set', actionId: idNumber(3), field: 'title', value: 'Trouvée', stamp: LATER },
    ] as const) {
      current = applyPlanChange(current, change).document;
    }
    expect(current?.actions.map(({ title }) => title)).toEqual(['Action 4', 'Action 2', 'Trouvée']);
  });

  it.each([
    ['a fiche that is not there', { kind: 'action.remove', actionId: idNumber(77) }, 'entity-missing'],
    [
      'a fiche that is there already',
      { kind: 'action.add', action: actionNumber(1), position: 0 },
      'entity-exists',
    ],
    ['a plan that exists already', { kind: 'plan.create', plan }, 'document-exists'],
  ] as const)('is refused for %s', (_case, change, code) => {
    expect(() => applyPlanChange(plan, change)).toThrowError(ChangeDoesNotApply);
    expect(() => applyPlanChange(plan, change)).toThrowError(code);
  });

  it('is refused for a plan that is gone', () => {
    expect(() => applyPlanChange(undefined, { kind: 'plan.delete' })).toThrowError('document-missing');
  });
});

describe('the schema of a change', () => {
  const set = (field: string, value: unknown) => ({
    kind: 'plan',
    id: idNumber(900),
    change: { kind: 'action.set', actionId: idNumber(1), field, value, stamp: LATER },
  });

  const partOf = (actionId: string | null, list: PartList) => ({
    kind: 'plan',
    id: idNumber(900),
    change: { kind: 'part.remove', actionId, list, partId: idNumber(600) },
  });

  it.each([
    ['a title of 301 characters', set('title', 'x'.repeat(301))],
    ['an empty title', set('title', '  ')],
    ['a status nobody knows', set('status', 'late')],
    ['a day that does not exist', set('end', '2027-02-30')],
    ['a field nobody knows', set('mood', 'sun')],
    ['a weather without its day', set('weather', { level: 'sun', justification: '' })],
    ['a negative amount', set('cost', { amountCents: -1, taxBasis: 'including-tax' })],
    ['an amount that says neither HT nor TTC', set('cost', { amountCents: 100 })],
    ['a list of the plan on a fiche', partOf(idNumber(1), 'stages')],
    ['a list of a fiche on the plan', partOf(null, 'milestones')],
    ['a field of the entity itself', set('id', idNumber(3))],
    ['no value at all', set('title', undefined)],
    ['a territory without its vintage', set('territories', [{ ...MAYENNE, vintage: undefined }])],
  ])('refuses %s', (_case, change) => {
    expect(documentChange.safeParse(change).success).toBe(false);
  });

  it.each([
    ['a title of 300 characters', set('title', 'x'.repeat(300))],
    ['emoji and right-to-left text', set('description', '👩🏽‍🌾 مرحبا')],
    ['20,000 characters', set('description', 'é'.repeat(20_000))],
    ['no date', set('end', null)],
    ['a day in 1900', set('start', '1900-01-01')],
  ])('accepts %s', (_case, change) => {
    expect(documentChange.safeParse(change).error?.issues).toBeUndefined();
  });
});

describe('a change to the directory', () => {
  const organisation = organisationNumber(1, 'CARIF-OREF');

  it('adds an organisation, and its inverse takes it away', () => {
    const change: DirectoryChange = { kind: 'organisation.add', organisation, position: 0 };
    const applied = applyDirectoryChange(EMPTY_DIRECTORY, change);
    expect(applied.document.organisations).toEqual([organisation]);
    expect(applyDirectoryChange(applied.document, applied.inverse).document).toEqual(EMPTY_DIRECTORY);
  });

  it('removes an organisation, and its inverse puts it back in its place', () => {
    const before = { ...EMPTY_DIRECTORY, organisations: [organisation, organisationNumber(2, 'DREETS')] };
    const applied = applyDirectoryChange(before, {
      kind: 'organisation.remove',
      organisationId: organisation.id,
    });
    expect(applyDirectoryChange(applied.document, applied.inverse).document).toEqual(before);
  });
});
