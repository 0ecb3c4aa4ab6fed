// A regional roadmap: built from committees' files by a recipe, signed, kept; built again each quarter, saying what changed.
import type { ConsolidatedRegion, ConsolidationReport } from '../../contract/region-requests.ts';
import { MEDIA_TYPES } from '../../contract/documents.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { CallContext, Duties, Input } from '../../contract/requests.ts';
import { consolidate, type Consolidated } from '../../domain/consolidation/consolidate.ts';
import { searchDuplicates, type ProposedDuplicate } from '../../domain/consolidation/duplicates.ts';
import type { GatheredFiche } from '../../domain/consolidation/gather.ts';
import type { Recipe } from '../../domain/consolidation/recipe.ts';
import { chooseSources, type SourceFile } from '../../domain/consolidation/source-files.ts';
import { compare } from '../../domain/merge/compare.ts';
import { comparisonSentence } from '../../domain/merge/comparison-sentence.ts';
import { groupDifferences } from '../../domain/merge/difference-words.ts';
import type { Stamp } from '../../domain/identity/entity.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import type { KeptFile, RegisterEntry } from '../../domain/register/register.ts';
import { placeThemes } from '../../domain/theme/theme.ts';
import { buildContainer } from '../../exchange/signed/build-container.ts';
import { writeCanonicalJson } from '../../exchange/signed/canonical-json.ts';
import { namesOf } from '../comparing/sides.ts';
import { localDay } from '../clockwork.ts';
import { registered, type ExchangeParts } from '../exchange-parts.ts';
import { fileNameOf } from '../file-name.ts';
import { unlockedSigner } from '../signers.ts';
import { regionalId } from './regional-id.ts';
import { earlierSources, readSources } from './region-sources.ts';

export type RegionDuties = Pick<Duties, 'region.consolidate'>;

export function regionDuties(parts: ExchangeParts): RegionDuties {
  return {
    'region.consolidate': (input, context) => parts.inTurn(() => build(parts, input, context)),
  };
}

async function build(
  parts: ExchangeParts,
  input: Input<'region.consolidate'>,
  context: CallContext,
): Promise<ConsolidatedRegion> {
  const { recipe, documents, fingerprint, passphrase } = input;
  parts.library.refuseIfReadOnly();
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  const { taken, refused, setAside } = await readSources(parts, documents, context);
  const last = await lastBuild(parts, recipe.plan.id);
  const carriedOver = last ? await earlierSources(parts, last.document.plan, taken) : [];
  // Chosen already: this puts them in the order of their committees.
  const { taken: sources } = chooseSources([...taken, ...carriedOver], () => undefined);
  refuseUnusable(recipe, sources);
  const consolidated = consolidate({
    recipe,
    sources,
    regionalId,
    stamp: stampOf(parts, input, last),
    previous: last?.document.plan ?? null,
    revision: (last?.entry.revision ?? 0) + 1,
  });
  const report = {
    ...(await reportOf(parts, recipe, consolidated, context)),
    refused,
    setAside,
    carriedOver: carriedOver.map(({ document }) => document.plan.committeeName),
    changes: last ? changesSince(parts, last.document, consolidated.document) : null,
  };
  if (last && isSameBut(last.document, consolidated.document))
    return { ...handOut(parts, last), isUnchanged: true, report };
  return { ...(await seal(parts, consolidated.document, signer, context)), isUnchanged: false, report };
}

/** What is the region's own bears the day of the first build, so that the next ones differ by what the committees wrote. */
function stampOf(
  { clockwork }: ExchangeParts,
  { recipe, madeOn }: Input<'region.consolidate'>,
  last: Build | undefined,
): Stamp {
  const day = madeOn ?? localDay(clockwork.now());
  return {
    at: last?.document.plan.createdAt ?? `${day}T00:00:00.000Z`,
    by: recipe.plan.committeeName.slice(0, 200),
  };
}

