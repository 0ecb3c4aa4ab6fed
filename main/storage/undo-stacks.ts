import type { DocumentAddress } from '../domain/storage/refusal.ts';
import { addressOf, keyOf } from './document-kind.ts';
import type { RecordHeader } from './record.ts';

export interface UndoEntry {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly label: string;
  readonly documents: readonly DocumentAddress[];
}

/** What can be taken back, oldest first. */
export class UndoStack {
  #records: RecordHeader[] = [];

  push(record: RecordHeader): void {
    this.#records.push(record);
  }

  empty(): void {
    this.#records = [];
  }

  takeOut(seq: number): void {
    const index = this.#indexOf(seq);
    if (index >= 0) this.#records.splice(index, 1);
  }

  holds(seq: number): boolean {
    return this.#indexOf(seq) >= 0;
  }

  last(document?: DocumentAddress): UndoEntry | undefined {
    const record = document ? this.#records.findLast(touches(document)) : this.#records.at(-1);
    return record && entryOf(record);
  }

  entries(document?: DocumentAddress): readonly UndoEntry[] {
    const found = document ? this.#records.filter(touches(document)) : this.#records;
    return found.map(entryOf);
  }

  /** Latest first; undefined when the entry is not here. */
  above(seq: number): readonly UndoEntry[] | undefined {
    const index = this.#indexOf(seq);
    return index < 0
      ? undefined
      : this.#records
          .slice(index + 1)
          .reverse()
          .map(entryOf);
  }

  #indexOf(seq: number): number {
    return this.#records.findLastIndex((record) => record.seq === seq);
  }
}

/**
 * The undo and redo stacks, derived from the journal one record at a time. To undo entry `n`, commit its inverse with
 * `undoes: n`; that commit then tops the redo stack, and committing its inverse with `redoes` brings the edit back.
 */
export class UndoStacks {
  readonly undo = new UndoStack();
  readonly redo = new UndoStack();

  add(record: RecordHeader): void {
    if (record.rewritten !== undefined || record.isPermanent) {
      return;
    }
    if (record.undoes !== undefined) {
      this.undo.takeOut(record.undoes);
      this.redo.push(record);
      return;
    }
    if (record.redoes === undefined) {
      this.redo.empty();
    } else {
      this.redo.takeOut(record.redoes);
    }
    this.undo.push(record);
  }
}

function touches(document: DocumentAddress): (record: RecordHeader) => boolean {
  const key = keyOf(document);
  return ({ documents }) => documents.includes(key);
}

function entryOf({ seq, at, by, label, documents }: RecordHeader): UndoEntry {
  return { seq, at, by, label, documents: documents.map(addressOf) };
}
