// The menu bar, as data. What it does to a plan is asked of the page, which alone knows what is open.
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../contract/bridge.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly send: (command: MenuCommand) => void;
}

/** No accelerator has Ctrl+Alt: on a French keyboard it is AltGr, which types @, #, € and brackets. */
export function menuTemplate({ platform, isPackaged, send }: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    // The page listens to these keys itself, and knows when a text field should have them. macOS always registers.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const about = command('À propos de Jalon', 'about');
  return [
    ...(isMac ? [applicationMenu(about)] : []),
    fileMenu(isMac, command('Accueil', 'home')),
    editMenu(isMac, command),
    viewMenu(isPackaged),
    windowMenu(isMac),
    ...(isMac ? [] : [{ label: 'Aide', submenu: [about] }]),
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function applicationMenu(about: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: 'Jalon',
    submenu: [
      about,
      separator,
      { role: 'hide', label: 'Masquer Jalon' },
      { role: 'hideOthers', label: 'Masquer les autres' },
      { role: 'unhide', label: 'Tout afficher' },
      separator,
      { role: 'quit', label: 'Quitter Jalon' },
    ],
  };
}

function fileMenu(isMac: boolean, home: MenuItemConstructorOptions): MenuItemConstructorOptions {
  const end: MenuItemConstructorOptions = isMac
    ? { role: 'close', label: 'Fermer la fenêtre' }
    : { role: 'quit', label: 'Quitter', accelerator: 'CmdOrCtrl+Q' };
  return { label: 'Fichier', submenu: [home, separator, end] };
}

function editMenu(
  isMac: boolean,
  command: (label: string, name: MenuCommand, accelerator?: string) => MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    label: 'Édition',
    submenu: [
      command('Annuler', 'undo', 'CmdOrCtrl+Z'),
      command('Rétablir', 'redo', isMac ? 'Shift+Cmd+Z' : 'CmdOrCtrl+Y'),
      separator,
      { role: 'cut', label: 'Couper' },
      { role: 'copy', label: 'Copier' },
      { role: 'paste', label: 'Coller' },
      { role: 'pasteAndMatchStyle', label: 'Coller sans mise en forme', accelerator: 'CmdOrCtrl+Shift+V' },
      { role: 'selectAll', label: 'Tout sélectionner' },
      separator,
      command('Rechercher…', 'search', 'CmdOrCtrl+K'),
    ],
  };
}

function viewMenu(isPackaged: boolean): MenuItemConstructorOptions {
  const forDevelopers: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload', label: 'Recharger' },
    { role: 'toggleDevTools', label: 'Outils de développement', accelerator: 'F12' },
  ];
  return {
    label: 'Affichage',
    submenu: [
      { role: 'zoomIn', label: 'Agrandir le texte', accelerator: 'CmdOrCtrl+=' },
      { role: 'zoomOut', label: 'Réduire le texte', accelerator: 'CmdOrCtrl+-' },
      { role: 'resetZoom', label: 'Taille normale', accelerator: 'CmdOrCtrl+0' },
      separator,
      { role: 'togglefullscreen', label: 'Plein écran', accelerator: 'F11' },
      ...(isPackaged ? [] : forDevelopers),
    ],
  };
}

function windowMenu(isMac: boolean): MenuItemConstructorOptions {
  const onMac: MenuItemConstructorOptions[] = [
    { role: 'zoom', label: 'Réduire ou agrandir' },
    separator,
    { role: 'front', label: 'Tout ramener au premier plan' },
  ];
  return {
    label: 'Fenêtre',
    submenu: [{ role: 'minimize', label: 'Placer dans la barre' }, ...(isMac ? onMac : [])],
  };
}
