// Keys that work on every screen. AltGr writes characters on a French keyboard: it never triggers one.
export type Shortcut = 'undo' | 'redo' | 'search';

/**
 * One undo for the whole screen: Chromium's own reaches across fields and would rewrite one that is out of sight. Only a
 * form that is not kept as it is typed (a dialog, a passphrase) and a search being typed leave it to the browser.
 */
function hasUndoOfItsOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (target.closest('form, [role="dialog"]')) return true;
  return target.role === 'combobox' && target.value !== '';
}

export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  const withControl = event.ctrlKey || event.metaKey;
  if (!withControl || event.altKey || event.getModifierState('AltGraph')) return null;
  const key = event.key.toLowerCase();
  if (key === 'k') return 'search';
  if (hasUndoOfItsOwn(event.target)) return null;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}
