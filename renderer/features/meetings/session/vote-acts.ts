// What is done to a vote that is open: each act is one commit, taken back in one go, in the words of the journal.
import type { VoteMode } from '../../../../main/domain/committee/ballot.ts';
import type { Sitting } from '../../../../main/domain/committee/sitting.ts';
import { voicesOf } from '../../../../main/domain/committee/voices.ts';
import type { Meeting, Vote } from '../../../../main/domain/meeting/meeting.ts';
import { tallyOf } from '../../../../main/domain/meeting/room-of.ts';
import type { PlanSession } from '../../../api/plan-session.svelte.ts';
import { meetingOwner } from '../meeting-words.ts';

export interface VoteOf {
  readonly meeting: Meeting;
  readonly vote: Vote;
}

function setFields(
  session: PlanSession,
  { meeting, vote }: VoteOf,
  words: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  return session.commit(
    `${meetingOwner(meeting)}, ${words}`,
    Object.entries(fields).map(([field, value]) => ({
      kind: 'entry.set',
      meetingId: meeting.id,
      list: 'votes',
      entryId: vote.id,
      field,
      value,
    })),
  );
}

export function setVote(
  session: PlanSession,
  of: VoteOf,
  words: string,
  field: string,
  value: unknown,
): Promise<void> {
  return setFields(session, of, `vote, ${words}`, { [field]: value });
}

/** The casting voice was given to another count: it is asked again. */
export function setRecounted(
  session: PlanSession,
  of: VoteOf,
  words: string,
  field: string,
  value: unknown,
): Promise<void> {
  return setFields(session, of, `vote, ${words}`, {
    [field]: value,
    ...(of.vote.castingChoice === null ? {} : { castingChoice: null }),
  });
}

/** What was counted in one manner says nothing in another, and a secret ballot keeps no name. */
export function changeMode(session: PlanSession, of: VoteOf, mode: VoteMode): Promise<void> {
  return setFields(session, of, 'vote, mode', {
    mode,
    ballots: [],
    collegeCounts: [],
    castingChoice: null,
    isConsensusReached: false,
  });
}

/** Opened again with those who sit now: what was counted is kept, but the voices of those who have gone. */
export function takeCurrentRoom(session: PlanSession, of: VoteOf, sitting: Sitting | null): Promise<void> {
  const { meeting, vote } = of;
  const { recusedSeatIds } = tallyOf(meeting, vote);
  const voices = new Set((sitting ? voicesOf(sitting, recusedSeatIds) : []).map(({ seatId }) => seatId));
  return setFields(session, of, 'vote repris avec les présents', {
    movementCount: meeting.movements.length,
    proxyCount: meeting.proxies.length,
    ballots: vote.ballots.filter(({ seatId }) => voices.has(seatId)),
  });
}

export function closeVote(session: PlanSession, { meeting, vote }: VoteOf): Promise<void> {
  return session.commit(`${meetingOwner(meeting)}, vote clos`, [
    { kind: 'vote.close', meetingId: meeting.id, voteId: vote.id },
  ]);
}
