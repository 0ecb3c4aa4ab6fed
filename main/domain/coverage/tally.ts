// Where the actions of a plan stand, kept up to date: an edit moves the fiches it touches and looks at no other.
import { hasNamedLead } from '../action/lead.ts';
import type { PlacedTheme, ThemeCode } from '../theme/theme.ts';
import type { CoverageColumns, CoverageSubject } from './columns.ts';

export const WITHOUT_THEME = 'without-theme';

/** An action as the matrix counts it. Abandoned actions cover nothing and have none. */
export interface PlacedAction {
  readonly action: CoverageSubject;
  readonly rowKey: ThemeCode | typeof WITHOUT_THEME;
  /** One at least; the measures share an action out among them. */
  readonly columnKeys: readonly string[];
  readonly reachedKeys: readonly string[];
}

type Lack = (typeof LACKS)[number];

/** More than this share of the fiches touched, and counting all again is quicker than moving them. */
const MOST_MOVED = 0.25;

const NONE: readonly PlacedAction[] = [];

export class Tally {
  readonly #columns: CoverageColumns;
  readonly #themes: ReadonlyMap<string, PlacedTheme>;
  readonly #known = new WeakMap<CoverageSubject, PlacedAction | 'abandoned'>();
  readonly #cells = new Map<string, Map<string, PlacedAction[]>>();
  /** By row and column, how many actions reach the cell without standing in it. */
  readonly #reachedCounts = new Map<string, number>();
  readonly #without = { theme: new Set<string>(), territory: new Set<string>(), lead: new Set<string>() };
  #actions: readonly CoverageSubject[] = [];

  constructor(columns: CoverageColumns, themes: ReadonlyMap<string, PlacedTheme>) {
    this.#columns = columns;
    this.#themes = themes;
  }

  /** Takes the list as it now is. What stands in front of and behind the part that changed is compared by identity alone. */
  update(actions: readonly CoverageSubject[]): void {
    const before = this.#actions;
    if (before === actions) return;
    const [start, endBefore, endNow] = changedPart(before, actions);
    this.#actions = actions;
    if (endBefore - start + endNow - start > MOST_MOVED * actions.length) {
      this.#cells.clear();
      this.#reachedCounts.clear();
      for (const ids of Object.values(this.#without)) ids.clear();
      for (const action of actions) this.#enter(action);
      return;
    }
    for (let index = start; index < endBefore; index += 1) this.#leave(before[index]);
    for (let index = start; index < endNow; index += 1) this.#enter(actions[index]);
  }

  /** The actions of a cell: of this moment, not to be kept. */
  at(rowKey: string, columnKey: string): readonly PlacedAction[] {
    return this.#cells.get(rowKey)?.get(columnKey) ?? NONE;
  }
  isReached(rowKey: string, columnKey: string): boolean {
    return (this.#reachedCounts.get(`${rowKey} ${columnKey}`) ?? 0) > 0;
  }
  hasRow(rowKey: string): boolean {
    return (this.#cells.get(rowKey)?.size ?? 0) > 0;
  }
  hasColumn(columnKey: string): boolean {
    return [...this.#cells.values()].some((row) => row.has(columnKey));
  }
  /** Ids of what has no theme, no territory, or nobody to lead it. */
  get without(): Readonly<Record<Lack, readonly string[]>> {
    const { theme, territory, lead } = this.#without;
    return { theme: [...theme], territory: [...territory], lead: [...lead] };
  }

  #place(action: CoverageSubject): PlacedAction | null {
    let placed = this.#known.get(action);
    if (placed === undefined) {
      placed = action.status === 'abandoned' ? 'abandoned' : this.#placeNew(action);
      this.#known.set(action, placed);
    }
    return placed === 'abandoned' ? null : placed;
  }

  #placeNew(action: CoverageSubject): PlacedAction {
    const { themePrimary } = action;
    const rowKey = themePrimary !== null && this.#themes.has(themePrimary) ? themePrimary : WITHOUT_THEME;
    const reachedKeys = this.#columns.reachedKeysOf?.(action) ?? [];
    return { action, rowKey, columnKeys: this.#columns.keysOf(action), reachedKeys };
  }

  #enter(action: CoverageSubject | undefined): void {
    const placed = action && this.#place(action);
    if (!placed) return;
    for (const lack of LACKS) if (isLacking[lack](placed)) this.#without[lack].add(placed.action.id);
    this.#countReached(placed, 1);
    let row = this.#cells.get(placed.rowKey);
    if (!row) this.#cells.set(placed.rowKey, (row = new Map<string, PlacedAction[]>()));
    for (const key of placed.columnKeys) {
      const there = row.get(key);
      if (there) there.push(placed);
      else row.set(key, [placed]);
    }
  }

  #leave(action: CoverageSubject | undefined): void {
    const placed = action && this.#place(action);
    const row = placed && this.#cells.get(placed.rowKey);
    if (!row) return;
    for (const lack of LACKS) if (isLacking[lack](placed)) this.#without[lack].delete(placed.action.id);
    this.#countReached(placed, -1);
    for (const key of placed.columnKeys) {
      const left = (row.get(key) ?? []).filter((each) => each !== placed);
      if (left.length > 0) row.set(key, left);
      else row.delete(key);
    }
  }

  #countReached({ rowKey, reachedKeys }: PlacedAction, step: 1 | -1): void {
    for (const columnKey of reachedKeys) {
      const key = `${rowKey} ${columnKey}`;
      this.#reachedCounts.set(key, (this.#reachedCounts.get(key) ?? 0) + step);
    }
  }
}

const isLacking: Readonly<Record<Lack, (placed: PlacedAction) => boolean>> = {
  theme: ({ rowKey }) => rowKey === WITHOUT_THEME,
  territory: ({ action }) => action.territories.length === 0,
  lead: ({ action }) => !hasNamedLead(action.leads),
};
const LACKS = ['theme', 'territory', 'lead'] as const;

/** Where two lists begin to differ, and where each ends to. */
function changedPart(
  before: readonly unknown[],
  now: readonly unknown[],
): readonly [start: number, endBefore: number, endNow: number] {
  const shortest = Math.min(before.length, now.length);
  let start = 0;
  while (start < shortest && before[start] === now[start]) start += 1;
  let endBefore = before.length;
  let endNow = now.length;
  while (endBefore > start && endNow > start && before[endBefore - 1] === now[endNow - 1]) {
    endBefore -= 1;
    endNow -= 1;
  }
  return [start, endBefore, endNow];
}
