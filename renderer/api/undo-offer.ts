// « Annuler » beside the message of what was just done, to a plan or to what all plans share.
import type { Surroundings } from './context.ts';

interface Undoable {
  readonly undoState: { readonly undo: string | null };
  readonly undo: () => Promise<unknown>;
}

/** Takes back that very edit: when others have followed it, it says so rather than undo one of them unseen. */
export function undoOffer(
  { workspace, attempt, say }: Surroundings,
  editLabel: string,
  /** The open plan when the edit is its own. */
  subject: Undoable = workspace,
): { readonly label: string; readonly run: () => void } {
  return {
    label: 'Annuler',
    run: () => {
      if (subject.undoState.undo === editLabel) void attempt(subject.undo());
      else say('D’autres modifications ont suivi\u202f: annulez-les d’abord, de la plus récente à celle-ci.');
    },
  };
}
