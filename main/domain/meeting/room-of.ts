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

/**
 * Meetings in a row, just before this one, at which each seat was only represented. `meetings`: all those of the committee, whatever
 * plan they are about. The earliest first: what each came to decides which pouvoirs the next one admits.
 */
export function consecutiveProxiesBefore(meetings: readonly Meeting[], meeting: Meeting): ConsecutiveProxies {
  const past = meetings
    .filter(
      (each) =>
        each.committeeId === meeting.committeeId && each.composition !== null && isBefore(each, meeting),
    )
    .toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
  const counts = new Map<string, number>();
  for (const each of past) {
    const sittings = momentsOf(each).flatMap(
      (moment) => sittingOfMeeting(each, new Map(counts), moment) ?? [],
    );
    for (const { seatId, hasSat } of sittings.at(-1)?.seats ?? []) {
      const isOnlyRepresented =
        !hasSat && sittings.some(({ bySeatId }) => bySeatId.get(seatId)?.presence === 'represented');
      if (isOnlyRepresented) counts.set(seatId, (counts.get(seatId) ?? 0) + 1);
      else counts.delete(seatId);
    }
  }
  return counts;
}

export type Moment = Pick<Vote, 'movementCount' | 'proxyCount'>;

/**
 * When each vote was opened, before people began to leave for good, and the end. At the end nobody sits any more, and a pouvoir
 * whose holder has left stands no longer: read there alone, a meeting would have represented nobody.
 */
export function momentsOf({
  movements,
  proxies,
  votes,
}: Pick<Meeting, 'movements' | 'proxies' | 'votes'>): readonly Moment[] {
  const lastArrival = movements.findLastIndex(({ kind }) => kind === 'arrival' || kind === 'remote-arrival');
  return [
    ...votes.filter(({ status }) => status !== 'cancelled'),
    { movementCount: lastArrival + 1, proxyCount: proxies.length },
    { movementCount: movements.length, proxyCount: proxies.length },
  ];
}

/** Who sits now; with a vote, who sat when it was opened. Null before the opening. */
export function sittingOfMeeting(
  meeting: Meeting,
  consecutiveProxiesOf: ConsecutiveProxies,
  at: Moment = {
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
