// A fiche copied into a plan: looked at first, then written as one act.
import { RequestRefused } from '../../contract/failure.ts';
import type { CopyPreview } from '../../contract/replication-requests.ts';
import type { CallContext, Input, Output } from '../../contract/requests.ts';
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { blankOrganisation, type Organisation } from '../../domain/directory/directory.ts';
import { createdNow } from '../../domain/identity/entity.ts';
import { highestActionNumber } from '../../domain/plan/plan.ts';
import { carriedFields, carried, saysNothing } from '../../domain/replication/carried.ts';
import { checklistOf, type Receiving } from '../../domain/replication/checklist.ts';
import {
  organisationsByName,
  organisationsNamed,
  replicaOf,
  snapshotOf,
} from '../../domain/replication/copy-fiche.ts';
import {
  closesOnItself,
  lineageNotes,
  lineageThrough,
  territoryWords,
} from '../../domain/replication/lineage.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import { territoryReferenceOf } from '../../domain/territory/zoning.ts';
import { oneLine } from '../../domain/text/one-line.ts';
import { localDay } from '../clockwork.ts';
import { stampNow, type ExchangeParts } from '../exchange-parts.ts';
import type { LibraryChange } from '../library.ts';
import { replicationRefused, solutionToCopy } from './solutions-known.ts';

/** Rejects with RequestRefused. */
export async function previewCopy(
  parts: ExchangeParts,
  { source, mode, planId, territories }: Input<'replication.preview'>,
  context: CallContext,
): Promise<CopyPreview> {
  const { library } = parts;
  const { solution, isVerified } = await solutionToCopy(parts, source, context);
  refuseLoop(solution);
  const plan = library.plan(planId);
  const receiving: Receiving = {
    territories: territories.length > 0 ? territories : plan.territories,
    organisations: library.directory().organisations,
    zones: library.zones().zones.map(territoryReferenceOf),
    calls: library.catalogue().calls,
    today: localDay(parts.clockwork.now()),
  };
  const organisationNamed = organisationsByName(receiving.organisations);
  const taken = carried(solution.content, mode);
  return {
    source: {
      title: solution.content.title,
      committeeName: solution.committeeName,
      territory: territoryWords(solution),
      revision: solution.revision,
      isVerified,
      hasTransferability: solution.content.transferability !== null,
    },
    fields: carriedFields(mode).filter((field) => !saysNothing(taken[field])),
    checklist: checklistOf(solution, receiving),
    organisations: organisationsNamed(solution, mode).map((name) => ({
      name,
      isKnown: organisationNamed(name) !== null,
    })),
    notes: lineageNotes(solution, plan),
  };
}

function refuseLoop(solution: Solution): void {
  if (closesOnItself(lineageThrough(solution))) throw replicationRefused('closes-on-itself');
}

/** Rejects with RequestRefused: `replication-refused` among others. */
export async function copyFiche(
  parts: ExchangeParts,
  input: Input<'replication.copy'>,
  context: CallContext,
): Promise<Output<'replication.copy'>> {
  const { library, clockwork } = parts;
  library.refuseIfReadOnly();
  const { solution, isConfidential } = await solutionToCopy(parts, input.source, context);
  refuseLoop(solution);
  const { planId, actionId, mode, territories, checklist } = input;
  const plan = library.plan(planId);
  if (!input.isKinAgreed && lineageNotes(solution, plan).own.length > 0)
    throw replicationRefused('already-its-own');
  if (plan.actions.some(({ id }) => id === actionId))
    throw new RequestRefused('entity-exists', { entityId: actionId });
  const stamp = stampNow(parts);
  const on = localDay(clockwork.now());
  const added = missingOrganisations(parts, solution, input);
  const number = highestActionNumber(plan) + 1;
  const copy = replicaOf(solution, {
    ...{ mode, territories, checklist, stamp, on },
    id: actionId,
    number: String(number),
    organisationNamed: organisationsByName([...library.directory().organisations, ...added]),
    makeId: clockwork.makeId,
  });
  // What a committee keeps to itself stays so in the copy, until somebody says otherwise there.
  const action = { ...copy, isConfidential };
  const kept = {
    ...createdNow(clockwork.makeId(), stamp),
    ...{ planId, actionId, mode, checklist, copiedOn: on, left: [] },
    source: snapshotOf(solution),
  };
  const label = `Fiche ${String(number)} reprise de «\u202f${oneLine(solution.committeeName).slice(0, 100)}\u202f»`;
  const changes: readonly LibraryChange[] = [
    ...added.map((organisation): LibraryChange => ({
      kind: 'directory',
      id: 'directory',
      change: { kind: 'organisation.add', organisation, position: AT_THE_END },
    })),
    { kind: 'plan', id: planId, change: { kind: 'plan.number', lastActionNumber: number } },
    { kind: 'plan', id: planId, change: { kind: 'action.add', action, position: AT_THE_END } },
    {
      kind: 'replications',
      id: 'replications',
      change: { kind: 'item.add', list: 'replicaSources', item: kept, position: AT_THE_END },
    },
  ];
  return { sequence: library.write({ label, changes }), label, number: String(number) };
}

/** Those the directory lacks among those that were asked for: names of the source only. */
function missingOrganisations(
  { library, clockwork }: ExchangeParts,
  solution: Solution,
  { mode, organisationsToAdd }: Input<'replication.copy'>,
): readonly Organisation[] {
  const organisationNamed = organisationsByName(library.directory().organisations);
  const stamp = stampNow({ clockwork });
  return organisationsNamed(solution, mode)
    .filter((name) => organisationsToAdd.includes(name) && organisationNamed(name) === null)
    .map((name) => blankOrganisation(clockwork.makeId(), name.slice(0, MAX_NAME), 'other', stamp));
}
const MAX_NAME = 300;
