// Publishing fiches of a plan: what leaves is shown before, signed, kept, and put in one's own bank.
import { lineageOf } from '../../domain/action/replication.ts';
import type { PublicationPreview, SignedBank } from '../../contract/bank-requests.ts';
import { MEDIA_TYPES } from '../../contract/documents.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { CallContext, Input } from '../../contract/requests.ts';
import { BANK_FORMAT, BANK_VERSION, type BankDocument } from '../../domain/bank/bank-file.ts';
import { publicationOf, type Publication } from '../../domain/bank/publication.ts';
import { planDocumentOf, type PlanDocument } from '../../domain/plan/plan-document.ts';
import { oneLine } from '../../domain/text/one-line.ts';
import { canonicalHash } from '../../exchange/signed/canonical-hash.ts';
import { buildSignedFile } from '../build-signed-file.ts';
import { localDay } from '../clockwork.ts';
import { registered, type ExchangeParts } from '../exchange-parts.ts';
import { fileNameOf } from '../file-name.ts';
import { unlockedSigner } from '../signers.ts';
import { refuseIfFull, sourceAdded } from './entering-bank.ts';

export function previewPublication(
  parts: ExchangeParts,
  input: Input<'bank.previewPublication'>,
): PublicationPreview {
  const asked = new Set(input.actionIds);
  const { actions } = parts.library.plan(input.planId);
  const confidentialCount = actions.filter(
    ({ id, isConfidential }) => isConfidential && asked.has(id),
  ).length;
  return { ...publicationFor(parts, input), confidentialCount };
}

export async function publish(
  parts: ExchangeParts,
  input: Input<'bank.publish'>,
  { signal, reportProgress }: CallContext,
): Promise<SignedBank> {
  const { library, clockwork, kept, identities, bankShelf } = parts;
  library.refuseIfReadOnly();
  const { title, description, madeBy, fingerprint, passphrase } = input;
  const { solutions } = publicationFor(parts, input);
  if (solutions.length === 0) throw new RequestRefused('bank-nothing-to-publish');
  refuseIfFull(library, solutions.length);
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  reportProgress({ phase: 'Signature', done: 0, total: null });
  const signedAt = clockwork.now();
  const payload: BankDocument = {
    format: BANK_FORMAT,
    formatVersion: BANK_VERSION,
    ...{ title, description, madeBy },
    madeOn: localDay(signedAt),
    part: { number: 1, of: 1 },
    solutions: solutions.map((solution) => ({ solution, relayedFrom: null })),
    vouches: [],
  };
  const { bytes, identity } = await buildSignedFile({ kind: 'bank', payload, signers: [signer], signedAt });
  if (signal.aborted) throw new RequestRefused('cancelled');
  const name = `${fileNameOf(title)}.asice`;
  const file = kept.keep({ name, bytes }, { kind: 'bank', signers: [signer.certificate] });
  await bankShelf.draw(identity, payload);
  library.write({
    label: `Publié dans la banque\u202f: «\u202f${oneLine(title).slice(0, 120)}\u202f»`,
    isPermanent: true,
    changes: [
      ...registered(parts, {
        identity,
        planId: null,
        revision: null,
        direction: 'sent',
        at: signedAt.toISOString(),
        file,
      }),
      sourceAdded(parts, identity, payload, true),
    ],
  });
  identities.rememberUse(signer.certificate.fingerprint);
  const document = { name, mediaType: MEDIA_TYPES.signedPlan, bytes };
  return { documents: [document], solutionCount: solutions.length, identities: [identity] };
}

function publicationFor(
  { library, clockwork }: Pick<ExchangeParts, 'library' | 'clockwork'>,
  { planId, actionIds, choices }: Input<'bank.previewPublication'>,
): Publication {
  const plan = library.plan(planId);
  const directory = library.directory();
  // Every person of the directory is looked for in the texts, whether the plan names them or not.
  const document: PlanDocument = {
    ...planDocumentOf(plan, directory, Math.max(1, plan.revision)),
    ...{ organisations: directory.organisations, contacts: directory.contacts },
  };
  return publicationOf(document, new Set(actionIds), choices, {
    on: localDay(clockwork.now()),
    hashOf: canonicalHash,
    lineageOf,
  });
}
