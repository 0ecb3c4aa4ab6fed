// The organisations of the region's plan: one that several committees name is one, once they share an id or a SIREN and a name.
import type { Organisation } from '../directory/directory.ts';
import { foldText } from '../text/fold.ts';
import type { SourceFile } from './source-files.ts';

/** Copies of one organisation that committees no longer call the same. */
export interface RenamedOrganisation {
  readonly id: string;
  readonly names: readonly string[];
}

export interface GatheredDirectory {
  readonly organisations: readonly Organisation[];
  /** By the id of one that was made one with another. */
  readonly idOf: (id: string) => string;
  readonly renamed: readonly RenamedOrganisation[];
}

/** Of several copies, the one edited last. */
export function gatherDirectory(sources: readonly SourceFile[]): GatheredDirectory {
  const latest = new Map<string, Organisation>();
  const names = new Map<string, Set<string>>();
  for (const { document } of sources)
    for (const each of document.organisations) {
      const known = latest.get(each.id);
      if (!known || known.updatedAt < each.updatedAt) latest.set(each.id, each);
      names.set(each.id, (names.get(each.id) ?? new Set()).add(each.name));
    }
  const first = new Map<string, string>();
  const sameAs = new Map<string, string>();
  for (const each of latest.values()) {
    const key = each.siren === '' ? each.id : `${each.siren} ${each.siret} ${foldText(each.name)}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, each.id);
    else sameAs.set(each.id, known);
  }
  const idOf = (id: string): string => sameAs.get(id) ?? id;
  return {
    organisations: [...latest.values()]
      .filter(({ id }) => !sameAs.has(id))
      .map((each) => ({ ...each, parentId: each.parentId === null ? null : idOf(each.parentId) })),
    idOf,
    renamed: [...names]
      .filter(([, called]) => called.size > 1)
      .map(([id, called]) => ({ id, names: [...called] })),
  };
}
