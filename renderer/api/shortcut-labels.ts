// The keys that work everywhere, as they are shown beside what they do. What they are is app/shortcuts.ts's.
export const SHORTCUT_LABELS = {
  search: 'Ctrl K',
  undo: 'Ctrl Z',
  redo: 'Ctrl Y',
  newAction: 'Ctrl Maj ↵',
} as const;
