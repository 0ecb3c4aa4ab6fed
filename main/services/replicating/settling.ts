// A field of a later version of the source: taken over in the copy, or left until the source says something else again.
import type { CallContext, Input, Output } from '../../contract/requests.ts';
import {
  REPLICATED_FIELD_LABELS,
  type ReplicatedField,
  type ReplicationMode,
} from '../../domain/action/replication.ts';
import type { CollectionChange } from '../../domain/change/collection.ts';
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { blankOrganisation, type Organisation } from '../../domain/directory/directory.ts';
import { createdNow } from '../../domain/identity/entity.ts';
import { revisedFields, withTaken } from '../../domain/replication/adaptations.ts';
import { organisationsByName, organisationsNamed, snapshotOf } from '../../domain/replication/copy-fiche.ts';
import { sourceOf, type ReplicaSource } from '../../domain/replication/replications.ts';
import { takeOver } from '../../domain/replication/take-over.ts';
import { ficheKey, type Solution } from '../../domain/solution/solution.ts';
import { canonicalHash } from '../../exchange/signed/canonical-hash.ts';
import { found } from '../edits/edit-context.ts';
import { stampNow, type ExchangeParts } from '../exchange-parts.ts';
import type { LibraryChange } from '../library.ts';
import { latestOf, ownFiche, replicationRefused } from './solutions-known.ts';

/** Rejects with RequestRefused: `replication-refused` where the source says something else by now. */
export async function settleRevised(
  parts: ExchangeParts,
  input: Input<'replication.settle'>,
  context: CallContext,
): Promise<Output<'replication.settle'>> {
  const { library } = parts;
  library.refuseIfReadOnly();
  const { field, fingerprint, choice } = input;
  const known = copyIn(parts, input);
  const latest = await latestOf(parts, known.kept.source, known.kept.source.content, context);
  // Read again: while a file was read, somebody may have edited the fiche.
  const { own, kept } = copyIn(parts, input);
  const revised = latest && revisedFields(kept, latest.solution.content, canonicalHash);
  if (!latest || !revised?.some((each) => each.field === field && each.fingerprint === fingerprint))
    throw replicationRefused('no-later-version');
  const name = REPLICATED_FIELD_LABELS[field];
  if (choice === 'leave') {
    const left = [...kept.left.filter((each) => each.field !== field), { field, fingerprint }];
    const label = `${name}\u202f: version de la source laissée`;
    return { label, sequence: library.write({ label, changes: [setOf(parts, kept, 'left', left)] }) };
  }
  const stamp = stampNow(parts);
  const added = missingOrganisations(parts, field, latest.solution, kept.mode);
  const taken = takeOver(own.action, field, {
    ...{ mode: kept.mode, stamp, own: own.solution.content, latest: latest.solution.content },
    organisationNamed: organisationsByName([...library.directory().organisations, ...added]),
    makeId: parts.clockwork.makeId,
  });
  const label = `${name}\u202f: version de la source reprise`;
  const source = snapshotOf(withTaken(kept.source, field, latest.solution.content));
  const changes: readonly LibraryChange[] = [
    ...added.map((organisation): LibraryChange => ({
      kind: 'directory',
      id: 'directory',
      change: { kind: 'organisation.add', organisation, position: AT_THE_END },
    })),
    ...taken.map((change): LibraryChange => ({ kind: 'plan', id: input.planId, change })),
    setOf(parts, kept, 'source', source),
  ];
  return { label, sequence: library.write({ label, changes }) };
}

type Fiche = Pick<Input<'replication.settle'>, 'planId' | 'actionId'>;

/** Throws RequestRefused. In a plan that was duplicated, the source is that of the first copy, as this one's own. */
function copyIn(parts: ExchangeParts, { planId, actionId }: Fiche) {
  const own = found(ownFiche(parts, { planId, actionId }), actionId);
  const kept = found(sourceOf(parts.library.replications(), { planId, actionId }, own.action), actionId);
  return { own, kept: { ...kept, planId, actionId } };
}

/** Nothing that is taken over is lost for want of a name in the directory. */
function missingOrganisations(
  { library, clockwork }: ExchangeParts,
  field: ReplicatedField,
  latest: Solution,
  mode: ReplicationMode,
): readonly Organisation[] {
  const nothing = { leads: [], partners: [], funding: [] };
  const content = { ...latest.content, ...nothing, [field]: latest.content[field] };
  const asked = { ...latest, content };
  const stamp = stampNow({ clockwork });
  const organisationNamed = organisationsByName(library.directory().organisations);
  return organisationsNamed(asked, mode)
    .filter((name) => organisationNamed(name) === null)
    .map((name) => blankOrganisation(clockwork.makeId(), name.slice(0, MAX_NAME), 'other', stamp));
}
const MAX_NAME = 300;

/** A copy that has no source of its own yet is given one: what is settled here says nothing of the other. */
function setOf(
  parts: ExchangeParts,
  kept: ReplicaSource,
  field: 'left' | 'source',
  value: unknown,
): LibraryChange {
  const stamp = stampNow(parts);
  const isOwn = parts.library
    .replications()
    .replicaSources.some((each) => each.id === kept.id && ficheKey(each) === ficheKey(kept));
  const list = 'replicaSources';
  const item = { ...kept, ...createdNow(parts.clockwork.makeId(), stamp), [field]: value };
  const change: CollectionChange = isOwn
    ? { kind: 'item.set', list, itemId: kept.id, field, value, stamp }
    : { kind: 'item.add', list, item, position: AT_THE_END };
  return { kind: 'replications', id: 'replications', change };
}
