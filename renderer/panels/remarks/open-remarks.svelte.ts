// The open remarks of a plan, for whoever shows one of its fiches; those of signers nobody verified are left out.
import { createContext } from 'svelte';
import type { Client } from '../../../main/contract/client.ts';
import { openRemarks, type OpenRemark } from '../../../main/domain/transmission/open-remarks.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';

export class OpenRemarks {
  readonly #session: PlanSession;
  readonly #client: Client;
  #relied = $state.raw<readonly string[]>([]);
  readonly #all = $derived.by(() => openRemarks(this.#session.exchanges, this.#session.planId));
  readonly list = $derived(this.#all.filter(({ identity }) => this.#relied.includes(identity)));

  constructor(session: PlanSession, client: Client) {
    this.#session = session;
    this.#client = client;
  }

  /** The files whose signers matter here: read again when they change. */
  get identities(): string {
    return this.#all.map(({ identity }) => identity).join(' ');
  }

  /** Rejects with RequestRefused. */
  async judge(): Promise<void> {
    if (this.identities === '') return;
    const { files } = await this.#client.call('exchange.overview', {});
    const relied = files.filter(({ file }) => file?.signers.every(({ isRelied }) => isRelied));
    this.#relied = relied.map(({ identity }) => identity);
  }

  of(actionId: string): readonly OpenRemark[] {
    return this.list.filter(({ remark }) => remark.target.actionId === actionId);
  }
}

export const [getOpenRemarks, setOpenRemarks] = createContext<OpenRemarks>();
