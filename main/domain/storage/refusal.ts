/** What the storage layer can refuse or report: a closed union, so that each code has its words or the build fails. */

export interface DocumentAddress {
  readonly kind: string;
  readonly id: string;
}

export interface ValidationIssue {
  readonly path: string;
  readonly message: string;
}

/** Paths named `keptAt` are relative to the workspace folder: a page may show them, never resolve them. */
export type StorageRefusal =
  | {
      readonly code: 'not-a-workspace';
      readonly reason: 'absent' | 'not-a-folder' | 'no-marker' | 'marker-unreadable';
    }
  | { readonly code: 'workspace-format-too-new'; readonly version: number; readonly supported: number }
  | { readonly code: 'workspace-locked'; readonly pid: number; readonly host: string; readonly since: string }
  | { readonly code: 'workspace-read-only-folder'; readonly systemCode: string }
  | { readonly code: 'workspace-read-only'; readonly because: StorageRefusalCode }
  | { readonly code: 'disk-full'; readonly systemCode: string }
  | { readonly code: 'write-failed'; readonly systemCode: string }
  | { readonly code: 'read-failed'; readonly systemCode: string }
  | {
      readonly code: 'journal-broken';
      readonly lastGoodSeq: number;
      readonly bytesSetAside: number;
      readonly keptAt: string;
    }
  | {
      readonly code: 'journal-torn';
      readonly lastGoodSeq: number;
      readonly bytesDropped: number;
      readonly keptAt: string;
    }
  | { readonly code: 'journal-shorter-than-snapshot'; readonly lastSeq: number; readonly snapshotSeq: number }
  | {
      readonly code: 'snapshot-invalid';
      readonly document: DocumentAddress;
      readonly issues: readonly ValidationIssue[];
      readonly keptAt: string;
    }
  | { readonly code: 'snapshot-missing'; readonly document: DocumentAddress }
  | { readonly code: 'snapshot-altered'; readonly document: DocumentAddress; readonly keptAt: string }
  | { readonly code: 'index-invalid'; readonly keptAt: string }
  | {
      readonly code: 'document-format-too-new';
      readonly document: DocumentAddress;
      readonly version: number;
      readonly supported: number;
    }
  | { readonly code: 'migration-failed'; readonly document: DocumentAddress; readonly fromVersion: number }
  | { readonly code: 'replay-failed'; readonly document: DocumentAddress; readonly seq: number }
  | { readonly code: 'document-not-found'; readonly document: DocumentAddress }
  | { readonly code: 'attachment-missing' }
  | { readonly code: 'kept-file-missing' }
  | { readonly code: 'kept-file-altered' }
  | { readonly code: 'attachment-altered' }
  | { readonly code: 'undo-unavailable'; readonly seq: number }
  | { readonly code: 'redo-unavailable'; readonly seq: number }
  | { readonly code: 'compaction-running' }
  | { readonly code: 'compaction-cancelled' }
  | { readonly code: 'compaction-failed'; readonly message: string }
  | { readonly code: 'workspace-restored'; readonly keptAt: string }
  | { readonly code: 'folder-synchronised'; readonly service: string }
  | { readonly code: 'folder-on-network'; readonly share: string };

export type StorageRefusalCode = StorageRefusal['code'];

/** `damage` means something acknowledged may be out of reach; `note` means nothing was lost. */
export interface StorageProblem {
  readonly severity: 'damage' | 'note';
  readonly refusal: StorageRefusal;
}
