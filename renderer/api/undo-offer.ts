// « Annuler » beside the message of what was just done to what all plans share: the directory, the catalogue.
import type { Surroundings } from './context.ts';

/** Takes back that very edit: when others have followed it, it says so rather than undo one of them unseen. */
export function undoOffer(
  { workspace, attempt, say }: Surroundings,
  editLabel: string,
): { readonly label: string; readonly run: () => void } {
  return {
    label: 'Annuler',
    run: () => {
      if (workspace.undoState.undo === editLabel) void attempt(workspace.undo());
      else say('D’autres modifications ont suivi\u202f: annulez-les d’abord, de la plus récente à celle-ci.');
    },
  };
}
