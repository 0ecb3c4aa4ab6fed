// An agenda made from the plan: what waits for the committee, each with the reason it is proposed.
import type { Action } from '../action/action.ts';
import { hasNamedLead } from '../action/lead.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { frenchDate } from '../date/partial-date.ts';
import type { Plan } from '../plan/plan.ts';
import { isOver, latenessOf } from '../progress/lateness.ts';
import type { AgendaItem } from './agenda.ts';
import { openDecisions, type RegisteredDecision } from './decision-register.ts';
import type { Meeting } from './meeting.ts';

export const AGENDA_SOURCE_LABELS = {
  minutes: 'Procès-verbal à approuver',
  adoption: 'Fiches à adopter',
  review: 'Revoyures',
  'carried-over': 'Décisions à reprendre',
  blocked: 'Fiches bloquées',
  late: 'Fiches en retard',
  'without-lead': 'Fiches sans pilote',
  gaps: 'Zones blanches',
} as const;
export type AgendaSource = keyof typeof AGENDA_SOURCE_LABELS;

export interface AgendaProposal {
  readonly key: string;
  readonly source: AgendaSource;
  /** Why it is proposed, in a French sentence. */
  readonly reason: string;
  readonly item: Pick<AgendaItem, 'kind' | 'title' | 'minutes' | 'actionIds' | 'previousDecisionId'>;
}

export interface AgendaQuestion {
  readonly plan: Plan;
  /** All the meetings about the plan, this one included. */
  readonly meetings: readonly Meeting[];
  readonly meeting: Meeting;
  /** Null where the territory's parts are not known: zones blanches are then not proposed. */
  readonly coverage: Coverage | null;
}

/** Minutes of the clock a subject of several fiches is given: five each, an hour at most. */
const MINUTES_EACH = 5;
const MOST_MINUTES = 60;
const LISTED_COLUMNS = 3;
/** Beyond, nobody takes them up one by one: the item says how many there are, and names none. */
const MOST_NAMED = 100;
const COUNTS = new Intl.NumberFormat('fr-FR');

/** Nothing is proposed twice: what is already on the agenda, by its title or the decision it comes back to, is left out. */
export function agendaProposals(question: AgendaQuestion): readonly AgendaProposal[] {
  const { agenda } = question.meeting;
  const decided = new Set(agenda.flatMap(({ previousDecisionId }) => previousDecisionId ?? []));
  const titles = new Set(agenda.map(({ title }) => title));
  return [
    ...minutesToApprove(question),
    ...toAdopt(question),
    ...comingBack(question),
    ...aboutActions(question),
    ...gaps(question),
  ].filter(
    ({ item }) =>
      !titles.has(item.title) && (item.previousDecisionId === null || !decided.has(item.previousDecisionId)),
  );
}

/** A committee approves its own minutes, not those of another one about the same plan. */
function minutesToApprove({ meetings, meeting }: AgendaQuestion): readonly AgendaProposal[] {
  return meetings
    .filter(
      ({ id, committeeId, status, day }) =>
        id !== meeting.id && committeeId === meeting.committeeId && status === 'closed' && day <= meeting.day,
    )
    .map((past) => ({
      key: `minutes/${past.id}`,
      source: 'minutes' as const,
      reason: `Le procès-verbal du ${frenchDate(past.day)} n’est pas encore approuvé.`,
      item: {
        kind: 'decision' as const,
        title: `Approbation du procès-verbal du ${frenchDate(past.day)}`,
        minutes: MINUTES_EACH,
        actionIds: [],
        previousDecisionId: null,
      },
    }));
}

function toAdopt({ plan }: AgendaQuestion): readonly AgendaProposal[] {
  const known = new Set(plan.baseline?.actions.map(({ actionId }) => actionId) ?? []);
  const fresh = plan.actions.filter(({ id, status }) => !known.has(id) && status !== 'abandoned');
  if (fresh.length === 0) return [];
  const isFirst = plan.baseline === null;
  return [
    proposal('adoption', fresh, {
      kind: 'decision',
      title: isFirst
        ? 'Adoption de la feuille de route'
        : `Adoption de ${counted(fresh.length, 'fiche nouvelle', 'fiches nouvelles')}`,
      saysHowMany: !isFirst,
      reason: isFirst
        ? `La feuille de route n’a pas encore été adoptée\u202f: ${counted(fresh.length, 'fiche', 'fiches')} à examiner.`
        : `${counted(fresh.length, 'fiche a été ajoutée', 'fiches ont été ajoutées')} depuis l’adoption.`,
    }),
  ];
}

