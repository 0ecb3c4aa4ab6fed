// The open remarks of a plan, for whoever shows one of its fiches; those of signers nobody verified are left out.
import { createContext } from 'svelte';
import type { Client } from '../../../main/contract/client.ts';
import { openRemarks, type OpenRemark } from '../../../main/domain/transmission/open-remarks.ts';
import { openPoints, type OpenPoint } from '../../../main/domain/consultation/open-points.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';

export class OpenRemarks {
  readonly #session: PlanSession;
  readonly #client: Client;
  #relied = $state.raw<readonly string[]>([]);
  readonly #all = $derived.by(() => openRemarks(this.#session.exchanges, this.#session.planId));
  readonly #points = $derived.by(() => openPoints(this.#session.consultations, this.#session.planId));
  readonly list = $derived(this.#all.filter(({ identity }) => this.#relied.includes(identity)));

  constructor(session: PlanSession, client: Client) {
    this.#session = session;
    this.#client = client;
  }

  get planId(): string {
    return this.#session.planId;
  }

  /** The files whose signers matter here: read again when they change. */
  get identities(): string {
    const ofPoints = this.#points.flatMap(({ point }) => point.origin?.identity ?? []);
    return [...this.#all.map(({ identity }) => identity), ...ofPoints].join(' ');
  }

  /** Rejects with RequestRefused. */
  async judge(): Promise<void> {
    if (this.identities === '') return;
    const { files } = await this.#client.call('exchange.overview', {});
    const relied = files.filter(({ file }) => file?.signers.every(({ isRelied }) => isRelied));
    this.#relied = relied.map(({ identity }) => identity);
  }

  /** The points of open consultations nobody answered yet. */
  pointsOf(actionId: string): readonly OpenPoint[] {
    return this.#points.filter(
      ({ point: { target, origin } }) =>
        target.actionId === actionId && (origin === null || this.#relied.includes(origin.identity)),
    );
  }

  of(actionId: string): readonly OpenRemark[] {
    return this.list.filter(({ remark }) => remark.target.actionId === actionId);
  }
}

export const [getOpenRemarks, setOpenRemarks] = createContext<OpenRemarks>();
