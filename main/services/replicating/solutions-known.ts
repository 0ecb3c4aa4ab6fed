// Fiches as solutions: the one a copy is made of, the latest this workspace knows of a source, a fiche as it is now.
import type { CopySource } from '../../contract/replication-requests.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { CallContext } from '../../contract/requests.ts';
import { lineageOf } from '../../domain/action/replication.ts';
import type { Action } from '../../domain/action/action.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { isReliedEntry, kindOf, type RegisterEntry } from '../../domain/register/register.ts';
import type { ReplicationGuard } from '../../domain/replication/guards.ts';
import { solutionsOf } from '../../domain/solution/solution-of.ts';
import type { Solution, SolutionContent } from '../../domain/solution/solution.ts';
import { canonicalHash } from '../../exchange/signed/canonical-hash.ts';
import { verifyContainer } from '../../exchange/signed/verify-container.ts';
import { localDay } from '../clockwork.ts';
import { sourceOf } from '../document-making.ts';
import type { ExchangeParts } from '../exchange-parts.ts';
import { READABLE_KINDS } from '../readable-kinds.ts';
import { detailsOf } from '../refusals.ts';
import { areRelied, judgedSigners, reliedFingerprints } from '../trusted-signers.ts';
import { solutionInBank, completedBy } from './solutions-in-bank.ts';

export function replicationRefused(guard: ReplicationGuard): RequestRefused {
  return new RequestRefused('replication-refused', { guard });
}

interface Fiche {
  readonly planId: string;
  readonly actionId: string;
}

/** Undefined where the fiche is not in the plan. */
export function solutionIn(
  { clockwork }: Pick<ExchangeParts, 'clockwork'>,
  document: PlanDocument,
  actionId: string,
): Solution | undefined {
  const on = localDay(clockwork.now());
  const [solution] = solutionsOf(document, new Set([actionId]), {
    on,
    audience: 'committee',
    hashOf: canonicalHash,
    lineageOf,
  });
  return solution;
}

export interface OwnFiche {
  readonly action: Action;
  readonly solution: Solution;
}

/** A fiche of the workspace, or undefined. */
export function ownFiche(parts: ExchangeParts, { planId, actionId }: Fiche): OwnFiche | undefined {
  const { library } = parts;
  if (!library.planIds().includes(planId)) return undefined;
  const action = library.plan(planId).actions.find(({ id }) => id === actionId);
  const solution = action && solutionIn(parts, sourceOf(library, planId), actionId);
  return action && solution && { action, solution };
}

interface FoundSource {
  readonly solution: Solution;
  readonly isVerified: boolean;
  /** Its committee keeps it to itself. */
  readonly isConfidential: boolean;
}

/** Rejects with RequestRefused: `replication-refused`, or why the file cannot be read. */
export async function solutionToCopy(
  parts: ExchangeParts,
  source: CopySource,
  context: CallContext,
): Promise<FoundSource> {
  if (source.from === 'bank') {
    const found = await solutionInBank(parts, source, context);
    if (!found) throw replicationRefused('source-unknown');
    return { ...found, isConfidential: false };
  }
  const { document, isVerified } = await documentHolding(parts, source);
  if (document.consultation !== undefined) throw replicationRefused('source-draft');
  const solution = solutionIn(parts, document, source.actionId);
  if (!solution) throw replicationRefused('source-unknown');
  const action = document.plan.actions.find(({ id }) => id === source.actionId);
  return { solution, isVerified, isConfidential: action?.isConfidential === true };
}

interface Held {
  readonly document: PlanDocument;
  readonly isVerified: boolean;
}

async function documentHolding(
  parts: ExchangeParts,
  source: Exclude<CopySource, { from: 'bank' }>,
): Promise<Held> {
  const { library, clockwork, kept } = parts;
  if (source.from === 'plan') return { document: sourceOf(library, source.planId), isVerified: true };
  if (source.from === 'kept') {
    const { entry } = kept.bytesOf(source.identity);
    const isVerified = isReliedEntry(entry, reliedFingerprints(parts));
    return { document: await kept.planDocument(source.identity), isVerified };
  }
  const { bytes } = source.document;
  const verified = await verifyContainer(bytes, { kinds: READABLE_KINDS, now: clockwork.now() });
  if (verified.outcome === 'refused') throw new RequestRefused(verified.code, detailsOf(verified.details));
  if (verified.kind !== 'plan') throw new RequestRefused('kept-file-unknown');
  return {
    document: verified.payload as PlanDocument,
    isVerified: areRelied(judgedSigners(parts, verified.signers)),
  };
}

/** The files of every plan that is not ours, of somebody relied on, the newest revision first. */
export function newestFiles(parts: ExchangeParts): readonly (readonly RegisterEntry[])[] {
  const { library } = parts;
  const own = new Set(library.planIds());
  const relied = reliedFingerprints(parts);
  const byPlan = new Map<string, RegisterEntry[]>();
  for (const entry of library.register().entries) {
    const { planId } = entry;
    if (!isKeptPlan(entry) || planId === null || own.has(planId) || !isReliedEntry(entry, relied)) continue;
    byPlan.set(planId, [...(byPlan.get(planId) ?? []), entry]);
  }
  return [...byPlan.values()].map((entries) =>
    entries.toSorted((one, other) => (other.revision ?? 0) - (one.revision ?? 0)),
  );
}

function isKeptPlan(entry: RegisterEntry): boolean {
  return entry.file !== undefined && entry.revision !== null && kindOf(entry) === 'plan';
}

/** The newest that is no draft for a consultation; null where it cannot be read any more, or there is none. */
export async function planRead(
  { plansRead }: ExchangeParts,
  revisions: readonly RegisterEntry[],
): Promise<PlanDocument | null> {
  try {
    for (const { identity } of revisions) {
      const document = await plansRead.read(identity);
      if (document.consultation === undefined) return document;
    }
    return null;
  } catch (failure) {
    if (failure instanceof RequestRefused) return null;
    throw failure;
  }
}

export interface LatestSource {
  readonly solution: Solution;
  readonly isHere: boolean;
}

/**
 * What the source says today, as far as is known here: in a plan of the workspace, else in the newest file of its plan, else in the
 * solutions bank, where what was not published stands as `known` said it.
 */
export async function latestOf(
  parts: ExchangeParts,
  fiche: Fiche,
  known: SolutionContent | undefined,
  context: CallContext,
): Promise<LatestSource | null> {
  const own = ownFiche(parts, fiche);
  if (own) return { solution: own.solution, isHere: true };
  const revisions = newestFiles(parts).find(([newest]) => newest?.planId === fiche.planId);
  const document = revisions ? await planRead(parts, revisions) : null;
  const solution = document ? solutionIn(parts, document, fiche.actionId) : undefined;
  if (solution) return { solution, isHere: false };
  const published = await solutionInBank(parts, fiche, context);
  if (!published?.isVerified) return null;
  const { content } = published.solution;
  const whole = known ? completedBy(content, known) : content;
  return { solution: { ...published.solution, content: whole }, isHere: false };
}
