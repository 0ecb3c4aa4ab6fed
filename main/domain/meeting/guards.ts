// What may be entered in a meeting as it stands, and what keeps it from being closed.
import type { Action } from '../action/action.ts';
import { findById } from '../change/list.ts';
import type { Plan } from '../plan/plan.ts';
import { hasMovedOn, type Proposal } from './decision.ts';
import type { Meeting, MeetingList, MeetingStatus } from './meeting.ts';

export const MEETING_GUARD_WORDS = {
  'not-open': 'La séance n’est pas ouverte\u202f: ouvrez-la d’abord depuis «\u202fSéance\u202f».',
  'already-open': 'La séance est déjà ouverte.',
  closed:
    'La séance est levée\u202f: ce qui s’y est passé ne se modifie plus. Annuler (Ctrl+Z) reprend la levée si elle était une erreur.',
  cancelled: 'La réunion est annulée\u202f: rétablissez-la d’abord.',
  'not-cancelled': 'La réunion n’est pas annulée.',
  'not-convened':
    'La réunion n’a pas été convoquée\u202f: personne ne l’attend. Supprimez-la, ou changez son jour.',
  'not-over': 'La séance n’est pas levée\u202f: levez-la avant de l’archiver.',
  'set-by-acts':
    'Cela se note en clôturant le vote, en levant la séance ou en annulant la réunion, et pas autrement.',
  'line-kept': 'Une ligne de l’émargement ne se modifie pas\u202f: retirez-la, puis notez-la de nouveau.',
  'composition-kept':
    'La composition et les règles sont celles de l’ouverture\u202f: elles ne changent plus.',
  'nobody-sits':
    'Le comité n’a pas encore de membre en exercice ce jour-là\u202f: inscrivez ses membres avant d’ouvrir la séance.',
  'committee-missing': 'Le comité de cette réunion n’existe plus\u202f: choisissez-en un autre.',
  'agenda-item-in-use':
    'Ce point porte déjà un vote ou une décision\u202f: retirez-les d’abord, ou laissez le point à l’ordre du jour.',
  'vote-open': 'Un vote est encore en cours\u202f: clôturez-le ou annulez-le.',
  'not-a-roll-call':
    'Ce vote ne se fait pas par appel nominal\u202f: choisissez ce mode pour noter chaque voix.',
  'vote-closed': 'Ce vote est clos\u202f: annulez-le et recommencez-le si le compte était faux.',
} as const;
export type MeetingGuard = keyof typeof MEETING_GUARD_WORDS;

/** Written by the acts of a meeting only: closing a vote, closing the meeting. */
const ENTRY_FIELDS_BY_ACTS: Readonly<Partial<Record<MeetingList, readonly string[]>>> = {
  votes: ['outcome', 'openedAt', 'closedAt', 'recusedSeatIds'],
  proposals: ['appliedAt'],
};
/** A line of the émargement is taken back and entered again: votes rest on the order of its lines. */
const NEVER_ALTERED: readonly MeetingList[] = ['movements', 'proxies'];

/** Null when these fields of an entry may be given or set; a vote is closed by its count, and only cancelled by hand. */
export function alterationGuard(
  list: MeetingList,
  fields: Readonly<Record<string, unknown>>,
): MeetingGuard | null {
  if (Object.keys(fields).some((field) => ENTRY_FIELDS_BY_ACTS[list]?.includes(field))) return 'set-by-acts';
  const { status } = fields;
  return list === 'votes' && status !== undefined && status !== 'cancelled' ? 'set-by-acts' : null;
}

export function isNeverAltered(list: MeetingList): boolean {
  return NEVER_ALTERED.includes(list);
}

/** Null when the séance may be opened. */
export function openingGuard({ status }: Pick<Meeting, 'status'>): MeetingGuard | null {
  if (isOverMeeting({ status })) return 'closed';
  if (status === 'cancelled') return 'cancelled';
  return status === 'open' ? 'already-open' : null;
}

/** Null when the meeting may be deleted: one that was held, or called off, is evidence. */
export function deletionGuard({ status }: Pick<Meeting, 'status'>): MeetingGuard | null {
  return openingGuard({ status });
}

/** Null when the meeting may be cancelled: it was convened, and has not begun. */
export function cancellationGuard({ status }: Pick<Meeting, 'status'>): MeetingGuard | null {
  return status === 'prepared' ? 'not-convened' : openingGuard({ status });
}

/** Lists that tell what happens in the room. */
const IN_SESSION: readonly MeetingList[] = ['speeches', 'votes', 'recusals'];
/** What still has a life once the meeting is over. */
const AFTERWARDS: Readonly<Partial<Record<MeetingList, readonly string[]>>> = {
  agenda: ['discussion'],
  decisions: ['state', 'doneOn', 'followUp', 'dueOn', 'reviewOn'],
};

export function isOverMeeting({ status }: Pick<Meeting, 'status'>): boolean {
  return status === 'closed' || status === 'approved';
}

