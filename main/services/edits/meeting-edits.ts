// Edits of a meeting: its preparation, and what is entered while it is held.
import { RequestRefused } from '../../contract/failure.ts';
import type { DocumentChange } from '../../domain/change/change.ts';
import { findById, positionOf } from '../../domain/change/list.ts';
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { createdNow } from '../../domain/identity/entity.ts';
import { BLANK_AGENDA_ITEM } from '../../domain/meeting/agenda.ts';
import { BLANK_DECISION } from '../../domain/meeting/decision.ts';
import { nextDecisionNumber } from '../../domain/meeting/decision-register.ts';
import {
  alterationGuard,
  deletionGuard,
  entryGuard,
  fieldGuard,
  isNeverAltered,
  type MeetingGuard,
} from '../../domain/meeting/guards.ts';
import { ENTRY_FIELDS, type MeetingChange } from '../../domain/meeting/meeting-change.ts';
import {
  blankMeeting,
  editableMeetingFields,
  type Meeting,
  type MeetingList,
} from '../../domain/meeting/meeting.ts';
import { refuseAttendance } from './attendance-guards.ts';
import { checkBefore, fitting, found, type EditContext } from './edit-context.ts';
import type { EditOf, EditorsOf } from './editors.ts';

export function inMeeting(meetingId: string, change: MeetingChange): DocumentChange {
  return { kind: 'meeting', id: meetingId, change };
}

/** Throws RequestRefused `meeting-refused`. */
export function refuse(guard: MeetingGuard | null): void {
  if (guard) throw new RequestRefused('meeting-refused', { guard });
}

export const meetingEntryEditors: EditorsOf<'entry'> &
  Pick<EditorsOf<'meeting'>, 'meeting.create' | 'meeting.set' | 'meeting.delete'> = {
  'meeting.create': (edit, context) => {
    const { meetingId, committeeId, planId, title, day } = edit;
    if (!findById(context.library.committees().committees, committeeId)) refuse('committee-missing');
    const fields = fittingFields(editableMeetingFields, edit.initial);
    const agenda = edit.agendaFromId === undefined ? [] : copiedAgenda(edit.agendaFromId, context);
    const meeting = blankMeeting(
      meetingId,
      { committeeId, planId, title, day, ...fields, agenda },
      context.stamp,
    );
    return [inMeeting(meetingId, { kind: 'meeting.create', meeting })];
  },
  'meeting.set': (edit, context) => {
    const meeting = context.meeting(edit.meetingId);
    checkBefore(edit, meeting[edit.field], edit.field);
    const value = fitting(editableMeetingFields[edit.field], edit.value);
    refuse(fieldGuard(meeting, edit.field, value));
    return [inMeeting(meeting.id, { kind: 'meeting.set', field: edit.field, value, stamp: context.stamp })];
  },
  'meeting.delete': ({ meetingId }, context) => {
    refuse(deletionGuard(context.meeting(meetingId)));
    return [inMeeting(meetingId, { kind: 'meeting.delete' })];
  },
  'entry.create': (edit, context) => {
    const meeting = context.meeting(edit.meetingId);
    refuse(entryGuard(meeting, edit.list, null));
    refuse(alterationGuard(edit.list, edit.initial));
    const entry = {
      ...createdNow(edit.entryId, context.stamp),
      ...blankEntry(edit, meeting, context),
      ...fittingFields(ENTRY_FIELDS[edit.list], edit.initial),
    };
    refuseAttendance(meeting, edit.list, entry, context);
    return [inMeeting(meeting.id, { kind: 'entry.add', list: edit.list, entry, position: AT_THE_END })];
  },
  'entry.set': (edit, context) => {
    const { list, entryId, field } = edit;
    const meeting = context.meeting(edit.meetingId);
    refuse(entryGuard(meeting, list, field));
    refuse(closedVoteGuard(meeting, list, entryId, field));
    refuse(isNeverAltered(list) ? 'line-kept' : alterationGuard(list, { [field]: edit.value }));
    const entry = entryOf(meeting, list, entryId);
    checkBefore(edit, entry[field as keyof typeof entry], field);
    const value = fitting(ENTRY_FIELDS[list][field], edit.value);
    return [inMeeting(meeting.id, { kind: 'entry.set', list, entryId, field, value, stamp: context.stamp })];
  },
  'entry.move': ({ meetingId, list, entryId, position }, context) => {
    refuse(entryGuard(context.meeting(meetingId), list, null));
    refuse(isNeverAltered(list) ? 'line-kept' : null);
    return [inMeeting(meetingId, { kind: 'entry.move', list, entryId, position })];
  },
  'entry.remove': ({ meetingId, list, entryId }, context) => {
    const meeting = context.meeting(meetingId);
    refuse(entryGuard(meeting, list, null));
    refuse(closedVoteGuard(meeting, list, entryId, null));
    if (list === 'agenda' && isItemInUse(meeting, entryId)) refuse('agenda-item-in-use');
    const proposals = meeting.proposals.filter(({ decisionId }) => decisionId === entryId);
    return [
      ...proposals.map(({ id }) =>
        inMeeting(meetingId, { kind: 'entry.remove', list: 'proposals', entryId: id }),
      ),
      ...countsWithout(meeting, list, entryId).map(([voteId, field, value]) =>
        inMeeting(meetingId, {
          kind: 'entry.set',
          list: 'votes',
          entryId: voteId,
          field,
          value,
          stamp: context.stamp,
        }),
      ),
      inMeeting(meetingId, { kind: 'entry.remove', list, entryId }),
    ];
  },
};

