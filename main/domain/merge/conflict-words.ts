// The questions of a merge, and what it did of itself, as a person reads them.
import type { PlanDocument } from '../plan/plan-document.ts';
import { COLLECTION_LABELS, fieldLabel } from '../wording/field-labels.ts';
import { valueWords, type Names } from '../wording/value-words.ts';
import { mayBeDecided, type Conflict, type Decision } from './conflict.ts';
import { EntityBook, groupKeyOf, wholeWords } from './difference-words.ts';
import { addressIn, schemaOf } from './entities.ts';
import type { MergeNote } from './merge-notes.ts';
import { isLongText } from './merge-value.ts';

export interface WordedConflict {
  readonly id: string;
  readonly kind: Conflict['kind'];
  /** « Fiche 12 – Ouvrir une crèche ». */
  readonly group: string;
  readonly label: string;
  /** What it said before both changed it; null where it is not known, or says nothing. */
  readonly base: string | null;
  readonly mine: string;
  readonly theirs: string;
  /** What each decision would keep, where that is not one of the two as it is. */
  readonly both: string | null;
  readonly isLongText: boolean;
  readonly possible: readonly Decision[];
}

const REMOVED = 'n’est plus dans cette copie';
const ABSENT = 'n’est pas dans cette copie';

export function wordConflicts(
  conflicts: readonly Conflict[],
  documents: readonly PlanDocument[],
  names: Names,
): readonly WordedConflict[] {
  const book = new EntityBook(documents);
  return conflicts.map((conflict) => ({
    id: conflict.id,
    kind: conflict.kind,
    possible: (['mine', 'theirs', 'both'] as const).filter((each) => mayBeDecided(conflict, each)),
    ...wordsOf(conflict, book, names),
  }));
}

type Words = Omit<WordedConflict, 'id' | 'kind' | 'possible'>;

function wordsOf(conflict: Conflict, book: EntityBook, names: Names): Words {
  switch (conflict.kind) {
    case 'field':
      return fieldWords(conflict, book, names);
    case 'presence':
      return presenceWords(conflict, book, names);
    case 'order': {
      const { collection, actionId } = conflict.list;
      const address = addressIn(conflict.list, actionId ?? '');
      return {
        group: book.groupTitle(groupKeyOf({ ...address, actionId })),
        label: `${COLLECTION_LABELS[collection]}\u202f: ordre`,
        base: null,
        mine: 'l’ordre de votre copie',
        theirs: 'l’ordre de leur copie',
        both: null,
        isLongText: false,
      };
    }
  }
}

function fieldWords(conflict: Extract<Conflict, { kind: 'field' }>, book: EntityBook, names: Names): Words {
  const { entity, field, base, mine, theirs, choices } = conflict;
  const { collection } = entity;
  const said = (value: unknown): string => valueWords(collection, field, value, names);
  const title = book.titleOf(entity, names);
  const label = fieldLabel(collection, field);
  return {
    group: book.groupTitle(groupKeyOf(entity)),
    label: title === '' ? label : `${title}\u202f: ${label}`,
    base: base === undefined ? null : said(base),
    mine: said(mine),
    theirs: said(theirs),
    both: choices.both === undefined ? null : said(choices.both),
    isLongText: isLongText(schemaOf(collection, field)),
  };
}

function presenceWords(
  { entity, removedBy, value, isRemovalKnown }: Extract<Conflict, { kind: 'presence' }>,
  book: EntityBook,
  names: Names,
): Words {
  const title = book.titleOf(entity, names);
  const kept = wholeWords(entity, value, names);
  const gone = isRemovalKnown ? REMOVED : ABSENT;
  return {
    group: book.groupTitle(groupKeyOf(entity)),
    label: title === '' ? 'La fiche entière' : title,
    base: null,
    mine: removedBy === 'mine' ? gone : kept,
    theirs: removedBy === 'theirs' ? gone : kept,
    both: null,
    isLongText: false,
  };
}

const WHAT = { actions: 'La fiche', axes: 'L’axe' } as const;

export function noteWords(note: MergeNote): string {
  switch (note.kind) {
    case 'renumbered':
      return `La fiche «\u202f${note.title}\u202f» de leur copie portait le n°\u00a0${note.from}, comme une des vôtres\u202f: elle devient la n°\u00a0${note.to}.`;
    case 'reference-dropped':
      return `${WHAT[note.collection]} «\u202f${note.title}\u202f» citait «\u202f${note.gone.join(', ')}\u202f», supprimé dans une des copies\u202f: cette mention disparaît (${fieldLabel(note.collection, note.field).toLowerCase()}).`;
    case 'parent-restored':
      return `${WHAT[note.collection]} «\u202f${note.title}\u202f» revient à sa place d’avant\u202f: les rangements des deux copies ne vont pas ensemble.`;
  }
}
