// Whether two edits may be taken back in either order, neither overwriting the other nor leaving a reference to what is gone.

/** As much of a change as the question needs; the documents of the trust and the register have theirs elsewhere. */
export interface AddressedChange {
  readonly kind: string;
  readonly id: string;
  readonly change: { readonly kind: string };
}

/** What one edit did and what taking it back would do. */
export interface EditToCompare {
  readonly changes: readonly AddressedChange[];
  readonly inverse: readonly AddressedChange[];
}

/** Lists whose entities live by themselves. Every other document is taken back in the order in which it was edited. */
const SHARED_LISTS: ReadonlySet<string> = new Set([
  'directory',
  'catalogue',
  'settings',
  'committees',
  'exchanges',
  'consultations',
  'regions',
  'replications',
  'contractualisations',
  'bank',
]);

export function isSharedList(documentKind: string): boolean {
  return SHARED_LISTS.has(documentKind);
}

export function areIndependent(one: EditToCompare, other: EditToCompare): boolean {
  const first = footprintOf(one);
  const second = footprintOf(other);
  return (
    isDisjoint(first.documents, second.documents) &&
    isDisjoint(first.fields, second.fields) &&
    isDisjoint(first.existences, second.named) &&
    isDisjoint(second.existences, first.named)
  );
}

function isDisjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return ![...one].some((each) => other.has(each));
}

interface Footprint {
  /** Documents whose edits keep their order. */
  readonly documents: ReadonlySet<string>;
  /** Of the shared lists, each as its entity and its field. */
  readonly fields: ReadonlySet<string>;
  /** Entities of the shared lists that come or go. */
  readonly existences: ReadonlySet<string>;
  /** Every text that may be the id of one. */
  readonly named: ReadonlySet<string>;
}

function footprintOf({ changes, inverse }: EditToCompare): Footprint {
  const documents = new Set<string>();
  const fields = new Set<string>();
  const existences = new Set<string>();
  const named = new Set<string>();
  for (const { kind, id, change } of [...changes, ...inverse]) {
    collectIds(change, named);
    // Files of the register have nothing to do with one another.
    if (kind === 'register' && 'identity' in change) documents.add(`register/${String(change.identity)}`);
    else if (!isSharedList(kind)) documents.add(`${kind}/${id}`);
    else if (!('field' in change)) for (const entity of entitiesOf(change)) existences.add(entity);
    else for (const entity of entitiesOf(change)) fields.add(`${entity}/${String(change.field)}`);
  }
  return { documents, fields, existences, named };
}

/** The entity a change of a shared list is about: named by the change itself, or the very one it adds. */
function entitiesOf(change: object): readonly string[] {
  return Object.entries(change).flatMap(([key, value]: [string, unknown]) => {
    if (key.endsWith('Id') && typeof value === 'string') return [value];
    const isAdded = key === 'item' || key === 'organisation' || key === 'contact';
    return isAdded && hasId(value) ? [value.id] : [];
  });
}

function hasId(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function collectIds(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (ID.test(value)) into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) collectIds(each, into);
  }
}
