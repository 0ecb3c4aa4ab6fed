// Every field of a plan and of whom it names, classified. A field without its class does not compile; one whose class is not in
// the schema fails a test.
import type { Action } from '../action/action.ts';
import type { Contact, Organisation } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';
import type { TerritoryReference } from '../territory/territory.ts';
import type { FieldClass } from './audience.ts';
import { REPLICATION_CLASSES } from './replication-classes.ts';

/** As deep as the value: a class for every leaf, lists of plain values being one leaf. */
export type Classes<T> = {
  readonly [Field in keyof T]-?: ClassesOf<NonNullable<T[Field]>>;
};
type ClassesOf<Value> = Value extends readonly (infer Item)[]
  ? Item extends object
    ? Classes<Item>
    : FieldClass
  : Value extends object
    ? Classes<Value>
    : FieldClass;

const ENTITY = {
  id: 'identifier',
  createdAt: 'housekeeping',
  createdBy: 'housekeeping',
  updatedAt: 'housekeeping',
  updatedBy: 'housekeeping',
  externalReferences: { system: 'working', id: 'working' },
} as const;

const TERRITORY = {
  kind: 'open',
  code: 'open',
  vintage: 'open',
  label: 'open',
  within: { kind: 'open', code: 'open' },
} as const satisfies Classes<TerritoryReference>;

const MILESTONES: Classes<Action>['milestones'] = {
  ...ENTITY,
  title: 'open',
  dueOn: 'open',
  doneOn: 'open',
  organisationId: 'identifier',
  contactId: 'identifier',
  evidenceId: 'identifier',
  weight: 'open',
  decisionReference: 'working',
};

const PROGRESS_NOTES: Classes<Action>['progressNotes'] = {
  ...ENTITY,
  date: 'open',
  author: 'person-name',
  kind: 'open',
  text: 'open',
  figures: { indicatorId: 'identifier', value: 'open' },
  visibility: 'open',
  periodStart: 'open',
  periodEnd: 'open',
  source: 'open',
};

const FUNDING_LINES: Classes<Action>['fundingLines'] = {
  ...ENTITY,
  role: 'open',
  organisationId: 'identifier',
  programmeId: 'identifier',
  amountCents: 'open',
  taxBasis: 'open',
  nature: 'open',
  fullTimeEquivalents: 'open',
  years: { year: 'open', plannedCents: 'open', actualCents: 'open' },
  ratePercent: 'open',
  status: 'open',
  statusOn: 'open',
  reference: 'working',
  isAgreementSigned: 'open',
};

const INDICATORS: Classes<Action>['indicators'] = {
  ...ENTITY,
  name: 'open',
  kind: 'open',
  unit: 'open',
  direction: 'open',
  definition: 'open',
  method: 'open',
  source: 'open',
  organisationId: 'identifier',
  frequency: 'open',
  availabilityDelayDays: 'open',
  baselineValue: 'open',
  baselineOn: 'open',
  targetValue: 'open',
  targetOn: 'open',
  intermediateTargets: { value: 'open', on: 'open' },
  nationalReference: 'open',
  sharedWith: 'working',
  measurements: {
    id: 'identifier',
    date: 'open',
    value: 'open',
    territory: TERRITORY,
    kind: 'open',
    author: 'person-name',
    note: 'working',
    proofId: 'identifier',
  },
};

const OBSTACLES: Classes<Action>['obstacles'] = {
  ...ENTITY,
  description: 'working',
  kind: 'open',
  level: 'open',
  unblockCondition: 'working',
  askedTo: 'person-name',
  askedOn: 'working',
  dueOn: 'working',
  answer: 'working',
  resolvedOn: 'open',
};

const ATTACHMENTS: Classes<Action>['attachments'] = {
  ...ENTITY,
  title: 'working',
  kind: 'open',
  url: 'working',
  file: { sha256: 'working', name: 'working', mediaType: 'open', sizeBytes: 'open' },
};

const OBSERVATIONS: Classes<Action>['observations'] = {
  ...ENTITY,
  fieldName: 'working',
  author: 'person-name',
  kind: 'open',
  text: 'working',
  status: 'open',
  reply: 'working',
};

