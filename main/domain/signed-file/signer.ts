/** X.520 caps the organisation and the common name at 64 characters; a form that asks for them shows the same cap. */
export const IDENTITY_FIELD_MAX_CHARACTERS = 64;

/** Who signed a file, as the certificate inside it says. Claims until a person has compared the fingerprint. */
export interface FileSigner {
  /** SHA-256 of the certificate's DER bytes, 64 lower-case hexadecimal digits. */
  readonly fingerprint: string;
  readonly commonName: string;
  readonly organisation: string;
  readonly locality: string;
  readonly country: string;
  readonly certificatePem: string;
  /** ISO 8601 instants. `signedAt` is claimed by the signer: nobody else vouches for it. */
  readonly signedAt: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly algorithm: SignatureAlgorithm;
  readonly isSelfSigned: boolean;
}

export type SignatureAlgorithm = 'ecdsa-sha256' | 'rsa-sha256';
