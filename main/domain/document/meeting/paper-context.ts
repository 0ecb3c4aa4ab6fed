// What the papers of a meeting are written from: who is who, what a fiche is called, and what the agenda says out loud.
import type { Action } from '../../action/action.ts';
import { findById } from '../../change/list.ts';
import type { Composition, Seat, SeatedPerson } from '../../committee/composition.ts';
import { quorumBase } from '../../committee/seats.ts';
import { sittingOf, type Sitting } from '../../committee/sitting.ts';
import { frenchTime, wallClock } from '../../date/clock.ts';
import type { AgendaItem } from '../../meeting/agenda.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import type { Moment } from '../../meeting/room-of.ts';
import type { OutgoingPlan } from '../../privacy/outgoing-plan.ts';
import type { MeetingSource } from '../blocks.ts';
import { FicheContext, joined, type FicheFacts } from '../context.ts';
import type { PaperMatter } from './matter.ts';

export interface PaperFacts extends FicheFacts {
  readonly source: MeetingSource;
}

export interface ToldAction {
  readonly number: string;
  /** « 12. Ouvrir une crèche », « 12 (confidentielle) ». */
  readonly words: string;
  /** Nothing it holds, or held, is told. */
  readonly isConfidential: boolean;
}

export class PaperContext {
  readonly matter: PaperMatter;
  readonly meeting: Meeting;
  readonly composition: Composition;
  readonly today: string;
  readonly source: MeetingSource;
  /** As everything entered so far leaves it. */
  readonly sitting: Sitting;
  /** The items that leave the secretariat, in order. */
  readonly agenda: readonly AgendaItem[];
  /** The fiches the agenda names, whole, but for those that are confidential. */
  readonly fiches: FicheContext;
  readonly #actions: ReadonlyMap<string, ToldAction>;
  readonly #organisations: ReadonlyMap<string, string>;
  readonly #colleges: ReadonlyMap<string, string>;

  constructor(matter: PaperMatter, outgoing: OutgoingPlan, facts: PaperFacts) {
    const { plan, organisations } = outgoing;
    const { meeting, composition } = matter;
    this.matter = matter;
    this.meeting = meeting;
    this.composition = composition;
    this.today = facts.today;
    this.source = facts.source;
    this.sitting = this.sittingAt({
      movementCount: meeting.movements.length,
      proxyCount: meeting.proxies.length,
    });
    this.agenda = meeting.agenda.filter(({ isInternal }) => !isInternal);
    const named = new Set(this.agenda.flatMap(({ actionIds }) => actionIds));
    const told = plan.actions.filter(({ isConfidential }) => !isConfidential);
    // The others are not there to be named either, by a link or a sub-fiche.
    this.fiches = new FicheContext(
      { ...outgoing, plan: { ...plan, actions: told } },
      told.filter(({ id }) => named.has(id)),
      facts,
    );
    this.#actions = new Map(plan.actions.map((action) => [action.id, toldAction(action)]));
    this.#organisations = new Map(organisations.map(({ id, name }) => [id, name]));
    this.#colleges = new Map(composition.colleges.map(({ code, label }) => [code, label]));
  }

  sittingAt({ movementCount, proxyCount }: Moment): Sitting {
    const { movements, proxies } = this.meeting;
    return sittingOf(this.composition, {
      movements: movements.slice(0, movementCount),
      proxies: proxies.slice(0, proxyCount),
      consecutiveProxiesOf: this.matter.consecutiveProxies,
    });
  }

  seat(id: string | null): Seat | undefined {
    return this.composition.seats.find(({ seatId }) => seatId === id);
  }
  /** Of whoever sits there at that moment, else of the titulaire; of no moment, of whoever sat there last. */
  seatedName(seatId: string, sitting: Sitting | null = null): string {
    const seat = this.seat(seatId);
    const person =
      (sitting ? sitting.bySeatId.get(seatId)?.person : this.#lastSeated(seatId)) ?? seat?.titular;
    return [person?.name, seat?.quality, seat?.organisationName].find(isTold) ?? 'un siège inconnu';
  }
  #lastSeated(seatId: string): SeatedPerson | null | undefined {
    const seat = this.seat(seatId);
    const refused = new Set(this.sitting.ignored.map(({ list, index }) => `${list}/${String(index)}`));
    const last = this.meeting.movements.findLast(
      (movement, index) =>
        movement.seatId === seatId &&
        movement.kind !== 'excused' &&
        !refused.has(`movements/${String(index)}`),
    );
    return (
      last && [seat?.titular, ...(seat?.substitutes ?? [])].find((each) => each?.personId === last.personId)
    );
  }
  /** « Mme Anne Marchand, en suppléance de M. Paul Roux ». */
  personWords(seat: Seat, person: SeatedPerson | null): string {
    const { titular } = seat;
    if (!titular) return 'Siège vacant';
    return person === null || person.personId === titular.personId
      ? titular.name
      : `${person.name}, en suppléance de ${titular.name}`;
  }
  /** « Présidente, Communauté de communes ». */
  qualityWords({ quality, organisationName, titular }: Seat): string {
    return joined([quality || (titular?.function ?? ''), organisationName]);
  }
  collegeLabel(code: string | null): string {
    return code === null ? '' : (this.#colleges.get(code) ?? code);
  }
  /** Filled seats the quorum is a part of. */
  get memberCount(): number {
    return quorumBase(this.composition).length;
  }
  get president(): Seat | undefined {
    return this.seat(this.meeting.presidentSeatId ?? this.composition.presidingSeatId);
  }
  get presidentName(): string {
    const { president } = this;
    return president ? this.seatedName(president.seatId) : '';
  }

  /** Undefined of a fiche that is gone. */
  action(id: string): ToldAction | undefined {
    return this.#actions.get(id);
  }
  /** Without those that are gone. */
  actions(ids: readonly string[]): readonly ToldAction[] {
    return ids.flatMap((id) => this.action(id) ?? []);
  }
  organisation(id: string | null): string {
    return id === null ? '' : (this.#organisations.get(id) ?? '');
  }
  theme(code: string | null): string {
    return code === null ? '' : this.fiches.theme(code);
  }
  earlierDecision(id: string | null) {
    return findById(this.matter.earlierDecisions, id ?? '');
  }
  /** « 14 h 03 », on the clock of the room. */
  clock(instant: string): string {
    return frenchTime(wallClock(instant, this.matter.timeZone).time);
  }
}

/**
 * Papers of a meeting are sent to every member, kept, and given to whoever asks for the minutes (an extract is public): none of them
 * says more of a confidential fiche than its number, whatever it was convened about, decided or changed.
 */
function toldAction({ number, title, isConfidential }: Action): ToldAction {
  return {
    number,
    words: isConfidential ? `${number} (confidentielle)` : `${number}. ${title}`,
    isConfidential,
  };
}

const isTold = (text: string | undefined): text is string => text !== undefined && text !== '';

/** With its full stop, where it lacks one. */
export function sentence(words: string): string {
  return words === '' || /[.!?…]$/u.test(words) ? words : `${words}.`;
}
