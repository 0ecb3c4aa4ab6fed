// The plan in the columns of the national template, so that it can go to Territoires en Transitions.
import type { Action } from '../../action/action.ts';
import { CITIZEN_PARTICIPATION_LABELS, type ActionStatus, type Priority } from '../../action/action-codes.ts';
import { firstDay, frenchDate, lastDay } from '../../date/partial-date.ts';
import type { Contact } from '../../directory/directory.ts';
import type { EntityId } from '../../identity/entity.ts';
import { FUNDING_STATUS_LABELS, type FundingLine } from '../../funding/funding-line.ts';
import { frenchAmount, TAX_BASIS_LABELS } from '../../funding/money.ts';
import { axisTree, flatAxes } from '../../plan/axis-tree.ts';
import type { Axis, Plan } from '../../plan/plan.ts';
import { nameText } from '../cell-text.ts';
import type { CellValue } from '../sheet.ts';
import type { CellKind, WorkbookToWrite } from '../workbook.ts';
import {
  TEMPLATE_COLUMNS,
  TEMPLATE_GROUPS,
  TEMPLATE_MERGES,
  TEMPLATE_SHEET,
} from './national-template-columns.ts';
import { linesCell, textCell, type ReportOptions } from './report.ts';

/** Its words; « En retard », which it counts among them, is no status of ours. */
const STATUSES: Readonly<Record<ActionStatus, string>> = {
  'to-specify': 'À discuter',
  upcoming: 'À venir',
  'in-progress': 'En cours',
  paused: 'En pause',
  blocked: 'Bloqué',
  completed: 'Réalisé',
  abandoned: 'Abandonné',
};
const PRIORITIES: Readonly<Record<Priority, string>> = { high: 'Élevé', medium: 'Moyen', low: 'Bas' };
/** As many as it has columns for; the others are told in words. */
const FUNDERS = 3;
const LEVELS = 3;

interface Names {
  readonly organisation: (id: EntityId | null) => string;
  /** `Prénom NOM`, empty where people are not to be named. */
  readonly person: (id: EntityId | null) => string;
  readonly axisPath: (action: Action) => readonly string[];
  readonly title: (actionId: EntityId) => string;
}

export function nationalTemplate(plan: Plan, options: ReportOptions): WorkbookToWrite {
  const names = namesOf(plan, options);
  const rows = plan.actions.map((action) => rowOf(action, names));
  const isAmount = (header: string): boolean => header.includes('€');
  const kindOf = (header: string): CellKind =>
    isAmount(header) ? 'integer' : header.startsWith('Date ') ? 'date' : 'text';
  return {
    title: plan.title,
    madeOn: options.madeOn,
    sheets: [
      {
        name: TEMPLATE_SHEET,
        columns: TEMPLATE_COLUMNS.map(({ header, width, isHidden }) => ({
          header,
          width,
          kind: kindOf(header),
          isHidden,
        })),
        head: [
          TEMPLATE_COLUMNS.map(
            (_, index) => TEMPLATE_GROUPS.find(({ column }) => column === index)?.title ?? null,
          ),
          TEMPLATE_COLUMNS.map(({ header }) => header),
          TEMPLATE_COLUMNS.map(({ type }) => type),
          TEMPLATE_COLUMNS.map(({ instruction }) => instruction),
        ],
        rows,
        merges: TEMPLATE_MERGES,
        frozenColumns: 1,
        hasFilter: false,
      },
    ],
  };
}

function namesOf(plan: Plan, { directory, withPersonalData }: ReportOptions): Names {
  const organisations = new Map(directory.organisations.map(({ id, name }) => [id, name]));
  const people = new Map(directory.contacts.map((person) => [person.id, personName(person)]));
  const nodes = flatAxes(axisTree(plan.axes));
  const ranks = new Map(nodes.map(({ axis, rank }) => [axis.id, rank]));
  const axes = new Map<string, Axis>(plan.axes.map((axis) => [axis.id, axis]));
  const titles = new Map(plan.actions.map(({ id, title }) => [id, title]));
  return {
    organisation: (id) => (id === null ? '' : (organisations.get(id) ?? '')),
    person: (id) => (id === null || !withPersonalData ? '' : (people.get(id) ?? '')),
    axisPath({ axisIds }) {
      const path: string[] = [];
      for (let axis = axes.get(axisIds[0] ?? ''); axis && path.length < plan.axes.length;) {
        path.unshift(numbered(ranks.get(axis.id) ?? '', axis.title));
        axis = axes.get(axis.parentId ?? '');
      }
      return path.slice(0, LEVELS);
    },
    title: (id) => titles.get(id) ?? '',
  };
}

/** `1.2. Titre`, as it asks, unless the title says its number itself. */
function numbered(rank: string, title: string): string {
  return /^\d/.test(title) ? title : `${rank}. ${title}`;
}

function personName({ givenName, familyName }: Contact): string {
  return `${givenName} ${familyName.toLocaleUpperCase('fr')}`.trim();
}

