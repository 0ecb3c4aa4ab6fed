// Native open and save dialogs, in French, over the window that asks.
import type { BrowserWindow, Dialog } from 'electron';
import type { FileDialogs } from './ipc.ts';

export function nativeDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  windowOf: (pageId: number) => BrowserWindow | undefined,
): FileDialogs {
  return {
    async chooseFiles(pageId, extensions, howMany) {
      const window = windowOf(pageId);
      if (!window) return [];
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: howMany === 'one' ? 'Ouvrir un fichier' : 'Ouvrir des fichiers',
        buttonLabel: 'Ouvrir',
        properties: howMany === 'one' ? ['openFile'] : ['openFile', 'multiSelections'],
        filters: extensions.length === 0 ? [] : [{ name: 'Fichiers acceptés', extensions: [...extensions] }],
      });
      return canceled ? [] : filePaths;
    },
    async chooseDestination(pageId, suggestedName) {
      const window = windowOf(pageId);
      if (!window) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Enregistrer sous',
        buttonLabel: 'Enregistrer',
        defaultPath: suggestedName,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },
  };
}
