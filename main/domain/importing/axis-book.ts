// Axes named in a file: found in the plan's own tree by their titles, or new branches of it.
import { createdNow, type Stamp } from '../identity/entity.ts';
import type { Axis } from '../plan/plan.ts';
import { foldText } from '../text/fold.ts';

export class AxisBook {
  readonly #byPath = new Map<string, Axis>();
  readonly #made: Axis[] = [];
  /** By the very words of the path: each is folded once. */
  readonly #found = new Map<string, string | null>();
  readonly #making: { readonly makeId: () => string; readonly stamp: Stamp };

  constructor(axes: readonly Axis[], making: { readonly makeId: () => string; readonly stamp: Stamp }) {
    this.#making = making;
    for (const axis of axes) this.#byPath.set(key(axis.parentId, axis.title), axis);
  }

  get made(): readonly Axis[] {
    return this.#made;
  }

  /** The deepest axis of a path of titles; null where it is empty. A level left blank is not a level. */
  find(path: readonly (string | undefined)[]): string | null {
    const words = path.join('\n');
    const known = this.#found.get(words);
    if (known !== undefined) return known;
    const id = this.#look(path);
    this.#found.set(words, id);
    return id;
  }

  #look(path: readonly (string | undefined)[]): string | null {
    let parentId: string | null = null;
    for (const title of path) {
      if (title === undefined || title === '') continue;
      parentId = (this.#byPath.get(key(parentId, title)) ?? this.#make(parentId, title)).id;
    }
    return parentId;
  }

  #make(parentId: string | null, title: string): Axis {
    const { makeId, stamp } = this.#making;
    const axis: Axis = {
      ...createdNow(makeId(), stamp),
      title,
      description: '',
      parentId,
      industryAxis: null,
    };
    this.#byPath.set(key(parentId, title), axis);
    this.#made.push(axis);
    return axis;
  }
}

/** "1. Mobilité", "Axe 1 : Mobilité" and "Mobilité" are one axis: its number is where it stands, not what it is. */
function key(parentId: string | null, title: string): string {
  const bare = foldText(title).replace(
    /^(?:(?:sous )?axe )?(?:n )?(?:\d+|[ivx]+)(?: \d+)* (?=\p{L}{2})/u,
    '',
  );
  return `${parentId ?? ''}/${bare === '' ? foldText(title) : bare}`;
}
