// Edits of the directory. Duplicates are merged with every reference moved; what is still named is not removed unseen.
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { DirectoryChange, DocumentChange } from '../../domain/change/change.ts';
import { findById } from '../../domain/change/list.ts';
import { replaceInCommittees } from '../../domain/committee/references.ts';
import {
  blankContact,
  blankOrganisation,
  editableContactFields,
  editableOrganisationFields,
} from '../../domain/directory/directory.ts';
import { replaceInDirectory, replaceInPlan } from '../../domain/directory/references.ts';
import { checkBefore, found, inPlan, fitting, type EditContext } from './edit-context.ts';
import type { EditorsOf } from './editors.ts';

export const directoryEditors: EditorsOf<'organisation' | 'contact'> = {
  'organisation.create': ({ organisationId, name, organisationKind }, { stamp }) => [
    inDirectory({
      kind: 'organisation.add',
      organisation: blankOrganisation(organisationId, name, organisationKind, stamp),
      position: AT_THE_END,
    }),
  ],
  'organisation.set': (edit, context) => {
    const { organisationId, field } = edit;
    const before = found(findById(context.library.directory().organisations, organisationId), organisationId);
    checkBefore(edit, before[field], field);
    const value = fitting(editableOrganisationFields[field], edit.value);
    return [inDirectory({ kind: 'organisation.set', organisationId, field, value, stamp: context.stamp })];
  },
  'organisation.remove': ({ organisationId }, context) => {
    const mentions = replaced(context, organisationId, null);
    if (mentions.length > 0) throw new RequestRefused('organisation-in-use', { count: mentions.length });
    return [inDirectory({ kind: 'organisation.remove', organisationId })];
  },
  'organisation.merge': ({ organisationId, mergedId }, context) => {
    const { organisations } = context.library.directory();
    refuseMergeWithItself(organisationId, mergedId);
    found(findById(organisations, organisationId), organisationId);
    found(findById(organisations, mergedId), mergedId);
    return [
      ...replaced(context, mergedId, organisationId),
      inDirectory({ kind: 'organisation.remove', organisationId: mergedId }),
    ];
  },
  'contact.create': ({ contactId, initial }, { stamp }) => {
    const fields = Object.entries(initial).map(([field, value]) => [
      field,
      fitting(editableContactFields[field as keyof typeof editableContactFields], value),
    ]);
    const contact = { ...blankContact(contactId, stamp), ...Object.fromEntries(fields) } as ReturnType<
      typeof blankContact
    >;
    return [inDirectory({ kind: 'contact.add', contact, position: AT_THE_END })];
  },
  'contact.set': (edit, context) => {
    const { contactId, field } = edit;
    const before = found(findById(context.library.directory().contacts, contactId), contactId);
    checkBefore(edit, before[field], field);
    const value = fitting(editableContactFields[field], edit.value);
    return [inDirectory({ kind: 'contact.set', contactId, field, value, stamp: context.stamp })];
  },
  'contact.remove': ({ contactId }, context) => [
    ...replaced(context, contactId, null),
    inDirectory({ kind: 'contact.remove', contactId }),
  ],
  'contact.merge': ({ contactId, mergedId }, context) => {
    const { contacts } = context.library.directory();
    refuseMergeWithItself(contactId, mergedId);
    found(findById(contacts, contactId), contactId);
    found(findById(contacts, mergedId), mergedId);
    return [
      ...replaced(context, mergedId, contactId),
      inDirectory({ kind: 'contact.remove', contactId: mergedId }),
    ];
  },
};

function inDirectory(change: DirectoryChange): DocumentChange {
  return { kind: 'directory', id: 'directory', change };
}

function refuseMergeWithItself(keptId: string, mergedId: string): void {
  if (keptId === mergedId) throw new RequestRefused('merge-with-itself');
}

/** In every plan of the workspace, in its committees, and in the directory itself. */
function replaced(
  { library, stamp }: EditContext,
  from: string,
  to: string | null,
): readonly DocumentChange[] {
  const replacing = { from, to, stamp };
  return [
    ...library
      .planIds()
      .flatMap((planId) =>
        replaceInPlan(library.plan(planId), replacing).map((change) => inPlan(planId, change)),
      ),
    ...replaceInCommittees(library.committees(), replacing).map((change): DocumentChange => ({
      kind: 'committees',
      id: 'committees',
      change,
    })),
    ...replaceInDirectory(library.directory(), replacing).map(inDirectory),
  ];
}
