// Fiches ruled to be one action: the first stays, and tells where all of them come from.
import type { Action } from '../action/action.ts';
import type { GatheredFiche } from './gather.ts';
import { provenanceOf, withProvenance } from './provenance.ts';
import type { Ruling, SourceFiche } from './recipe.ts';

export interface Ruled {
  readonly fiches: readonly GatheredFiche[];
  /** Rulings about a fiche no file holds any more. */
  readonly unused: readonly Ruling[];
}

const keyOf = ({ planId, actionId }: SourceFiche): string => `${planId}/${actionId}`;

export function applyRulings(fiches: readonly GatheredFiche[], rulings: readonly Ruling[]): Ruled {
  const byKey = new Map(fiches.map((fiche) => [keyOf(fiche.source), fiche]));
  const unused = rulings.filter((ruling) => ruling.fiches.some((each) => !byKey.has(keyOf(each))));
  const same = rulings.filter((ruling) => ruling.ruling === 'same' && !unused.includes(ruling));
  const keeperOf = keepers(same);
  const standsFor = new Map<string, GatheredFiche[]>();
  const redirected = new Map<string, string>();
  for (const [key, fiche] of byKey) {
    const keeper = byKey.get(keeperOf(key));
    if (!keeper || keeper === fiche) continue;
    redirected.set(fiche.action.id, keeper.action.id);
    standsFor.set(keeperOf(key), [...(standsFor.get(keeperOf(key)) ?? []), fiche]);
  }
  if (redirected.size === 0) return { fiches, unused };
  const kept = fiches
    .filter(({ action }) => !redirected.has(action.id))
    .map((fiche) => ({
      ...fiche,
      action: withOrigins(leadingTo(fiche.action, redirected), standsFor.get(keyOf(fiche.source)) ?? []),
    }));
  return { fiches: kept, unused };
}

/** Follows a ruling to the next; somebody who ruled in a circle keeps the fiche the circle was entered by. */
function keepers(same: readonly Ruling[]): (key: string) => string {
  const keptBy = new Map<string, string>();
  const find = (key: string): string => {
    let current = key;
    for (let next = keptBy.get(current); next !== undefined; next = keptBy.get(current)) current = next;
    return current;
  };
  for (const {
    fiches: [kept, dropped],
  } of same) {
    const [keeper, other] = [find(keyOf(kept)), find(keyOf(dropped))];
    if (keeper !== other) keptBy.set(other, keeper);
  }
  return find;
}

function withOrigins(action: Action, others: readonly GatheredFiche[]): Action {
  if (others.length === 0) return action;
  const origins = [action, ...others.map((each) => each.action)].flatMap(provenanceOf);
  return { ...action, externalReferences: withProvenance(action.externalReferences, origins) };
}

/** What named a fiche that went names the one that stays; a fiche has no link to itself, and one link to another. */
function leadingTo(action: Action, redirected: ReadonlyMap<string, string>): Action {
  const idOf = (id: string): string => redirected.get(id) ?? id;
  const parentId = action.parentId === null ? null : idOf(action.parentId);
  const links = new Map(
    action.links.map((link) => [idOf(link.actionId), { ...link, actionId: idOf(link.actionId) }]),
  );
  links.delete(action.id);
  return { ...action, parentId: parentId === action.id ? null : parentId, links: [...links.values()] };
}
