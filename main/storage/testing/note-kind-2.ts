import type { DocumentKind } from '../document-kind.ts';
import type { Note, NoteChange } from './note-kind.ts';
import { listKind, noteKind } from './note-kind.ts';

/** Version 2 keeps lines as a list of pairs instead of an object: a shape version 1 could never be taken for. */
export interface PairedNote {
  readonly pairs: readonly (readonly [string, string])[];
}

export const noteKind2: DocumentKind<PairedNote, NoteChange> = {
  ...noteKind,
  version: 2,
  schemaFingerprint: 'note-2',
  migrations: { 1: (stored) => ({ pairs: Object.entries((stored as Note).lines) }) },
  parse: (value) =>
    Array.isArray((value as PairedNote | null)?.pairs)
      ? { ok: true, document: value as PairedNote }
      : { ok: false, issues: [{ path: 'pairs', message: 'expected a list' }] },
  apply: (note, change) => {
    const old = note && { lines: Object.fromEntries(note.pairs) };
    const applied = noteKind.apply(old, change);
    const document = applied.document && { pairs: Object.entries(applied.document.lines) };
    return { document, inverse: applied.inverse };
  },
};

export const noteKindsInVersion2: readonly DocumentKind[] = [noteKind2, listKind];
