// The documents of the open workspace, changed. Everything that is written passes through `write` here.
import type { UndoneEdit, UndoState } from '../contract/answers.ts';
import type { ContractEvent } from '../contract/events.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { DocumentChange } from '../domain/change/change.ts';
import { ficheTouched } from '../domain/change/fiche-touched.ts';
import { findById } from '../domain/change/list.ts';
import { isSettledReplication } from '../domain/replication/guards.ts';
import type { ReplicationsChange } from '../domain/replication/replications.ts';
import type { ConsultationsChange } from '../domain/consultation/consultation.ts';
import { isSettledConsultation } from '../domain/consultation/guards.ts';
import type { ExchangesChange } from '../domain/transmission/exchanges.ts';
import { isSettled } from '../domain/transmission/frozen.ts';
import { ChangeDoesNotApply } from '../domain/change/change-does-not-apply.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { RegisterChange } from '../domain/register/register.ts';
import type { TrustChange } from '../domain/signed-file/trust-change.ts';
import type { ChangeSet, CommitOutcome, JournalRecord } from '../storage/commit.ts';
import type { HistoryRewrite } from '../storage/rewrite-history.ts';
import type { UndoEntry } from '../storage/undo-stacks.ts';
import type { Workspace } from '../storage/workspace.ts';
import { OpenDocuments } from './open-documents.ts';
import { documentOf, storageRefused } from './refusals.ts';
import { firstInTheWay, placeOf } from './taking-back.ts';

export type LibraryChange =
  | DocumentChange
  | { readonly kind: 'trust'; readonly id: 'trust'; readonly change: TrustChange }
  | { readonly kind: 'register'; readonly id: 'register'; readonly change: RegisterChange };

export interface WriteOptions {
  readonly label: string;
  readonly changes: readonly LibraryChange[];
  readonly isPermanent?: true;
}

export class Library extends OpenDocuments {
  readonly #author: string;
  readonly #announce: (event: ContractEvent) => void;
  readonly #afterWrite: () => void;

  constructor(options: {
    readonly workspace: Workspace;
    readonly author: string;
    readonly announce: (event: ContractEvent) => void;
    readonly afterWrite: () => void;
  }) {
    super(options.workspace);
    this.#author = options.author;
    this.#announce = options.announce;
    this.#afterWrite = options.afterWrite;
  }

  get sequence(): number {
    return this.workspace.headSequence;
  }

  get isReadOnly(): boolean {
    return this.workspace.isReadOnly;
  }

  /** For what is kept beside the journal. Throws RequestRefused with the words of any other edit refused so. */
  refuseIfReadOnly(): void {
    const because = this.workspace.readOnlyBecause;
    if (because) throw storageRefused({ code: 'workspace-read-only', because: because.code });
  }

  /** Latest first. Throws RequestRefused. */
  history(
    planId: string,
    page: { readonly limit: number; readonly before: number },
  ): readonly JournalRecord[] {
    const outcome = this.workspace.history({ document: { kind: 'plan', id: planId }, ...page });
    if (!outcome.ok) throw storageRefused(outcome.refusal);
    return outcome.records;
  }

  /** Every record there is, latest first. Slow on a long history: for deliberate acts. Throws RequestRefused. */
  allHistory(): readonly JournalRecord[] {
    const outcome = this.workspace.history({ limit: Infinity });
    if (!outcome.ok) throw storageRefused(outcome.refusal);
    return outcome.records;
  }

  /** Names of the folders where restorations kept what they replaced. */
  replacedFolders(): readonly string[] {
    return this.workspace.replacedFolders();
  }
  /** Answers the names of those that could not be removed. */
  forgetReplaced(): readonly string[] {
    return this.workspace.forgetReplaced();
  }

