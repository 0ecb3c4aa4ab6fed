// Who the committees name: mandates and secretariats follow a contact or an organisation that is merged or removed.
import type { CollectionChange } from '../change/collection.ts';
import type { EntityId, Stamp } from '../identity/entity.ts';
import type { Committee, Committees, Mandate } from './committee.ts';

interface Replacing {
  readonly from: EntityId;
  /** Null: the reference is taken away. */
  readonly to: EntityId | null;
  readonly stamp: Stamp;
}

const COMMITTEE_REFERENCES = ['secretaryContactId', 'secretaryOrganisationId'] as const;
const MANDATE_REFERENCES = ['contactId', 'organisationId'] as const;

/** A suppléant who is removed is no suppléant any more; one who is merged is not one twice. */
export function replaceInCommittees(
  { committees, mandates }: Committees,
  replacing: Replacing,
): readonly CollectionChange[] {
  return [
    ...committees.flatMap((committee) => replaceInCommittee(committee, replacing)),
    ...mandates.flatMap((mandate) => replaceInMandate(mandate, replacing)),
  ];
}

function replaceInCommittee(committee: Committee, { from, to, stamp }: Replacing): CollectionChange[] {
  return COMMITTEE_REFERENCES.filter((field) => committee[field] === from).map((field) => ({
    kind: 'item.set',
    list: 'committees',
    itemId: committee.id,
    field,
    value: to,
    stamp,
  }));
}

function replaceInMandate(mandate: Mandate, replacing: Replacing): CollectionChange[] {
  const { from, to, stamp } = replacing;
  const set = (field: string, value: unknown): CollectionChange => ({
    kind: 'item.set',
    list: 'mandates',
    itemId: mandate.id,
    field,
    value,
    stamp,
  });
  const isNamed = mandate.substitutes.some(({ contactId }) => contactId === from);
  const substitutes = mandate.substitutes.flatMap((substitute) => {
    if (substitute.contactId !== from) return [substitute];
    const isThere = mandate.substitutes.some(({ contactId }) => contactId === to);
    return to === null || isThere ? [] : [{ ...substitute, contactId: to }];
  });
  return [
    ...MANDATE_REFERENCES.filter((field) => mandate[field] === from).map((field) => set(field, to)),
    ...(isNamed ? [set('substitutes', substitutes)] : []),
  ];
}
