import { hash } from 'node:crypto';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import type { DocumentAddress, StorageRefusal, ValidationIssue } from '../domain/storage/refusal.ts';
import type { DocumentKind } from './document-kind.ts';
import type { JournalPosition } from './record.ts';
import { StorageRefused } from './refused.ts';
import type { StorageContext } from './workspace-files.ts';
import { BACKUPS_FOLDER, keepCopy, kindNamed, resolveIn, setAside, writeDurably } from './workspace-files.ts';

const FORMAT = 'jalon-snapshot';
const DOCUMENT_MARK = ',"document":';
/** The header is a few hundred bytes; looking further would walk a whole foreign file. */
const HEADER_LIMIT = 4096;

export interface Snapshot {
  /** Undefined when the document was removed: the file then only says so, until it is removed too. */
  readonly document: unknown;
  readonly position: JournalPosition;
  /** The version found in the file; lower than the kind's when the document was migrated while reading. */
  readonly storedVersion: number;
  /** The file's bytes are not those that were written, yet they still form a valid document. */
  readonly isAltered: boolean;
}

interface Header {
  readonly format: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly position: JournalPosition;
  readonly checked?: { readonly sha256: string; readonly schema?: string };
  readonly removed?: true;
}

/** A lowdb database whose file is one snapshot; `data` is null when there is no file. */
export function snapshotDatabase(context: StorageContext, address: DocumentAddress): Low<Snapshot | null> {
  return new Low<Snapshot | null>(new SnapshotAdapter(context, address), null);
}

/** lowdb's own file adapter neither syncs, nor validates, nor keeps the file private: this one does all three. */
class SnapshotAdapter implements Adapter<Snapshot | null> {
  private readonly kind: DocumentKind;
  private readonly path: string;

  constructor(
    private readonly context: StorageContext,
    private readonly address: DocumentAddress,
  ) {
    this.kind = kindNamed(context, address.kind);
    this.path = this.kind.pathOf(address.id);
  }

  async read(): Promise<Snapshot | null> {
    if (!this.context.files.facts(resolveIn(this.context, this.path))) {
      return Promise.resolve(null);
    }
    const bytes = this.context.files.readFile(resolveIn(this.context, this.path));
    return Promise.resolve(
      decodeSnapshot(this.kind, this.address, bytes, (issues) => this.refuse(bytes, issues)),
    );
  }

  async write(snapshot: Snapshot | null): Promise<void> {
    if (snapshot) {
      if (snapshot.storedVersion < this.kind.version) {
        this.backUp(snapshot.storedVersion);
      }
      writeDurably(this.context, this.path, encodeSnapshot(this.kind, this.address, snapshot));
    }
    return Promise.resolve();
  }

  private backUp(version: number): void {
    const path = resolveIn(this.context, this.path);
    if (this.context.files.facts(path)) {
      const bytes = this.context.files.readFile(path);
      keepCopy(this.context, BACKUPS_FOLDER, `${this.path}.version-${String(version)}`, bytes);
    }
  }

  private refuse(bytes: Buffer, issues: readonly ValidationIssue[]): StorageRefusal {
    const keptAt = setAside(this.context, this.path, bytes);
    return { code: 'snapshot-invalid', document: this.address, issues, keptAt };
  }
}

export function encodeSnapshot(
  kind: DocumentKind,
  address: DocumentAddress,
  { document, position }: Pick<Snapshot, 'document' | 'position'>,
): Buffer {
  const header = { format: FORMAT, kind: address.kind, id: address.id, version: kind.version, position };
  if (document === undefined) {
    return Buffer.from(`${JSON.stringify({ ...header, removed: true })}\n`);
  }
  const body = Buffer.from(JSON.stringify(document));
  const checked = {
    sha256: hash('sha256', body),
    ...(kind.schemaFingerprint === undefined ? {} : { schema: kind.schemaFingerprint }),
  };
  const head = JSON.stringify({ ...header, checked }).slice(0, -1);
  return Buffer.concat([Buffer.from(head + DOCUMENT_MARK), body, Buffer.from('}\n')]);
}

