// The lists of a generated fiche, one item each.
import type { Action } from '../domain/action/action.ts';
import { ACTION_PART_SCHEMAS, type ActionPartList } from '../domain/action/action-parts.ts';
import { OBSTACLE_LEVEL_LABELS, type ObstacleLevel } from '../domain/action/obstacle.ts';
import { FUNDING_STATUS_LABELS, type FundingStatus } from '../domain/funding/funding-line.ts';
import type { Surroundings } from './generated-surroundings.ts';
import { entity, type Choices } from './seeded-choices.ts';

type Parts = Pick<Action, ActionPartList>;

export function noParts(): Parts {
  return Object.fromEntries(Object.keys(ACTION_PART_SCHEMAS).map((list) => [list, []])) as unknown as Parts;
}

export function generateParts(choices: Choices, surroundings: Surroundings): Parts {
  const indicator = indicatorOf(choices, surroundings);
  return {
    milestones: [milestoneOf(choices, surroundings)],
    progressNotes: [
      {
        ...entity(choices),
        date: '2026-11-15',
        author: 'Secrétariat',
        kind: 'done',
        text: choices.sentence(10),
        figures: [{ indicatorId: indicator.id, value: choices.below(100) }],
        visibility: 'internal',
        periodStart: '2026-10',
        periodEnd: '2026-11',
        source: 'entered',
      },
    ],
    fundingLines: [fundingLineOf(choices, surroundings)],
    indicators: [indicator],
    obstacles: [obstacleOf(choices)],
    attachments: [
      {
        ...entity(choices),
        title: 'Convention',
        kind: 'agreement',
        url: '',
        file: {
          sha256: 'b'.repeat(64),
          name: 'convention.pdf',
          mediaType: 'application/pdf',
          sizeBytes: 1024,
        },
      },
    ],
    observations: [
      {
        ...entity(choices),
        fieldName: 'objectives',
        author: 'Préfecture',
        kind: 'question',
        text: choices.sentence(6),
        status: 'open',
        reply: '',
      },
    ],
  };
}

function milestoneOf(
  choices: Choices,
  { organisations, contacts }: Surroundings,
): Parts['milestones'][number] {
  return {
    ...entity(choices),
    title: choices.sentence(4),
    dueOn: choices.month(),
    doneOn: choices.once(2) ? '2026-11' : null,
    organisationId: choices.of(organisations).id,
    contactId: choices.of(contacts).id,
    evidenceId: null,
    weight: 1 + choices.below(5),
    decisionReference: '2026-04',
  };
}

function fundingLineOf(choices: Choices, { organisations }: Surroundings): Parts['fundingLines'][number] {
  const amountCents = choices.below(10_000_000);
  return {
    ...entity(choices),
    role: 'funder',
    organisationId: choices.of(organisations).id,
    programmeId: null,
    amountCents,
    taxBasis: 'excluding-tax',
    nature: 'operating',
    fullTimeEquivalents: 0.5,
    years: [{ year: 2027, plannedCents: amountCents, actualCents: null }],
    ratePercent: 40,
    status: choices.of(Object.keys(FUNDING_STATUS_LABELS) as FundingStatus[]),
    statusOn: '2026-11',
    reference: `DOS-${String(choices.below(10_000))}`,
    isAgreementSigned: choices.once(2),
  };
}

function indicatorOf(
  choices: Choices,
  { organisations, options }: Surroundings,
): Parts['indicators'][number] {
  return {
    ...entity(choices),
    name: choices.sentence(3),
    kind: 'result',
    unit: 'personnes',
    direction: 'increase',
    definition: choices.sentence(5),
    method: choices.sentence(4),
    source: 'Bilan du pilote',
    organisationId: choices.of(organisations).id,
    frequency: 'half-yearly',
    availabilityDelayDays: 30,
    baselineValue: 0,
    baselineOn: '2026-12',
    targetValue: 100,
    targetOn: '2028-06',
    intermediateTargets: [{ value: 50, on: '2027-09' }],
    nationalReference: 'IND-1',
    sharedWith: 'DREETS',
    measurements: [
      {
        id: choices.id(),
        date: '2026-11',
        value: choices.below(100),
        territory: choices.of(options.territories),
        kind: 'observed',
        author: 'Secrétariat',
        note: choices.sentence(3),
        proofId: null,
      },
    ],
  };
}

function obstacleOf(choices: Choices): Parts['obstacles'][number] {
  return {
    ...entity(choices),
    description: choices.sentence(8),
    kind: 'regulatory',
    level: choices.of(Object.keys(OBSTACLE_LEVEL_LABELS) as ObstacleLevel[]),
    unblockCondition: choices.sentence(4),
    askedTo: 'DREETS',
    askedOn: '2026-10',
    dueOn: '2027-01',
    answer: '',
    resolvedOn: null,
  };
}
