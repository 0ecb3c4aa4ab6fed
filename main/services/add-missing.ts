// A sample of entries, added to a document that may hold some of them already.
import { findById } from '../domain/change/list.ts';
import { AT_THE_END } from '../domain/change/value-fits-field.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { Contractualisations } from '../domain/contractualisation/contractualisations.ts';
import type { Library, LibraryChange } from './library.ts';

interface Documents {
  readonly catalogue: Catalogue;
  readonly contractualisations: Contractualisations;
}
type Entries = Readonly<Record<string, readonly { readonly id: string }[]>>;

/** Asked for twice, adds only what is not there yet. Resolves the number of the edit, or of the last one there was. */
export function addMissing<Kind extends keyof Documents>(
  library: Library,
  kind: Kind,
  sample: Documents[Kind],
  label: string,
): number {
  const known = library[kind]() as unknown as Entries;
  const missing = Object.entries(sample as unknown as Entries).flatMap(([list, items]) =>
    items
      .filter(({ id }) => !findById(known[list] ?? [], id))
      .map(
        (item) =>
          ({
            kind,
            id: kind,
            change: { kind: 'item.add', list, item, position: AT_THE_END },
          }) as unknown as LibraryChange,
      ),
  );
  return missing.length === 0 ? library.sequence : library.write({ label, changes: missing });
}
