// Putting our page in a window, and what is said when it cannot be shown.
import type { BrowserWindow, Dialog } from 'electron';
import { PAGE_ADDRESS } from './policy.ts';

type LoadedWindow = Pick<BrowserWindow, 'loadURL' | 'isDestroyed'>;

/**
 * Electron rejects what it could not load, and also what another load took the place of (ERR_ABORTED) or what its window was closed
 * before: these two are nobody's concern.
 */
export async function load(window: LoadedWindow, address: string, onfailure: () => void): Promise<void> {
  try {
    await window.loadURL(address);
  } catch (error) {
    if (!window.isDestroyed() && (error as { readonly code?: unknown }).code !== 'ERR_ABORTED') onfailure();
  }
}

interface Failure {
  readonly message: string;
  readonly detail: string;
}
export const STOPPED: Failure = {
  message: 'L’affichage de Jalon s’est arrêté.',
  detail: 'Ce qui était enregistré est intact. Vous pouvez recharger la fenêtre.',
};
export const NOT_SHOWN: Failure = {
  message: 'Jalon ne peut pas s’afficher.',
  detail: 'Ce qui est enregistré est intact. Si recharger n’y fait rien, installez Jalon de nouveau.',
};

export function reloadOrClose(
  dialog: Pick<Dialog, 'showMessageBoxSync'>,
  window: BrowserWindow,
  { message, detail }: Failure,
): void {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'error',
    message,
    detail,
    buttons: ['Recharger', 'Fermer'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (answer === 0) void load(window, PAGE_ADDRESS, () => reloadOrClose(dialog, window, NOT_SHOWN));
  else window.destroy();
}