/** Null when the entry may be made. `field` null: the entry comes or goes. */
export function entryGuard(
  meeting: Pick<Meeting, 'status'>,
  list: MeetingList,
  field: string | null,
): MeetingGuard | null {
  if (isOverMeeting(meeting)) return field !== null && AFTERWARDS[list]?.includes(field) ? null : 'closed';
  if (meeting.status === 'cancelled') return 'cancelled';
  if (meeting.status !== 'open' && IN_SESSION.includes(list)) return 'not-open';
  return null;
}

const SET_WHEN_OVER: readonly string[] = [
  'secretary',
  'minutesStatus',
  'minutesRemarks',
  'minutesApprovedInId',
  'projection',
];
/** Set by opening, closing and approving only. */
const SET_BY_ACTS: readonly string[] = ['composition', 'openedAt', 'closedAt'];
/** What the rules of the séance are read from: fixed by its opening. */
const FIXED_BY_OPENING: readonly string[] = ['day', 'firstMeetingId'];

export function fieldGuard(
  meeting: Pick<Meeting, 'status'>,
  field: string,
  value: unknown,
): MeetingGuard | null {
  if (field === 'cancellation') return 'set-by-acts';
  if (SET_BY_ACTS.includes(field)) return 'composition-kept';
  if (field === 'status') return statusGuard(meeting.status, value as MeetingStatus);
  if (meeting.status === 'cancelled') return 'cancelled';
  if (meeting.status === 'open' && FIXED_BY_OPENING.includes(field)) return 'composition-kept';
  return isOverMeeting(meeting) && !SET_WHEN_OVER.includes(field) ? 'closed' : null;
}

/** Set by hand: forth and back one step. Opening, closing and cancelling are acts of their own. */
const STEPS_BY_HAND: readonly (readonly [MeetingStatus, MeetingStatus])[] = [
  ['prepared', 'convened'],
  ['closed', 'approved'],
];

function statusGuard(from: MeetingStatus, to: MeetingStatus): MeetingGuard | null {
  const isStep = STEPS_BY_HAND.some((step) => step.includes(from) && step.includes(to));
  if (from === to || isStep) return null;
  if (from === 'cancelled') return 'cancelled';
  if (isOverMeeting({ status: from })) return 'closed';
  return to === 'cancelled' ? 'set-by-acts' : 'not-open';
}

export const CLOSING_PROBLEM_WORDS = {
  'vote-open': 'Ce vote est encore en cours\u202f: clôturez-le ou annulez-le.',
  'proposal-pending': 'Cette modification n’a pas été examinée\u202f: retenez-la ou écartez-la.',
  'proposal-rejected': 'Le vote n’a pas adopté cette décision\u202f: écartez la modification.',
  'action-gone': 'La fiche a été supprimée depuis\u202f: écartez la modification.',
  'action-moved-on':
    'La fiche a été modifiée depuis la proposition\u202f: comparez de nouveau, puis retenez ou écartez.',
  'proposal-twice':
    'Une autre modification retenue change déjà ce champ de la fiche\u202f: écartez l’une des deux.',
  'decision-without-text': 'Cette décision n’a pas de texte.',
} as const;
export type ClosingProblemCode = keyof typeof CLOSING_PROBLEM_WORDS;
export interface ClosingProblem {
  readonly code: ClosingProblemCode;
  /** The vote, proposal or decision it is about. */
  readonly subjectId: string;
}

/** Empty when the meeting may be closed. */
export function closingProblems(meeting: Meeting, plan: Plan): readonly ClosingProblem[] {
  const votes = meeting.votes
    .filter(({ status }) => status === 'open')
    .map(({ id }) => ({ code: 'vote-open' as const, subjectId: id }));
  const decisions = meeting.decisions
    .filter(({ text }) => text.trim() === '')
    .map(({ id }) => ({ code: 'decision-without-text' as const, subjectId: id }));
  const proposals = meeting.proposals.flatMap((proposal) => {
    const code = proposalProblem(proposal, meeting, findById(plan.actions, proposal.actionId));
    return code === null ? [] : [{ code, subjectId: proposal.id }];
  });
  return [...votes, ...decisions, ...proposals];
}

function proposalProblem(
  proposal: Proposal,
  meeting: Meeting,
  action: Action | undefined,
): ClosingProblemCode | null {
  if (proposal.ruling === 'set-aside') return null;
  if (proposal.ruling === 'pending') return 'proposal-pending';
  if (!isDecided(meeting, proposal.decisionId)) return 'proposal-rejected';
  if (!action) return 'action-gone';
  if (hasMovedOn(proposal, action)) return 'action-moved-on';
  return isSecond(proposal, meeting) ? 'proposal-twice' : null;
}

/** Of two that set one field of one fiche, the last would silence the first. */
function isSecond({ id, actionId, field }: Proposal, { proposals }: Meeting): boolean {
  const first = proposals.find(
    (each) => each.ruling === 'accepted' && each.actionId === actionId && each.field === field,
  );
  return first !== undefined && first.id !== id;
}

/** A decision that rests on a vote needs it adopted, and not cancelled since. */
function isDecided(meeting: Meeting, decisionId: string): boolean {
  const voteId = findById(meeting.decisions, decisionId)?.voteId ?? null;
  if (voteId === null) return true;
  const vote = findById(meeting.votes, voteId);
  return vote?.status === 'closed' && vote.outcome?.outcome === 'adopted';
}
