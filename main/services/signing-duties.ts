// Signed exports: a plan as a file anyone can check.
import { MEDIA_TYPES } from '../contract/documents.ts';
import type { Duties } from '../contract/requests.ts';
import { sealPlan, type SealingParts } from './seal-plan.ts';
import { unlockedSigner } from './signers.ts';
import { makeTurns, type Turns } from './turns.ts';

/** `inTurn`: two files of one plan made at once would both take the same revision. */
export function signingDuties(
  parts: SealingParts,
  inTurn: Turns = makeTurns(),
): Pick<Duties, 'signed.export'> {
  return {
    'signed.export': ({ planId, fingerprint, passphrase }, context) =>
      inTurn(async () => {
        context.reportProgress({ phase: 'Ouverture de la clé', done: 0, total: 2 });
        const signer = await unlockedSigner(parts, fingerprint, passphrase);
        context.reportProgress({ phase: 'Signature', done: 1, total: 2 });
        const { name, bytes, revision, identity } = await sealPlan(
          parts,
          { planId, signers: [signer] },
          context,
        );
        parts.identities.rememberUse(fingerprint);
        return { document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes }, revision, identity };
      }),
  };
}
