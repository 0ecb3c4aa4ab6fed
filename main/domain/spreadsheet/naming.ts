// Names a human reads in place of ids, and back. Where two share a name, each gets as much more as tells them apart.
import type { EntityId } from '../identity/entity.ts';
import type { RefusalReason } from '../importing/imported-plan.ts';
import { foldText } from '../text/fold.ts';
import { nameText } from './cell-text.ts';

export interface NameEntry {
  readonly id: EntityId;
  /** From the shortest to the surest. */
  readonly names: readonly string[];
}

export type Resolved =
  { readonly ok: true; readonly id: EntityId } | { readonly ok: false; readonly reason: RefusalReason };

export interface Namer {
  readonly nameOf: (id: EntityId) => string;
  readonly resolve: (text: string) => Resolved;
}

const SHORT_ID = 8;

/** The names something goes by, its id last: `Mission locale`, `Mission locale (réf. 1f2e3d4c)`, `(réf. 1f2e…)`. */
export function namesOf(id: EntityId, ...told: readonly string[]): readonly string[] {
  const words = told.map(nameText).filter((text) => text !== '');
  const short = words[0] === undefined ? [] : [`${words[0]} (réf. ${id.slice(0, SHORT_ID)})`];
  return [...words, ...short, `(réf. ${id})`];
}

export function makeNamer(entries: readonly NameEntry[]): Namer {
  const owners = new Map<string, Set<EntityId>>();
  const folded = new Map<string, Set<EntityId>>();
  const namesById = new Map<EntityId, readonly string[]>();
  for (const { id, names } of entries) {
    namesById.set(id, namesById.get(id) ?? names);
    for (const name of names) {
      enter(owners, name, id);
      enter(folded, foldText(name), id);
    }
  }
  return {
    nameOf: (id) => namesById.get(id)?.find((name) => owners.get(name)?.size === 1) ?? `(réf. ${id})`,
    resolve(text) {
      const found = owners.get(nameText(text)) ?? folded.get(foldText(text)) ?? new Set();
      const [only] = found;
      if (only === undefined) return { ok: false, reason: 'unknown-reference' };
      return found.size > 1 ? { ok: false, reason: 'ambiguous-reference' } : { ok: true, id: only };
    },
  };
}

function enter(map: Map<string, Set<EntityId>>, key: string, id: EntityId): void {
  const known = map.get(key);
  if (known) known.add(id);
  else map.set(key, new Set([id]));
}
