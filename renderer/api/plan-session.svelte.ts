// An open plan on the page: a copy kept true by the change events, and the only way to edit it.
import { applyDirectoryChange, applyPlanChange } from '../../main/domain/change/apply.ts';
import type { DocumentChange } from '../../main/domain/change/change.ts';
import { findById } from '../../main/domain/change/list.ts';
import type { Action, EditableActionField } from '../../main/domain/action/action.ts';
import type { Directory, OrganisationKind } from '../../main/domain/directory/directory.ts';
import type { EditablePlanField, Plan } from '../../main/domain/plan/plan.ts';
import type { OpenedPlan, UndoState } from '../../main/contract/answers.ts';
import type { Client } from '../../main/contract/client.ts';
import type { Edit } from '../../main/contract/edits.ts';
import type { ChangedEvent } from '../../main/contract/events.ts';
import { RequestRefused } from '../../main/contract/failure.ts';

export class PlanSession {
  readonly planId: string;
  readonly #client: Client;
  #sequence: number;
  #plan = $state.raw<Plan>() as Plan;
  #directory = $state.raw<Directory>() as Directory;
  #isDeleted = $state(false);
  #undo = $state.raw<UndoState>({ undo: null, redo: null });
  #reading: Promise<boolean> | undefined;

  constructor(client: Client, opened: OpenedPlan) {
    this.#client = client;
    this.planId = opened.plan.id;
    this.#plan = opened.plan;
    this.#directory = opened.directory;
    this.#sequence = opened.sequence;
    this.#undo = opened.undo;
  }

  get plan(): Plan {
    return this.#plan;
  }
  get directory(): Directory {
    return this.#directory;
  }
  /** Deleted here or in another window; the copy stays as it last was. */
  get isDeleted(): boolean {
    return this.#isDeleted;
  }

  get undoState(): UndoState {
    return this.#undo;
  }

  /** Both resolve to the French label of what was taken back or done again, in this plan only. */
  async undo(): Promise<string> {
    return (await this.#client.call('edit.undo', { planId: this.planId })).label;
  }
  async redo(): Promise<string> {
    return (await this.#client.call('edit.redo', { planId: this.planId })).label;
  }

  actionById(id: string): Action | undefined {
    return findById(this.#plan.actions, id);
  }

  organisationName(id: string): string {
    return findById(this.#directory.organisations, id)?.name ?? 'Organisme inconnu';
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
    for (const change of event.changes) this.#applyOne(change);
    this.#sequence = event.sequence;
    this.#undo = event.undoOfPlans[this.planId] ?? this.#undo;
  }

  /** Reads the plan again unless the copy is already there. One reading at a time, however many events ask for it. */
  async catchUpTo(sequence: number): Promise<void> {
    while (this.#sequence < sequence) {
      this.#reading ??= this.#readAgain().finally(() => (this.#reading = undefined));
      if (!(await this.#reading)) return;
    }
  }

  /** Takes the plan as the machine has it now, or shows it as deleted. False when the machine could not be asked. */
  async #readAgain(): Promise<boolean> {
    try {
      const { plan, directory, sequence, undo } = await this.#client.call('plan.open', {
        planId: this.planId,
      });
      this.#plan = plan;
      this.#directory = directory;
      this.#sequence = sequence;
      this.#isDeleted = false;
      this.#undo = undo;
      return true;
    } catch (failure) {
      if (!(failure instanceof RequestRefused)) throw failure;
      if (failure.code === 'plan-missing') this.#isDeleted = true;
      return false;
    }
  }

  #applyOne(change: DocumentChange): void {
    if (change.kind === 'directory') {
      this.#directory = applyDirectoryChange(this.#directory, change.change).document;
    } else if (change.kind === 'plan' && change.id === this.planId) {
      const current = this.#isDeleted ? undefined : this.#plan;
      const next = applyPlanChange(current, change.change).document;
      this.#isDeleted = next === undefined;
      if (next) this.#plan = next;
    }
  }

  /** Resolves once the change set is on disk. Rejects with RequestRefused. */
  async commit(label: string, edits: readonly Edit[]): Promise<void> {
    await this.#client.call('edit.commit', { label, edits: [...edits] });
  }

  setAction(actionId: string, field: EditableActionField, value: unknown, label: string): Promise<void> {
    return this.commit(label, [{ kind: 'action.set', planId: this.planId, actionId, field, value }]);
  }

  setPlan(field: EditablePlanField, value: unknown, label: string): Promise<void> {
    return this.commit(label, [{ kind: 'plan.set', planId: this.planId, field, value }]);
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
