// A catalogue that came, beside one's own: what is new, what is newer than here, what was altered here since.
import type { Catalogue, CatalogueList } from './catalogue.ts';
import type { CatalogueFile } from './catalogue-file.ts';

export const CATALOGUE_LISTS = [
  'programmes',
  'calls',
  'events',
  'resources',
] as const satisfies readonly CatalogueList[];

export const PROPOSED_ENTRY_LABELS = {
  new: 'Nouvelle',
  newer: 'Plus récente',
  older: 'Plus ancienne qu’ici',
} as const;
export type ProposedState = keyof typeof PROPOSED_ENTRY_LABELS;

type Entry = Catalogue[CatalogueList][number];

export interface ProposedEntry {
  readonly list: CatalogueList;
  readonly id: string;
  readonly name: string;
  readonly state: ProposedState;
}

export function nameOfEntry(entry: Entry): string {
  return 'name' in entry ? entry.name : entry.title;
}

/** What differs, in the order of the file; the same entry twice is told once. */
export function proposedEntries(file: CatalogueFile, own: Catalogue): readonly ProposedEntry[] {
  return CATALOGUE_LISTS.flatMap((list) => {
    const known = new Map<string, Entry>(own[list].map((entry) => [entry.id, entry]));
    const told = new Map<string, Entry>((file[list] as readonly Entry[]).map((entry) => [entry.id, entry]));
    return [...told.values()].flatMap((entry): ProposedEntry[] => {
      const here = known.get(entry.id);
      if (here && saysTheSame(entry, here)) return [];
      const state = !here ? 'new' : entry.updatedAt > here.updatedAt ? 'newer' : 'older';
      return [{ list, id: entry.id, name: nameOfEntry(entry), state }];
    });
  });
}

/** Whatever they bear of who touched them, and of the fiches of a workspace. */
function saysTheSame(one: Entry, other: Entry): boolean {
  return contentOf(one) === contentOf(other);
}

const BESIDE: ReadonlySet<string> = new Set([
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'externalReferences',
  'actionIds',
]);
function contentOf(entry: Entry): string {
  const fields = Object.entries(entry)
    .filter(([field]) => !BESIDE.has(field))
    .toSorted(([one], [other]) => one.localeCompare(other));
  return JSON.stringify(fields);
}

const SYSTEM = 'jalon:catalogue';

/** As it is taken in: the fiches it is attached to here stay so, and it says which file it comes from. */
export function takenEntry<Taken extends Entry>(
  entry: Taken,
  here: Taken | undefined,
  identity: string,
): Taken {
  const kept = here && 'actionIds' in here ? { actionIds: here.actionIds } : {};
  return { ...entry, ...kept, externalReferences: [{ system: SYSTEM, id: identity }] };
}

/** SHA-256 of the manifest of the catalogue file it was taken from; null of what was entered here. */
export function catalogueOrigin({ externalReferences }: Pick<Entry, 'externalReferences'>): string | null {
  return externalReferences.find(({ system }) => system === SYSTEM)?.id ?? null;
}