type RefuseInvalid = (issues: readonly ValidationIssue[]) => StorageRefusal;

function decodeSnapshot(
  kind: DocumentKind,
  address: DocumentAddress,
  bytes: Buffer,
  refuse: RefuseInvalid,
): Snapshot {
  const stored = parseFile(bytes, refuse);
  const header = checkHeader(stored, address, refuse);
  if (header.version > kind.version) {
    const { version } = header;
    throw new StorageRefused({
      code: 'document-format-too-new',
      document: address,
      version,
      supported: kind.version,
    });
  }
  const found = { position: header.position, storedVersion: header.version };
  if (header.removed) {
    return { ...found, document: undefined, isAltered: false };
  }
  const isIntact = header.checked !== undefined && bodyHash(bytes) === header.checked.sha256;
  const isAltered = header.checked !== undefined && !isIntact;
  if (isIntact && isCheckedBy(kind, header)) {
    return { ...found, document: stored['document'], isAltered };
  }
  const migrated = migrate(kind.migrations, stored['document'], header.version, kind.version, (cause) => {
    const refusal: StorageRefusal = {
      code: 'migration-failed',
      document: address,
      fromVersion: header.version,
    };
    return new StorageRefused(refusal, { cause });
  });
  const outcome = kind.parse(migrated);
  if (!outcome.ok) {
    throw new StorageRefused(refuse(outcome.issues));
  }
  return { ...found, document: outcome.document, isAltered };
}

/** The bytes are those this very schema accepted before they were written: walking them again proves nothing. */
function isCheckedBy(kind: DocumentKind, header: Header): boolean {
  return (
    kind.schemaFingerprint !== undefined &&
    header.version === kind.version &&
    header.checked?.schema === kind.schemaFingerprint
  );
}

export function migrate(
  steps: Readonly<Record<number, (stored: unknown) => unknown>>,
  stored: unknown,
  from: number,
  to: number,
  failure: (cause: unknown) => Error,
): unknown {
  let value = stored;
  for (let version = from; version < to; version += 1) {
    const step = steps[version];
    if (!step) {
      throw failure(new Error(`no migration leaves version ${String(version)}`));
    }
    try {
      value = step(value);
    } catch (error) {
      throw failure(error);
    }
  }
  return value;
}

function bodyHash(bytes: Buffer): string {
  const start = bytes.subarray(0, HEADER_LIMIT).indexOf(DOCUMENT_MARK);
  return hash('sha256', bytes.subarray(start + DOCUMENT_MARK.length, bytes.length - '}\n'.length));
}

function parseFile(bytes: Buffer, refuse: RefuseInvalid): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof stored === 'object' && stored !== null) {
      return stored as Record<string, unknown>;
    }
  } catch (error) {
    const issue = { path: '', message: error instanceof Error ? error.message : 'not JSON' };
    throw new StorageRefused(refuse([issue]), { cause: error });
  }
  throw new StorageRefused(refuse([{ path: '', message: 'not an object' }]));
}

function checkHeader(
  stored: Record<string, unknown>,
  address: DocumentAddress,
  refuse: RefuseInvalid,
): Header {
  const issues: ValidationIssue[] = [];
  const expect = (isRight: boolean, path: string): void => {
    if (!isRight) {
      issues.push({ path, message: 'unexpected' });
    }
  };
  const position = stored['position'] as Partial<JournalPosition> | null | undefined;
  expect(stored['format'] === FORMAT, 'format');
  expect(stored['kind'] === address.kind, 'kind');
  expect(stored['id'] === address.id, 'id');
  expect(Number.isSafeInteger(stored['version']), 'version');
  expect(Number.isSafeInteger(position?.seq) && typeof position?.hash === 'string', 'position');
  expect(stored['removed'] === true || 'document' in stored, 'document');
  if (issues.length > 0) {
    throw new StorageRefused(refuse(issues));
  }
  return stored as unknown as Header;
}
