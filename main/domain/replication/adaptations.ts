// What became of each field of the source, and what a later version of it says besides. Computed: people type reasons, nothing more.
import { REPLICATED_FIELDS, type Adaptation, type ReplicatedField } from '../action/replication.ts';
import type { HashOf } from '../solution/solution-of.ts';
import type { SolutionContent } from '../solution/solution.ts';
import { carried, carriedFields, decisionOn, saysTheSame } from './carried.ts';
import type { ReplicaSource } from './replications.ts';

/** In the order of the fiche; a field the source had nothing to say of is left out. */
export function adaptationsOf(
  { source, mode }: Pick<ReplicaSource, 'source' | 'mode'>,
  own: SolutionContent,
  typed: readonly Adaptation[],
): readonly Adaptation[] {
  const sides = { source: carried(source.content, mode), own: carried(own, mode), mode };
  return REPLICATED_FIELDS.flatMap((field) => {
    const decision = decisionOn(field, sides);
    const reason = typed.find((each) => each.field === field)?.reason ?? '';
    return decision === null ? [] : { field, decision, reason };
  });
}

/** With the reason for one field; what has no reason is not kept in the fiche, being computed. */
export function withReason(typed: readonly Adaptation[], told: Adaptation): readonly Adaptation[] {
  const others = typed.filter(({ field }) => field !== told.field);
  const kept = told.reason.trim() === '' ? others : [...others, told];
  return kept.toSorted(
    (one, other) => REPLICATED_FIELDS.indexOf(one.field) - REPLICATED_FIELDS.indexOf(other.field),
  );
}

export interface RevisedField {
  readonly field: ReplicatedField;
  /** SHA-256 of what the source now says of it. */
  readonly fingerprint: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the source says otherwise than when it was copied, and nobody answered yet. */
export function revisedFields(
  { source, mode, left }: Pick<ReplicaSource, 'source' | 'mode' | 'left'>,
  latest: SolutionContent,
  hashOf: HashOf,
): readonly RevisedField[] {
  const before = carried(source.content, mode);
  const after = carried(latest, mode);
  return carriedFields(mode).flatMap((field) => {
    if (saysTheSame(field, before[field], after[field]) && saysTheSame(field, after[field], before[field]))
      return [];
    const fingerprint = hashOf(after[field]);
    const isLeft = left.some((each) => each.field === field && each.fingerprint === fingerprint);
    return isLeft ? [] : [{ field, fingerprint, before: before[field], after: after[field] }];
  });
}

/** The source, of which this field is now that of its later version. */
export function withTaken(
  source: ReplicaSource['source'],
  field: ReplicatedField,
  latest: SolutionContent,
): ReplicaSource['source'] {
  return { ...source, content: { ...source.content, [field]: latest[field] } };
}
