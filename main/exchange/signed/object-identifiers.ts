import { areSameBytes, expectTag, TAG, writeObjectIdentifier, type DerElement } from './der.ts';

/** The object identifiers of [S5], as the DER elements they are in a file. */
export const OID = {
  data: writeObjectIdentifier('1.2.840.113549.1.7.1'),
  signedData: writeObjectIdentifier('1.2.840.113549.1.7.2'),
  contentType: writeObjectIdentifier('1.2.840.113549.1.9.3'),
  messageDigest: writeObjectIdentifier('1.2.840.113549.1.9.4'),
  signingTime: writeObjectIdentifier('1.2.840.113549.1.9.5'),
  signingCertificateV2: writeObjectIdentifier('1.2.840.113549.1.9.16.2.47'),
  sha256: writeObjectIdentifier('2.16.840.1.101.3.4.2.1'),
  ecdsaWithSha256: writeObjectIdentifier('1.2.840.10045.4.3.2'),
  rsaEncryption: writeObjectIdentifier('1.2.840.113549.1.1.1'),
  sha256WithRsa: writeObjectIdentifier('1.2.840.113549.1.1.11'),
  pbes2: writeObjectIdentifier('1.2.840.113549.1.5.13'),
  scrypt: writeObjectIdentifier('1.3.6.1.4.1.11591.4.11'),
  aes256Cbc: writeObjectIdentifier('2.16.840.1.101.3.4.1.42'),
} as const;

export function isObjectIdentifier(element: DerElement | undefined, expected: Uint8Array): boolean {
  return areSameBytes(expectTag(element, TAG.objectIdentifier).raw, expected);
}