const ACTION: Classes<Action> = {
  ...ENTITY,
  number: 'open',
  title: 'open',
  summary: 'open',
  description: 'open',
  problem: 'open',
  objectives: 'open',
  expectedEffects: 'open',
  expectedEffectsNote: 'open',
  scope: 'open',
  territories: TERRITORY,
  themePrimary: 'open',
  themesSecondary: 'open',
  tags: 'open',
  industryAxis: 'open',
  axisIds: 'identifier',
  parentId: 'identifier',
  leads: {
    organisationId: 'identifier',
    contactId: 'identifier',
    service: 'open',
    note: 'open',
    role: 'open',
    toBeNamed: 'open',
  },
  politicalReferentId: 'identifier',
  partners: {
    organisationId: 'identifier',
    role: 'open',
    contribution: 'open',
    commitment: 'open',
    isSigned: 'open',
  },
  targetGroups: 'open',
  targetGroupsNote: 'open',
  priority: 'open',
  status: 'open',
  weather: { level: 'open', assessedOn: 'open', justification: 'working' },
  start: 'open',
  end: 'open',
  isRecurring: 'open',
  means: 'working',
  cost: { amountCents: 'open', taxBasis: 'open' },
  citizenParticipation: 'open',
  citizenParticipationNote: 'open',
  followUpBodies: 'open',
  links: { actionId: 'identifier', kind: 'open' },
  inspiringCriteria: { criterion: 'working', rating: 'working', note: 'working' },
  inspiring: { selectedBy: 'person-name', selectedOn: 'open', why: 'open' },
  transferability: {
    coreElements: 'open',
    adaptableElements: 'open',
    prerequisites: 'open',
    keyPartners: 'open',
    minimumMeans: 'open',
    durationToStart: 'open',
    pitfalls: 'open',
    costRange: 'open',
    readiness: 'open',
    replicationContact: 'person-name',
  },
  ...REPLICATION_CLASSES,
  isInLeaflet: 'open',
  leafletOrder: 'open',
  publicContactId: 'identifier',
  internalContactId: 'internal',
  isConfidential: 'open',
  freeFields: { label: 'working', value: 'working' },
  milestones: MILESTONES,
  progressNotes: PROGRESS_NOTES,
  fundingLines: FUNDING_LINES,
  indicators: INDICATORS,
  obstacles: OBSTACLES,
  attachments: ATTACHMENTS,
  observations: OBSERVATIONS,
};

export const PLAN_CLASSES: Classes<Plan> = {
  ...ENTITY,
  title: 'open',
  kind: 'open',
  committeeName: 'open',
  territories: TERRITORY,
  horizonStart: 'open',
  horizonEnd: 'open',
  diagnosis: 'open',
  leadContactIds: 'identifier',
  referentContactIds: 'identifier',
  lifecycle: 'open',
  publication: 'open',
  visibility: 'open',
  revision: 'open',
  lastActionNumber: 'housekeeping',
  origin: { label: 'open', publishedOn: 'open', url: 'open' },
  axes: { ...ENTITY, title: 'open', description: 'open', parentId: 'identifier', industryAxis: 'open' },
  actions: ACTION,
  stages: {
    ...ENTITY,
    stage: 'open',
    on: 'open',
    documentTitle: 'open',
    documentSha256: 'open',
    signatories: {
      organisationId: 'identifier',
      person: 'person-name',
      role: 'open',
      signedOn: 'open',
      method: 'open',
    },
    annexedActionIds: 'identifier',
    annexesFrozenOn: 'open',
    frozenAnnexes: { actionId: 'identifier', sha256: 'open' },
    comment: 'working',
  },
  versions: { ...ENTITY, number: 'open', on: 'open', kind: 'open', summary: 'open' },
  baseline: {
    takenOn: 'open',
    actions: {
      actionId: 'identifier',
      start: 'open',
      end: 'open',
      costCents: 'open',
      milestones: { id: 'identifier', dueOn: 'open' },
      targets: { id: 'identifier', value: 'open' },
      status: 'open',
      themePrimary: 'open',
      territories: TERRITORY,
      axisIds: 'identifier',
      scope: 'open',
      targetGroups: 'open',
    },
  },
};

export const ORGANISATION_CLASSES: Classes<Organisation> = {
  ...ENTITY,
  name: 'open',
  acronym: 'open',
  kind: 'open',
  siren: 'open',
  siret: 'open',
  territory: TERRITORY,
  categories: 'open',
  parentId: 'identifier',
  isActive: 'open',
};

export const CONTACT_CLASSES_BY_FIELD: Classes<Contact> = {
  ...ENTITY,
  givenName: 'contact-name',
  familyName: 'contact-name',
  function: 'contact-function',
  organisationId: 'identifier',
  service: 'contact-function',
  email: 'contact-email',
  phone: 'contact-phone',
  emailKind: 'open',
  hasConsentedToPublication: 'housekeeping',
  retentionUntil: 'housekeeping',
};
