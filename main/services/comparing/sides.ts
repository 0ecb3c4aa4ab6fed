// The states of a plan that can be compared or merged: now, at its adoption, as it was sent, or out of a file.
import type { KnownSides, PlanSide, SideFacts } from '../../contract/comparison-requests.ts';
import { RequestRefused } from '../../contract/failure.ts';
import { frenchDate } from '../../domain/date/partial-date.ts';
import { baselineDocument } from '../../domain/merge/baseline-document.ts';
import { namesIn } from '../../domain/merge/document-names.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { kindOf, type RegisterEntry } from '../../domain/register/register.ts';
import type { FileSigner } from '../../domain/signed-file/signer.ts';
import { judgeTrust } from '../../domain/signed-file/trust.ts';
import { oneLine } from '../../domain/text/one-line.ts';
import type { Names } from '../../domain/wording/value-words.ts';
import type { IdentityStore } from '../../storage/identity-store.ts';
import type { ReferenceFiles } from '../../storage/reference-files.ts';
import { localDay, type Clockwork } from '../clockwork.ts';
import { sourceOf } from '../document-making.ts';
import type { KeptFiles } from '../kept-files.ts';
import type { Library } from '../library.ts';
import { readPlanFile } from '../plan-file.ts';
import { documentOf } from '../refusals.ts';
import { factsOf } from '../signers.ts';
import { sentPlans } from './past-plans.ts';

export interface SideParts {
  readonly library: Library;
  readonly reference: ReferenceFiles;
  readonly identities: IdentityStore;
  readonly clockwork: Clockwork;
  readonly kept: KeptFiles;
}

export interface ReadSide {
  readonly document: PlanDocument;
  /** Of the signed file it was read from; absent of what is no signed file. */
  readonly signed?: SignedSource;
  readonly facts: SideFacts;
}

/** Which signed file; its bytes where it was handed over rather than kept. */
export interface SignedSource {
  readonly identity: string;
  readonly handedOver?: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly signers: readonly FileSigner[];
  };
}

export function knownSides(library: Library, planId: string): KnownSides {
  const { baseline } = library.plan(planId);
  const kept = planFilesOf(library, planId).filter(
    // Before files were kept, only what was sent can be made again, from the journal.
    ({ direction, file }) => direction === 'sent' || file !== undefined,
  );
  const drafts = new Set(library.consultations().consultations.map(({ draft }) => draft?.identity));
  return {
    baselineTakenOn: baseline?.takenOn ?? null,
    kept: kept.map(({ identity, revision, direction, at }) => ({
      ...{ identity, revision, direction, at },
      isDraft: drafts.has(identity),
    })),
  };
}

export type PlanFileEntry = RegisterEntry & { readonly revision: number };

/** The plan files of the register about this plan, latest first. */
export function planFilesOf(library: Library, planId: string): readonly PlanFileEntry[] {
  return library
    .register()
    .entries.filter((entry) => entry.planId === planId && kindOf(entry) === 'plan')
    .flatMap((entry) => (entry.revision === null ? [] : [{ ...entry, revision: entry.revision }]))
    .toReversed();
}

/** Throws RequestRefused. */
export async function readSide(parts: SideParts, side: PlanSide): Promise<ReadSide> {
  switch (side.kind) {
    case 'plan': {
      const document = sourceOf(parts.library, side.planId);
      return { document, facts: factsAbout('plan', document, 'Aujourd’hui', null) };
    }
    case 'baseline': {
      const today = sourceOf(parts.library, side.planId);
      const { baseline } = today.plan;
      if (!baseline) throw new RequestRefused('baseline-missing');
      const document = baselineDocument(today, baseline);
      const label = `À l’adoption, le ${frenchDate(baseline.takenOn)}`;
      return { document, facts: factsAbout('baseline', document, label, null) };
    }
    case 'kept':
      return readKept(parts, side);
    case 'file':
      return readFile(parts, side);
  }
}

async function readKept(
  parts: SideParts,
  { planId, identity }: Extract<PlanSide, { kind: 'kept' }>,
): Promise<ReadSide> {
  const entry = planFilesOf(parts.library, planId).find((each) => each.identity === identity);
  if (!entry) throw new RequestRefused('revision-not-kept', { revision: '?' });
  const document = await keptDocument(parts, planId, entry);
  if (!document) throw new RequestRefused('revision-not-kept', { revision: entry.revision });
  return keptSide(document, entry);
}

/** The very file where it was kept; else the plan made again from the journal, as far as it goes back. */
export async function keptDocument(
  { library, kept }: SideParts,
  planId: string,
  { identity, file }: PlanFileEntry,
): Promise<PlanDocument | undefined> {
  if (file) return kept.planDocument(identity);
  for (const sent of sentPlans(library, planId)) if (sent.identity === identity) return sent.document;
  return undefined;
}

const DIRECTION_WORDS = { sent: 'envoyée', received: 'reçue' } as const;

export function keptSide(document: PlanDocument, { identity, direction, at }: PlanFileEntry): ReadSide {
  const day = frenchDate(localDay(new Date(at)));
  const label = `Révision ${String(document.revision)}, ${DIRECTION_WORDS[direction]} le ${day}`;
  const facts = factsAbout('kept', document, label, document.revision);
  return { document, signed: { identity }, facts };
}

async function readFile(
  { library, identities, clockwork }: SideParts,
  { document: file }: Extract<PlanSide, { kind: 'file' }>,
): Promise<ReadSide> {
  const { document, identity, signers } = await readPlanFile(file.bytes, clockwork.now());
  const label = `Fichier «\u202f${oneLine(file.name)}\u202f», révision ${String(document.revision)}`;
  const signer = signerOf(signers, library, identities);
  const facts = { ...factsAbout('file', document, label, document.revision), signer };
  if (identity === null) return { document, facts };
  return { document, signed: { identity, handedOver: { ...file, signers } }, facts };
}

function signerOf(
  signers: readonly FileSigner[],
  library: Library,
  identities: IdentityStore,
): SideFacts['signer'] {
  const own = documentOf(identities.list()).map(({ certificatePem }) => factsOf(certificatePem).fingerprint);
  const judged = judgeTrust(signers, library.trust().certificates, own);
  const relied = judged.find(({ trust }) => trust.trust === 'own' || trust.trust === 'known') ?? judged[0];
  return relied ? { name: oneLine(relied.signer.commonName), standing: relied.trust.trust } : null;
}

function factsAbout(
  kind: SideFacts['kind'],
  { plan }: PlanDocument,
  label: string,
  revision: number | null,
): SideFacts {
  const { id: planId, title, actions } = plan;
  return { kind, label, planId, title, revision, actionCount: actions.length, signer: null };
}

export function namesOf({ library, reference }: SideParts, documents: readonly PlanDocument[]): Names {
  const { programmes } = library.catalogue();
  return namesIn({ documents, themes: reference.themes(), programmes });
}
