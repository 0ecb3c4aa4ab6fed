/** Frames a virtual list may take to draw, measure and show a row it has just scrolled to, far away: until then it takes no focus. */
const MOST_FRAMES = 60;

/** Puts the focus on the row of that key, once it can take it. */
export function focusRow(container: HTMLElement | undefined, key: string, framesLeft = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const row = container?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    row?.focus();
    const isDone = row !== undefined && row !== null && document.activeElement === row;
    if (!isDone && framesLeft > 0) focusRow(container, key, framesLeft - 1);
  });
}
