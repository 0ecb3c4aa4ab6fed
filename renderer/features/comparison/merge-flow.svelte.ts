// A copy of the plan on its way back into it: which, what both come from, what is decided. Kept while the plan is open, so that one may
// look at a fiche and come back.
import { SvelteMap } from 'svelte/reactivity';
import type { Client } from '../../../main/contract/client.ts';
import type {
  AppliedMerge,
  KnownSides,
  MergePreview,
  MergeQuestion,
} from '../../../main/contract/comparison-requests.ts';
import type { NamedDocument } from '../../../main/contract/documents.ts';
import { sentenceOf } from '../../../main/contract/words.fr.ts';
import type { Decision } from '../../../main/domain/merge/conflict.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';
import { sideOf } from './side-options.ts';

/** `found`, `unknown`, `file`, or a file kept here, as in `side-options.ts`. */
export type BaseKey = string;
/** Decisions come in a row: what they change is read once they pause. */
const READ_AFTER_MS = 350;

export class MergeFlow {
  readonly #client: Client;
  readonly #planId: string;
  known = $state.raw<KnownSides | null>(null);
  theirs = $state.raw<NamedDocument | null>(null);
  baseKey = $state<BaseKey>('found');
  baseFile = $state.raw<NamedDocument | null>(null);
  preview = $state.raw<MergePreview | null>(null);
  refusal = $state<string | null>(null);
  isRunning = $state(false);
  readonly #decisions = new SvelteMap<string, Decision>();
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client, planId: string) {
    this.#client = client;
    this.#planId = planId;
  }

  decisionOf(id: string): Decision | null {
    return this.#decisions.get(id) ?? null;
  }
  get undecided(): number {
    return this.preview?.conflicts.filter(({ id }) => !this.#decisions.has(id)).length ?? 0;
  }

  async open(): Promise<void> {
    this.known = await this.#client.call('comparison.sides', { planId: this.#planId });
  }

  give(document: NamedDocument): Promise<void> {
    this.theirs = document;
    this.baseKey = 'found';
    this.baseFile = null;
    this.preview = null;
    this.#decisions.clear();
    return this.read();
  }
  giveBase(document: NamedDocument): Promise<void> {
    this.baseFile = document;
    return this.chooseBase('file');
  }
  /** The questions change with it: what was answered is asked again. */
  chooseBase(key: BaseKey): Promise<void> {
    this.baseKey = key;
    this.#decisions.clear();
    return this.read();
  }

  decide(id: string, decision: Decision): void {
    this.#decisions.set(id, decision);
    this.#readSoon();
  }
  /** Those that are not decided yet. */
  decideOthers(decision: Exclude<Decision, 'both'>): void {
    for (const { id } of this.preview?.conflicts ?? []) {
      if (!this.#decisions.has(id)) this.#decisions.set(id, decision);
    }
    this.#readSoon();
  }
  #readSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.read(), READ_AFTER_MS);
  }

  async read(): Promise<void> {
    const question = this.#question();
    if (!question) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.isRunning = true;
    try {
      const preview = await this.#client.call('merge.preview', question);
      if (asked !== this.#asked) return;
      this.preview = preview;
      this.refusal = null;
    } catch (failure) {
      if (asked !== this.#asked) return;
      this.preview = null;
      this.refusal = sentenceOf(failure);
    } finally {
      if (asked === this.#asked) this.isRunning = false;
    }
  }

  /** Null where there is nothing to apply. Rejects with RequestRefused. */
  async apply(): Promise<AppliedMerge | null> {
    const question = this.#question();
    if (!question) return null;
    clearTimeout(this.#timer);
    const applied = await this.#client.call('merge.apply', question);
    this.abandon();
    return applied;
  }

  abandon(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.theirs = null;
    this.preview = null;
    this.refusal = null;
    this.isRunning = false;
    this.baseKey = 'found';
    this.baseFile = null;
    this.#decisions.clear();
  }

  #question(): MergeQuestion | null {
    const base = this.#base();
    if (!this.theirs || base === null) return null;
    const decisions = Object.fromEntries(this.#decisions);
    return { planId: this.#planId, theirs: { kind: 'file', document: { ...this.theirs } }, base, decisions };
  }

  #base(): MergeQuestion['base'] | null {
    const key = this.baseKey;
    return key === 'found' || key === 'unknown' ? key : sideOf(key, this.#planId, this.baseFile);
  }
}

const flows = new WeakMap<PlanSession, MergeFlow>();

export function mergeFlowOf(session: PlanSession, client: Client): MergeFlow {
  const flow = flows.get(session) ?? new MergeFlow(client, session.planId);
  flows.set(session, flow);
  return flow;
}
