// The mark chosen in a chart: shared by the screens of a plan, so that the matrix and the map agree.
import { createContext } from 'svelte';
import type { ChosenMark } from '../charts/chart-view.ts';

export class ChartSelection {
  #chosen = $state.raw<ChosenMark | null>(null);

  get chosen(): ChosenMark | null {
    return this.#chosen;
  }
  isChosen(key: string): boolean {
    return this.#chosen?.key === key;
  }
  /** The same mark again lets it go. */
  choose(mark: ChosenMark): void {
    this.#chosen = this.isChosen(mark.key) ? null : mark;
  }
  clear(): void {
    this.#chosen = null;
  }
}

export const [getChartSelection, setChartSelection] = createContext<ChartSelection>();
