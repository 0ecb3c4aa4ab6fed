// What reading a workspace, its history, or forgetting a part of it comes to.
import type { DocumentAddress, StorageRefusal } from '../domain/storage/refusal.ts';
import type { JournalRecord } from './commit.ts';

export type ReadOutcome<Document> =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly refusal: StorageRefusal };

export type HistoryOutcome =
  | { readonly ok: true; readonly records: readonly JournalRecord[] }
  | { readonly ok: false; readonly refusal: StorageRefusal };

export type PruneOutcome =
  | { readonly ok: true; readonly recordsForgotten: number }
  | { readonly ok: false; readonly refusal: StorageRefusal };

export interface HistoryQuery {
  readonly document?: DocumentAddress;
  readonly limit: number;
  /** Only records whose `seq` is lower; leave out to start with the latest. */
  readonly before?: number;
}
