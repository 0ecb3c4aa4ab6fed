import { addressOf } from './document-kind.ts';
import type { JournalPosition } from './record.ts';
import { NO_RECORD } from './record.ts';
import { StorageRefused } from './refused.ts';
import type { StorageContext } from './workspace-files.ts';
import { COMPACTED, resolveIn, setAside, writeDurably } from './workspace-files.ts';

/**
 * What the last whole compaction left: every snapshot holds the journal up to `position`. The list of documents is
 * what tells a removed document from a lost file, and an old copy put back by hand from an untouched one.
 */
export interface Compacted {
  readonly position: JournalPosition;
  readonly snapshots: ReadonlyMap<string, number>;
}

export const NEVER_COMPACTED: Compacted = { position: { seq: 0, hash: NO_RECORD }, snapshots: new Map() };

export function writeCompacted(context: StorageContext, compacted: Compacted): void {
  writeDurably(context, COMPACTED, encodeCompacted(compacted));
}

export function encodeCompacted({ position, snapshots }: Compacted): Buffer {
  const listed = [...snapshots].map(([key, seq]) => ({ ...addressOf(key), seq }));
  const stored = { format: 'jalon-compacted', version: 1, position, snapshots: listed };
  return Buffer.from(`${JSON.stringify(stored)}\n`);
}

export function readCompacted(context: StorageContext): Compacted {
  if (!context.files.facts(resolveIn(context, COMPACTED))) {
    return NEVER_COMPACTED;
  }
  const bytes = context.files.readFile(resolveIn(context, COMPACTED));
  const compacted = decode(bytes.toString('utf8'));
  if (!compacted) {
    throw new StorageRefused({ code: 'index-invalid', keptAt: setAside(context, COMPACTED, bytes) });
  }
  return compacted;
}

function decode(text: string): Compacted | undefined {
  try {
    const stored = JSON.parse(text) as {
      format: string;
      version: number;
      position: JournalPosition;
      snapshots: readonly { kind: string; id: string; seq: number }[];
    };
    const isOurs = stored.format === 'jalon-compacted' && stored.version === 1;
    const { seq, hash } = stored.position;
    if (!isOurs || !Number.isSafeInteger(seq) || typeof hash !== 'string') {
      return undefined;
    }
    const listed = stored.snapshots.map((entry) => [`${entry.kind}/${entry.id}`, entry.seq] as const);
    return { position: { seq, hash }, snapshots: new Map(listed) };
  } catch {
    return undefined;
  }
}