/** A line of the émargement taken back: votes opened after it still count those that stood before them, and none entered since. */
function countsWithout(
  { votes, ...meeting }: Meeting,
  list: MeetingList,
  entryId: string,
): readonly (readonly [voteId: string, field: string, value: number])[] {
  if (list !== 'movements' && list !== 'proxies') return [];
  const field = list === 'movements' ? 'movementCount' : 'proxyCount';
  const at = positionOf(meeting[list], entryId);
  return votes.flatMap((vote) => (at >= 0 && vote[field] > at ? [[vote.id, field, vote[field] - 1]] : []));
}

/** The same items in the same order, as if nobody had taken them up. */
function copiedAgenda(meetingId: string, { library, makeId, stamp }: EditContext): Meeting['agenda'] {
  return library.meeting(meetingId).agenda.map((item) => ({
    ...item,
    ...createdNow(makeId(), stamp),
    startedAt: null,
    endedAt: null,
    discussion: '',
  }));
}

type Entry = Meeting[MeetingList][number];

function entryOf(meeting: Meeting, list: MeetingList, entryId: string): Entry {
  const entries: readonly Entry[] = meeting[list];
  return found(
    entries.find(({ id }) => id === entryId),
    entryId,
  );
}

/** A closed vote is evidence: only cancelling it touches it. */
function closedVoteGuard(
  meeting: Meeting,
  list: MeetingList,
  entryId: string,
  field: string | null,
): MeetingGuard | null {
  if (list !== 'votes' || field === 'status') return null;
  return findById(meeting.votes, entryId)?.status === 'closed' ? 'vote-closed' : null;
}

function isItemInUse({ votes, decisions }: Meeting, itemId: string): boolean {
  return [...votes, ...decisions].some(({ agendaItemId }) => agendaItemId === itemId);
}

function blankEntry(
  { list }: EditOf<'entry.create'>,
  meeting: Meeting,
  { stamp, library }: EditContext,
): object {
  switch (list) {
    case 'agenda':
      return BLANK_AGENDA_ITEM;
    case 'movements':
      return { at: stamp.at };
    case 'proxies':
      return { givenAt: stamp.at, document: '' };
    case 'recusals':
      return { reason: '' };
    case 'speeches':
      return { askedAt: stamp.at, spokeAt: null };
    case 'votes':
      return blankVote(meeting, stamp.at);
    case 'decisions':
      return { ...BLANK_DECISION, number: nextDecisionNumber(library.meetingsOf(meeting.planId), meeting) };
    case 'proposals':
      return { ruling: 'pending', appliedAt: null };
  }
}

/** The usual vote of the committee, opened now, by those who sit now. */
function blankVote({ composition, movements, proxies }: Meeting, at: string): object {
  return {
    question: 'Le comité approuve-t-il la proposition ?',
    status: 'open',
    openedAt: at,
    closedAt: null,
    movementCount: movements.length,
    proxyCount: proxies.length,
    mode: 'show-of-hands',
    majority: composition?.rules.majority ?? 'simple',
    majorityBase: composition?.rules.majorityBase ?? 'votes-cast',
    collegeCounts: [],
    ballots: [],
    recusedSeatIds: [],
    castingChoice: null,
    isConsensusReached: false,
    outcome: null,
  };
}

function fittingFields(
  known: Readonly<Record<string, (typeof ENTRY_FIELDS)['agenda'][string]>>,
  fields: Readonly<Record<string, unknown>>,
): object {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, fitting(known[field], value)]),
  );
}
