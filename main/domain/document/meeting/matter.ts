// All a paper of a meeting is made from beside the plan: the meeting, its committee as it was or is, and the meetings around it.
import { findById } from '../../change/list.ts';
import type { Committees } from '../../committee/committee.ts';
import type { Composition } from '../../committee/composition.ts';
import { compositionOf } from '../../committee/composition-of.ts';
import type { Directory } from '../../directory/directory.ts';
import { decisionsOf, type EarlierDecision } from './earlier-decisions.ts';
import {
  compositionOfMeeting,
  consecutiveProxiesBefore,
  type ConsecutiveProxies,
} from '../../meeting/room-of.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { timeZoneOf } from '../../territory/time-zone.ts';
import type { TerritoryReference } from '../../territory/territory.ts';

export interface PaperMatter {
  readonly meeting: Meeting;
  readonly composition: Composition;
  readonly consecutiveProxies: ConsecutiveProxies;
  /** Arrêté, article; '' where the committee says none, or is gone. */
  readonly legalBasis: string;
  /** The organisation of its secretariat. */
  readonly secretariat: string;
  /** Of a second convocation, the day of the meeting that had no quorum. */
  readonly firstMeetingDay: string | null;
  /** The day of the meeting that approved its minutes. */
  readonly approvedOn: string | null;
  /** Those its agenda comes back to. */
  readonly earlierDecisions: readonly EarlierDecision[];
  /** Where the room is. */
  readonly timeZone: string;
}

export interface AroundMeeting {
  readonly committees: Committees;
  readonly directory: Directory;
  /** All those there are: a committee may meet about several plans. */
  readonly meetings: readonly Meeting[];
  readonly territories: readonly TerritoryReference[];
}

/** Null: the committee is gone, and the meeting never opened. */
export function paperMatter(meeting: Meeting, around: AroundMeeting): PaperMatter | null {
  const { committees, directory, meetings, territories } = around;
  const composition = compositionFor(meeting, around);
  if (!composition) return null;
  const committee = findById(committees.committees, meeting.committeeId);
  const dayOf = (id: string | null): string | null => findById(meetings, id ?? '')?.day ?? null;
  return {
    meeting,
    composition,
    consecutiveProxies: consecutiveProxiesBefore(meetings, meeting),
    legalBasis: committee?.legalBasis.trim() ?? '',
    secretariat: findById(directory.organisations, committee?.secretaryOrganisationId ?? '')?.name ?? '',
    firstMeetingDay: dayOf(meeting.firstMeetingId),
    approvedOn: dayOf(meeting.minutesApprovedInId),
    earlierDecisions: decisionsOf(meetings, meeting),
    timeZone: timeZoneOf([...(committee?.territories ?? []), ...territories]),
  };
}

/** Written down at the opening; until then, read from the members. */
function compositionFor(
  meeting: Meeting,
  { committees, directory }: Pick<AroundMeeting, 'committees' | 'directory'>,
): Composition | null {
  const kept = compositionOfMeeting(meeting);
  if (kept) return kept;
  const frozen = compositionOf(committees, directory, meeting.committeeId, meeting.day, {
    presidingSeatId: meeting.presidentSeatId,
    isSecondConvocation: meeting.firstMeetingId !== null,
  });
  return frozen?.composition ?? null;
}
