// A region's plan put together, before anybody signs it, and what there is to tell about it.
import type { ConsolidationReport } from '../../contract/region-requests.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { CallContext } from '../../contract/requests.ts';
import type { NamedDocument } from '../../contract/documents.ts';
import { consolidate, type Consolidated } from '../../domain/consolidation/consolidate.ts';
import { searchDuplicates, type ProposedDuplicate } from '../../domain/consolidation/duplicates.ts';
import { ficheLines, type FicheLine } from '../../domain/consolidation/fiche-lines.ts';
import type { GatheredFiche } from '../../domain/consolidation/gather.ts';
import { provenanceOf } from '../../domain/consolidation/provenance.ts';
import type { Recipe } from '../../domain/consolidation/recipe.ts';
import { chooseSources, type SourceFile } from '../../domain/consolidation/source-files.ts';
import { compare } from '../../domain/merge/compare.ts';
import { comparisonSentence } from '../../domain/merge/comparison-sentence.ts';
import { groupDifferences } from '../../domain/merge/difference-words.ts';
import type { Stamp } from '../../domain/identity/entity.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import type { KeptFile, RegisterEntry } from '../../domain/register/register.ts';
import { territoryId } from '../../domain/territory/territory.ts';
import { placeThemes } from '../../domain/theme/theme.ts';
import { canonicalBytes } from '../../exchange/signed/canonical-json.ts';
import { namesOf } from '../comparing/sides.ts';
import { localDay } from '../clockwork.ts';
import type { ExchangeParts } from '../exchange-parts.ts';
import { regionalId } from './regional-id.ts';
import type { ReadPlan } from './files-read.ts';
import { earlierSources, readSources } from './region-sources.ts';

export interface Asked {
  readonly recipe: Recipe;
  readonly documents: readonly NamedDocument[];
  readonly identities: readonly string[];
  readonly madeOn?: string | undefined;
}

export interface Build {
  readonly entry: RegisterEntry & { readonly revision: number; readonly file: KeptFile };
  readonly document: PlanDocument;
}

export interface Assembled {
  readonly document: PlanDocument;
  /** The builds of before, the latest first. */
  readonly builds: readonly Build['entry'][];
  readonly last: Build | undefined;
  /** What is assembled says what the last build says. */
  readonly isUnchanged: boolean;
  readonly report: Omit<ConsolidationReport, 'changes'>;
}

/** Rejects with RequestRefused. */
export async function assembleRegion(
  parts: ExchangeParts,
  asked: Asked,
  context: CallContext,
  readPlan: ReadPlan,
): Promise<Assembled> {
  const { recipe } = asked;
  const { taken, refused, setAside } = await readSources(parts, asked, context, readPlan);
  const builds = buildsOf(parts, recipe.plan.id);
  const last = builds[0] && { entry: builds[0], document: await readPlan(builds[0].identity) };
  const earlier = last ? await earlierSources(parts, last.document.plan, taken, readPlan) : [];
  // Chosen already: this puts them in the order of their committees.
  const { taken: sources } = chooseSources([...taken, ...earlier], () => undefined);
  refuseItself(recipe, sources);
  const consolidated = consolidate({
    recipe,
    sources,
    regionalId,
    stamp: stampOf(parts, asked, last),
    previous: last?.document.plan ?? null,
    revision: (last?.entry.revision ?? 0) + 1,
  });
  const report = {
    ...(await reportOf(parts, recipe, { consolidated, sources }, context)),
    refused,
    setAside,
    carriedOver: [...earlier, ...unrenewed(taken, asked, last)].map(
      ({ document }) => document.plan.committeeName,
    ),
  };
  const { document } = consolidated;
  const isUnchanged = last !== undefined && isSameBut(last.document, document);
  return { document, builds, last, isUnchanged, report };
}

/** Of those that were kept before: whose file is the very one the last build was made of. */
function unrenewed(
  taken: readonly SourceFile[],
  { identities }: Asked,
  last: Build | undefined,
): readonly SourceFile[] {
  const kept = new Set(identities);
  const before = new Set(
    last?.document.plan.actions.flatMap(provenanceOf).map(({ identity }) => identity) ?? [],
  );
  return taken.filter(({ identity }) => kept.has(identity) && before.has(identity));
}

