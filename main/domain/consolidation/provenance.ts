// Where a gathered fiche comes from, kept with it as references of another system: they travel, survive a merge, and name nobody.
// A fiche that stands for several committees' has one to each.
import type { Action } from '../action/action.ts';

const SYSTEM = 'jalon:provenance';
const MAX_REFERENCE_LENGTH = 300;
const MOST_REFERENCES = 50;
/** Plan, fiche, revision, SHA-256 of the manifest; then the name, which may hold anything. */
const REFERENCE = /^([0-9a-f-]{36})\/([0-9a-f-]{36})\/(\d+)\/([0-9a-f]{64})\/(.*)$/su;
type References = Action['externalReferences'];

export interface Provenance {
  readonly planId: string;
  readonly actionId: string;
  readonly revision: number;
  /** SHA-256 of the manifest of the file. */
  readonly identity: string;
  readonly committeeName: string;
}

function referenceTo({
  planId,
  actionId,
  revision,
  identity,
  committeeName,
}: Provenance): References[number] {
  const id = [planId, actionId, String(revision), identity, committeeName].join('/');
  return { system: SYSTEM, id: id.slice(0, MAX_REFERENCE_LENGTH) };
}

/** As many as an entity may bear; the first are those kept. */
export function withProvenance(references: References, origins: readonly Provenance[]): References {
  const others = references.filter(({ system }) => system !== SYSTEM);
  return [...origins.map(referenceTo), ...others].slice(0, MOST_REFERENCES);
}

/** Empty of a fiche that was gathered from nowhere. */
export function provenanceOf({
  externalReferences,
}: Pick<Action, 'externalReferences'>): readonly Provenance[] {
  return externalReferences.flatMap(({ system, id }) => {
    const read = system === SYSTEM ? REFERENCE.exec(id) : null;
    if (!read) return [];
    const [, planId, actionId, revision, identity, committeeName] = read as unknown as readonly [
      string,
      ...string[],
    ];
    return [{ planId, actionId, revision: Number(revision), identity, committeeName } as Provenance];
  });
}
