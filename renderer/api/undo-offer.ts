// « Annuler » beside the message of what was just done, to a plan or to what all plans share.
import type { UndoState } from '../../main/contract/answers.ts';
import type { Surroundings } from './context.ts';

interface Undoable {
  readonly undo: (sequence?: number) => Promise<unknown>;
  readonly undoState: UndoState;
}

interface Offer {
  readonly label: string;
  readonly run: () => void;
}

/** What each offer would take back, by the French label of its edit. */
const editLabels = new WeakMap<Offer, string>();

/** Takes back the edit of that number and no other; what came after it and stands in the way is named instead. */
export function offerToUndo(
  { workspace, attempt }: Pick<Surroundings, 'attempt'> & { readonly workspace: Undoable },
  sequence: number,
  /** The open plan when the edit is its own. */
  subject: Undoable = workspace,
): Offer {
  const offer = { label: 'Annuler', run: () => void attempt(subject.undo(sequence)) };
  // It was just made: it is what an undo would take back next.
  const { undo } = subject.undoState;
  if (undo !== null) editLabels.set(offer, undo);
  return offer;
}

/** Whether the offer is of the edit of that label: once it is taken back otherwise, nothing is left to offer. */
export function isOfferOf(offer: Offer | undefined, editLabel: string): boolean {
  return offer !== undefined && editLabels.get(offer) === editLabel;
}
