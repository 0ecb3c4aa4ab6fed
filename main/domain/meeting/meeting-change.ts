// Changes of one meeting. A roll call has a change of its own: one voice at a time, whatever the number of voters.
import * as z from 'zod';
import { added, moved, removed, setField, stampOf, updated, type Applied } from '../change/apply-to-list.ts';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import { findById, type Identified } from '../change/list.ts';
import { addIssues, fieldNames, position, valueFitsField } from '../change/value-fits-field.ts';
import { BALLOT_CHOICES, type NamedBallot } from '../committee/ballot.ts';
import { entityId, stamp } from '../identity/entity.ts';
import {
  editableMeetingFields,
  meeting,
  MEETING_LIST_FIELDS,
  MEETING_LIST_SCHEMAS,
  MEETING_LISTS,
  type Meeting,
  type MeetingList,
  type Vote,
} from './meeting.ts';

const list = z.enum(MEETING_LISTS);
/** The schema of each editable field, by list. */
export const ENTRY_FIELDS: Readonly<Record<MeetingList, Readonly<Record<string, z.ZodType>>>> =
  MEETING_LIST_FIELDS;

export const meetingChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('meeting.create'), meeting }),
  z.strictObject({ kind: z.literal('meeting.delete') }),
  z
    .strictObject({
      kind: z.literal('meeting.set'),
      field: fieldNames(editableMeetingFields),
      value: z.unknown(),
      stamp,
    })
    .superRefine(valueFitsField(editableMeetingFields)),
  z
    .strictObject({ kind: z.literal('entry.add'), list, entry: z.unknown(), position })
    .superRefine((change, context) => {
      addIssues(MEETING_LIST_SCHEMAS[change.list], change.entry, ['entry'], context);
    }),
  z.strictObject({ kind: z.literal('entry.remove'), list, entryId: entityId }),
  z.strictObject({ kind: z.literal('entry.move'), list, entryId: entityId, position }),
  z
    .strictObject({
      kind: z.literal('entry.set'),
      list,
      entryId: entityId,
      field: z.string().min(1).max(100),
      value: z.unknown(),
      stamp,
    })
    .superRefine((change, context) => {
      const known = ENTRY_FIELDS[change.list];
      if (Object.hasOwn(known, change.field))
        addIssues(known[change.field], change.value, ['value'], context);
      else context.addIssue({ code: 'custom', path: ['field'], message: 'unknown-field' });
    }),
  z.strictObject({
    kind: z.literal('ballot.cast'),
    voteId: entityId,
    seatId: entityId,
    /** Null: taken back. */
    choice: z.enum(BALLOT_CHOICES).nullable(),
  }),
]);
export type MeetingChange = z.infer<typeof meetingChange>;

type Of<Kind extends MeetingChange['kind']> = Extract<MeetingChange, { kind: Kind }>;
type AppliedToMeeting = Applied<Meeting, MeetingChange>;

/** Throws ChangeDoesNotApply. `document` is undefined before `meeting.create` and after `meeting.delete`. */
export function applyMeetingChange(document: Meeting | undefined, change: MeetingChange): AppliedToMeeting {
  if (change.kind === 'meeting.create') {
    if (document) throw new ChangeDoesNotApply('document-exists', document.id);
    return { document: change.meeting, inverse: { kind: 'meeting.delete' } };
  }
  if (!document) throw new ChangeDoesNotApply('document-missing', 'meeting');
  switch (change.kind) {
    case 'meeting.delete':
      return { document: undefined, inverse: { kind: 'meeting.create', meeting: document } };
    case 'meeting.set':
      return {
        document: { ...document, [change.field]: change.value, ...updated(change.stamp) },
        inverse: { ...change, value: document[change.field], stamp: stampOf(document) },
      };
    case 'ballot.cast':
      return applyBallot(document, change);
    default:
      return applyToEntries(document, change);
  }
}

function applyToEntries(
  document: Meeting,
  change: Of<'entry.add' | 'entry.remove' | 'entry.move' | 'entry.set'>,
): AppliedToMeeting {
  const entries: readonly Identified[] = document[change.list];
  const withEntries = (next: readonly Identified[]): Meeting => ({ ...document, [change.list]: next });
  switch (change.kind) {
    case 'entry.add': {
      const entry = change.entry as Identified;
      return {
        document: withEntries(added(entries, change.position, entry)),
        inverse: { kind: 'entry.remove', list: change.list, entryId: entry.id },
      };
    }
    case 'entry.remove': {
      const { list: next, item, position: at } = removed(entries, change.entryId);
      return {
        document: withEntries(next),
        inverse: { kind: 'entry.add', list: change.list, entry: item, position: at },
      };
    }
    case 'entry.move': {
      const { list: next, position: at } = moved(entries, change.entryId, change.position);
      return { document: withEntries(next), inverse: { ...change, position: at } };
    }
    case 'entry.set': {
      const { list: next, before } = setField(entries as never, change.entryId, change);
      return { document: withEntries(next), inverse: { ...change, ...before } };
    }
  }
}

/** Voices stand in the order of their seats' ids: one taken back and given again comes to the same place. */
function applyBallot(document: Meeting, change: Of<'ballot.cast'>): AppliedToMeeting {
  const { voteId, seatId, choice } = change;
  const vote = findById(document.votes, voteId);
  if (!vote) throw new ChangeDoesNotApply('entity-missing', voteId);
  const former = vote.ballots.find((ballot) => ballot.seatId === seatId);
  const others: readonly NamedBallot[] = vote.ballots.filter((ballot) => ballot.seatId !== seatId);
  const before = others.filter((ballot) => ballot.seatId < seatId);
  const ballots = choice === null ? others : [...before, { seatId, choice }, ...others.slice(before.length)];
  const votes = document.votes.map((each): Vote => (each.id === voteId ? { ...each, ballots } : each));
  return { document: { ...document, votes }, inverse: { ...change, choice: former?.choice ?? null } };
}
