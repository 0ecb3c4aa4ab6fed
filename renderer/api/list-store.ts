// What the list of fiches shows, shared by the screens that narrow it.
import { createContext } from 'svelte';
import { NO_FILTER, type ActionFilter } from '../../main/domain/finding/action-filter.ts';

export interface ListState {
  readonly filter: ActionFilter;
  /** Ids chosen elsewhere, such as the cell of the matrix that was clicked, with the French words that say which. */
  readonly chosen: { readonly label: string; readonly ids: readonly string[] } | null;
}
export const WHOLE_LIST: ListState = { filter: NO_FILTER, chosen: null };

export const [getListStore, setListStore] = createContext<{ list: ListState }>();
