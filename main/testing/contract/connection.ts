// What the sentences of the contract are run through: a Client, and nothing but a Client; and what they share.
import type { OpenedPlan } from '../../contract/answers.ts';
import type { Client } from '../../contract/client.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { ChangedEvent } from '../../contract/events.ts';
import type { Input } from '../../contract/requests.ts';
import { applyPlanChange } from '../../domain/change/apply.ts';
import type { Plan } from '../../domain/plan/plan.ts';

export interface ContractConnection {
  readonly client: Client;
  readonly close: () => Promise<void>;
  /** A second window on the same workspace, for hosts that can have one. */
  readonly another?: () => Promise<Client>;
}

export type Connected = () => Client;

export const NEW_PLAN = {
  title: 'Feuille de route du bassin de Redon',
  kind: 'local-roadmap' as const,
  committeeName: 'Comité local de Redon',
  territories: [],
  horizonStart: '2027-01',
} satisfies Input<'plan.create'>;

export function patched({ plan }: OpenedPlan, events: readonly ChangedEvent[]): Plan | undefined {
  const changes = events.flatMap((event) => event.changes);
  return changes.reduce<Plan | undefined>(
    (current, change) =>
      change.kind === 'plan' && change.id === plan.id
        ? applyPlanChange(current, change.change).document
        : current,
    plan,
  );
}

/** Keeps the changes after `sequence`; `until` waits for the one that is numbered so. */
export function listenForChanges(client: Client, sequence: number) {
  const events: ChangedEvent[] = [];
  let notify = (): void => undefined;
  const stop = client.subscribe((event) => {
    if (event.kind !== 'changed' || event.sequence <= sequence) return;
    events.push(event);
    notify();
  });
  return {
    until: async (last: number): Promise<readonly ChangedEvent[]> => {
      while ((events.at(-1)?.sequence ?? 0) < last) await new Promise<void>((resolve) => (notify = resolve));
      stop();
      return events;
    },
  };
}

export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'carried out';
  } catch (error) {
    if (error instanceof RequestRefused) return error.code;
    throw error;
  }
}
