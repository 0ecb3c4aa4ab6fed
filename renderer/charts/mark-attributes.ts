import type { ChartView } from './chart-view.ts';

/** What makes an element a mark that keyboard and pointer reach (see marks.ts); nothing in a file. */
export function markAttributes(view: ChartView, index: number, description: string | undefined) {
  return view.isStill
    ? {}
    : { 'data-mark': index, tabindex: -1, role: 'button' as const, 'aria-label': description };
}
