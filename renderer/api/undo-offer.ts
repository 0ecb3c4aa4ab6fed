// « Annuler » beside the message of what was just done, to a plan or to what all plans share.
import type { Surroundings } from './context.ts';

interface Undoable {
  readonly undo: (sequence?: number) => Promise<unknown>;
}

interface Offer {
  readonly label: string;
  readonly run: () => void;
}

/** Takes back the edit of that number and no other; what came after it and stands in the way is named instead. */
export function offerToUndo(
  { workspace, attempt }: Surroundings,
  sequence: number,
  /** The open plan when the edit is its own. */
  subject: Undoable = workspace,
): Offer {
  return { label: 'Annuler', run: () => void attempt(subject.undo(sequence)) };
}
