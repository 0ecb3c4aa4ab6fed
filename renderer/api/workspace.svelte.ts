// The workspace on the page: its plans, its reference lists, what can be undone, and the plan that is open.
import type {
  Description,
  PlanSummary,
  Reference,
  UndoneEdit,
  UndoState,
} from '../../main/contract/answers.ts';
import { RequestRefused } from '../../main/contract/failure.ts';
import type { ContractEvent } from '../../main/contract/events.ts';
import { placeThemes, type PlacedTheme } from '../../main/domain/theme/theme.ts';
import type { Machine } from './machine.ts';
import { PlanSession } from './plan-session.svelte.ts';

export class Workspace {
  readonly machine: Machine;
  readonly reference: Reference;
  readonly placedThemes: ReadonlyMap<string, PlacedTheme>;
  #description = $state.raw<Description>() as Description;
  #undo = $state.raw<UndoState>({ undo: null, redo: null });
  #open = $state.raw<PlanSession | null>(null);
  #isConnected = $state(true);

  private constructor(machine: Machine, description: Description, reference: Reference) {
    this.machine = machine;
    this.reference = reference;
    this.placedThemes = placeThemes(reference.themes);
    this.#description = description;
    this.#undo = description.undo;
    machine.client.subscribe((event) => this.#follow(event));
  }

  static async connect(machine: Machine): Promise<Workspace> {
    const [description, reference] = await Promise.all([
      machine.client.call('workspace.describe', {}),
      machine.client.call('reference.read', {}),
    ]);
    return new Workspace(machine, description, reference);
  }

  get description(): Description {
    return this.#description;
  }
  get plans(): readonly PlanSummary[] {
    return this.#description.plans;
  }
  get undoState(): UndoState {
    return this.#undo;
  }
  get openPlan(): PlanSession | null {
    return this.#open;
  }
  get isConnected(): boolean {
    return this.#isConnected;
  }

  async refresh(): Promise<void> {
    this.#description = await this.machine.client.call('workspace.describe', {});
    this.#undo = this.#description.undo;
  }

  /** Rejects with RequestRefused, `plan-missing` among others. */
  async open(planId: string): Promise<PlanSession> {
    if (this.#open?.planId === planId && !this.#open.isDeleted) return this.#open;
    const opened = await this.machine.client.call('plan.open', { planId });
    const themeLabel = (code: string): string => this.placedThemes.get(code)?.label ?? code;
    const session = new PlanSession(this.machine.client, opened, themeLabel);
    session.warmSearch();
    this.#open = session;
    return session;
  }

  /** Both resolve to what was taken back or done again. */
  undo(sequence?: number): Promise<UndoneEdit> {
    const which = sequence === undefined ? {} : { sequence };
    return this.machine.client.call('edit.undo', { planId: null, ...which });
  }
  redo(): Promise<UndoneEdit> {
    return this.machine.client.call('edit.redo', { planId: null });
  }

  #follow(event: ContractEvent): void {
    if (event.kind === 'connection') void this.#followConnection(event.isConnected);
    if (event.kind === 'replaced') void this.#startAgain();
    if (event.kind !== 'changed') return;
    this.#undo = event.undo;
    this.#open?.follow(event);
    const changesList = event.changes.some(
      ({ change: { kind } }) => kind === 'plan.create' || kind === 'plan.delete',
    );
    if (changesList) void this.refresh();
  }

  /**
   * Everything is read again, in place: what is being typed stays in its field, and is compared with what is there now when it is
   * kept.
   */
  async #startAgain(): Promise<void> {
    try {
      await Promise.all([this.refresh(), this.#open?.startAgain()]);
    } catch (failure) {
      if (!(failure instanceof RequestRefused)) throw failure;
      // Out of reach: the next opening of the stream reads everything again.
    }
  }

  /** What happened while the stream was down was not heard: what is shown is read again, if anything did happen. */
  async #followConnection(isConnected: boolean): Promise<void> {
    this.#isConnected = isConnected;
    if (!isConnected) return;
    try {
      await this.refresh();
      await this.#open?.catchUpTo(this.#description.sequence);
    } catch (failure) {
      if (!(failure instanceof RequestRefused)) throw failure;
      // Out of reach again: the next opening of the stream tries once more.
    }
  }
}
