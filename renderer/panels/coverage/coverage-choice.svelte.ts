// How the coverage is looked at: shared by the matrix, the map and the themes, and kept from screen to screen.
import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { CoverageColumnsName } from '../../../main/domain/coverage/columns.ts';
import type { CoverageMeasure } from '../../../main/domain/coverage/measures.ts';
import type { PartKind } from '../../../main/domain/territory/territory-list.ts';
import type { TerritoryReference } from '../../../main/domain/territory/territory.ts';

/** What the matrix is held against: the day of adoption, or another plan by its id. */
export type Comparison = 'none' | 'baseline' | { readonly planId: string };

export class CoverageChoice {
  columns = $state<CoverageColumnsName>('territory');
  measure = $state<CoverageMeasure>('count');
  isSortedByGap = $state(false);
  showsUnusedThemes = $state(false);
  comparison = $state.raw<Comparison>('none');
  /** Labels of the first-level themes shown as one row. */
  readonly folded = new SvelteSet<string>();
  /** The part of the perimeter that is opened on its own parts. */
  opened = $state.raw<TerritoryReference | null>(null);
  /** What the perimeter is parted into; null for the level below it. */
  partKind = $state<PartKind | null>(null);

  /** What the room looks at is the whole perimeter: it opens on nothing. */
  readonly isAlwaysWhole: boolean;

  constructor({ isAlwaysWhole = false } = {}) {
    this.isAlwaysWhole = isAlwaysWhole;
  }

  fold(group: string): void {
    if (!this.folded.delete(group)) this.folded.add(group);
  }
  open(territory: TerritoryReference | null): void {
    if (this.isAlwaysWhole) return;
    this.opened = territory;
    this.partKind = null;
  }
}

export const [getCoverageChoice, setCoverageChoice] = createContext<CoverageChoice>();
