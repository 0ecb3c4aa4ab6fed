/** How a PKCS#12 file is encrypted: judged before anything is computed from it. */
import { PBES2Params, PBKDF2Params, type AlgorithmIdentifier } from 'pkijs';
import type { KeyRefusalCode } from '../../domain/signed-file/refusal.ts';

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
/** AES-128, 192 and 256 in CBC. */
const CIPHERS: readonly string[] = [
  '2.16.840.1.101.3.4.1.2',
  '2.16.840.1.101.3.4.1.22',
  '2.16.840.1.101.3.4.1.42',
];
/** OpenSSL asks for 2,048, browsers for 600,000; a file that asked for billions would keep the machine busy for hours. */
const MAX_ITERATIONS = 5_000_000;

/** Undefined for what is read; older ciphers, RC2 and triple DES among them, have words of their own. */
export function judgeEncryption({
  algorithmId,
  algorithmParams,
}: AlgorithmIdentifier): KeyRefusalCode | undefined {
  if (algorithmId !== PBES2) return 'pkcs12-legacy';
  try {
    const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: algorithmParams });
    if (!CIPHERS.includes(encryptionScheme.algorithmId)) return 'pkcs12-legacy';
    if (keyDerivationFunc.algorithmId !== PBKDF2) return 'pkcs12-unreadable';
    const { iterationCount } = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams });
    return iterationCount > 0 && iterationCount <= MAX_ITERATIONS ? undefined : 'pkcs12-unreadable';
  } catch {
    return 'pkcs12-unreadable';
  }
}
