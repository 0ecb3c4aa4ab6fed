// Two states of the plan that are compared: which, and what differs. Kept while the plan is open.
import type { Comparison, KnownSides } from '../../../main/contract/comparison-requests.ts';
import type { Client } from '../../../main/contract/client.ts';
import type { NamedDocument } from '../../../main/contract/documents.ts';
import { sentenceOf } from '../../../main/contract/words.fr.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';
import { sideOf, type SideKey } from './side-options.ts';

type SideName = 'left' | 'right';

export class ComparisonFlow {
  readonly #client: Client;
  readonly #planId: string;
  known = $state.raw<KnownSides | null>(null);
  readonly #keys = $state<Record<SideName, SideKey>>({ left: '', right: 'plan' });
  #files = $state.raw<Readonly<Record<SideName, NamedDocument | null>>>({ left: null, right: null });
  result = $state.raw<Comparison | null>(null);
  refusal = $state<string | null>(null);
  isRunning = $state(false);
  #asked = 0;

  constructor(client: Client, planId: string) {
    this.#client = client;
    this.#planId = planId;
  }

  keyOf(name: SideName): SideKey {
    return this.#keys[name];
  }
  fileOf(name: SideName): NamedDocument | null {
    return this.#files[name];
  }
  sideOf(name: SideName) {
    return sideOf(this.#keys[name], this.#planId, this.#files[name]);
  }
  /** Whether either side follows the edits of the plan. */
  get isAboutToday(): boolean {
    return Object.values(this.#keys).some((key) => key === 'plan' || key === 'baseline');
  }

  async open(): Promise<void> {
    this.known = await this.#client.call('comparison.sides', { planId: this.#planId });
    // The last file that left is what one most often wants to know the differences from; a draft may have withheld fiches.
    const { kept, baselineTakenOn } = this.known;
    const whole = kept.filter(({ isDraft }) => !isDraft);
    const last = whole.find(({ direction }) => direction === 'sent') ?? whole[0] ?? kept[0];
    if (this.#keys.left === '')
      this.#keys.left = last ? `kept:${last.identity}` : baselineTakenOn === null ? '' : 'baseline';
    await this.compare();
  }

  choose(name: SideName, key: SideKey): Promise<void> {
    this.#keys[name] = key;
    return this.compare();
  }
  give(name: SideName, document: NamedDocument): Promise<void> {
    this.#files = { ...this.#files, [name]: document };
    return this.choose(name, 'file');
  }
  turn(): Promise<void> {
    const { left, right } = this.#keys;
    this.#keys.left = right;
    this.#keys.right = left;
    this.#files = { left: this.#files.right, right: this.#files.left };
    return this.compare();
  }

  async compare(): Promise<void> {
    const [left, right] = [this.sideOf('left'), this.sideOf('right')];
    if (!left || !right) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.isRunning = true;
    try {
      const result = await this.#client.call('comparison.read', { left, right });
      if (asked !== this.#asked) return;
      this.result = result;
      this.refusal = null;
    } catch (failure) {
      if (asked !== this.#asked) return;
      this.result = null;
      this.refusal = sentenceOf(failure);
    } finally {
      if (asked === this.#asked) this.isRunning = false;
    }
  }
}

const flows = new WeakMap<PlanSession, ComparisonFlow>();

export function comparisonFlowOf(session: PlanSession, client: Client): ComparisonFlow {
  const flow = flows.get(session) ?? new ComparisonFlow(client, session.planId);
  flows.set(session, flow);
  return flow;
}
