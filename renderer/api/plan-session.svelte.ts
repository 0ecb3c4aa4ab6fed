// An open plan on the page: its copy follows the change events, and this is the only way to edit it.
import { findById } from '../../main/domain/change/list.ts';
import type { Committees } from '../../main/domain/committee/committee.ts';
import type { Consultations } from '../../main/domain/consultation/consultation.ts';
import type { Meeting } from '../../main/domain/meeting/meeting.ts';
import type { Catalogue } from '../../main/domain/catalogue/catalogue.ts';
import type { Exchanges } from '../../main/domain/transmission/exchanges.ts';
import type { Zones } from '../../main/domain/territory/zoning.ts';
import type { Settings } from '../../main/domain/settings/settings.ts';
import type { Action, EditableActionField } from '../../main/domain/action/action.ts';
import type { Directory, OrganisationKind } from '../../main/domain/directory/directory.ts';
import type { EditablePlanField, Plan } from '../../main/domain/plan/plan.ts';
import type { OpenedPlan, UndoneEdit, UndoState } from '../../main/contract/answers.ts';
import type { Client } from '../../main/contract/client.ts';
import type { Edit } from '../../main/contract/edits.ts';
import { ActionSearch } from '../../main/domain/finding/action-search.ts';
import type { ChangedEvent } from '../../main/contract/events.ts';
import { RequestRefused } from '../../main/contract/failure.ts';
import { AwaitedSequences } from './awaited-sequences.ts';
import { isConflict } from './conflict.ts';
import { PlanCopy } from './plan-copy.svelte.ts';

/** Fiches folded for the search before the clock is looked at again. */
const WARMED_AT_ONCE = 5;
const MIN_IDLE_MS = 4;

export interface ActionEdit {
  readonly actionId: string;
  readonly field: EditableActionField;
  readonly value: unknown;
  /** What the page showed when the edit began; undefined where overwriting another window's edit is meant. */
  readonly before: unknown;
  readonly label: string;
}

export class PlanSession {
  readonly planId: string;
  readonly #client: Client;
  readonly #search: ActionSearch;
  #sequence = 0;
  readonly #copy: PlanCopy;
  #rewriteCount = $state(0);
  #undo = $state.raw<UndoState>({ undo: null, redo: null });
  #reading: Promise<boolean> | undefined;
  readonly #awaited = new AwaitedSequences();
  #lastTurn: Promise<void> = Promise.resolve();

  constructor(client: Client, opened: OpenedPlan, themeLabel: (code: string) => string) {
    this.#search = new ActionSearch({ organisationName: (id) => this.organisationName(id), themeLabel });
    this.#client = client;
    this.planId = opened.plan.id;
    this.#copy = new PlanCopy(opened);
    this.#sequence = opened.sequence;
    this.#undo = opened.undo;
  }

  get plan(): Plan {
    return this.#copy.plan;
  }
  get directory(): Directory {
    return this.#copy.directory;
  }
  get catalogue(): Catalogue {
    return this.#copy.catalogue;
  }
  get settings(): Settings {
    return this.#copy.settings;
  }
  get zones(): Zones {
    return this.#copy.zones;
  }
  get exchanges(): Exchanges {
    return this.#copy.exchanges;
  }
  get consultations(): Consultations {
    return this.#copy.consultations;
  }
  get committees(): Committees {
    return this.#copy.committees;
  }
  /** The meetings about this plan, the latest first. */
  get meetings(): readonly Meeting[] {
    return this.#copy.meetings;
  }
  /** Those about the other plans too: a committee may meet about several. */
  get allMeetings(): readonly Meeting[] {
    return this.#copy.allMeetings;
  }
  /** Deleted here or in another window; the copy stays as it last was. */
  get isDeleted(): boolean {
    return this.#copy.isDeleted;
  }

  /** How many times the history was rewritten since the plan was opened: what was read of it before is void. */
  get rewriteCount(): number {
    return this.#rewriteCount;
  }

  get undoState(): UndoState {
    return this.#undo;
  }

  /** Both resolve to what was taken back or done again, in this plan only: the last, or that very edit. */
  undo(sequence?: number): Promise<UndoneEdit> {
    const which = sequence === undefined ? {} : { sequence };
    return this.#client.call('edit.undo', { planId: this.planId, ...which });
  }
  redo(): Promise<UndoneEdit> {
    return this.#client.call('edit.redo', { planId: this.planId });
  }

  actionById(id: string): Action | undefined {
    return findById(this.plan.actions, id);
  }

  /** See ActionSearch. */
  findActions(text: string): readonly Action[] {
    return this.searchAmong(this.plan.actions, text);
  }

  searchAmong(actions: readonly Action[], text: string): readonly Action[] {
    return this.#search.find(actions, text);
  }

  /** Prepares the search while the page has nothing else to do. */
  warmSearch(): void {
    requestIdleCallback((deadline) => {
      let isLeft = true;
      while (isLeft && deadline.timeRemaining() > MIN_IDLE_MS) {
        isLeft = !this.isDeleted && this.#search.warm(this.plan.actions, WARMED_AT_ONCE);
      }
      if (isLeft) this.warmSearch();
    });
  }

