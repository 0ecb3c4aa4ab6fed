// Which view of the dashboard is open, kept while one goes to other screens and when the page is loaded anew; and how it is changed.
import { createContext } from 'svelte';
import {
  SHIPPED_SESSION_VIEW,
  type SessionView,
  type Tile,
} from '../../../main/domain/settings/session-view.ts';
import type { Edit } from '../../../main/contract/edits.ts';
import type { ActionFilter } from '../../../main/domain/finding/action-filter.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';
import { CoverageChoice } from '../../panels/coverage/coverage-choice.svelte.ts';

const VIEW_KEY = 'jalon.dashboardView';

/** Remembered by this machine's browser profile only, as the theme is: the views are the plan's, which one is open is not. */
export class DashboardChoice {
  #viewId = $state<string | null>(localStorage.getItem(VIEW_KEY));
  #isRemembered = true;
  /** Its own: a territory opened on the screen of the coverage does not follow to where the room looks. */
  readonly coverage = new CoverageChoice({ isAlwaysWhole: true });

  /** Null for the view that is shipped. */
  get viewId(): string | null {
    return this.#viewId;
  }
  set viewId(viewId: string | null) {
    this.#viewId = viewId;
    this.#isRemembered = false;
    if (viewId === null) localStorage.removeItem(VIEW_KEY);
    else localStorage.setItem(VIEW_KEY, viewId);
  }

  /** The view that was open before the page was loaded, once: its fiches are to be chosen again with it. */
  takeRemembered(session: PlanSession): SessionView | null {
    const view = this.#isRemembered ? openView(session, this) : null;
    this.#isRemembered = false;
    return view;
  }
}

export const [getDashboardChoice, setDashboardChoice] = createContext<DashboardChoice>();

const address = { document: 'settings', list: 'sessionViews' } as const;
const FIRST_OWN_NAME = 'Ma vue de séance';

/** The view that is open; the shipped one where its own was removed. */
export function openView(session: PlanSession, choice: DashboardChoice): SessionView | null {
  return session.settings.sessionViews.find(({ id }) => id === choice.viewId) ?? null;
}

/** The shipped view is not altered: what is changed of it becomes a view of one's own. */
export async function setTiles(
  session: PlanSession,
  choice: DashboardChoice,
  tiles: readonly Tile[],
  filter: ActionFilter,
): Promise<void> {
  const view = openView(session, choice);
  if (!view) {
    await keepAs(session, choice, { name: FIRST_OWN_NAME, tiles, filter });
    return;
  }
  const edit: Edit = {
    kind: 'item.set',
    ...address,
    itemId: view.id,
    field: 'tiles',
    value: tiles,
    before: view.tiles,
  };
  await session.commit(`Vue de séance «\u202f${view.name}\u202f» arrangée`, [edit]);
}

export async function keepAs(
  session: PlanSession,
  choice: DashboardChoice,
  initial: Pick<SessionView, 'name' | 'tiles' | 'filter'>,
): Promise<void> {
  const itemId = crypto.randomUUID();
  await session.commit(`Vue de séance «\u202f${initial.name}\u202f» enregistrée`, [
    { kind: 'item.create', ...address, itemId, initial },
  ]);
  choice.viewId = itemId;
}

/** The filters of now take the place of those the view was named with. */
export async function refilter(session: PlanSession, view: SessionView, filter: ActionFilter): Promise<void> {
  await session.commit(`Vue de séance «\u202f${view.name}\u202f» mise à jour`, [
    { kind: 'item.set', ...address, itemId: view.id, field: 'filter', value: filter, before: view.filter },
  ]);
}

/** Two views of one name could not be told apart in the menu. */
export function isNameTaken(session: PlanSession, name: string, besides: SessionView | null = null): boolean {
  const same = (one: string, other: string): boolean =>
    one.trim().localeCompare(other.trim(), 'fr', { sensitivity: 'accent' }) === 0;
  const names = session.settings.sessionViews.filter(({ id }) => id !== besides?.id).map((view) => view.name);
  return [SHIPPED_SESSION_VIEW.name, ...names].some((taken) => same(taken, name));
}

export async function rename(session: PlanSession, view: SessionView, name: string): Promise<void> {
  await session.commit(`Vue de séance renommée «\u202f${name}\u202f»`, [
    { kind: 'item.set', ...address, itemId: view.id, field: 'name', value: name, before: view.name },
  ]);
}

/** Resolves to the number of the edit, by which it can be taken back. */
export function remove(session: PlanSession, view: SessionView): Promise<number> {
  return session.carryOut(`Vue de séance «\u202f${view.name}\u202f» retirée`, [
    { kind: 'item.remove', ...address, itemId: view.id },
  ]);
}
