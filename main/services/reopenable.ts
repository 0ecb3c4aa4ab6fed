// Duties that outlive the workspace they act on: hosts keep them while another workspace takes its place.
import { RequestRefused } from '../contract/failure.ts';
import { inputs, type CallContext, type Duties, type RequestName } from '../contract/requests.ts';
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import { storageRefused } from './refusals.ts';

export interface OpenDuties {
  readonly duties: Duties;
  readonly close: () => Promise<void>;
}
export type OpenDutiesOutcome =
  | { readonly ok: true; readonly opened: OpenDuties }
  | { readonly ok: false; readonly refusal: StorageRefusal };

type Duty = (input: unknown, context: CallContext) => unknown;

export class Reopenable {
  readonly duties: Duties;
  readonly #open: () => Promise<OpenDutiesOutcome>;
  readonly #running = new Set<Promise<unknown>>();
  #current: OpenDutiesOutcome | undefined;
  #reopening: Promise<void> | undefined;
  #isRestoring = false;

  constructor(open: () => Promise<OpenDutiesOutcome>) {
    this.#open = open;
    const names = Object.keys(inputs) as RequestName[];
    const entries = names.map((name) => [
      name,
      (input: unknown, context: CallContext) => this.#call(name, input, context),
    ]);
    this.duties = Object.fromEntries(entries) as Duties;
  }

  /** Asked once, before any duty. */
  async open(): Promise<OpenDutiesOutcome> {
    this.#current = await this.#open();
    return this.#current;
  }

  async close(): Promise<void> {
    await this.#reopening;
    if (this.#current?.ok) await this.#current.opened.close();
  }

  /**
   * Lets what was asked for finish, holds back what is asked meanwhile, and opens the folder anew. `decide` is called at the last
   * moment, with nothing between it and the closing; what it throws leaves everything as it was.
   */
  async reopen(decide: () => void): Promise<void> {
    let end = (): void => undefined;
    this.#reopening = new Promise((resolve) => (end = resolve));
    try {
      await Promise.allSettled([...this.#running]);
      decide();
      if (this.#current?.ok) await this.#current.opened.close();
      const outcome = await this.open();
      if (!outcome.ok) throw storageRefused(outcome.refusal);
    } finally {
      this.#reopening = undefined;
      end();
    }
  }

  #call(name: RequestName, input: unknown, context: CallContext): unknown {
    if (name === 'workspace.restore') return this.#restore(input, context);
    if (this.#reopening) return this.#reopening.then(() => this.#call(name, input, context));
    const answer = this.#dutyNamed(name)(input, context);
    if (answer instanceof Promise) this.#keepCount(answer);
    return answer;
  }

  async #restore(input: unknown, context: CallContext): Promise<unknown> {
    if (this.#isRestoring) throw new RequestRefused('restoration-running');
    this.#isRestoring = true;
    try {
      return await this.#dutyNamed('workspace.restore')(input, context);
    } finally {
      this.#isRestoring = false;
    }
  }

  #dutyNamed(name: RequestName): Duty {
    if (!this.#current) throw new Error('a duty was called before the workspace was opened');
    if (!this.#current.ok) throw storageRefused(this.#current.refusal);
    return this.#current.opened.duties[name] as Duty;
  }

  #keepCount(answer: Promise<unknown>): void {
    const settled = answer.then(
      () => undefined,
      () => undefined,
    );
    this.#running.add(settled);
    void settled.then(() => this.#running.delete(settled));
  }
}
