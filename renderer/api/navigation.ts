// The places of the application, and how a feature goes to another without importing it.
import { createContext } from 'svelte';
import { NO_FILTER, type ActionFilter } from '../../main/domain/finding/action-filter.ts';

export type Place =
  | { readonly name: 'home' }
  | { readonly name: 'actions'; readonly planId: string; readonly actionId?: string; readonly field?: string }
  | { readonly name: 'coverage'; readonly planId: string }
  | { readonly name: 'plan'; readonly planId: string; readonly field?: string }
  | { readonly name: 'directory'; readonly planId: string; readonly entityId?: string }
  | { readonly name: 'calls'; readonly planId: string; readonly callId?: string }
  | { readonly name: 'history'; readonly planId: string }
  | { readonly name: 'export'; readonly planId: string }
  | { readonly name: 'received' }
  | { readonly name: 'about' }
  /** An address that leads nowhere. */
  | { readonly name: 'unknown' };

const PLAN_PATHS = {
  actions: 'fiches',
  coverage: 'couverture',
  plan: 'feuille-de-route',
  directory: 'annuaire',
  calls: 'appels',
  history: 'historique',
  export: 'exporter',
} as const;

export function hrefOf(place: Place): string {
  switch (place.name) {
    case 'home':
    case 'unknown':
      return '#/';
    case 'received':
      return '#/fichier-recu';
    case 'about':
      return '#/a-propos';
    case 'actions': {
      const fiche = place.actionId === undefined ? '' : `/${place.actionId}`;
      return `#/plan/${place.planId}/${PLAN_PATHS.actions}${fiche}${fieldQuery(place.field)}`;
    }
    case 'plan':
      return `#/plan/${place.planId}/${PLAN_PATHS.plan}${fieldQuery(place.field)}`;
    case 'directory':
      return `#/plan/${place.planId}/${PLAN_PATHS.directory}${place.entityId === undefined ? '' : `/${place.entityId}`}`;
    case 'calls':
      return `#/plan/${place.planId}/${PLAN_PATHS.calls}${place.callId === undefined ? '' : `/${place.callId}`}`;
    default:
      return `#/plan/${place.planId}/${PLAN_PATHS[place.name]}`;
  }
}

function fieldQuery(field: string | undefined): string {
  return field === undefined ? '' : `?champ=${field}`;
}

const ENTITY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const UNKNOWN: Place = { name: 'unknown' };

/** Of an address as it may be typed, cut or mistyped: what cannot be a place is `unknown`. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', ...others] = path.replace(/\/$/, '').split('/');
  if (first === 'plan') return placeInPlan(others, new URLSearchParams(query).get('champ') ?? undefined);
  if (others.length > 0) return UNKNOWN;
  if (first === '') return { name: 'home' };
  if (first === 'fichier-recu') return { name: 'received' };
  return first === 'a-propos' ? { name: 'about' } : UNKNOWN;
}

function placeInPlan(words: readonly string[], field: string | undefined): Place {
  const [planId = '', section = PLAN_PATHS.actions, ...others] = words;
  if (!ENTITY_ID.test(planId)) return UNKNOWN;
  const withField = field === undefined ? {} : { field };
  if (section === PLAN_PATHS.actions) return placeOfAction({ planId, ...withField }, others);
  const [entityId, ...beyond] = others;
  if (beyond.length > 0 || (entityId !== undefined && !ENTITY_ID.test(entityId))) return UNKNOWN;
  if (section === PLAN_PATHS.directory)
    return { name: 'directory', planId, ...(entityId === undefined ? {} : { entityId }) };
  if (section === PLAN_PATHS.calls)
    return { name: 'calls', planId, ...(entityId === undefined ? {} : { callId: entityId }) };
  if (entityId !== undefined) return UNKNOWN;
  switch (section) {
    case PLAN_PATHS.coverage:
      return { name: 'coverage', planId };
    case PLAN_PATHS.export:
      return { name: 'export', planId };
    case PLAN_PATHS.history:
      return { name: 'history', planId };
    case PLAN_PATHS.plan:
      return { name: 'plan', planId, ...withField };
    default:
      return UNKNOWN;
  }
}

function placeOfAction(
  place: { readonly planId: string; readonly field?: string },
  [actionId, ...others]: readonly string[],
): Place {
  if (actionId === undefined) return { name: 'actions', ...place };
  if (others.length > 0 || !ENTITY_ID.test(actionId)) return UNKNOWN;
  return { name: 'actions', ...place, actionId };
}

export function go(place: Place): void {
  window.location.hash = hrefOf(place);
}

/** What the list of fiches shows, which one screen may hand to another. */
export interface ListState {
  readonly filter: ActionFilter;
  /** Ids chosen elsewhere, such as the cell of the matrix that was clicked, with the French words that say which. */
  readonly chosen: { readonly label: string; readonly ids: readonly string[] } | null;
}
export const WHOLE_LIST: ListState = { filter: NO_FILTER, chosen: null };

export const [getListStore, setListStore] = createContext<{ list: ListState }>();
