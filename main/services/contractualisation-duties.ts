// Contractualisation: what a stage froze, and where every territory stands, by the plans of this workspace and those received.
import type { CallContext, Duties } from '../contract/requests.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { ContractedPlan, ContractedStage } from '../domain/contractualisation/standing.ts';
import { annexedContent, judgedAnnexes } from '../domain/plan/annexed-content.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import type { ContractualisationStage } from '../domain/plan/contractualisation.ts';
import { kindOf, revisionsOf } from '../domain/register/register.ts';
import { territoryId, type TerritoryKey, type TerritoryReference } from '../domain/territory/territory.ts';
import { canonicalHash } from '../exchange/signed/canonical-hash.ts';
import type { ReferenceFiles } from '../storage/reference-files.ts';
import { addMissing } from './add-missing.ts';
import type { ExchangeParts } from './exchange-parts.ts';
import { readablePlans } from './readable-plans.ts';
import { reliedFingerprints } from './trusted-signers.ts';

type Names = 'contractualisation.overview' | 'contractualisation.openSample' | 'plan.annexHashes';

export function contractualisationDuties(parts: ExchangeParts): Pick<Duties, Names> {
  return {
    'contractualisation.overview': (_, context) => overview(parts, context),
    'contractualisation.openSample': () => ({
      sequence: addMissing(
        parts.library,
        'contractualisations',
        parts.reference.contractualisationSample(),
        'Territoires d’industrie de l’exemple',
      ),
    }),
    'plan.annexHashes': ({ planId, actionIds }) => {
      const wanted = new Set(actionIds);
      return parts.library
        .plan(planId)
        .actions.filter(({ id }) => wanted.has(id))
        .map((action) => ({ actionId: action.id, sha256: canonicalHash(annexedContent(action)) }));
    },
  };
}

async function overview(parts: ExchangeParts, { signal, reportProgress }: CallContext) {
  const { library, reference } = parts;
  const own = readablePlans(library);
  const plans = own.map((plan) => contracted(plan, { origin: 'workspace', identity: null, reference }));
  const unreadable: string[] = [];
  const received = receivedRevisions(parts, new Set(own.map(({ id }) => id)));
  for (const [index, revisions] of received.entries()) {
    if (signal.aborted) throw new RequestRefused('cancelled');
    reportProgress({ phase: 'Lecture des fichiers reçus', done: index, total: received.length });
    const read = await newestRead(parts, revisions);
    if (read.plan) {
      const { plan, identity } = read;
      plans.push(contracted(plan, { origin: 'received', identity, reference }));
    } else if (read.unreadable !== null) unreadable.push(read.unreadable);
    // Other requests get their turn between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { contractualisations: library.contractualisations(), plans, unreadable };
}

function receivedRevisions(
  parts: ExchangeParts,
  own: ReadonlySet<string>,
): readonly (readonly KeptRevision[])[] {
  const register = parts.library.register();
  const relied = reliedFingerprints(parts);
  const others = new Set(
    register.entries.flatMap((entry) =>
      entry.planId !== null && kindOf(entry) === 'plan' && !own.has(entry.planId) ? [entry.planId] : [],
    ),
  );
  return [...others].map((planId) =>
    revisionsOf(register, planId, relied).flatMap(({ identity, file }) =>
      file ? [{ identity, name: file.name }] : [],
    ),
  );
}

interface KeptRevision {
  readonly identity: string;
  readonly name: string;
}
type Read =
  | { readonly plan: Plan; readonly identity: string }
  | { readonly plan: null; readonly unreadable: string | null };

/** A draft put out for consultation says nothing of where the plan stands: the revision before it does. */
async function newestRead(parts: ExchangeParts, revisions: readonly KeptRevision[]): Promise<Read> {
  for (const { identity, name } of revisions) {
    const document = await documentRead(parts, identity);
    if (!document) return { plan: null, unreadable: name };
    if (document.consultation === undefined) return { plan: document.plan, identity };
  }
  return { plan: null, unreadable: null };
}

async function documentRead({ plansRead }: ExchangeParts, identity: string): Promise<PlanDocument | null> {
  try {
    return await plansRead.read(identity);
  } catch (failure) {
    if (failure instanceof RequestRefused) return null;
    throw failure;
  }
}

function contracted(
  plan: Plan,
  {
    reference,
    ...from
  }: Pick<ContractedPlan, 'origin' | 'identity'> & { readonly reference: ReferenceFiles },
): ContractedPlan {
  const hashes = new Map<string, string>();
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const hashOf = (actionId: string): string | undefined => {
    const action = actions.get(actionId);
    if (action && !hashes.has(actionId)) hashes.set(actionId, canonicalHash(annexedContent(action)));
    return hashes.get(actionId);
  };
  const { id, title, kind, committeeName, territories, revision } = plan;
  return {
    planId: id,
    ...{ title, kind, committeeName, territories, revision },
    regions: regionsOf(territories, reference),
    actionCount: plan.actions.length,
    ...from,
    stages: plan.stages.map((stage) => contractedStage(stage, hashOf)),
  };
}

function contractedStage(
  stage: ContractualisationStage,
  hashOf: (actionId: string) => string | undefined,
): ContractedStage {
  const { id, on, documentTitle, comment, annexesFrozenOn } = stage;
  const judged = judgedAnnexes(stage, hashOf);
  return {
    ...{ id, stage: stage.stage, on, documentTitle, comment, annexesFrozenOn },
    signatoryCount: stage.signatories.length,
    annexCount: stage.annexedActionIds.length,
    changedAnnexCount: judged.filter(({ state }) => state !== 'unchanged').length,
  };
}

function regionsOf(
  territories: readonly TerritoryReference[],
  reference: ReferenceFiles,
): readonly TerritoryReference[] {
  const { byId } = reference.territories();
  const keys = territories
    .flatMap((territory): readonly TerritoryKey[] => [territory, ...territory.within])
    .filter(({ kind }) => kind === 'region');
  return [...new Set(keys.map(territoryId))].flatMap((key) => byId.get(key) ?? []);
}

/** What is there already stays as it is. */
