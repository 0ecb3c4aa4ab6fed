// The lists of a fiche, each as a table or a list of its own: milestones, funding, indicators, notes, obstacles, observations.
import type { Action } from '../../action/action.ts';
import { ACTION_PART_LABELS } from '../../action/action-parts.ts';
import { OBSERVATION_KIND_LABELS, OBSERVATION_STATUS_LABELS } from '../../action/observation.ts';
import { OBSTACLE_KIND_LABELS, OBSTACLE_LEVEL_LABELS } from '../../action/obstacle.ts';
import { PROGRESS_NOTE_KIND_LABELS } from '../../action/progress-note.ts';
import {
  FUNDING_NATURE_LABELS,
  FUNDING_ROLE_LABELS,
  FUNDING_STATUS_LABELS,
  type FundingLine,
} from '../../funding/funding-line.ts';
import { FUNDING_TOTALS_OBSTACLE_WORDS, fundingTotals } from '../../funding/funding-totals.ts';
import { frenchAmount, TAX_BASIS_LABELS } from '../../funding/money.ts';
import { latestMeasurement, type Indicator } from '../../indicator/indicator.ts';
import type { Block } from '../blocks.ts';
import { joined, type FicheContext } from '../context.ts';
import {
  column,
  dateWords,
  figure,
  heading,
  markdown,
  NOT_TOLD,
  numberColumn,
  paragraph,
  tableOf,
} from '../writing.ts';

export function milestonesOf({ milestones }: Action, context: FicheContext): readonly Block[] {
  return tableOf(ACTION_PART_LABELS.milestones, milestones, [
    column('Jalon', 5, ({ title }) => title),
    column('Échéance', 2, ({ dueOn }) => dateWords(dueOn)),
    column('Atteint le', 2, ({ doneOn }) => dateWords(doneOn)),
    column('Responsable', 3, ({ organisationId, contactId }) =>
      joined([context.organisation(organisationId), context.person(contactId)]),
    ),
  ]);
}

export function fundingOf({ fundingLines, cost }: Action, context: FicheContext): readonly Block[] {
  if (fundingLines.length === 0) return [];
  const totals = fundingTotals(fundingLines, cost);
  const table = tableOf(
    ACTION_PART_LABELS.fundingLines,
    fundingLines,
    [
      column('Organisme', 4, (line) => funderWords(line, context)),
      column('Dispositif', 3, ({ programmeId }) => context.programme(programmeId)),
      column('Nature', 2, ({ nature }) => (nature === null ? '' : FUNDING_NATURE_LABELS[nature])),
      column('Avancement', 2, ({ status, statusOn }) =>
        joined([FUNDING_STATUS_LABELS[status], dateWords(statusOn)]),
      ),
      numberColumn('Montant', 2, lineAmount),
    ],
    totals.addsUp ? ['Total demandé ou acquis', '', '', '', frenchAmount(totals.totalCents)] : undefined,
  );
  return [
    ...table,
    ...(totals.addsUp
      ? missingWords(totals.missingCents)
      : [paragraph(FUNDING_TOTALS_OBSTACLE_WORDS[totals.reason], 'quiet')]),
  ];
}

function missingWords(missingCents: number | null): readonly Block[] {
  return missingCents === null || missingCents <= 0
    ? []
    : [paragraph(`Reste à trouver\u00a0: ${frenchAmount(missingCents)}.`, 'quiet')];
}

function funderWords(line: FundingLine, context: FicheContext): string {
  const role = line.role === 'funder' ? '' : FUNDING_ROLE_LABELS[line.role];
  return joined([context.organisation(line.organisationId), role, line.reference]) || NOT_TOLD;
}

export function lineAmount({ amountCents, taxBasis, fullTimeEquivalents }: FundingLine): string {
  const amount =
    amountCents === null
      ? ''
      : joined([frenchAmount(amountCents), taxBasis === null ? '' : TAX_BASIS_LABELS[taxBasis]], ' ');
  const people = fullTimeEquivalents === null ? '' : `${figure(fullTimeEquivalents)} ETP`;
  return joined([amount, people]) || NOT_TOLD;
}

export function indicatorsOf({ indicators }: Action, context: FicheContext): readonly Block[] {
  return tableOf(ACTION_PART_LABELS.indicators, indicators, [
    column('Indicateur', 5, ({ name, organisationId }: Indicator) =>
      joined([name, context.organisation(organisationId)]),
    ),
    numberColumn('Départ', 2, ({ baselineValue, baselineOn, unit }) =>
      valueWords(baselineValue, unit, baselineOn),
    ),
    numberColumn('Dernière mesure', 2, (indicator) => {
      const latest = latestMeasurement(indicator);
      return valueWords(latest?.value ?? null, indicator.unit, latest?.date ?? null);
    }),
    numberColumn('Cible', 2, ({ targetValue, targetOn, unit }) => valueWords(targetValue, unit, targetOn)),
  ]);
}

/** « 120 jeunes (juin 2027) ». */
export function valueWords(value: number | null, unit: string, on: string | null): string {
  if (value === null) return NOT_TOLD;
  const date = on === null ? '' : ` (${dateWords(on)})`;
  return `${joined([figure(value), unit], '\u00a0')}${date}`;
}

export function notesOf({ progressNotes }: Action): readonly Block[] {
  if (progressNotes.length === 0) return [];
  const latestFirst = progressNotes.toSorted((one, other) => other.date.localeCompare(one.date));
  return [
    heading(3, ACTION_PART_LABELS.progressNotes, ''),
    ...latestFirst.flatMap(({ date, kind, author, text }) => [
      {
        kind: 'text',
        runs: [{ text: joined([dateWords(date), PROGRESS_NOTE_KIND_LABELS[kind], author]), isStrong: true }],
      } as const,
      ...markdown(text, 4),
    ]),
  ];
}

export function obstaclesOf({ obstacles }: Action): readonly Block[] {
  return tableOf(ACTION_PART_LABELS.obstacles, obstacles, [
    column(
      'Frein',
      4,
      ({ description, kind, level }) =>
        `${description} (${joined([OBSTACLE_KIND_LABELS[kind], OBSTACLE_LEVEL_LABELS[level]]).toLowerCase()})`,
    ),
    column('Ce qui le lèverait', 3, ({ unblockCondition }) => unblockCondition),
    column('Demandé à', 2, ({ askedTo, askedOn }) => joined([askedTo, dateWords(askedOn)])),
    column('Réponse', 3, ({ answer, resolvedOn }) =>
      joined([answer, resolvedOn === null ? '' : `levé le ${dateWords(resolvedOn)}`]),
    ),
  ]);
}

export function observationsOf({ observations }: Action): readonly Block[] {
  return tableOf(ACTION_PART_LABELS.observations, observations, [
    column(
      'Observation',
      5,
      ({ kind, author, text }) => `${joined([OBSERVATION_KIND_LABELS[kind], author])}\u00a0: ${text}`,
    ),
    column('Suite', 2, ({ status }) => OBSERVATION_STATUS_LABELS[status]),
    column('Réponse', 4, ({ reply }) => reply),
  ]);
}
