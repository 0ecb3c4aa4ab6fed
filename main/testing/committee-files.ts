// Signed plan files of as many committees, each a plan of its own: what a prefecture receives in a quarter.
import { MAYENNE, PAYS_DE_LA_LOIRE, SARTHE } from '../domain/specimen.test-support.ts';
import { buildContainer } from '../exchange/signed/build-container.ts';
import { createIdentity, unlockIdentity, type StoredIdentity } from '../exchange/signed/identity.ts';
import { generatePlanDocument } from './plan-generator.ts';

const PASSPHRASE = 'une phrase pour l’essai';

export interface CommitteeFiles {
  readonly identity: StoredIdentity;
  readonly files: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }[];
}

/** All signed by one identity: making a key is slow, and nothing here looks at who signed. */
export async function committeeFiles(count: number, actionCount: number): Promise<CommitteeFiles> {
  const identity = await createIdentity({
    commonName: 'Comités de l’essai',
    organisation: 'Comités de l’essai',
    locality: 'Laval',
    passphrase: PASSPHRASE,
    createdAt: new Date(),
  });
  const unlocked = await unlockIdentity({ ...identity, passphrase: PASSPHRASE });
  if (!unlocked.ok) throw new Error(unlocked.code);
  const files: CommitteeFiles['files'][number][] = [];
  for (let index = 0; index < count; index += 1) {
    const payload = generatePlanDocument({
      seed: 1000 + index,
      actionCount,
      territories: [MAYENNE, SARTHE],
      perimeter: PAYS_DE_LA_LOIRE,
      themeCodes: ['FOR.apprentissage', 'FOR.orientation', 'EMP.recrutement'],
    });
    const signers = [unlocked.signer];
    const { bytes } = await buildContainer({ kind: 'plan', payload, signers, signedAt: new Date() });
    files.push({ name: `comite-${String(index + 1).padStart(3, '0')}.asice`, mediaType: '', bytes });
  }
  return { identity, files };
}
