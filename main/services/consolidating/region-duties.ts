// A regional roadmap: built from committees' files by a recipe, signed, kept; built again each quarter, saying what changed.
import type { ConsolidatedRegion, RegionPreview } from '../../contract/region-requests.ts';
import { MEDIA_TYPES } from '../../contract/documents.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { CallContext, Duties, Input } from '../../contract/requests.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { buildSignedFile } from '../build-signed-file.ts';
import { registered, type ExchangeParts } from '../exchange-parts.ts';
import { fileNameOf } from '../file-name.ts';
import { unlockedSigner } from '../signers.ts';
import { assembleRegion, changesSince, type Assembled, type Build } from './assemble-region.ts';

export type RegionDuties = Pick<Duties, 'region.consolidate' | 'region.preview' | 'region.overview'>;

export function regionDuties(parts: ExchangeParts): RegionDuties {
  return {
    'region.overview': () => ({ regions: parts.library.regions() }),
    'region.preview': (input, context) => preview(parts, input, context),
    'region.consolidate': (input, context) => parts.inTurn(() => build(parts, input, context)),
  };
}

async function build(
  parts: ExchangeParts,
  input: Input<'region.consolidate'>,
  context: CallContext,
): Promise<ConsolidatedRegion> {
  const { recipe, documents, identities = [], madeOn, fingerprint, passphrase } = input;
  parts.library.refuseIfReadOnly();
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  // What is signed is drawn from files verified anew.
  const readPlan = (identity: string): Promise<PlanDocument> => parts.kept.planDocument(identity);
  const asked = { recipe, documents, identities, madeOn };
  const { document, last, isUnchanged, ...assembled } = await assembleRegion(parts, asked, context, readPlan);
  if (assembled.report.taken.length === 0) throw new RequestRefused('region-no-source');
  const changes = last ? changesSince(parts, last.document, document) : null;
  const report = { ...assembled.report, changes };
  if (last && isUnchanged) return { ...handOut(parts, last), isUnchanged, report };
  return { ...(await seal(parts, document, signer, context)), isUnchanged: false, report };
}

/** Nothing is signed, nothing is written. */
async function preview(
  parts: ExchangeParts,
  { recipe, identities, madeOn }: Input<'region.preview'>,
  context: CallContext,
): Promise<RegionPreview> {
  const readPlan = (identity: string): Promise<PlanDocument> => parts.plansRead.read(identity);
  const asked = { recipe, documents: [], identities, madeOn };
  const assembled = await assembleRegion(parts, asked, context, readPlan);
  const { document, isUnchanged, last } = assembled;
  const changes = await lastChanges(parts, assembled, readPlan);
  return {
    isUnchanged,
    revision: isUnchanged && last ? last.entry.revision : document.revision,
    report: { ...assembled.report, changes },
  };
}

/** Where nothing is new: what the last build changed when it was made. */
async function lastChanges(
  parts: ExchangeParts,
  { document, builds, last, isUnchanged }: Assembled,
  readPlan: (identity: string) => Promise<PlanDocument>,
) {
  if (!last) return null;
  if (!isUnchanged) return changesSince(parts, last.document, document);
  const [, before] = builds;
  return before ? changesSince(parts, await readPlan(before.identity), last.document) : null;
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
  const { bytes, identity } = await buildSignedFile({ kind: 'plan', payload, signers: [signer], signedAt });
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
