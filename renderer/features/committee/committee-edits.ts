// How committees and mandates are edited from their screen: each act is one edit, taken back as one.
import type { Edit } from '../../../main/contract/edits.ts';
import {
  COMMITTEE_FIELD_LABELS,
  MANDATE_FIELD_LABELS,
  type Committee,
  type Mandate,
} from '../../../main/domain/committee/committee.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';

export type CommitteeField = keyof typeof COMMITTEE_FIELD_LABELS;
export type MandateField = keyof typeof MANDATE_FIELD_LABELS;

const ofCommittee = (itemId: string) => ({ document: 'committees', list: 'committees', itemId }) as const;
const ofMandate = (itemId: string) => ({ document: 'committees', list: 'mandates', itemId }) as const;

export function committeeOwner({ name }: Pick<Committee, 'name'>): string {
  return `Comité «\u202f${name.slice(0, 100)}\u202f»`;
}

export function newCommittee(itemId: string, initial: Readonly<Record<string, unknown>>): Edit {
  return { kind: 'item.create', ...ofCommittee(itemId), initial: { ...initial } };
}
export function newMandate(itemId: string, committeeId: string, initial: Partial<Mandate> = {}): Edit {
  return { kind: 'item.create', ...ofMandate(itemId), initial: { committeeId, ...initial } };
}
export const removedCommittee = (id: string): Edit => ({ kind: 'item.remove', ...ofCommittee(id) });
export const removedMandate = (id: string): Edit => ({ kind: 'item.remove', ...ofMandate(id) });

export function setCommittee(
  session: PlanSession,
  committee: Committee,
  field: CommitteeField,
  value: unknown,
  before: unknown,
): Promise<void> {
  const label = `${committeeOwner(committee)}, ${COMMITTEE_FIELD_LABELS[field].toLowerCase()}`;
  return session.commit(label, [{ kind: 'item.set', ...ofCommittee(committee.id), field, value, before }]);
}
export function setMandate(
  session: PlanSession,
  mandate: Mandate,
  field: MandateField,
  value: unknown,
  before: unknown,
): Promise<void> {
  const label = `Comité, siège, ${MANDATE_FIELD_LABELS[field].toLowerCase()}`;
  return session.commit(label, [{ kind: 'item.set', ...ofMandate(mandate.id), field, value, before }]);
}
