import { describe, expect, it } from 'vitest';
import { coverageOf } from '../coverage/coverage.ts';
import { frenchDate } from '../date/partial-date.ts';
import {
  actionNumber,
  idNumber,
  MAYENNE,
  organisationNumber,
  PAYS_DE_LA_LOIRE,
  planWith,
  SARTHE,
  VENDEE,
} from '../specimen.test-support.ts';
import { withLead } from '../action/lead.ts';
import type { Action } from '../action/action.ts';
import { agendaItem } from './agenda.ts';
import { agendaProposals, type AgendaQuestion, type AgendaSource } from './agenda-proposals.ts';
import { decisionNumber, item, meetingWith, OTHER_COMMITTEE_ID } from './meeting.test-support.ts';
import type { Meeting } from './meeting.ts';
import type { Decision } from './decision.ts';

const MEETING = meetingWith();
const LED = withLead([], organisationNumber(801, 'Région').id);
/** Adopted, led, on time: nothing to say of it. */
const quiet = (number: number, fields: Partial<Action> = {}): Action =>
  actionNumber(number, { status: 'in-progress', leads: LED, ...fields });
const adopted = (actions: readonly Action[]) =>
  planWith(actions, {
    baseline: {
      takenOn: '2027-01-10',
      actions: actions.map(({ id, status }) => ({
        actionId: id,
        start: null,
        end: null,
        costCents: null,
        milestones: [],
        targets: [],
        status,
        themePrimary: null,
        territories: [],
        axisIds: [],
        scope: null,
        targetGroups: [],
      })),
    },
  });
const about = (actions: readonly Action[], question: Partial<AgendaQuestion> = {}) =>
  agendaProposals({
    plan: adopted(actions),
    meetings: [MEETING],
    meeting: MEETING,
    coverage: null,
    ...question,
  });
const past = (fields: Partial<Meeting>, number = 701): Meeting =>
  meetingWith({ status: 'closed', day: '2027-03-05', ...fields }, number);
const from = (proposals: ReturnType<typeof agendaProposals>, source: AgendaSource) =>
  proposals.filter((proposal) => proposal.source === source);

describe('an agenda made from the plan', () => {
  it('proposes nothing where nothing waits', () => {
    expect(about([quiet(1), quiet(2, { status: 'completed', leads: [] })])).toEqual([]);
  });
  it('proposes nothing of a plan without any fiche', () => {
    expect(
      agendaProposals({ plan: planWith([]), meetings: [MEETING], meeting: MEETING, coverage: null }),
    ).toEqual([]);
  });
});

describe('minutes to approve', () => {
  const proposed = (meeting: Meeting) => from(about([], { meetings: [MEETING, meeting] }), 'minutes');

  it('are those of a séance that is over, and say of which day', () => {
    expect(proposed(past({}))).toMatchObject([
      {
        reason: `Le procès-verbal du ${frenchDate('2027-03-05')} n’est pas encore approuvé.`,
        item: { kind: 'decision', title: `Approbation du procès-verbal du ${frenchDate('2027-03-05')}` },
      },
    ]);
  });
  it('are neither approved already, nor still to be held, nor of a later day, nor of another committee', () => {
    expect(proposed(past({ status: 'approved' }))).toEqual([]);
    expect(proposed(past({ status: 'open' }))).toEqual([]);
    expect(proposed(past({ day: '2027-07-01' }))).toEqual([]);
    expect(proposed(past({ committeeId: OTHER_COMMITTEE_ID }))).toEqual([]);
  });
});

describe('fiches to adopt', () => {
  it('are all of them before the first adoption, those given up apart', () => {
    const plan = planWith([quiet(1), quiet(2), quiet(3, { status: 'abandoned' })]);
    const [proposal] = agendaProposals({ plan, meetings: [MEETING], meeting: MEETING, coverage: null });
    expect(proposal).toMatchObject({
      source: 'adoption',
      reason: 'La feuille de route n’a pas encore été adoptée\u202f: 2 fiches à examiner.',
      item: { title: 'Adoption de la feuille de route', minutes: 10, actionIds: [idNumber(1), idNumber(2)] },
    });
  });
  it('are the new ones afterwards', () => {
    const plan = { ...adopted([quiet(1)]), actions: [quiet(1), quiet(2)] };
    const [proposal] = agendaProposals({ plan, meetings: [MEETING], meeting: MEETING, coverage: null });
    expect(proposal).toMatchObject({
      reason: '1 fiche a été ajoutée depuis l’adoption.',
      item: { title: 'Adoption de 1 fiche nouvelle', actionIds: [idNumber(2)] },
    });
  });
  it('are told by their number alone where they are too many to be taken up one by one', () => {
    const fresh = Array.from({ length: 2500 }, (_, index) => quiet(index + 1));
    const [proposal] = from(about(fresh, { plan: planWith(fresh) }), 'adoption');
    expect(proposal?.reason).toContain('2\u202f500 fiches');
    expect(proposal?.item.actionIds).toEqual([]);
    expect(proposal?.item.title).toBe('Adoption de la feuille de route (2\u202f500 fiches)');
    expect(agendaItem.safeParse({ ...item(1), ...proposal?.item }).success).toBe(true);
    const plan = { ...adopted([quiet(3000)]), actions: fresh };
    expect(from(about(fresh, { plan }), 'adoption')[0]?.item.title).toBe(
      'Adoption de 2\u202f500 fiches nouvelles',
    );
    const few = fresh.slice(0, 100);
    expect(from(about(few, { plan: planWith(few) }), 'adoption')[0]?.item).toMatchObject({
      title: 'Adoption de la feuille de route',
      actionIds: few.map(({ id }) => id),
    });
  });

  it('take an hour at most', () => {
    const plan = planWith(Array.from({ length: 40 }, (_, index) => quiet(index + 1)));
    expect(agendaProposals({ plan, meetings: [], meeting: MEETING, coverage: null })[0]?.item.minutes).toBe(
      60,
    );
  });
});