/** Throws RequestRefused. */
function refuseUnusable({ plan }: Recipe, taken: readonly SourceFile[]): void {
  const own = taken.find(({ document }) => document.plan.id === plan.id);
  if (own) throw new RequestRefused('region-among-sources', { name: own.name });
  if (taken.length === 0) throw new RequestRefused('region-no-source');
}

interface Build {
  readonly entry: RegisterEntry & { readonly revision: number; readonly file: KeptFile };
  readonly document: PlanDocument;
}

async function lastBuild({ library, kept }: ExchangeParts, planId: string): Promise<Build | undefined> {
  const [entry] = library
    .register()
    .entries.filter((each) => each.planId === planId && each.direction === 'sent')
    .flatMap(({ revision, file, ...each }) =>
      revision === null || !file ? [] : [{ ...each, revision, file }],
    )
    .toSorted((one, other) => other.revision - one.revision);
  return entry && { entry, document: await kept.planDocument(entry.identity) };
}

async function reportOf(
  { reference }: ExchangeParts,
  { rulings }: Recipe,
  consolidated: Consolidated,
  context: CallContext,
): Promise<Omit<ConsolidationReport, 'refused' | 'setAside' | 'carriedOver' | 'changes'>> {
  const { document, fiches, taken, missing, unexpected, unmappedAxes, renamedOrganisations } = consolidated;
  const committees = new Map(taken.map(({ planId, committeeName }) => [planId, committeeName]));
  const worded = ({ source, action }: GatheredFiche) => ({
    ...source,
    title: action.title,
    committeeName: committees.get(source.planId) ?? '',
  });
  const proposed = await duplicatesAmong(fiches, rulings, context);
  const known = placeThemes(reference.themes());
  const unknown = new Map<string, number>();
  for (const { themePrimary } of document.plan.actions)
    if (themePrimary !== null && !known.has(themePrimary))
      unknown.set(themePrimary, (unknown.get(themePrimary) ?? 0) + 1);
  return {
    actionCount: document.plan.actions.length,
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
  };
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

function changesSince(parts: ExchangeParts, previous: PlanDocument, next: PlanDocument) {
  const differences = compare(previous, next);
  const names = namesOf(parts, [next, previous]);
  return {
    sentence: comparisonSentence(differences),
    groups: groupDifferences(differences, previous, next, names),
  };
}

/** But for the revision, which counts the files. */
function isSameBut(one: PlanDocument, other: PlanDocument): boolean {
  const bytesOf = ({ plan, ...document }: PlanDocument): Uint8Array =>
    writeCanonicalJson({ ...document, revision: 1, plan: { ...plan, revision: 1 } });
  return Buffer.compare(bytesOf(one), bytesOf(other)) === 0;
}

function handOut({ kept }: ExchangeParts, { entry: { identity, revision, file } }: Build) {
  const { bytes } = kept.bytesOf(identity);
  return { document: { name: file.name, mediaType: MEDIA_TYPES.signedPlan, bytes }, revision, identity };
}

async function seal(
  parts: ExchangeParts,
  payload: PlanDocument,
  signer: Awaited<ReturnType<typeof unlockedSigner>>,
  { signal, reportProgress }: CallContext,
) {
  const { library, clockwork, kept, identities } = parts;
  reportProgress({ phase: 'Signature', done: 0, total: null });
  const signedAt = clockwork.now();
  const { bytes, identity } = await buildContainer({ kind: 'plan', payload, signers: [signer], signedAt });
  if (signal.aborted) throw new RequestRefused('cancelled');
  const { plan, revision } = payload;
  const name = `${fileNameOf(plan.title)}-r${String(revision)}.asice`;
  const file = kept.keep({ name, bytes }, { kind: 'plan', signers: [signer.certificate] });
  const at = signedAt.toISOString();
  library.write({
    label: `Feuille de route régionale construite, révision ${String(revision)}`,
    isPermanent: true,
    changes: registered(parts, { identity, planId: plan.id, revision, direction: 'sent', at, file }),
  });
  identities.rememberUse(signer.certificate.fingerprint);
  return { document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes }, revision, identity };
}
