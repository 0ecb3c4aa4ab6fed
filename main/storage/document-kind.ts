import type { DocumentAddress, ValidationIssue } from '../domain/storage/refusal.ts';

export type ParseOutcome<Document> =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly issues: readonly ValidationIssue[] };

export interface AppliedChange<Document, Change> {
  readonly document: Document | undefined;
  readonly inverse: Change;
}

/** Where the documents of one kind lie, relative to the workspace folder. */
export interface DocumentPlace {
  readonly pathOf: (id: string) => string;
  readonly idsIn: (namesIn: (folder: string) => readonly string[]) => readonly string[];
}

/**
 * All that storage knows of a document. `apply` is written as a method so that a list may hold kinds of different
 * documents; it must be pure, and must never alter the document it was given.
 */
export interface DocumentKind<Document = unknown, Change = unknown> extends DocumentPlace {
  readonly kind: string;
  readonly version: number;
  /** `migrations[n]` turns a stored document of version n into version n + 1. */
  readonly migrations: Readonly<Record<number, (stored: unknown) => unknown>>;
  /** The same for changes still waiting in the journal; a version left out means that changes kept their shape. */
  readonly changeMigrations?: Readonly<Record<number, (stored: unknown) => unknown>>;
  /** Names the exact rules `parse` applies. Change it whenever they do: see decision 0002. */
  readonly schemaFingerprint?: string;
  parse(value: unknown): ParseOutcome<Document>;
  apply(document: Document | undefined, change: Change): AppliedChange<Document, Change>;
  /** Runs the application of many changes, of which only the last document is kept, for kinds that make them cheaper together. */
  readonly batch?: <Value>(work: () => Value) => Value;
}

/** Does the work within the batches of the kinds; a batch several kinds share is entered once. */
export function inBatchesOf<Value>(kinds: Iterable<DocumentKind>, work: () => Value): Value {
  const batches = new Set([...kinds].flatMap(({ batch }) => (batch ? [batch] : [])));
  return [...batches].reduce<() => Value>((inner, batch) => () => batch(inner), work)();
}

export type KindsByName = ReadonlyMap<string, DocumentKind>;

export function kindsByName(kinds: readonly DocumentKind[]): KindsByName {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  if (byName.size !== kinds.length) {
    throw new Error('two document kinds have the same name');
  }
  return byName;
}

/** `directory.json`: there is one document of this kind, and its id is the kind of thing it is. */
export function oneFile(path: string, id: string): DocumentPlace {
  const slash = path.lastIndexOf('/');
  const folder = slash < 0 ? '' : path.slice(0, slash);
  return {
    pathOf: () => path,
    idsIn: (namesIn) => (namesIn(folder).includes(path.slice(slash + 1)) ? [id] : []),
  };
}

/** `meetings/<id>.json` */
export function oneFileEach(folder: string): DocumentPlace {
  return {
    pathOf: (id) => `${folder}/${id}.json`,
    idsIn: (namesIn) =>
      namesIn(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .filter(isDocumentId),
  };
}

/** `plans/<id>/snapshot.json` */
export function oneFolderEach(folder: string, fileName = 'snapshot.json'): DocumentPlace {
  return {
    pathOf: (id) => `${folder}/${id}/${fileName}`,
    idsIn: (namesIn) =>
      namesIn(folder)
        .filter(isDocumentId)
        .filter((id) => namesIn(`${folder}/${id}`).includes(fileName)),
  };
}

/** An id becomes a file name on every platform: no separators, no dots, none of the names Windows keeps for itself. */
export function isDocumentId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,100}$/.test(text) && !/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(text);
}

/** One string per document, for maps; neither part may hold a slash. */
export function keyOf(address: DocumentAddress): string {
  return `${address.kind}/${address.id}`;
}

export function addressOf(key: string): DocumentAddress {
  const slash = key.indexOf('/');
  return { kind: key.slice(0, slash), id: key.slice(slash + 1) };
}
