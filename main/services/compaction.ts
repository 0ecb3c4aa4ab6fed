// When snapshots are brought up to date: once the journal has grown enough for the next opening to feel it.
import type { Workspace } from '../storage/workspace.ts';

const COMPACT_ABOVE_BYTES = 4 * 1024 * 1024;

/** Returns what to call after each write. One compaction at a time; a failed one is tried again after as much growth. */
export function compactWhenGrown(workspace: Workspace): () => void {
  let isUnderWay = false;
  return () => {
    if (isUnderWay || workspace.isReadOnly || workspace.currentJournalBytes < COMPACT_ABOVE_BYTES) return;
    isUnderWay = true;
    void workspace.compact().finally(() => {
      isUnderWay = false;
    });
  };
}
