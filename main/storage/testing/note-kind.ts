import type { DocumentAddress } from '../../domain/storage/refusal.ts';
import type { ChangeSet } from '../commit.ts';
import type { DocumentKind, ParseOutcome } from '../document-kind.ts';
import { oneFile, oneFolderEach } from '../document-kind.ts';

/** The smallest document with an identity and a shape: named lines of text. No rule of the trade in these tests. */
export interface Note {
  readonly lines: Readonly<Record<string, string>>;
}

export type NoteChange =
  | { readonly type: 'set-line'; readonly name: string; readonly text: string | null }
  | { readonly type: 'replace'; readonly note: Note | null };

export const noteKind: DocumentKind<Note, NoteChange> = {
  kind: 'note',
  version: 1,
  migrations: {},
  schemaFingerprint: 'note-1',
  ...oneFolderEach('notes'),
  parse: parseNote,
  apply: applyToNote,
};

export const listKind: DocumentKind<Note, NoteChange> = {
  ...noteKind,
  kind: 'list',
  ...oneFile('list.json', 'list'),
};

export const testKinds: readonly DocumentKind[] = [noteKind, listKind];

export function parseNote(value: unknown): ParseOutcome<Note> {
  const lines = (value as Note | null)?.lines;
  if (typeof lines !== 'object') {
    return { ok: false, issues: [{ path: 'lines', message: 'expected an object' }] };
  }
  const wrong = Object.entries(lines).find(([, text]) => typeof text !== 'string');
  return wrong
    ? { ok: false, issues: [{ path: `lines.${wrong[0]}`, message: 'expected a text' }] }
    : { ok: true, document: value as Note };
}

function applyToNote(
  note: Note | undefined,
  change: NoteChange,
): { readonly document: Note | undefined; readonly inverse: NoteChange } {
  if (change.type === 'replace') {
    return { document: change.note ?? undefined, inverse: { type: 'replace', note: note ?? null } };
  }
  if (!note) {
    const created = { lines: change.text === null ? {} : { [change.name]: change.text } };
    return { document: created, inverse: { type: 'replace', note: null } };
  }
  const { [change.name]: before, ...others } = note.lines;
  const lines = change.text === null ? others : { ...note.lines, [change.name]: change.text };
  return { document: { lines }, inverse: { type: 'set-line', name: change.name, text: before ?? null } };
}

export function noteAddress(id: string): DocumentAddress {
  return { kind: 'note', id };
}

export const LIST: DocumentAddress = { kind: 'list', id: 'list' };

/** A change set of one line in one note. */
export function setLine(id: string, name: string, text: string | null): ChangeSet {
  return change(noteAddress(id), { type: 'set-line', name, text });
}

export function change(document: DocumentAddress, ...changes: readonly NoteChange[]): ChangeSet {
  return {
    by: 'claire',
    label: 'Modifier une note',
    changes: changes.map((one) => ({ document, change: one })),
  };
}
