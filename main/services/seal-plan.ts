// A plan leaves: frozen in a signed file under the next revision, entered in the register, kept as it left.
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext } from '../contract/requests.ts';
import { planDocumentOf, type PlanDocument } from '../domain/plan/plan-document.ts';
import { newestRevision } from '../domain/register/register.ts';
import type { Attachment } from '../exchange/signed/build-container.ts';
import type { UnlockedSigner } from '../exchange/signed/identity.ts';
import { buildSignedFile } from './build-signed-file.ts';
import type { Clockwork } from './clockwork.ts';
import { fileNameOf } from './file-name.ts';
import type { KeptFiles } from './kept-files.ts';
import type { LibraryChange } from './library.ts';
import type { SigningParts } from './signers.ts';
import { reliedFingerprints } from './trusted-signers.ts';

export interface SealingParts extends SigningParts {
  readonly clockwork: Clockwork;
  readonly kept: KeptFiles;
}

export interface SealedPlan {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly identity: string;
  readonly revision: number;
  /** SHA-256 of the plan's own bytes in the file. */
  readonly contentHash: string;
}

export interface Sealing {
  readonly planId: string;
  readonly signers: readonly UnlockedSigner[];
  readonly pdf?: Uint8Array;
  readonly attachments?: readonly Attachment[];
  /** What the history calls it; left out, an export. */
  readonly label?: string;
  /** The name of its file before its revision; left out, that of the plan. */
  readonly stem?: string;
  /** The document that leaves, made of the whole one; left out, the whole. */
  readonly documentWith?: (document: PlanDocument) => PlanDocument;
  /** Asked at the last moment: throws where what leaves is no longer what it was drawn from. */
  readonly refuseIfChanged?: () => void;
  /** What else becomes different with it, in the same record. */
  readonly changesWith?: (sealed: SealedPlan, at: string) => readonly LibraryChange[];
}

/** The number the next signed file of the plan will bear. */
export function nextRevision(
  { library, identities }: Pick<SealingParts, 'library' | 'identities'>,
  planId: string,
): number {
  const sent =
    newestRevision(library.register(), planId, reliedFingerprints({ library, identities }), 'sent') ?? 0;
  return Math.max(library.plan(planId).revision, sent) + 1;
}

/** The revision is taken in the journal before the file is handed out: no two files ever bear the same. */
export async function sealPlan(
  parts: SealingParts,
  {
    planId,
    signers,
    pdf,
    attachments = [],
    label = 'Export signé',
    stem,
    documentWith = (document) => document,
    refuseIfChanged = () => undefined,
    changesWith = () => [],
  }: Sealing,
  { signal }: CallContext,
): Promise<SealedPlan> {
  const { library, clockwork, kept } = parts;
  const plan = library.plan(planId);
  const revision = nextRevision(parts, planId);
  const signedAt = clockwork.now();
  const payload = documentWith(planDocumentOf(plan, library.directory(), revision));
  const files = { attachments, ...(pdf ? { pdf } : {}) };
  const built = await buildSignedFile({ kind: 'plan', payload, signers, signedAt, ...files });
  // The last moment to stop: once written, the revision has been given.
  if (signal.aborted) throw new RequestRefused('cancelled');
  refuseIfChanged();
  library.refuseIfReadOnly();
  const name = `${stem ?? fileNameOf(plan.title)}-r${String(revision)}.asice`;
  const sealed = {
    name,
    bytes: built.bytes,
    identity: built.identity,
    revision,
    contentHash: built.payloadHash,
  };
  const at = signedAt.toISOString();
  const file = kept.keep(sealed, { kind: 'plan', signers: signers.map(({ certificate }) => certificate) });
  const entry = { identity: built.identity, planId, revision, direction: 'sent', at, file } as const;
  library.write({
    label: `${label}, révision ${String(revision)}`,
    isPermanent: true,
    changes: [
      {
        kind: 'plan',
        id: planId,
        change: { kind: 'plan.revise', revision, stamp: { at, by: clockwork.author } },
      },
      { kind: 'register', id: 'register', change: { kind: 'register.add', entry } },
      ...changesWith(sealed, at),
    ],
  });
  return sealed;
}
