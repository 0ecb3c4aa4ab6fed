// « Annuler » beside the message of what was just done, to a plan or to what all plans share.
import type { Surroundings } from './context.ts';

interface Undoable {
  readonly undoState: { readonly undo: string | null };
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
  subject: Pick<Undoable, 'undo'> = workspace,
): Offer {
  return { label: 'Annuler', run: () => void attempt(subject.undo(sequence)) };
}

/** Where only the words of the edit are known: takes it back when it is the last one, or says that others have followed. */
export function undoOffer(
  { workspace, attempt, say }: Surroundings,
  editLabel: string,
  /** The open plan when the edit is its own. */
  subject: Undoable = workspace,
): Offer {
  return {
    label: 'Annuler',
    run: () => {
      if (subject.undoState.undo === editLabel) void attempt(subject.undo());
      else say('D’autres modifications ont suivi\u202f: annulez-les d’abord, de la plus récente à celle-ci.');
    },
  };
}
