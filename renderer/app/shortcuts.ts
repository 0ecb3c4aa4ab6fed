// Keys that work on every screen. AltGr writes characters on a French keyboard: it never triggers one.
export type Shortcut = 'undo' | 'redo' | 'search';

/** Fields that are kept as they are typed share the application's undo; others keep the browser's own. */
function hasUndoOfItsOwn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, [contenteditable]') &&
    target.dataset['draft'] === undefined
  );
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
