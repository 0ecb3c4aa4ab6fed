// Which fiches the list shows, in which order. Pure: the same fiches and list state, the same answer.
import type { Action } from '../../../main/domain/action/action.ts';
import { countOf, testOf } from '../../../main/domain/finding/action-filter.ts';
import { sortActions } from '../../../main/domain/finding/sort-actions.ts';
import type { ListState } from '../../api/list-store.ts';

type Search = (among: readonly Action[], text: string) => readonly Action[];

export function visibleActions(
  actions: readonly Action[],
  list: ListState,
  today: string,
  search: Search,
): readonly Action[] {
  return sortActions(narrowedActions(actions, list, today, search), list.filter.sort);
}

/** In the order of the plan, or of the search; the very list given where nothing narrows it. */
export function narrowedActions(
  actions: readonly Action[],
  { filter, chosen }: ListState,
  today: string,
  search: Search,
): readonly Action[] {
  let shown = actions;
  if (chosen) {
    const ids = new Set(chosen.ids);
    shown = shown.filter(({ id }) => ids.has(id));
  }
  const test = testOf(filter, today);
  if (test) shown = shown.filter(test);
  if (filter.text.trim() !== '') shown = search(shown, filter.text);
  return shown;
}

export function isNarrowed({ filter, chosen }: ListState): boolean {
  return chosen !== null || filter.text.trim() !== '' || countOf(filter) > 0;
}
