// How many of something, as sentences about a meeting say it.

/** What is counted: `one` for zero and one, `many` from two, `none` in full letters: « aucun présent ». */
export interface Counted {
  readonly none: string;
  readonly one: string;
  readonly many: string;
}

/** `aucun pouvoir`, `1 pouvoir`, `2 pouvoirs`, the figure tied to its word by a no-break space. */
export function countedWords(count: number, { none, one, many }: Counted): string {
  if (count === 0) return none;
  return figureWords(count, one, many);
}

/** `0 abstention`, `1 abstention`, `2 abstentions`: for results, where zero is a figure. */
export function figureWords(count: number, one: string, many: string): string {
  return `${String(count)}\u00a0${count > 1 ? many : one}`;
}

/** `a`, `a et b`, `a, b et c`; empty of nothing. */
export function joinedWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} et ${last}`;
}
