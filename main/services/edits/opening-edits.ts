// The acts around the opening of a meeting: opening it, taking that back, writing its committee down again, calling it off.
import { RequestRefused } from '../../contract/failure.ts';
import type { Composition } from '../../domain/committee/composition.ts';
import { compositionOf } from '../../domain/committee/composition-of.ts';
import { cancellationGuard, openingGuard } from '../../domain/meeting/guards.ts';
import { compositionKept, openingKept, preparedAgainChanges } from '../../domain/meeting/opening.ts';
import type { EditableMeetingField, Meeting } from '../../domain/meeting/meeting.ts';
import type { MeetingChange } from '../../domain/meeting/meeting-change.ts';
import type { EditContext } from './edit-context.ts';
import type { EditorsOf } from './editors.ts';
import { inMeeting, refuse } from './meeting-edits.ts';

export const openingEditors: Pick<
  EditorsOf<'meeting'>,
  'meeting.open' | 'meeting.prepareAgain' | 'meeting.recompose' | 'meeting.cancel' | 'meeting.restore'
> = {
  'meeting.open': ({ meetingId }, context) => {
    const meeting = context.meeting(meetingId);
    refuse(openingGuard(meeting));
    const set = settingIn(context);
    return [
      set('composition', compositionNow(meeting, context)),
      set('openedAt', context.stamp.at),
      set('status', 'open'),
    ].map((change) => inMeeting(meetingId, change));
  },
  'meeting.prepareAgain': ({ meetingId }, context) => {
    const meeting = openMeeting(meetingId, context);
    refuseBecause(openingKept(meeting));
    return preparedAgainChanges(meeting, context.stamp).map((change) => inMeeting(meetingId, change));
  },
  'meeting.recompose': ({ meetingId }, context) => {
    const meeting = openMeeting(meetingId, context);
    const composition = compositionNow(meeting, context);
    refuseBecause(compositionKept(meeting, composition));
    return [inMeeting(meetingId, settingIn(context)('composition', composition))];
  },
  'meeting.cancel': ({ meetingId, reason }, context) => {
    refuse(cancellationGuard(context.meeting(meetingId)));
    const set = settingIn(context);
    return [set('cancellation', { on: context.day, reason }), set('status', 'cancelled')].map((change) =>
      inMeeting(meetingId, change),
    );
  },
  'meeting.restore': ({ meetingId }, context) => {
    if (context.meeting(meetingId).status !== 'cancelled') refuse('not-cancelled');
    const set = settingIn(context);
    return [set('cancellation', null), set('status', 'convened')].map((change) =>
      inMeeting(meetingId, change),
    );
  },
};

function settingIn({ stamp }: EditContext) {
  return (field: EditableMeetingField, value: unknown): MeetingChange => ({
    kind: 'meeting.set',
    field,
    value,
    stamp,
  });
}

function openMeeting(meetingId: string, context: EditContext): Meeting {
  const meeting = context.meeting(meetingId);
  if (meeting.status !== 'open') refuse(meeting.closedAt === null ? 'not-open' : 'closed');
  return meeting;
}

/** Throws RequestRefused `opening-refused`. */
function refuseBecause(sentence: string | null): void {
  if (sentence !== null) throw new RequestRefused('opening-refused', { sentence });
}

/** The committee as it is on the day of the meeting. */
function compositionNow(meeting: Meeting, { library }: EditContext): Composition {
  const frozen = compositionOf(library.committees(), library.directory(), meeting.committeeId, meeting.day, {
    presidingSeatId: meeting.presidentSeatId,
    isSecondConvocation: meeting.firstMeetingId !== null,
  });
  if (!frozen) throw new RequestRefused('meeting-refused', { guard: 'committee-missing' });
  if (frozen.composition.seats.every(({ titular }) => titular === null)) refuse('nobody-sits');
  return frozen.composition;
}
