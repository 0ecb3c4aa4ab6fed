// A meeting as the rules of the committee read it: who sits now, who sat when a vote was opened.
import type { Composition } from '../committee/composition.ts';
import { quorumOf, type Quorum } from '../committee/quorum.ts';
import { sittingOf, type Attendance, type Sitting } from '../committee/sitting.ts';
import type { Tally } from '../committee/ballot.ts';
import type { Meeting, Vote } from './meeting.ts';

/** The composition of the opening, with who presides now; null before the opening. */
export function compositionOfMeeting({
  composition,
  presidentSeatId,
  firstMeetingId,
}: Pick<Meeting, 'composition' | 'presidentSeatId' | 'firstMeetingId'>): Composition | null {
  return (
    composition && {
      ...composition,
      presidingSeatId: presidentSeatId ?? composition.presidingSeatId,
      isSecondConvocation: firstMeetingId !== null,
    }
  );
}

export type ConsecutiveProxies = NonNullable<Attendance['consecutiveProxiesOf']>;

/** As it was convened: two meetings of one day are told apart by their hour, and no clock decides. */
function isBefore(one: Meeting, other: Meeting): boolean {
  return whenConvened(one) < whenConvened(other);
}
function whenConvened({ day, startTime }: Meeting): string {
  return `${day} ${startTime}`;
}

/** Meetings in a row, just before this one, at which each seat was only represented. `meetings`: all those of the committee. */
export function consecutiveProxiesBefore(meetings: readonly Meeting[], meeting: Meeting): ConsecutiveProxies {
  const past = meetings
    .filter(
      (each) =>
        each.committeeId === meeting.committeeId && each.composition !== null && isBefore(each, meeting),
    )
    .toSorted((one, other) => (isBefore(one, other) ? 1 : -1));
  const counts = new Map<string, number>();
  const broken = new Set<string>();
  for (const each of past) {
    const sitting = sittingOfMeeting(each, new Map());
    for (const { seatId, presence, hasSat } of sitting?.seats ?? []) {
      if (broken.has(seatId)) continue;
      if (presence === 'represented' && !hasSat) counts.set(seatId, (counts.get(seatId) ?? 0) + 1);
      else broken.add(seatId);
    }
  }
  return counts;
}

/** Who sits now; with a vote, who sat when it was opened. Null before the opening. */
export function sittingOfMeeting(
  meeting: Meeting,
  consecutiveProxiesOf: ConsecutiveProxies,
  at: Pick<Vote, 'movementCount' | 'proxyCount'> = {
    movementCount: meeting.movements.length,
    proxyCount: meeting.proxies.length,
  },
): Sitting | null {
  const composition = compositionOfMeeting(meeting);
  return (
    composition &&
    sittingOf(composition, {
      movements: meeting.movements.slice(0, at.movementCount),
      proxies: meeting.proxies.slice(0, at.proxyCount),
      consecutiveProxiesOf,
    })
  );
}

/** Déports on one item of the agenda. */
export function recusedSeatIds({ recusals }: Meeting, agendaItemId: string | null): readonly string[] {
  return recusals.filter((recusal) => recusal.agendaItemId === agendaItemId).map(({ seatId }) => seatId);
}

export function quorumOfMeeting(
  meeting: Meeting,
  sitting: Sitting,
  agendaItemId: string | null = meeting.currentItemId,
): Quorum | null {
  const composition = compositionOfMeeting(meeting);
  return (
    composition && quorumOf(composition, sitting, { recusedSeatIds: recusedSeatIds(meeting, agendaItemId) })
  );
}

/** What a vote has been given so far, with the déports of its item. */
export function tallyOf(meeting: Meeting, vote: Vote): Tally {
  const { mode, majority, majorityBase, collegeCounts, ballots, castingChoice, isConsensusReached } = vote;
  const recused = vote.status === 'open' ? recusedSeatIds(meeting, vote.agendaItemId) : vote.recusedSeatIds;
  return {
    mode,
    majority,
    majorityBase,
    collegeCounts,
    // A voice given before its déport counts no more than one never given.
    ballots: vote.status === 'open' ? ballots.filter(({ seatId }) => !recused.includes(seatId)) : ballots,
    castingChoice,
    isConsensusReached,
    recusedSeatIds: recused,
  };
}
