// What a pilot has filled in, signed and ready to go back.
import { MEDIA_TYPES } from '../../contract/documents.ts';
import type { SignedAnswer } from '../../contract/exchange-requests.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { CallContext, Input } from '../../contract/requests.ts';
import {
  CONTRIBUTION_FORMAT,
  CONTRIBUTION_VERSION,
  type ContributionFilled,
} from '../../domain/contribution/contribution.ts';
import {
  followUp,
  FOLLOW_UP_FIELDS,
  withoutBlanks,
  type FollowUp,
} from '../../domain/contribution/follow-up.ts';
import type { ContributionFiche, ContributionRequest } from '../../domain/contribution/records.ts';
import { buildSignedFile } from '../build-signed-file.ts';
import { found } from '../edits/edit-context.ts';
import { added, exchangeRefused, registered, type ExchangeParts } from '../exchange-parts.ts';
import { fileNameOf } from '../file-name.ts';
import { unlockedSigner } from '../signers.ts';
import { holdStill } from '../unchanged-while-signing.ts';

/** Rejects with RequestRefused. It may be done again: the later one counts. */
export async function signFollowUp(
  parts: ExchangeParts,
  { requestId, author, word, fingerprint, passphrase }: Input<'contribution.sign'>,
  { signal, reportProgress }: CallContext,
): Promise<SignedAnswer> {
  const { library, identities, clockwork, kept } = parts;
  library.refuseIfReadOnly();
  const request = requestOf(parts, requestId);
  const readFiches = (): readonly ContributionFiche[] =>
    library.exchanges().contributionFiches.filter((each) => each.requestId === requestId);
  const refuseIfChanged = holdStill(readFiches);
  const fiches = readFiches();
  reportProgress({ phase: 'Ouverture de la clé', done: 0, total: 2 });
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  reportProgress({ phase: 'Signature', done: 1, total: 2 });
  const signedAt = clockwork.now();
  const filledAt = signedAt.toISOString();
  const payload = payloadOf(request, fiches, { author, word, filledAt });
  const { bytes, identity } = await buildSignedFile({
    kind: 'contribution',
    payload,
    signers: [signer],
    signedAt,
  });
  if (signal.aborted) throw new RequestRefused('cancelled');
  refuseIfChanged();
  const name = `${fileNameOf(`Suivi rempli ${request.pilot.name}`)}.asice`;
  const file = kept.keep({ name, bytes }, { kind: 'contribution', signers: [signer.certificate] });
  const { planId, revision, planTitle } = request;
  library.write({
    label: `Suivi signé\u202f: «\u202f${planTitle.slice(0, 100)}\u202f»`,
    isPermanent: true,
    changes: [
      ...registered(parts, {
        ...{ identity, planId, revision: revision === 0 ? null : revision },
        ...{ direction: 'sent', at: filledAt, file },
      }),
      added(parts, 'contributions', {
        ...{ requestId, direction: 'sent', identity, author, filledAt, word },
        takenActionIds: [],
      }),
    ],
  });
  identities.rememberUse(fingerprint);
  return { document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes }, identity };
}

/** Throws RequestRefused: only what was received is filled in. */
function requestOf({ library }: ExchangeParts, requestId: string): ContributionRequest {
  const request = found(
    library.exchanges().contributionRequests.find(({ id }) => id === requestId),
    requestId,
  );
  if (request.direction !== 'received') throw exchangeRefused('contribution-not-here');
  return request;
}

function payloadOf(
  { identity, planId, planTitle, revision }: ContributionRequest,
  fiches: readonly ContributionFiche[],
  said: Pick<ContributionFilled, 'author' | 'word' | 'filledAt'>,
): ContributionFilled {
  return {
    format: CONTRIBUTION_FORMAT,
    formatVersion: CONTRIBUTION_VERSION,
    stage: 'filled',
    answers: { identity, planId, planTitle, revision },
    ...said,
    fiches: fiches.map((fiche) => ({ actionId: fiche.asked.actionId, ...followUpOf(fiche) })),
  };
}

function followUpOf(fiche: ContributionFiche): FollowUp {
  const fields = Object.fromEntries(FOLLOW_UP_FIELDS.map((field) => [field, fiche[field]]));
  return withoutBlanks(followUp.parse(fields));
}
