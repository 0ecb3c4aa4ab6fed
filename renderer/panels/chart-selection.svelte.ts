// The mark chosen in a chart: shared by the screens of a plan, so that the matrix and the map agree.
import { createContext, untrack } from 'svelte';
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
  /** The chosen mark as an edit or a filter has made it: what stands beside the chart agrees with it. */
  follow(mark: ChosenMark, place: ChosenPlace | null = null): void {
    const known = untrack(() => this.#chosen);
    if (known?.key !== mark.key || isSame(known.actionIds, mark.actionIds)) return;
    [this.#chosen, this.#place] = [mark, place];
  }
  /** On another screen, whose charts have marks of these kinds only: the kind is the first word of a key. */
  keepOnly(kinds: readonly string[]): void {
    const kind = this.#chosen?.key.split(/[ :]/, 1)[0];
    if (kind !== undefined && !kinds.includes(kind)) this.clear();
  }
  /** The chosen mark is of that kind, and no chart shows it any more. */
  forget(kind: string): void {
    if (untrack(() => this.#chosen)?.key.startsWith(`${kind} `)) this.clear();
  }
  clear(): void {
    [this.#chosen, this.#place] = [null, null];
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

export const [getChartSelection, setChartSelection] = createContext<ChartSelection>();
