// Erasing a contact everywhere, history included: one deliberate act, which says first what it will change.
import type { ErasurePreview, FormerContactLine } from '../contract/answers.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { Duties } from '../contract/requests.ts';
import type { DirectoryChange } from '../domain/change/change.ts';
import { contactName, type Contact, type Directory } from '../domain/directory/directory.ts';
import { likelyDuplicatesOfContact } from '../domain/directory/duplicates.ts';
import {
  countMentions,
  eraseFromDirectory,
  eraseFromPlan,
  erasureOf,
  withoutPerson,
  type Erasure,
  type Naming,
} from '../domain/directory/erase-contact.ts';
import { formerContacts, type FormerContact } from '../domain/directory/former-contacts.ts';
import { applyCollectionChange } from '../domain/change/collection.ts';
import type { Committees } from '../domain/committee/committee.ts';
import { replaceInCommittees } from '../domain/committee/references.ts';
import type { Stamp } from '../domain/identity/entity.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { DocumentAddress } from '../domain/storage/refusal.ts';
import type { JournalRecord } from '../storage/commit.ts';
import type { RedactedRecord } from '../storage/rewrite-history.ts';
import type { Clockwork } from './clockwork.ts';
import { found } from './edits/edit-context.ts';
import type { KeptFiles } from './kept-files.ts';
import type { Library } from './library.ts';

type ErasureDuties = Pick<Duties, 'contact.erasePreview' | 'contact.erase' | 'contact.former'>;

export function erasureDuties(
  library: Library,
  clockwork: Clockwork,
  kept: KeptFiles,
  announceReplaced: () => void,
): ErasureDuties {
  const erasureOfAll = (entries: readonly Contact[], records: readonly JournalRecord[]): Erasure => {
    const stamp: Stamp = { at: clockwork.now().toISOString(), by: clockwork.author };
    return erasureOf(
      entries,
      stamp,
      entries.flatMap(({ id }) => formerNamings(records, id)),
    );
  };
  const formerIn = (records: readonly JournalRecord[]): readonly FormerContact[] =>
    formerContacts(records, library.directory().contacts);
  return {
    'contact.former': () => ({ contacts: formerIn(library.allHistory()).map(lineOf) }),
    'contact.erasePreview': async ({ contactId }): Promise<ErasurePreview> => {
      const records = library.allHistory();
      const former = formerIn(records);
      const person = personOf(library.directory(), former, contactId);
      const erasure = erasureOfAll([person], records);
      const naming = (documents: readonly unknown[]): number =>
        documents.filter((document) => countMentions(document, erasure) > 0).length;
      return {
        name: contactName(person),
        mentionsByPlan: library
          .planIds()
          .map((id) => library.plan(id))
          .map((plan) => ({ title: plan.title, count: countMentions(plan, erasure) }))
          .filter(({ count }) => count > 0),
        seatCount: naming(library.committees().mandates),
        meetingCount: naming(library.allMeetings()),
        recordCount: naming(records),
        keptFileCount: await countKeptFiles(library, kept, erasure),
        alike: alikeAmong(former, person).map(lineOf),
        replacedFolders: library.replacedFolders(),
      };
    },
    'contact.erase': ({ contactId, alsoIds, forgetsReplaced }) => {
      const records = library.allHistory();
      const former = formerIn(records);
      const entries = [...new Set([contactId, ...alsoIds])].map((id) =>
        personOf(library.directory(), former, id),
      );
      const erasure = erasureOfAll(entries, records);
      library.rewriteHistory({
        label: 'Effacement d’un contact, historique compris',
        reason: 'erasure',
        record: (record) => redacted(record, erasure),
        document: (address, document) => erasedFrom(address, document, erasure),
      });
      announceReplaced();
      const foldersLeft = forgetsReplaced ? library.forgetReplaced() : [];
      return { sequence: library.sequence, foldersLeft };
    },
  };
}

function lineOf({ contact, goneAt }: FormerContact): FormerContactLine {
  return { contactId: contact.id, name: contactName(contact), function: contact.function, goneAt };
}

function alikeAmong(former: readonly FormerContact[], person: Contact): readonly FormerContact[] {
  const alike = likelyDuplicatesOfContact(
    person,
    former.map(({ contact }) => contact),
  );
  const ids = new Set(alike.map(({ entry }) => entry.id));
  return former.filter(({ contact }) => ids.has(contact.id));
}

/** Signed files that name the person; one that cannot be read any more may, and counts. */
async function countKeptFiles(library: Library, kept: KeptFiles, erasure: Erasure): Promise<number> {
  let count = 0;
  for (const { identity, file } of library.register().entries) {
    if (!file) continue;
    const content = await kept.contentOf(identity).catch((error: unknown) => {
      if (error instanceof RequestRefused) return null;
      throw error;
    });
    if (content === null || countMentions(content.payload, erasure) > 0) count += 1;
  }
  return count;
}

/** Of the directory, or one that only the history still names. Throws RequestRefused `entity-missing`. */
function personOf(directory: Directory, former: readonly FormerContact[], contactId: string): Contact {
  const held = directory.contacts.find(({ id }) => id === contactId);
  return found(held ?? former.find(({ contact }) => contact.id === contactId)?.contact, contactId);
}

/** How the contact was written at each moment the history knows of. `records` are latest first. */
function formerNamings(records: readonly JournalRecord[], contactId: string): readonly Naming[] {
  const namings: Naming[] = [];
  let current: Naming = { givenName: '', familyName: '', email: '', phone: '' };
  for (const { changes } of records.toReversed()) {
    for (const { document, change } of changes) {
      if (document.kind !== 'directory') continue;
      const next = namingAfter(current, change as DirectoryChange, contactId);
      if (next !== current) namings.push(next);
      current = next;
    }
  }
  return namings;
}

function namingAfter(current: Naming, change: DirectoryChange, contactId: string): Naming {
  if (change.kind === 'contact.add' && change.contact.id === contactId) return change.contact;
  const isOfContact = change.kind === 'contact.set' && change.contactId === contactId;
  return isOfContact && change.field in current ? { ...current, [change.field]: change.value } : current;
}

/** The seat becomes vacant; what was written of the person goes too. */
function erasedFromCommittees(document: Committees, erasure: Erasure): unknown {
  const { contactIds, stamp } = erasure;
  let left = document;
  for (const contactId of contactIds)
    for (const change of replaceInCommittees(left, { from: contactId, to: null, stamp }))
      left = applyCollectionChange(left, change).document;
  return withoutPerson(left, erasure);
}

function redacted(record: JournalRecord, erasure: Erasure): RedactedRecord {
  const { by, label, changes, inverse } = record;
  return {
    ...(countMentions([changes, inverse], erasure) > 0 ? { isPermanent: true } : {}),
    by,
    label: withoutPerson(label, erasure) as string,
    changes: withoutPerson(changes, erasure) as RedactedRecord['changes'],
    inverse: withoutPerson(inverse, erasure) as RedactedRecord['inverse'],
  };
}

function erasedFrom({ kind }: DocumentAddress, document: unknown, erasure: Erasure): unknown {
  if (kind === 'directory') return eraseFromDirectory(document as Directory, erasure);
  if (kind === 'plan') return eraseFromPlan(document as Plan, erasure);
  if (kind === 'committees') return erasedFromCommittees(document as Committees, erasure);
  return withoutPerson(document, erasure);
}
