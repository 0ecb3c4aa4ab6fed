// What the machine tells every page without being asked.
import type { DocumentChange } from '../domain/change/change.ts';
import type { UndoState } from './answers.ts';
import type { Progress } from './requests.ts';

/** A change set was written. Pages apply the changes to their copies: the patch, never the whole plan. */
export interface ChangedEvent {
  readonly kind: 'changed';
  readonly sequence: number;
  readonly changes: readonly DocumentChange[];
  /** Over the whole workspace. */
  readonly undo: UndoState;
  /** By id, for each plan the change set touched. */
  readonly undoOfPlans: Readonly<Record<string, UndoState>>;
}
export interface ProgressEvent {
  readonly kind: 'progress';
  readonly callId: string;
  readonly progress: Progress;
}
/** Made by a transport that can lose its host: while it was lost, changes may have been missed. */
export interface ConnectionEvent {
  readonly kind: 'connection';
  readonly isConnected: boolean;
}
/** The history was rewritten, or another workspace put in place of this one: every page reads everything again. */
export interface ReplacedEvent {
  readonly kind: 'replaced';
}
export type ContractEvent = ReplacedEvent | ChangedEvent | ProgressEvent | ConnectionEvent;
