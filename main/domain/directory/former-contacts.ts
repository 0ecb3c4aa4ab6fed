// People the directory has no more and the history still names: removed from it, or made one with another entry.
import type { DirectoryChange } from '../change/change.ts';
import type { EntityId } from '../identity/entity.ts';
import { PERSONAL_FIELDS, type Contact } from './directory.ts';

export interface FormerContact {
  /** As it was when it went. */
  readonly contact: Contact;
  /** ISO instant. */
  readonly goneAt: string;
}

/** What is needed of a record of the history: when, and what would take it back. */
export interface PastRecord {
  readonly at: string;
  readonly inverse: readonly { readonly document: { readonly kind: string }; readonly change: unknown }[];
}

/** `records` are latest first, and so is the answer. Somebody already erased is nobody any more. */
export function formerContacts(
  records: readonly PastRecord[],
  present: readonly Contact[],
): readonly FormerContact[] {
  const seen = new Set<EntityId>(present.map(({ id }) => id));
  const former: FormerContact[] = [];
  for (const { at, inverse } of records) {
    for (const { document, change } of inverse) {
      const contact = document.kind === 'directory' ? broughtBack(change as DirectoryChange) : null;
      if (contact === null || seen.has(contact.id)) continue;
      seen.add(contact.id);
      if (PERSONAL_FIELDS.some((field) => contact[field].trim() !== '')) former.push({ contact, goneAt: at });
    }
  }
  return former;
}

function broughtBack(change: DirectoryChange): Contact | null {
  return change.kind === 'contact.add' ? change.contact : null;
}
