// When snapshots are brought up to date: once the journal has grown enough for the next opening to feel it.
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import type { Workspace } from '../storage/workspace.ts';

const COMPACT_ABOVE_BYTES = 4 * 1024 * 1024;

export interface CompactionReports {
  /** Nothing is lost when it fails: the journal keeps everything, openings get slower. */
  readonly onRefused: (refusal: StorageRefusal) => void;
  readonly onBug: (error: unknown) => void;
}

/** Returns what to call after each write. One compaction at a time; a failed one is tried again after as much growth. */
export function compactWhenGrown(workspace: Workspace, { onRefused, onBug }: CompactionReports): () => void {
  let isUnderWay = false;
  let tryAgainAboveBytes = COMPACT_ABOVE_BYTES;
  return () => {
    if (isUnderWay || workspace.isReadOnly || workspace.currentJournalBytes < tryAgainAboveBytes) return;
    isUnderWay = true;
    workspace
      .compact()
      .then((outcome) => {
        if (!outcome.ok && outcome.refusal.code !== 'compaction-cancelled') onRefused(outcome.refusal);
      }, onBug)
      .finally(() => {
        isUnderWay = false;
        tryAgainAboveBytes = workspace.currentJournalBytes + COMPACT_ABOVE_BYTES;
      });
  };
}
