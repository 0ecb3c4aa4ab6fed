// The page's copy of an open plan and of what belongs to all plans: taken whole, then kept true change by change.
import type { OpenedPlan } from '../../main/contract/answers.ts';
import type { Committees } from '../../main/domain/committee/committee.ts';
import type { Meeting } from '../../main/domain/meeting/meeting.ts';
import { applyMeetingChange, type MeetingChange } from '../../main/domain/meeting/meeting-change.ts';
import type { Catalogue } from '../../main/domain/catalogue/catalogue.ts';
import { applyDirectoryChange, applyPlanChange } from '../../main/domain/change/apply.ts';
import type { DocumentChange, PlanChange } from '../../main/domain/change/change.ts';
import { applyCollectionChange } from '../../main/domain/change/collection.ts';
import type { Consultations } from '../../main/domain/consultation/consultation.ts';
import { applyConsultationsChange } from '../../main/domain/consultation/guards.ts';
import { inListBatch } from '../../main/domain/change/list.ts';
import type { Directory } from '../../main/domain/directory/directory.ts';
import type { Plan } from '../../main/domain/plan/plan.ts';
import type { Settings } from '../../main/domain/settings/settings.ts';
import type { Exchanges } from '../../main/domain/transmission/exchanges.ts';
import { applyExchangesChange } from '../../main/domain/transmission/frozen.ts';
import type { Zones } from '../../main/domain/territory/zoning.ts';

export class PlanCopy {
  readonly planId: string;
  #plan = $state.raw<Plan>() as Plan;
  #directory = $state.raw<Directory>() as Directory;
  #catalogue = $state.raw<Catalogue>() as Catalogue;
  #settings = $state.raw<Settings>() as Settings;
  #zones = $state.raw<Zones>() as Zones;
  #committees = $state.raw<Committees>() as Committees;
  #exchanges = $state.raw<Exchanges>() as Exchanges;
  #consultations = $state.raw<Consultations>() as Consultations;
  #allMeetings = $state.raw<readonly Meeting[]>([]);
  readonly #meetings = $derived(this.#allMeetings.filter(({ planId }) => planId === this.planId));
  #isDeleted = $state(false);

  constructor(opened: OpenedPlan) {
    this.planId = opened.plan.id;
    this.take(opened);
  }

  take(opened: OpenedPlan): void {
    const { plan, directory, catalogue, settings, zones, committees, exchanges, meetings, otherMeetings } =
      opened;
    this.#consultations = opened.consultations;
    this.#plan = plan;
    this.#directory = directory;
    this.#catalogue = catalogue;
    this.#settings = settings;
    this.#zones = zones;
    this.#committees = committees;
    this.#exchanges = exchanges;
    this.#allMeetings = [...meetings, ...otherMeetings];
    this.#isDeleted = false;
  }

  get plan(): Plan {
    return this.#plan;
  }
  get directory(): Directory {
    return this.#directory;
  }
  get catalogue(): Catalogue {
    return this.#catalogue;
  }
  get settings(): Settings {
    return this.#settings;
  }
  get zones(): Zones {
    return this.#zones;
  }
  get committees(): Committees {
    return this.#committees;
  }
  /** Of every plan of the workspace. */
  get exchanges(): Exchanges {
    return this.#exchanges;
  }
  /** Of every plan of the workspace. */
  get consultations(): Consultations {
    return this.#consultations;
  }
  /** Those about the plan, the latest first. */
  get meetings(): readonly Meeting[] {
    return this.#meetings;
  }
  /** Those about the other plans too. */
  get allMeetings(): readonly Meeting[] {
    return this.#allMeetings;
  }
  /** The plan stays as it last was. */
  get isDeleted(): boolean {
    return this.#isDeleted;
  }
  markDeleted(): void {
    this.#isDeleted = true;
  }

  apply(changes: readonly DocumentChange[]): void {
    inListBatch(() => {
      for (const change of changes) this.#applyOne(change);
    });
  }

  #applyOne(change: DocumentChange): void {
    if (change.kind === 'plan') this.#applyToPlan(change.id, change.change);
    else if (change.kind === 'meeting') this.#applyToMeeting(change.id, change.change);
    else this.#applyToShared(change);
  }

  #applyToShared(change: Exclude<DocumentChange, { kind: 'plan' | 'meeting' }>): void {
    switch (change.kind) {
      case 'directory':
        this.#directory = applyDirectoryChange(this.#directory, change.change).document;
        return;
      case 'catalogue':
        this.#catalogue = applyCollectionChange(this.#catalogue, change.change).document;
        return;
      case 'settings':
        this.#settings = applyCollectionChange(this.#settings, change.change).document;
        return;
      case 'zones':
        this.#zones = applyCollectionChange(this.#zones, change.change).document;
        return;
      case 'committees':
        this.#committees = applyCollectionChange(this.#committees, change.change).document;
        return;
      case 'exchanges':
        this.#exchanges = applyExchangesChange(this.#exchanges, change.change).document;
        return;
      case 'consultations':
        this.#consultations = applyConsultationsChange(this.#consultations, change.change).document;
    }
  }

  #applyToPlan(id: string, change: PlanChange): void {
    if (id !== this.planId) return;
    const next = applyPlanChange(this.#isDeleted ? undefined : this.#plan, change).document;
    this.#isDeleted = next === undefined;
    if (next) this.#plan = next;
  }

  #applyToMeeting(id: string, change: MeetingChange): void {
    const current = this.#allMeetings.find((meeting) => meeting.id === id);
    const next = applyMeetingChange(current, change).document;
    this.#allMeetings =
      current && next
        ? this.#allMeetings.map((meeting) => (meeting.id === id ? next : meeting))
        : [...this.#allMeetings.filter((meeting) => meeting.id !== id), ...(next ? [next] : [])].toSorted(
            (one, other) => other.day.localeCompare(one.day),
          );
  }
}
