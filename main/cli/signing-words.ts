// Who signs from the command line: the identity that is named, and its passphrase.
import type { Client } from '../contract/client.ts';
import { RequestRefused } from '../contract/failure.ts';
import { WrongUsage } from './exit-codes.ts';

export const PASSPHRASE_VARIABLE = 'JALON_PASSPHRASE';

/** Never on the command line, which every user of the machine can read. */
export function passphraseOf(environment: Readonly<Record<string, string | undefined>>): string {
  const passphrase = environment[PASSPHRASE_VARIABLE];
  if (passphrase === undefined || passphrase === '') {
    throw new WrongUsage(
      `La phrase secrète manque\u202f: mettez-la dans la variable d’environnement ${PASSPHRASE_VARIABLE}.`,
    );
  }
  return passphrase;
}

/** The only identity of the workspace, or the one that is named. */
export async function fingerprintOf(client: Client, named: string | undefined): Promise<string> {
  if (named !== undefined) return fingerprintNamed(named);
  const [first, ...others] = await client.call('identity.list', {});
  if (!first) throw new RequestRefused('identity-missing');
  if (others.length === 0) return first.fingerprint;
  const listed = [first, ...others].map(
    ({ fingerprint, committeeName }) => `  ${fingerprint}  ${committeeName}`,
  );
  throw new WrongUsage(
    `Il y a plusieurs identités\u202f: choisissez avec --fingerprint.\n${listed.join('\n')}`,
  );
}

/** As openssl prints it, colons and capitals, or as Jalon does. */
function fingerprintNamed(text: string): string {
  const fingerprint = text.replaceAll(':', '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(fingerprint)) return fingerprint;
  throw new WrongUsage(`«\u202f${text}\u202f» n’est pas une empreinte SHA-256.`);
}