  /** Erases from documents and history alike, for good. Throws RequestRefused. */
  rewriteHistory(rewrite: Omit<HistoryRewrite, 'by'>): void {
    const outcome = this.workspace.rewriteHistory({ ...rewrite, by: this.#author });
    if (!outcome.ok) throw storageRefused(outcome.refusal);
  }

  /** Resolves the number of the record, which is on the disk by then. Throws RequestRefused. */
  write({ label, changes, isPermanent }: WriteOptions): number {
    const stored = changes.map(({ kind, id, change }) => ({ document: { kind, id }, change }));
    return this.#commit({ label, changes: stored, ...(isPermanent ? { isPermanent } : {}) }).seq;
  }

  /**
   * The last edit of the plan, or of the whole workspace where no plan is open; or that very edit, where its sequence is given.
   * Throws RequestRefused, `undo-out-of-order` among others: see `firstInTheWay`.
   */
  undo(planId: string | null, sequence?: number): UndoneEdit {
    const seq = sequence ?? this.#nextUndo(planId)?.seq;
    if (seq === undefined) throw new RequestRefused('nothing-to-undo');
    const later = this.workspace.undoneBefore(seq);
    if (!later) throw storageRefused({ code: 'undo-unavailable', seq });
    return this.#takeBack(seq, 'undoes', later, planId);
  }

  /** What was drafted before it was signed is passed over: it stays as it was signed. */
  #nextUndo(planId: string | null): UndoEntry | undefined {
    const last = this.workspace.nextUndo(addressOf(planId));
    if (!last || !this.#isSettled(last)) return last;
    return this.workspace.undoStack(addressOf(planId)).findLast((entry) => !this.#isSettled(entry));
  }

  #isSettled({ seq, documents }: UndoEntry): boolean {
    const isOf = (kind: string): boolean => documents.some((document) => document.kind === kind);
    if (!['exchanges', 'consultations', 'replications'].some(isOf)) return false;
    const { inverse } = this.#record(seq);
    const drafted = <Change>(kind: string): readonly Change[] =>
      inverse.flatMap(({ document, change }) => (document.kind === kind ? [change as Change] : []));
    return (
      isSettled(this.exchanges(), drafted<ExchangesChange>('exchanges')) ||
      isSettledConsultation(this.consultations(), drafted<ConsultationsChange>('consultations')) ||
      isSettledReplication(this.replications(), drafted<ReplicationsChange>('replications'))
    );
  }

  redo(planId: string | null): UndoneEdit {
    const seq = this.workspace.nextRedo(addressOf(planId))?.seq;
    if (seq === undefined) throw new RequestRefused('nothing-to-redo');
    return this.#takeBack(seq, 'redoes', this.workspace.redoneBefore(seq) ?? [], planId);
  }

  undoState(planId: string | null = null): UndoState {
    return {
      undo: this.#nextUndo(planId)?.label ?? null,
      redo: this.workspace.nextRedo(addressOf(planId))?.label ?? null,
    };
  }

  #takeBack(
    seq: number,
    direction: 'undoes' | 'redoes',
    later: readonly UndoEntry[],
    planId: string | null,
  ): UndoneEdit {
    const record = this.#record(seq);
    const first = firstInTheWay(record, later, (entry) => this.#record(entry.seq));
    if (first) {
      const code = direction === 'undoes' ? 'undo-out-of-order' : 'redo-out-of-order';
      throw new RequestRefused(code, {
        later: first.label,
        where: placeOf(first, planId, (id) => this.#planIfAny(id)),
      });
    }
    const { label, inverse } = record;
    // What takes an undo back does what the edit did.
    const done = direction === 'undoes' ? record.changes : inverse;
    const before = this.#ficheOf(done);
    const committed = this.#commit({ label, changes: inverse, [direction]: seq });
    return { label, sequence: committed.seq, fiche: this.#ficheOf(done) ?? before };
  }

  /** The fiche an edit is about, as it is now; null where it is about several or none, or it is not there. */
  #ficheOf(changes: JournalRecord['changes']): UndoneEdit['fiche'] {
    const address = ficheTouched(
      changes.map(({ document, change }) => ({ ...document, change }) as DocumentChange),
    );
    const fiche = address && findById(this.#planIfAny(address.planId)?.actions ?? [], address.actionId);
    return fiche ? { number: fiche.number, title: fiche.title } : null;
  }

  #planIfAny(id: string): Plan | undefined {
    const outcome = this.workspace.read<Plan>({ kind: 'plan', id });
    return outcome.ok ? outcome.document : undefined;
  }

  #record(seq: number): JournalRecord {
    return documentOf(this.workspace.record(seq));
  }

  #commit(set: Omit<ChangeSet, 'by'>): JournalRecord {
    const outcome = this.#tryCommit({ ...set, by: this.#author });
    if (!outcome.ok) throw storageRefused(outcome.refusal);
    const { record } = outcome;
    const changes = record.changes
      .map(({ document, change }) => ({ ...document, change }) as LibraryChange)
      .filter((change): change is DocumentChange => change.kind !== 'trust' && change.kind !== 'register');
    const touched = new Set(changes.flatMap(({ kind, id }) => (kind === 'plan' ? [id] : [])));
    this.#announce({
      kind: 'changed',
      sequence: record.seq,
      changes,
      undo: this.undoState(),
      undoOfPlans: Object.fromEntries([...touched].map((id) => [id, this.undoState(id)])),
    });
    this.#afterWrite();
    return record;
  }

  #tryCommit(set: ChangeSet): CommitOutcome {
    try {
      return this.workspace.commit(set);
    } catch (error) {
      if (error instanceof ChangeDoesNotApply) {
        const details = { entityId: error.entityId, ...error.details };
        throw new RequestRefused(error.code, details, { cause: error });
      }
      throw error;
    }
  }
}

function addressOf(planId: string | null): { readonly kind: 'plan'; readonly id: string } | undefined {
  return planId === null ? undefined : { kind: 'plan', id: planId };
}
