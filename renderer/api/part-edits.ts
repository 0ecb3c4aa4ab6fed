// Edits of one item of a list of a fiche (its milestones, funding lines…) or of the plan (its stages; `actionId` null).
import type { PartList } from '../../main/domain/change/part-change.ts';
import type { PlanSession } from './plan-session.svelte.ts';

export interface PartAddress {
  readonly actionId: string | null;
  readonly list: PartList;
}

/** `initial`: what is known of it from the start. */
export function addPart(
  session: PlanSession,
  address: PartAddress & { readonly partId: string },
  label: string,
  initial: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return session.commit(label, [{ kind: 'part.create', planId: session.planId, ...address, initial }]);
}

export function setPart(
  session: PlanSession,
  address: PartAddress & { readonly partId: string; readonly field: string },
  label: string,
  value: unknown,
  before: unknown,
): Promise<void> {
  return session.commit(label, [{ kind: 'part.set', planId: session.planId, ...address, value, before }]);
}

/** Resolves to the number of the edit. */
export function removePart(
  session: PlanSession,
  address: PartAddress & { readonly partId: string },
  label: string,
): Promise<number> {
  return session.carryOut(label, [{ kind: 'part.remove', planId: session.planId, ...address }]);
}

export function movePart(
  session: PlanSession,
  address: PartAddress & { readonly partId: string },
  label: string,
  position: number,
): Promise<void> {
  return session.commit(label, [{ kind: 'part.move', planId: session.planId, ...address, position }]);
}