  organisationName(id: string): string {
    return findById(this.directory.organisations, id)?.name ?? 'Organisme inconnu';
  }

  /**
   * Applies a change event to the copy. Events at or before the copy's own position are already in it; after a missed one
   * the copy cannot be mended by patches and is read again.
   */
  follow(event: ChangedEvent): void {
    if (event.sequence <= this.#sequence) return;
    if (event.sequence > this.#sequence + 1) {
      void this.catchUpTo(event.sequence);
      return;
    }
    this.#copy.apply(event.changes);
    this.#sequence = event.sequence;
    this.#undo = event.undoOfPlans[this.planId] ?? this.#undo;
    this.#awaited.reach(this.#sequence);
  }

  /** Reads the plan again unless the copy is already there. One reading at a time, however many events ask for it. */
  async catchUpTo(sequence: number): Promise<void> {
    while (this.#sequence < sequence) {
      this.#reading ??= this.#readAgain().finally(() => (this.#reading = undefined));
      const before = this.#sequence;
      if (!(await this.#reading)) return;
      // The machine is no further than that: another history took the place of the one the number came from.
      if (this.#sequence === before) return;
    }
  }

  /** Reads everything again, wherever the copy stands: the history it followed is no longer the machine's. */
  async startAgain(): Promise<void> {
    this.#rewriteCount += 1;
    await this.#reading?.catch(() => undefined);
    this.#reading ??= this.#readAgain().finally(() => (this.#reading = undefined));
    await this.#reading;
  }

  /** Takes the plan as the machine has it now, or shows it as deleted. False when the machine could not be asked. */
  async #readAgain(): Promise<boolean> {
    try {
      const opened = await this.#client.call('plan.open', { planId: this.planId });
      this.#copy.take(opened);
      this.#sequence = opened.sequence;
      this.#undo = opened.undo;
      this.#awaited.reach(this.#sequence);
      return true;
    } catch (failure) {
      if (!(failure instanceof RequestRefused)) throw failure;
      if (failure.code === 'plan-missing') this.#copy.markDeleted();
      return false;
    }
  }

  /** Resolves once the change set is on disk and in the copy. Rejects with RequestRefused. */
  async commit(label: string, edits: readonly Edit[]): Promise<void> {
    await this.carryOut(label, edits);
  }

  /** As `commit`; resolves to the number of the edit, by which it can be taken back. */
  async carryOut(label: string, edits: readonly Edit[]): Promise<number> {
    const { sequence } = await this.#client.call('edit.commit', { label, edits: [...edits] });
    await this.#reach(sequence);
    return sequence;
  }

  /** The event usually comes before the answer; where the stream is slow or down, the plan is read again. */
  async #reach(sequence: number): Promise<void> {
    if (this.#sequence >= sequence) return;
    await this.#awaited.until(sequence);
    await this.catchUpTo(sequence);
  }

  /**
   * One after the other, each made from the copy its predecessors have left: two choices made quickly in the same list both count.
   * Made once more, from what is there then, where another window was quicker. `make` returns null when there is nothing left to do,
   * and throws where what it would overwrite is no longer what was seen.
   */
  inTurn(label: string, make: () => readonly Edit[] | null): Promise<void> {
    const turn = this.#lastTurn.then(async () => {
      const edits = make();
      if (!edits) return;
      try {
        await this.commit(label, edits);
      } catch (failure) {
        if (!isConflict(failure)) throw failure;
        await this.#readAgain();
        const again = make();
        if (again) await this.commit(label, again);
      }
    });
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }

  setAction(edit: ActionEdit): Promise<void> {
    const { actionId, field, value, before, label } = edit;
    return this.commit(label, [{ kind: 'action.set', planId: this.planId, actionId, field, value, before }]);
  }

  /** Alters a value that is made of several, such as a list of partners, from what it is when its turn comes. */
  updateAction<Field extends EditableActionField>(
    actionId: string,
    field: Field,
    label: string,
    next: (current: Action[Field]) => Action[Field],
    alongside: readonly Edit[] = [],
  ): Promise<void> {
    return this.inTurn(label, () => {
      const current = this.actionById(actionId)?.[field];
      if (current === undefined) return null;
      const value = next(current);
      return [
        ...alongside,
        { kind: 'action.set', planId: this.planId, actionId, field, value, before: current },
      ];
    });
  }

  setPlan(field: EditablePlanField, value: unknown, label: string, before?: unknown): Promise<void> {
    return this.commit(label, [{ kind: 'plan.set', planId: this.planId, field, value, before }]);
  }

  /** The id is known at once, the fiche is there once this resolves. */
  async createAction(initial: Extract<Edit, { kind: 'action.create' }>['initial'] = {}): Promise<string> {
    const actionId = crypto.randomUUID();
    const title = 'Nouvelle fiche-action';
    await this.commit('Création d’une fiche', [
      { kind: 'action.create', planId: this.planId, actionId, title, initial },
    ]);
    return actionId;
  }

  /** One change set: the organisation enters the directory together with whatever names it. */
  newOrganisation(
    name: string,
    organisationKind: OrganisationKind = 'other',
  ): Edit & { organisationId: string } {
    return { kind: 'organisation.create', organisationId: crypto.randomUUID(), name, organisationKind };
  }
}
