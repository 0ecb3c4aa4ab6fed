// A second signature on a file: the secretary seals, the president signs. Nothing changes but the signature.
import { MEDIA_TYPES } from '../contract/documents.ts';
import type { SignedAnswer } from '../contract/exchange-requests.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties, Input } from '../contract/requests.ts';
import { entryOf } from '../domain/register/register.ts';
import { countersignContainer } from '../exchange/signed/build-container.ts';
import { verifyContainer } from '../exchange/signed/verify-container.ts';
import { registered } from './exchange-parts.ts';
import { READABLE_KINDS } from './readable-kinds.ts';
import { detailsOf } from './refusals.ts';
import type { NoticeParts } from './signed-notice.ts';
import { trustRefused, unlockedSigner } from './signers.ts';
import { makeTurns, type Turns } from './turns.ts';

const MAX_SIGNERS = 2;

/** `inTurn`: two signatures added at once would each leave the other out. */
export function countersignDuties(
  parts: NoticeParts,
  inTurn: Turns = makeTurns(),
): Pick<Duties, 'signed.countersign'> {
  return { 'signed.countersign': (input, context) => inTurn(() => countersign(parts, input, context)) };
}

async function countersign(
  parts: NoticeParts,
  { file, fingerprint, passphrase }: Input<'signed.countersign'>,
  { signal }: CallContext,
): Promise<SignedAnswer> {
  const { library, clockwork, kept, identities } = parts;
  const given = 'document' in file ? file.document : keptDocument(parts, file.identity);
  const now = clockwork.now();
  const verified = await verifyContainer(given.bytes, { kinds: READABLE_KINDS, now });
  if (verified.outcome === 'refused') throw new RequestRefused(verified.code, detailsOf(verified.details));
  if (verified.signers.length >= MAX_SIGNERS) throw trustRefused('two-signatures-already');
  if (verified.signers.some((signer) => signer.fingerprint === fingerprint))
    throw trustRefused('already-signed-by');
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  const { bytes, identity } = await countersignContainer(given.bytes, signer, now);
  if (signal.aborted) throw new RequestRefused('cancelled');
  const entry = entryOf(library.register(), identity);
  if (entry?.file) {
    const signers = [...verified.signers, signer.certificate];
    const { kind } = verified;
    const countersigned = kept.keep({ name: entry.file.name, bytes }, { kind, signers });
    library.write({
      label: `Deuxième signature\u202f: ${signer.certificate.commonName}`.slice(0, MAX_LABEL_LENGTH),
      isPermanent: true,
      changes: [...registered(parts, { ...entry, file: countersigned })],
    });
  }
  identities.rememberUse(fingerprint);
  return { document: { name: given.name, mediaType: MEDIA_TYPES.signedPlan, bytes }, identity };
}
const MAX_LABEL_LENGTH = 200;

function keptDocument({ kept }: NoticeParts, identity: string) {
  const { file, bytes } = kept.bytesOf(identity);
  return { name: file.name, bytes };
}
