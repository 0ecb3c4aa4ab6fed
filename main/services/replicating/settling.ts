// A field of a later version of the source: taken over in the copy, or left until the source says something else again.
import type { CallContext, Input, Output } from '../../contract/requests.ts';
import { REPLICATED_FIELD_LABELS } from '../../domain/action/replication.ts';
import { revisedFields, withTaken } from '../../domain/replication/adaptations.ts';
import { organisationsByName, snapshotOf } from '../../domain/replication/copy-fiche.ts';
import { sourceOf, type ReplicaSource } from '../../domain/replication/replications.ts';
import { takeOver } from '../../domain/replication/take-over.ts';
import { found } from '../edits/edit-context.ts';
import { stampNow } from '../exchange-parts.ts';
import type { LibraryChange } from '../library.ts';
import { hashOf, latestOf, ownFiche, replicationRefused, type ReplicatingParts } from './solutions-known.ts';

/** Rejects with RequestRefused: `replication-refused` where the source says something else by now. */
export async function settleRevised(
  parts: ReplicatingParts,
  input: Input<'replication.settle'>,
  context: CallContext,
): Promise<Output<'replication.settle'>> {
  const { library } = parts;
  library.refuseIfReadOnly();
  const { field, fingerprint, choice } = input;
  const own = found(ownFiche(parts, input), input.actionId);
  const kept = found(sourceOf(library.replications(), input, own.action), input.actionId);
  const latest = await latestOf(parts, kept.source, kept.source.content, context);
  const revised = latest && revisedFields(kept, latest.solution.content, hashOf);
  if (!latest || !revised?.some((each) => each.field === field && each.fingerprint === fingerprint))
    throw replicationRefused('no-later-version');
  const name = REPLICATED_FIELD_LABELS[field];
  if (choice === 'leave') {
    const left = [...kept.left.filter((each) => each.field !== field), { field, fingerprint }];
    const label = `${name}\u202f: version de la source laissée`;
    return { label, sequence: library.write({ label, changes: [setOf(parts, kept, 'left', left)] }) };
  }
  const stamp = stampNow(parts);
  const taken = takeOver(own.action, field, {
    ...{ mode: kept.mode, stamp, own: own.solution.content, latest: latest.solution.content },
    organisationNamed: organisationsByName(library.directory().organisations),
    makeId: parts.clockwork.makeId,
  });
  const label = `${name}\u202f: version de la source reprise`;
  const source = snapshotOf(withTaken(kept.source, field, latest.solution.content));
  const changes: readonly LibraryChange[] = [
    ...taken.map((change): LibraryChange => ({ kind: 'plan', id: input.planId, change })),
    setOf(parts, kept, 'source', source),
  ];
  return { label, sequence: library.write({ label, changes }) };
}

function setOf(
  parts: ReplicatingParts,
  { id }: ReplicaSource,
  field: 'left' | 'source',
  value: unknown,
): LibraryChange {
  const change = {
    kind: 'item.set',
    list: 'replicaSources',
    itemId: id,
    ...{ field, value },
    stamp: stampNow(parts),
  } as const;
  return { kind: 'replications', id: 'replications', change };
}