describe('a decision that comes back', () => {
  const proposed = (fields: Partial<Decision>, meeting: Partial<Meeting> = {}) =>
    about([], {
      meetings: [MEETING, past({ status: 'approved', decisions: [decisionNumber(1, fields)], ...meeting })],
    });
  const taken = ` Prise à la réunion du ${frenchDate('2027-03-05')}.`;

  it.each<[string, Partial<Decision>, AgendaSource, string]>([
    [
      'its revoyure has come',
      { reviewOn: '2027-06-30' },
      'review',
      `Revoyure prévue le ${frenchDate('2027-06-30')}.`,
    ],
    ['it was postponed', { state: 'postponed' }, 'carried-over', 'Décision reportée.'],
    [
      'it is late',
      { dueOn: '2027-06-29' },
      'carried-over',
      `Échéance dépassée depuis le ${frenchDate('2027-06-29')}.`,
    ],
  ])('since %s', (_, fields, source, reason) => {
    expect(proposed({ ...fields, actionIds: [idNumber(1)] })).toEqual([
      {
        key: `${source}/${decisionNumber(1).id}`,
        source,
        reason: reason + taken,
        item: {
          kind: 'decision',
          title: 'Suite de la décision 2027-1',
          minutes: 5,
          actionIds: [idNumber(1)],
          previousDecisionId: decisionNumber(1).id,
        },
      },
    ]);
  });
  it('once, for its revoyure first', () => {
    expect(proposed({ reviewOn: '2027-06-01', dueOn: '2027-06-01', state: 'postponed' })).toHaveLength(1);
  });
  it('not before its day, nor once it is done, nor while its own séance is held', () => {
    expect(proposed({ reviewOn: '2027-07-01', dueOn: '2027-06-30' })).toEqual([]);
    expect(proposed({ reviewOn: '2027-06-01', state: 'done' })).toEqual([]);
    expect(proposed({ reviewOn: '2027-06-01' }, { status: 'open' })).toEqual([]);
  });
  it('not where it is on the agenda, under any title', () => {
    const meeting = meetingWith({ agenda: [item(1, { previousDecisionId: decisionNumber(1).id })] });
    const meetings = [
      meeting,
      past({ status: 'approved', decisions: [decisionNumber(1, { state: 'postponed' })] }),
    ];
    expect(about([], { meeting, meetings })).toEqual([]);
  });
});

describe('fiches that need the committee', () => {
  it.each<[AgendaSource, string, Partial<Action>, string]>([
    ['blocked', 'Fiches bloquées ou en pause', { status: 'blocked' }, '1 fiche bloquée ou en pause.'],
    ['blocked', 'Fiches bloquées ou en pause', { status: 'paused' }, '1 fiche bloquée ou en pause.'],
    ['late', 'Fiches en retard', { end: '2027-05' }, '1 fiche en retard.'],
    ['without-lead', 'Pilotes à désigner', { leads: [] }, '1 fiche sans pilote.'],
  ])('%s: %s', (source, title, fields, reason) => {
    expect(about([quiet(1), quiet(2, fields)])).toMatchObject([
      { source, reason, item: { kind: 'discussion', title, actionIds: [idNumber(2)] } },
    ]);
  });
  it('are late on the day of the meeting, not on the day it is prepared', () => {
    expect(about([quiet(1, { end: '2027-06' })])).toEqual([]);
    const meeting = meetingWith({ day: '2027-07-01' });
    expect(from(about([quiet(1, { end: '2027-06' })], { meeting }), 'late')).toHaveLength(1);
  });
  it('are not those that are finished or given up', () => {
    expect(about([quiet(1, { status: 'abandoned', end: '2020-01', leads: [] })])).toEqual([]);
  });
  it('are not proposed where their subject is on the agenda', () => {
    const meeting = meetingWith({ agenda: [item(1, { title: 'Fiches en retard' })] });
    expect(about([quiet(1, { end: '2027-05' })], { meeting })).toEqual([]);
  });
  it('are counted', () => {
    expect(about([quiet(1, { status: 'blocked' }), quiet(2, { status: 'paused' })])[0]?.reason).toBe(
      '2 fiches bloquées ou en pause.',
    );
  });
});

describe('zones blanches', () => {
  const themes = [{ code: 'FRE', label: 'Freins', children: [{ code: 'FRE.logement', label: 'Logement' }] }];
  const parts = [MAYENNE, SARTHE, VENDEE];
  const covering = (territories: Action['territories']) =>
    coverageOf({
      actions: [quiet(1, { themePrimary: 'FRE.logement', territories })],
      themes,
      perimeter: [PAYS_DE_LA_LOIRE],
      parts,
      showsUnusedThemes: false,
    });

  it('are proposed with where most of them are', () => {
    expect(about([], { coverage: covering([MAYENNE]) })).toMatchObject([
      { source: 'gaps', reason: '2 zones blanches, d’abord Sarthe (1), Vendée (1).', item: { minutes: 5 } },
    ]);
  });
  it('are not where there is none, nor where the parts of the territory are not known', () => {
    expect(about([], { coverage: covering(parts) })).toEqual([]);
    expect(about([], { coverage: null })).toEqual([]);
  });
});
