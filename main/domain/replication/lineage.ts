// Lignée: which fiche descends from which, as far as this workspace knows. What is told by others may contradict itself: a fiche that
// would be its own ancestor is drawn as a beginning, and told.
import type { Action } from '../action/action.ts';
import { MOST_ANCESTORS, type Ancestor } from '../action/replication.ts';
import { ficheKey, type Solution } from '../solution/solution.ts';

interface Fiche {
  readonly planId: string;
  readonly actionId: string;
}

/** What a copy of the solution descends from: the first fiches are left out where there are too many, never the source. */
export function lineageThrough(solution: Solution): readonly Ancestor[] {
  const { planId, actionId, committeeName, versionHash, lineage } = solution;
  const territory = territoryWords(solution);
  return [...lineage, { planId, actionId, committeeName, territory, versionHash }].slice(-MOST_ANCESTORS);
}

const MAX_TERRITORY = 500;
export function territoryWords({ territories }: Pick<Solution, 'territories'>): string {
  return territories
    .map(({ label }) => label)
    .join(', ')
    .slice(0, MAX_TERRITORY);
}

/** Whether a fiche is named twice: nothing descends from itself. */
export function closesOnItself(chain: readonly Fiche[]): boolean {
  return new Set(chain.map(ficheKey)).size < chain.length;
}

export interface LineageNotes {
  /** Fiches of the receiving plan the source already descends from, or is. */
  readonly own: readonly string[];
  /** Fiches of the receiving plan that were copied from the same source before. */
  readonly copies: readonly string[];
}

/** What is to be told before the solution is copied into the plan: names of fiches, `12 – Titre`. */
export function lineageNotes(
  solution: Solution,
  plan: { readonly id: string; readonly actions: readonly Action[] },
): LineageNotes {
  const ancestors = new Set(solution.lineage.map(ficheKey));
  const nameOf = ({ number, title }: Action): string => `${number} – ${title}`;
  const isSource = (origin: Action['replicationOf']): boolean =>
    origin?.sourcePlanId === solution.planId && origin.sourceActionId === solution.actionId;
  return {
    own: plan.actions
      .filter(({ id }) => ancestors.has(ficheKey({ planId: plan.id, actionId: id })))
      .map(nameOf),
    copies: plan.actions.filter(({ replicationOf }) => isSource(replicationOf)).map(nameOf),
  };
}

/** One fiche of the world, as it is known here. */
export interface KnownFiche extends Fiche {
  readonly committeeName: string;
  readonly territory: string;
  readonly title: string | null;
  readonly chain: readonly Ancestor[];
}

export interface LineageNode extends Fiche {
  readonly key: string;
  readonly committeeName: string;
  readonly territory: string;
  readonly title: string | null;
  readonly children: readonly LineageNode[];
}
export interface LineageForest {
  /** Of two fiches at least, the widest first. */
  readonly trees: readonly LineageNode[];
  /** Fiches said to descend from themselves. */
  readonly contradicted: readonly string[];
}

interface Told {
  committeeName: string;
  territory: string;
  title: string | null;
  readonly fiche: Fiche;
}

/** The same forest whatever the order of the fiches that know of one another. */
export function lineageForest(fiches: readonly KnownFiche[]): LineageForest {
  const told = new Map<string, Told>();
  const parents = new Map<string, string>();
  const beginnings = new Beginnings();
  const contradicted = new Set<string>();
  for (const known of fiches) tell(told, known, known.title);
  for (const { chain } of fiches)
    for (const each of chain) if (!told.has(ficheKey(each))) tell(told, each, null);
  const link = (key: string, parent: string): void => {
    if (parents.has(key)) return;
    if (beginnings.of(parent) === key) contradicted.add(key);
    else {
      parents.set(key, parent);
      beginnings.put(key, parent);
    }
  };
  // What a fiche says of itself stands, that it begins a line among others: somebody else's lineage puts nothing above it.
  for (const known of fiches) {
    const source = known.chain.at(-1);
    if (source) link(ficheKey(known), ficheKey(source));
  }
  const spoken = new Set(fiches.map(ficheKey));
  for (const { chain } of fiches)
    chain.map(ficheKey).forEach((key, index, line) => {
      const parent = line[index - 1];
      if (parent !== undefined && !spoken.has(key)) link(key, parent);
    });
  return { trees: treesOf(told, parents), contradicted: [...contradicted] };
}

function tell(
  told: Map<string, Told>,
  each: Fiche & Pick<Told, 'committeeName' | 'territory'>,
  title: string | null,
): void {
  const { planId, actionId, committeeName, territory } = each;
  told.set(ficheKey(each), { fiche: { planId, actionId }, committeeName, territory, title });
}

/** The first fiche of each line, found again quickly: a fiche without parent is above another when it is where that line begins. */
class Beginnings {
  readonly #towards = new Map<string, string>();

  of(key: string): string {
    let at = key;
    for (let up = this.#towards.get(at); up !== undefined; up = this.#towards.get(at)) {
      const above = this.#towards.get(up);
      if (above !== undefined) this.#towards.set(at, above);
      at = up;
    }
    return at;
  }

  put(key: string, under: string): void {
    this.#towards.set(key, under);
  }
}

function childrenOf(parents: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const [key, parent] of parents) {
    const known = children.get(parent);
    if (known) known.push(key);
    else children.set(parent, [key]);
  }
  return children;
}

function treesOf(
  told: ReadonlyMap<string, Told>,
  parents: ReadonlyMap<string, string>,
): readonly LineageNode[] {
  const children = childrenOf(parents);
  // From the leaves up, without recursion: a lineage may be a hundred fiches long, and what comes from elsewhere longer.
  const made = new Map<string, LineageNode>();
  const roots = [...told.keys()].filter((key) => !parents.has(key) && children.has(key));
  for (const root of roots) {
    const order = [root];
    for (let at = 0; at < order.length; at += 1)
      for (const child of children.get(order[at] ?? '') ?? []) order.push(child);
    for (const key of order.toReversed()) {
      const each = told.get(key);
      if (!each) continue;
      const { fiche, ...rest } = each;
      const below = (children.get(key) ?? []).flatMap((child) => made.get(child) ?? []);
      made.set(key, { key, ...fiche, ...rest, children: below });
    }
  }
  return roots
    .flatMap((root) => made.get(root) ?? [])
    .toSorted((one, other) => sizeOf(other) - sizeOf(one) || one.key.localeCompare(other.key));
}

export function nodesOf(root: LineageNode): readonly LineageNode[] {
  const all: LineageNode[] = [root];
  for (let at = 0; at < all.length; at += 1) for (const child of all[at]?.children ?? []) all.push(child);
  return all;
}

function sizeOf(root: LineageNode): number {
  return nodesOf(root).length;
}