/** What is the region's own bears the day of the first build, so that the next ones differ by what the committees wrote. */
function stampOf({ clockwork }: ExchangeParts, { recipe, madeOn }: Asked, last: Build | undefined): Stamp {
  const day = madeOn ?? localDay(clockwork.now());
  return {
    at: last?.document.plan.createdAt ?? `${day}T00:00:00.000Z`,
    by: recipe.plan.committeeName.slice(0, 200),
  };
}

/** Throws RequestRefused. */
function refuseItself({ plan }: Recipe, taken: readonly SourceFile[]): void {
  const own = taken.find(({ document }) => document.plan.id === plan.id);
  if (own) throw new RequestRefused('region-among-sources', { name: own.name });
}

function buildsOf({ library }: ExchangeParts, planId: string): readonly Build['entry'][] {
  return library
    .register()
    .entries.filter((each) => each.planId === planId && each.direction === 'sent')
    .flatMap(({ revision, file, ...each }) =>
      revision === null || !file ? [] : [{ ...each, revision, file }],
    )
    .toSorted((one, other) => other.revision - one.revision);
}

async function reportOf(
  { reference }: ExchangeParts,
  { rulings }: Recipe,
  { consolidated, sources }: { readonly consolidated: Consolidated; readonly sources: readonly SourceFile[] },
  context: CallContext,
): Promise<Omit<Assembled['report'], 'refused' | 'setAside' | 'carriedOver'>> {
  const { document, fiches, taken, missing, unexpected, unmappedAxes, renamedOrganisations } = consolidated;
  const { actions } = document.plan;
  const committees = new Map(taken.map(({ planId, committeeName }) => [planId, committeeName]));
  const worded = ({ source, action }: GatheredFiche) => ({
    ...source,
    title: action.title,
    committeeName: committees.get(source.planId) ?? '',
  });
  const proposed = await duplicatesAmong(fiches, rulings, context);
  const lines = ficheLines(consolidated, sources);
  const known = placeThemes(reference.themes());
  const unknown = new Map<string, number>();
  for (const { themePrimary } of actions)
    if (themePrimary !== null && !known.has(themePrimary))
      unknown.set(themePrimary, (unknown.get(themePrimary) ?? 0) + 1);
  return {
    actionCount: actions.length,
    taken,
    missing,
    unexpected,
    unmappedAxes,
    unknownThemes: [...unknown].map(([code, actionCount]) => ({ code, actionCount })),
    duplicates: proposed.map(({ fiches: [one, other], reasons, sharedWords }) => ({
      fiches: [worded(one), worded(other)],
      reasons,
      sharedWords,
    })),
    unusedRulingCount: consolidated.unusedRulings.length,
    renamedOrganisations,
    fiches: lines,
    departmentNames: departmentNames(reference, lines),
  };
}

function departmentNames(
  reference: ExchangeParts['reference'],
  lines: readonly FicheLine[],
): ConsolidationReport['departmentNames'] {
  const { byId } = reference.territories();
  const codes = new Set(lines.flatMap(({ departments }) => departments));
  return Object.fromEntries(
    [...codes].map((code) => [code, byId.get(territoryId({ kind: 'departement', code }))?.label ?? code]),
  );
}

/** Other requests get their turn between two steps. */
async function duplicatesAmong(
  fiches: readonly GatheredFiche[],
  rulings: Recipe['rulings'],
  { signal, reportProgress }: CallContext,
): Promise<readonly ProposedDuplicate[]> {
  const search = searchDuplicates(fiches, rulings);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
    if (signal.aborted) throw new RequestRefused('cancelled');
    reportProgress({ phase: 'Recherche des doublons', done: Math.round(value * 100), total: 100 });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export function changesSince(
  parts: ExchangeParts,
  previous: PlanDocument,
  next: PlanDocument,
): NonNullable<ConsolidationReport['changes']> {
  const differences = compare(previous, next);
  const names = namesOf(parts, [next, previous]);
  return {
    sinceRevision: previous.revision,
    sentence: comparisonSentence(differences),
    groups: groupDifferences(differences, previous, next, names),
  };
}

/** But for the revision, which counts the files. */
function isSameBut(one: PlanDocument, other: PlanDocument): boolean {
  const bytesOf = ({ plan, ...document }: PlanDocument): Uint8Array =>
    canonicalBytes({ ...document, revision: 1, plan: { ...plan, revision: 1 } });
  return Buffer.compare(bytesOf(one), bytesOf(other)) === 0;
}
