// Edits of a meeting, as its screens make them: each is on the disk once it resolves.
import type { MeetingList, EditableMeetingField } from '../../main/domain/meeting/meeting.ts';
import type { Edit } from '../../main/contract/edits.ts';
import type { PlanSession } from './plan-session.svelte.ts';

export interface EntryAddress {
  readonly meetingId: string;
  readonly list: MeetingList;
}

export function setMeeting(
  session: PlanSession,
  { meetingId, field }: { readonly meetingId: string; readonly field: EditableMeetingField },
  label: string,
  value: unknown,
  before?: unknown,
): Promise<void> {
  return session.commit(label, [{ kind: 'meeting.set', meetingId, field, value, before }]);
}

/** Resolves to the id of the new entry, once it is there. */
export async function addEntry(
  session: PlanSession,
  address: EntryAddress,
  label: string,
  initial: Readonly<Record<string, unknown>> = {},
  alongside: readonly Edit[] = [],
): Promise<string> {
  const entryId = crypto.randomUUID();
  await session.commit(label, [{ kind: 'entry.create', ...address, entryId, initial }, ...alongside]);
  return entryId;
}

export function setEntry(
  session: PlanSession,
  address: EntryAddress & { readonly entryId: string; readonly field: string },
  label: string,
  value: unknown,
  before?: unknown,
): Promise<void> {
  return session.commit(label, [{ kind: 'entry.set', ...address, value, before }]);
}

/** Resolves to the number of the edit. */
export function removeEntry(
  session: PlanSession,
  address: EntryAddress & { readonly entryId: string },
  label: string,
): Promise<number> {
  return session.carryOut(label, [{ kind: 'entry.remove', ...address }]);
}

export function moveEntry(
  session: PlanSession,
  address: EntryAddress & { readonly entryId: string },
  label: string,
  position: number,
): Promise<void> {
  return session.commit(label, [{ kind: 'entry.move', ...address, position }]);
}
