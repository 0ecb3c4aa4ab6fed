// Columns as spreadsheets name them.
/** 0 → `A`, 26 → `AA`. */
export function letters(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return `${before < 0 ? '' : letters(before)}${String.fromCharCode(65 + (index % 26))}`;
}
