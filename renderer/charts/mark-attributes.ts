import type { ChartView } from './chart-view.ts';

/** What makes an element a mark that keyboard and pointer reach (see marks.ts); nothing in a file. */
export function markAttributes(
  view: ChartView,
  index: number | undefined,
  description: string | undefined,
  isChosen = false,
) {
  return view.isStill || index === undefined
    ? {}
    : {
        'data-mark': index,
        tabindex: -1,
        role: 'button' as const,
        'aria-label': description,
        'aria-pressed': isChosen ? ('true' as const) : undefined,
      };
}
