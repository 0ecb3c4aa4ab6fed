// A signed file that is about no plan: a contact card, a revocation, a directory. Kept as it leaves, and entered in the register.
import { MEDIA_TYPES } from '../contract/documents.ts';
import type { SignedAnswer } from '../contract/exchange-requests.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext } from '../contract/requests.ts';
import type { SignedFileKind } from '../domain/signed-file/kind.ts';
import type { UnlockedSigner } from '../exchange/signed/identity.ts';
import { buildSignedFile } from './build-signed-file.ts';
import type { Clockwork } from './clockwork.ts';
import { registered } from './exchange-parts.ts';
import { fileNameOf } from './file-name.ts';
import type { KeptFiles } from './kept-files.ts';
import type { LibraryChange } from './library.ts';
import type { SigningParts } from './signers.ts';

export interface NoticeParts extends SigningParts {
  readonly clockwork: Clockwork;
  readonly kept: KeptFiles;
}

export interface Notice {
  readonly kind: SignedFileKind;
  readonly payload: object;
  readonly signers: readonly UnlockedSigner[];
  /** In the history; the file's name is made of it. */
  readonly what: string;
  /** What becomes different with it, in the same record. */
  readonly changes?: readonly LibraryChange[];
}

/** Throws RequestRefused. */
export async function signNotice(
  parts: NoticeParts,
  { kind, payload, signers, what, changes = [] }: Notice,
  { signal }: Pick<CallContext, 'signal'>,
): Promise<SignedAnswer> {
  const { library, clockwork, kept } = parts;
  library.refuseIfReadOnly();
  const signedAt = clockwork.now();
  const { bytes, identity } = await buildSignedFile({ kind, payload, signers, signedAt });
  if (signal.aborted) throw new RequestRefused('cancelled');
  const name = `${fileNameOf(what)}.asice`;
  const file = kept.keep({ name, bytes }, { kind, signers: signers.map(({ certificate }) => certificate) });
  const at = signedAt.toISOString();
  library.write({
    label: what.slice(0, MAX_LABEL_LENGTH),
    isPermanent: true,
    changes: [
      ...registered(parts, { identity, planId: null, revision: null, direction: 'sent', at, file }),
      ...changes,
    ],
  });
  const [first] = signers;
  if (first) parts.identities.rememberUse(first.certificate.fingerprint);
  return { document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes }, identity };
}
const MAX_LABEL_LENGTH = 200;