function comingBack({ meetings, meeting }: AgendaQuestion): readonly AgendaProposal[] {
  const open = openDecisions(meetings.filter(({ id }) => id !== meeting.id));
  return open.flatMap((registered) => {
    const { reviewOn, dueOn, state } = registered.decision;
    if (reviewOn !== null && reviewOn <= meeting.day)
      return [again('review', registered, `Revoyure prévue le ${frenchDate(reviewOn)}.`)];
    if (state === 'postponed') return [again('carried-over', registered, 'Décision reportée.')];
    if (dueOn !== null && dueOn < meeting.day)
      return [again('carried-over', registered, `Échéance dépassée depuis le ${frenchDate(dueOn)}.`)];
    return [];
  });
}

function again(
  source: AgendaSource,
  { decision, meeting }: RegisteredDecision,
  reason: string,
): AgendaProposal {
  return {
    key: `${source}/${decision.id}`,
    source,
    reason: `${reason} Prise à la réunion du ${frenchDate(meeting.day)}.`,
    item: {
      kind: 'decision',
      title: `Suite de la décision ${decision.number}`,
      minutes: MINUTES_EACH,
      actionIds: decision.actionIds,
      previousDecisionId: decision.id,
    },
  };
}

function aboutActions({ plan, meeting }: AgendaQuestion): readonly AgendaProposal[] {
  const going = plan.actions.filter((action) => !isOver(action));
  const blocked = going.filter(({ status }) => status === 'blocked' || status === 'paused');
  const late = going.filter((action) => {
    const { days, overdueMilestones } = latenessOf(action, meeting.day);
    return days > 0 || overdueMilestones.length > 0;
  });
  const withoutLead = going.filter(({ leads }) => !hasNamedLead(leads));
  return [
    ...some('blocked', blocked, 'Fiches bloquées ou en pause', 'bloquée ou en pause', 'bloquées ou en pause'),
    ...some('late', late, 'Fiches en retard', 'en retard', 'en retard'),
    ...some('without-lead', withoutLead, 'Pilotes à désigner', 'sans pilote', 'sans pilote'),
  ];
}

function some(
  source: AgendaSource,
  actions: readonly Action[],
  title: string,
  one: string,
  several: string,
): readonly AgendaProposal[] {
  if (actions.length === 0) return [];
  const reason = `${counted(actions.length, 'fiche', 'fiches')} ${actions.length > 1 ? several : one}.`;
  return [proposal(source, actions, { kind: 'discussion', title, reason })];
}

function gaps({ coverage }: AgendaQuestion): readonly AgendaProposal[] {
  if (!coverage || coverage.blankCount === 0) return [];
  const worst = coverage.blanksByColumn
    .slice(0, LISTED_COLUMNS)
    .map(({ column, count }) => `${column.label} (${String(count)})`);
  const reason = `${counted(coverage.blankCount, 'zone blanche', 'zones blanches')}, d’abord ${worst.join(', ')}.`;
  return [proposal('gaps', [], { kind: 'discussion', title: 'Zones blanches de la couverture', reason })];
}

function proposal(
  source: AgendaSource,
  actions: readonly Action[],
  {
    kind,
    title,
    reason,
    saysHowMany = false,
  }: {
    readonly kind: AgendaItem['kind'];
    readonly title: string;
    readonly reason: string;
    /** The title does already. */
    readonly saysHowMany?: boolean;
  },
): AgendaProposal {
  const minutes = Math.min(MOST_MINUTES, Math.max(1, actions.length) * MINUTES_EACH);
  const isListed = actions.length <= MOST_NAMED;
  return {
    key: source,
    source,
    reason,
    item: {
      kind,
      title: isListed || saysHowMany ? title : `${title} (${counted(actions.length, 'fiche', 'fiches')})`,
      minutes,
      actionIds: isListed ? actions.map(({ id }) => id) : [],
      previousDecisionId: null,
    },
  };
}

function counted(count: number, one: string, several: string): string {
  return `${COUNTS.format(count)} ${count > 1 ? several : one}`;
}
