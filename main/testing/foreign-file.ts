// A signed file from somebody no workspace has ever heard of.
import type { BankDocument } from '../domain/bank/bank-file.ts';
import type { ContributionDocument } from '../domain/contribution/contribution.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import type { SignedFileKind } from '../domain/signed-file/kind.ts';
import { buildContainer } from '../exchange/signed/build-container.ts';
import { createIdentity, unlockIdentity } from '../exchange/signed/identity.ts';

const PASSPHRASE = 'une phrase assez longue';

export async function foreignFile(
  payload: PlanDocument | ContributionDocument | BankDocument,
  kind: SignedFileKind = 'plan',
): Promise<Uint8Array> {
  const identity = await createIdentity({
    commonName: 'Inconnu',
    organisation: 'Inconnu',
    locality: 'Ailleurs',
    passphrase: PASSPHRASE,
    createdAt: new Date(),
  });
  const unlocked = await unlockIdentity({ ...identity, passphrase: PASSPHRASE });
  if (!unlocked.ok) throw new Error(unlocked.code);
  const signers = [unlocked.signer];
  return (await buildContainer({ kind, payload, signers, signedAt: new Date() })).bytes;
}