/** Names parted by commas: one within a name would part it. */
function listed(names: readonly string[], forbidden = /,/g): CellValue {
  const told = names.map((name) => nameText(name.replaceAll(forbidden, ' '))).filter((name) => name !== '');
  return textCell([...new Set(told)].join(', '));
}
/** It wants neither of these in the names of services and of people. */
const FORBIDDEN_SIGNS = /[,/:<>+]|-/g;

function rowOf(action: Action, names: Names): readonly CellValue[] {
  const { leads, cost } = action;
  const [axis = '', second = '', third = ''] = names.axisPath(action);
  const { funders, others } = splitFunding(action, names);
  return [
    textCell(axis),
    textCell(second),
    textCell(third),
    textCell(action.title),
    null,
    descriptionOf(action),
    textCell(action.followUpBodies),
    textCell(action.objectives),
    linesCell(
      action.indicators.map(({ name, targetValue, unit }) => indicatorWords(name, targetValue, unit)),
    ),
    listed(leads.map(({ organisationId }) => names.organisation(organisationId))),
    textCell(action.means),
    listed(action.partners.map(({ organisationId }) => names.organisation(organisationId))),
    listed(
      leads.map(({ service }) => service),
      FORBIDDEN_SIGNS,
    ),
    listed(
      leads.map(({ contactId }) => names.person(contactId)),
      FORBIDDEN_SIGNS,
    ),
    listed([names.person(action.politicalReferentId)]),
    action.citizenParticipation === null ? null : CITIZEN_PARTICIPATION_LABELS[action.citizenParticipation],
    linesCell(others),
    ...Array.from({ length: FUNDERS }, (_, index) => funders[index]).flatMap((line) => [
      line ? listed([names.organisation(line.organisationId)]) : null,
      line ? wholeEuros(line.amountCents) : null,
    ]),
    cost?.taxBasis === 'excluding-tax' ? wholeEuros(cost.amountCents) : null,
    ...scheduleCells(action),
    null,
    linesCell(action.links.map(({ actionId }) => names.title(actionId))),
    // Internal notes stay here.
    linesCell(
      action.progressNotes
        .filter(({ visibility }) => visibility === 'public')
        .map(({ date, text }) => `${plainDate(date)}\u00a0: ${text}`),
    ),
    linesCell(
      action.attachments.map(({ title, url }) => [title, url].filter((word) => word !== '').join('\u00a0: ')),
    ),
  ];
}

function scheduleCells({ status, priority, start, end, isRecurring }: Action): readonly CellValue[] {
  return [
    STATUSES[status],
    priority === null ? null : PRIORITIES[priority],
    // It takes days alone: a month begins on its first and ends on its last.
    start === null ? null : { date: firstDay(start) },
    end === null ? null : { date: lastDay(end) },
    isRecurring ? 'VRAI' : 'FAUX',
  ];
}

function descriptionOf({ description, problem }: Action): CellValue {
  const constat = problem === '' ? '' : `Problème ou frein constaté\u00a0: ${problem}`;
  return linesCell([description, constat]);
}

function indicatorWords(name: string, target: number | null, unit: string): string {
  return target === null
    ? name
    : `${name} (cible\u00a0: ${String(target).replace('.', ',')} ${unit})`.replace(' )', ')');
}

/** It takes whole euros, without tax: whatever else there is goes into words, and nothing is converted. */
function splitFunding(
  { fundingLines, cost }: Action,
  names: Names,
): { readonly funders: readonly FundingLine[]; readonly others: readonly string[] } {
  const fits = (line: FundingLine): boolean =>
    line.status !== 'refused' &&
    line.organisationId !== null &&
    (line.amountCents === null || line.taxBasis === 'excluding-tax');
  const funders = fundingLines.filter(fits).slice(0, FUNDERS);
  const others = fundingLines
    .filter((line) => !funders.includes(line))
    .map((line) => fundingWords(line, names.organisation(line.organisationId)));
  const total =
    cost?.taxBasis === 'including-tax'
      ? [`Budget prévisionnel\u00a0: ${frenchAmount(cost.amountCents)} TTC`]
      : [];
  return { funders, others: [...total, ...others] };
}

function fundingWords({ amountCents, taxBasis, status }: FundingLine, organisation: string): string {
  const basis = taxBasis === null ? '' : ` ${TAX_BASIS_LABELS[taxBasis]}`;
  const amount = amountCents === null ? 'montant à préciser' : `${frenchAmount(amountCents)}${basis}`;
  return `${organisation || 'Financeur à préciser'}\u00a0: ${amount} (${FUNDING_STATUS_LABELS[status].toLowerCase()})`;
}

function wholeEuros(cents: number | null): CellValue {
  const whole = cents === null ? 0 : Math.round(cents / 100);
  return whole === 0 ? null : whole;
}

function plainDate(date: string): string {
  return frenchDate(date).replaceAll('\u00a0', ' ');
}
