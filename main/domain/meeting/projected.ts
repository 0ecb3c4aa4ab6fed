// What the room sees of a meeting: words made for it and nothing else. Notes, contacts and internal items never enter.
import { ACTION_STATUS_LABELS } from '../action/action-codes.ts';
import type { Action } from '../action/action.ts';
import { findById } from '../change/list.ts';
import { VOTE_MODE_LABELS } from '../committee/ballot.ts';
import { quorumSentence } from '../committee/quorum-words.ts';
import { frenchDate } from '../date/partial-date.ts';
import type { Plan } from '../plan/plan.ts';
import { AGENDA_ITEM_KIND_LABELS, type AgendaItem } from './agenda.ts';
import type { Meeting, ProjectionChoice, Vote } from './meeting.ts';
import { quorumOfMeeting, sittingOfMeeting, type ConsecutiveProxies } from './room-of.ts';

export interface ProjectedAction {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  /** Organisations only: nobody is named. */
  readonly leads: string;
  readonly end: string;
  readonly summary: string;
}
export interface ProjectedVote {
  readonly question: string;
  readonly mode: string;
  readonly isOpen: boolean;
  readonly isAdopted: boolean;
  readonly sentence: string;
}
export interface ProjectedRoom {
  readonly committeeName: string;
  readonly title: string;
  readonly day: string;
  readonly view: ProjectionChoice['view'];
  readonly status: Meeting['status'];
  readonly quorum: { readonly sentence: string; readonly isMet: boolean } | null;
  readonly agenda: readonly {
    readonly id: string;
    readonly position: number;
    readonly title: string;
    readonly isCurrent: boolean;
    readonly isDone: boolean;
  }[];
  readonly item: { readonly position: number; readonly title: string; readonly kind: string } | null;
  readonly actions: readonly ProjectedAction[];
  readonly action: ProjectedAction | null;
  readonly vote: ProjectedVote | null;
  readonly decisions: readonly { readonly number: string; readonly text: string }[];
}

export interface RoomQuestion {
  readonly meeting: Meeting;
  readonly plan: Plan;
  readonly organisationName: (id: string) => string;
  readonly consecutiveProxies: ConsecutiveProxies;
}

/** Frozen, it stays on the item, the fiche and the vote that were there. */
export function projectedRoom(question: RoomQuestion): ProjectedRoom {
  const { meeting, plan } = question;
  const { projection } = meeting;
  const agenda = meeting.agenda.filter(({ isInternal }) => !isInternal);
  const currentId = projection.isFrozen ? projection.itemId : meeting.currentItemId;
  const current = agenda.find(({ id }) => id === currentId);
  const chosen = findById(plan.actions, projection.actionId ?? '');
  return {
    committeeName: meeting.composition?.committeeName ?? plan.committeeName,
    title: meeting.title,
    day: frenchDate(meeting.day),
    view: projection.view,
    status: meeting.status,
    quorum: projectedQuorum(question, current),
    agenda: agenda.map(({ id, title, endedAt }, index) => ({
      id,
      position: index + 1,
      title,
      isCurrent: id === current?.id,
      isDone: endedAt !== null,
    })),
    item: current
      ? {
          position: agenda.indexOf(current) + 1,
          title: current.title,
          kind: AGENDA_ITEM_KIND_LABELS[current.kind],
        }
      : null,
    actions: (current?.actionIds ?? []).flatMap((id) =>
      projectedAction(findById(plan.actions, id), question),
    ),
    action: projectedAction(chosen, question)[0] ?? null,
    vote: projectedVote(meeting, current, projection),
    decisions: decisionsOf(meeting, current),
  };
}

function projectedQuorum(
  { meeting, consecutiveProxies }: RoomQuestion,
  current: AgendaItem | undefined,
): ProjectedRoom['quorum'] {
  const sitting = sittingOfMeeting(meeting, consecutiveProxies);
  const quorum = sitting && quorumOfMeeting(meeting, sitting, current?.id ?? null);
  return quorum && { sentence: quorumSentence(quorum), isMet: quorum.isMet };
}

function decisionsOf({ decisions }: Meeting, current: AgendaItem | undefined): ProjectedRoom['decisions'] {
  if (!current) return [];
  return decisions
    .filter(({ agendaItemId, text }) => agendaItemId === current.id && text !== '')
    .map(({ number, text }) => ({ number, text }));
}

/** A confidential fiche is not shown to a room. */
function projectedAction(
  action: Action | undefined,
  { organisationName }: RoomQuestion,
): readonly ProjectedAction[] {
  if (!action || action.isConfidential) return [];
  const leads = action.leads.flatMap(({ organisationId }) =>
    organisationId === null ? [] : [organisationName(organisationId)],
  );
  return [
    {
      id: action.id,
      number: action.number,
      title: action.title,
      status: ACTION_STATUS_LABELS[action.status],
      leads: leads.join(', '),
      end: action.end === null ? '' : frenchDate(action.end),
      summary: action.summary,
    },
  ];
}

/** The last vote of the item, unless another is frozen. Of an open one, nothing of the count is shown. */
function projectedVote(
  { votes }: Meeting,
  current: AgendaItem | undefined,
  projection: ProjectionChoice,
): ProjectedVote | null {
  const ofItem = votes.filter(
    ({ agendaItemId, status }) => agendaItemId === current?.id && status !== 'cancelled',
  );
  const vote: Vote | undefined = projection.isFrozen
    ? findById(ofItem, projection.voteId ?? '')
    : ofItem.at(-1);
  if (!vote) return null;
  return {
    question: vote.question,
    mode: VOTE_MODE_LABELS[vote.mode],
    isOpen: vote.status === 'open',
    isAdopted: vote.outcome?.outcome === 'adopted',
    sentence: vote.outcome?.sentence ?? '',
  };
}
