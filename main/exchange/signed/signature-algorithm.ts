import type { KeyObject } from 'node:crypto';
import type { SignatureAlgorithm } from '../../domain/signed-file/signer.ts';

const STRONG_CURVES: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
const MIN_RSA_BITS = 2048;

/** The algorithm [S5] allows for this key, or undefined when the key is too weak or of another sort. */
export function algorithmOf(publicKey: KeyObject): SignatureAlgorithm | undefined {
  const { asymmetricKeyType, asymmetricKeyDetails } = publicKey;
  if (asymmetricKeyType === 'ec') {
    return STRONG_CURVES.has(asymmetricKeyDetails?.namedCurve ?? '') ? 'ecdsa-sha256' : undefined;
  }
  if (asymmetricKeyType !== 'rsa') return undefined;
  return (asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_RSA_BITS ? 'rsa-sha256' : undefined;
}
