// Which row the focus goes to, in a list whose headings take none.

interface Walk {
  readonly step: 1 | -1;
  /** Where it begins: from the row one is on, or from an end of the list. */
  readonly begins: 'here' | 'first' | 'last';
}
const WALKS: Readonly<Record<string, Walk>> = {
  ArrowDown: { step: 1, begins: 'here' },
  ArrowUp: { step: -1, begins: 'here' },
  Home: { step: 1, begins: 'first' },
  End: { step: -1, begins: 'last' },
};

/** Null where the key does not move. The row one is on where there is none further. */
export function nextIndex(
  key: string,
  from: number,
  length: number,
  takesFocus: (index: number) => boolean,
): number | null {
  const walk = Object.hasOwn(WALKS, key) ? WALKS[key] : undefined;
  if (!walk) return null;
  const start = { here: from, first: -1, last: length }[walk.begins];
  for (let index = start + walk.step; index >= 0 && index < length; index += walk.step) {
    if (takesFocus(index)) return index;
  }
  return from;
}
