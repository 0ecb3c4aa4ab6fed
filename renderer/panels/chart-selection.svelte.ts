// The mark chosen in a chart: shared by the screens of a plan, so that the matrix and the map agree.
import { createContext } from 'svelte';
import type { CellState } from '../../main/domain/coverage/coverage.ts';
import type { TerritoryReference } from '../../main/domain/territory/territory.ts';
import type { ChosenMark } from '../charts/chart-view.ts';

/** The place of a chosen mark in the coverage: where a new fiche could be started. */
export interface ChosenPlace {
  /** Null where the mark is of every theme, or of what has none. */
  readonly themeCode: string | null;
  /** Empty where the mark is of the whole perimeter. */
  readonly territories: readonly TerritoryReference[];
  readonly state: CellState;
}

export class ChartSelection {
  #chosen = $state.raw<ChosenMark | null>(null);
  #place = $state.raw<ChosenPlace | null>(null);

  get chosen(): ChosenMark | null {
    return this.#chosen;
  }
  get place(): ChosenPlace | null {
    return this.#place;
  }
  isChosen(key: string): boolean {
    return this.#chosen?.key === key;
  }
  /** The same mark again lets it go. */
  choose(mark: ChosenMark, place: ChosenPlace | null = null): void {
    if (this.isChosen(mark.key)) this.clear();
    else [this.#chosen, this.#place] = [mark, place];
  }
  clear(): void {
    [this.#chosen, this.#place] = [null, null];
  }
}

export const [getChartSelection, setChartSelection] = createContext<ChartSelection>();
