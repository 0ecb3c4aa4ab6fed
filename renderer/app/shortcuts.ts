// Keys that work on every screen. AltGr writes characters on a French keyboard: it never triggers one.
export type Shortcut = 'undo' | 'redo' | 'search' | 'new-action';

/**
 * One undo for the whole screen: Chromium's own reaches across fields and would rewrite one that is out of sight. Only a
 * form that is not kept as it is typed (a dialog, a passphrase) and a search being typed leave it to the browser.
 */
function hasUndoOfItsOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (target.closest('form, [role="dialog"]')) return true;
  return target.role === 'combobox' && target.value !== '';
}

const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
  k: 'search',
  // Beside Ctrl+Enter, which goes to the next fiche. No browser has it, nor any keyboard for writing: Ctrl+N and its
  // kin open windows, Alt and Ctrl+Alt write characters on Macs and French keyboards.
  'shift enter': 'new-action',
  z: 'undo',
  'shift z': 'redo',
  y: 'redo',
};

export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  const withControl = event.ctrlKey || event.metaKey;
  if (!withControl || event.altKey || event.getModifierState('AltGraph')) return null;
  const shortcut = SHORTCUTS[`${event.shiftKey ? 'shift ' : ''}${event.key.toLowerCase()}`] ?? null;
  const isUndoOrRedo = shortcut === 'undo' || shortcut === 'redo';
  return isUndoOrRedo && hasUndoOfItsOwn(event.target) ? null : shortcut;
}
