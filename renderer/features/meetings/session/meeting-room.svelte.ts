// The room as the rules read it at this moment: who sits, the quorum of the item that is on, the votes that can be cast.
import { createContext } from 'svelte';
import type { Composition, Seat } from '../../../../main/domain/committee/composition.ts';
import { quorumSentence } from '../../../../main/domain/committee/quorum-words.ts';
import { seatsById } from '../../../../main/domain/committee/seats.ts';
import type { Quorum } from '../../../../main/domain/committee/quorum.ts';
import type { Sitting } from '../../../../main/domain/committee/sitting.ts';
import type { AgendaItem } from '../../../../main/domain/meeting/agenda.ts';
import type { Meeting, Vote } from '../../../../main/domain/meeting/meeting.ts';
import {
  compositionOfMeeting,
  consecutiveProxiesBefore,
  quorumOfMeeting,
  recusedSeatIds,
  sittingOfMeeting,
} from '../../../../main/domain/meeting/room-of.ts';
import type { PlanSession } from '../../../api/plan-session.svelte.ts';

interface Needs {
  readonly session: PlanSession;
  readonly meeting: () => Meeting;
}

/** Made while the séance is on the screen. */
export class MeetingRoom {
  readonly #needs: Needs;
  constructor(needs: Needs) {
    this.#needs = needs;
  }

  readonly meeting = $derived.by(() => this.#needs.meeting());
  readonly composition = $derived.by((): Composition | null => compositionOfMeeting(this.meeting));
  readonly #seats = $derived.by(() => this.composition && seatsById(this.composition));
  readonly #before = $derived.by(() =>
    consecutiveProxiesBefore(this.#needs.session.allMeetings, this.meeting),
  );
  readonly sitting = $derived.by((): Sitting | null => sittingOfMeeting(this.meeting, this.#before));
  readonly quorum = $derived.by((): Quorum | null =>
    this.sitting ? quorumOfMeeting(this.meeting, this.sitting) : null,
  );
  readonly quorumWords = $derived(this.quorum ? quorumSentence(this.quorum) : '');
  readonly currentItem = $derived.by((): AgendaItem | undefined =>
    this.meeting.agenda.find(({ id }) => id === this.meeting.currentItemId),
  );
  readonly recused = $derived.by(() => recusedSeatIds(this.meeting, this.meeting.currentItemId));

  /** Who sat when the vote was opened. */
  sittingAt(vote: Vote): Sitting | null {
    return sittingOfMeeting(this.meeting, this.#before, vote);
  }
  seat(seatId: string): Seat | undefined {
    return this.#seats?.get(seatId);
  }
  /** Who sits there now, or the titulaire, or what the seat is. */
  nameOf(seatId: string): string {
    const seat = this.seat(seatId);
    return (
      this.sitting?.bySeatId.get(seatId)?.person?.name ||
      seat?.titular?.name ||
      seat?.quality ||
      'Siège vacant'
    );
  }
}

export const [getMeetingRoom, setMeetingRoom] = createContext<MeetingRoom>();
