// The acts of a séance: casting a voice, counting a vote, closing it. What each writes down no later correction alters.
import { RequestRefused } from '../../contract/failure.ts';
import { findById } from '../../domain/change/list.ts';
import type { Tally } from '../../domain/committee/ballot.ts';
import type { Composition } from '../../domain/committee/composition.ts';
import type { Sitting } from '../../domain/committee/sitting.ts';
import { quorumSentence } from '../../domain/committee/quorum-words.ts';
import { resultOf } from '../../domain/committee/result.ts';
import { resultSentence } from '../../domain/committee/result-words.ts';
import { voteChangeSentence, voteIsStillValid } from '../../domain/committee/vote-changes.ts';
import { voteProblemSentence } from '../../domain/committee/vote-problems.ts';
import { closingChanges } from '../../domain/meeting/closing.ts';
import { closingProblems } from '../../domain/meeting/guards.ts';
import type { MeetingChange } from '../../domain/meeting/meeting-change.ts';
import type { Meeting, Vote } from '../../domain/meeting/meeting.ts';
import {
  compositionOfMeeting,
  consecutiveProxiesBefore,
  quorumOfMeeting,
  sittingOfMeeting,
  tallyOf,
} from '../../domain/meeting/room-of.ts';
import { found, inPlan, type EditContext } from './edit-context.ts';
import type { EditorsOf } from './editors.ts';
import { inMeeting, refuse } from './meeting-edits.ts';

export const sessionEditors: EditorsOf<'ballot'> &
  EditorsOf<'vote'> &
  Pick<EditorsOf<'meeting'>, 'meeting.close'> = {
  'ballot.cast': ({ meetingId, voteId, seatId, choice }, context) => {
    const meeting = context.meeting(meetingId);
    if (openVote(meeting, voteId).mode !== 'roll-call') refuse('not-a-roll-call');
    return [inMeeting(meetingId, { kind: 'ballot.cast', voteId, seatId, choice })];
  },
  'vote.close': ({ meetingId, voteId }, context) => {
    const meeting = context.meeting(meetingId);
    return closedVote(meeting, openVote(meeting, voteId), context).map((change) =>
      inMeeting(meetingId, change),
    );
  },
  'meeting.close': ({ meetingId }, context) => {
    const meeting = context.meeting(meetingId);
    if (meeting.status !== 'open') refuse(meeting.status === 'closed' ? 'closed' : 'not-open');
    const plan = context.plan(meeting.planId);
    const problems = closingProblems(meeting, plan);
    if (problems.length > 0) throw new RequestRefused('meeting-not-ready-to-close', { problems });
    const { ofPlan, ofMeeting } = closingChanges(meeting, plan, context);
    return [
      ...ofPlan.map((change) => inPlan(plan.id, change)),
      ...ofMeeting.map((change) => inMeeting(meetingId, change)),
    ];
  },
};

function openVote(meeting: Meeting, voteId: string): Vote {
  if (meeting.status !== 'open') refuse(meeting.status === 'closed' ? 'closed' : 'not-open');
  const vote = found(findById(meeting.votes, voteId), voteId);
  if (vote.status !== 'open') refuse('vote-closed');
  return vote;
}

/** Throws RequestRefused `vote-refused`. */
function refuseLostQuorum(
  composition: Composition,
  atOpening: Sitting,
  now: Sitting | null,
  tally: Tally,
): void {
  const standing = now && voteIsStillValid(composition, atOpening, now, tally);
  const lost = standing?.isValid === false ? standing.changes.at(-1) : undefined;
  if (lost) throw new RequestRefused('vote-refused', { sentence: voteChangeSentence(composition, lost) });
}

/** Throws RequestRefused `vote-refused` with the first thing that keeps the count from being true. */
function closedVote(meeting: Meeting, vote: Vote, { library, stamp }: EditContext): readonly MeetingChange[] {
  const composition = compositionOfMeeting(meeting);
  const before = consecutiveProxiesBefore(library.allMeetings(), meeting);
  const sitting = sittingOfMeeting(meeting, before, vote);
  if (!composition || !sitting) return [];
  const tally = tallyOf(meeting, vote);
  refuseLostQuorum(composition, sitting, sittingOfMeeting(meeting, before), tally);
  const result = resultOf(composition, sitting, tally);
  const fault = result.problems.find(({ severity }) => severity === 'error');
  if (fault) throw new RequestRefused('vote-refused', { sentence: voteProblemSentence(composition, fault) });
  // Somebody there can decide: until then the vote has no result.
  if (result.outcome === 'tie')
    throw new RequestRefused('vote-refused', { sentence: resultSentence(composition, result) });
  const quorum = quorumOfMeeting(meeting, sitting, vote.agendaItemId);
  const outcome: Vote['outcome'] = {
    outcome: result.outcome,
    sentence: resultSentence(composition, result),
    quorumSentence: quorum ? quorumSentence(quorum) : '',
    for: result.for,
    against: result.against,
    abstention: result.abstention,
    notTakingPart: result.notTakingPart,
  };
  const set = (field: string, value: unknown): MeetingChange => ({
    kind: 'entry.set',
    list: 'votes',
    entryId: vote.id,
    field,
    value,
    stamp,
  });
  return [
    set('recusedSeatIds', tally.recusedSeatIds),
    ...(tally.ballots.length === vote.ballots.length ? [] : [set('ballots', tally.ballots)]),
    set('outcome', outcome),
    set('closedAt', stamp.at),
    set('status', 'closed'),
  ];
}
