// The history as the disk has it: records of the journal, read back when somebody asks for them.
import { toJournalRecord, type JournalRecord } from './commit.ts';
import { keyOf } from './document-kind.ts';
import type { Journal } from './journal.ts';
import type { JournalEntry } from './journal-scan.ts';
import type { HistoryOutcome, HistoryQuery, ReadOutcome } from './outcomes.ts';
import { refusalFrom } from './refused.ts';
import type { StorageContext } from './workspace-files.ts';

/** Latest first. */
export function historyOf(
  context: StorageContext,
  journal: Journal,
  { document, limit, before = Infinity }: HistoryQuery,
): HistoryOutcome {
  const key = document && keyOf(document);
  const wanted: JournalEntry[] = [];
  for (let index = journal.entries.length - 1; index >= 0 && wanted.length < limit; index -= 1) {
    const entry = journal.entries[index];
    if (entry && entry.seq < before && (key === undefined || entry.documents.includes(key))) {
      wanted.push(entry);
    }
  }
  return readBack(context, journal, wanted);
}

export function recordOf(context: StorageContext, journal: Journal, seq: number): ReadOutcome<JournalRecord> {
  const entry = journal.entryOf(seq);
  const outcome = entry ? readBack(context, journal, [entry]) : undefined;
  if (outcome && !outcome.ok) {
    return outcome;
  }
  const record = outcome?.records[0];
  return record ? { ok: true, document: record } : { ok: false, refusal: { code: 'undo-unavailable', seq } };
}

function readBack(
  context: StorageContext,
  journal: Journal,
  entries: readonly JournalEntry[],
): HistoryOutcome {
  try {
    return { ok: true, records: entries.map((entry) => toJournalRecord(context, journal.read(entry))) };
  } catch (error) {
    return { ok: false, refusal: refusalFrom(error, 'read-failed') };
  }
}
