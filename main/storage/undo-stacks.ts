import type { RecordHeader } from './record.ts';

/**
 * The undo and redo stacks, derived from the journal one record at a time. To undo entry `n`, commit its inverse with
 * `undoes: n`; that commit then tops the redo stack, and committing its inverse with `redoes` brings the edit back.
 */
export class UndoStacks {
  readonly undo: RecordHeader[] = [];
  readonly redo: RecordHeader[] = [];

  add(record: RecordHeader): void {
    if (record.rewritten !== undefined || record.isPermanent) {
      return;
    }
    if (record.undoes !== undefined) {
      takeOut(this.undo, record.undoes);
      this.redo.push(record);
      return;
    }
    if (record.redoes === undefined) {
      this.redo.length = 0;
    } else {
      takeOut(this.redo, record.redoes);
    }
    this.undo.push(record);
  }
}

export function holds(stack: readonly RecordHeader[], seq: number): boolean {
  return stack.findLastIndex((record) => record.seq === seq) >= 0;
}

function takeOut(stack: RecordHeader[], seq: number): void {
  const index = stack.findLastIndex((record) => record.seq === seq);
  if (index >= 0) {
    stack.splice(index, 1);
  }
}
