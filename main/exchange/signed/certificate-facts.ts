/** What a certificate says of its holder, as people read it. */
import { derFromPem, readCertificate, type ReadCertificate } from './certificate-reader.ts';
import { MalformedDer } from './der.ts';

export interface CertificateFacts {
  /** SHA-256 of the DER bytes, hexadecimal. */
  readonly fingerprint: string;
  readonly commonName: string;
  readonly organisation: string;
  readonly locality: string;
  /** Instants. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/** Undefined when the text is no certificate. */
export function certificateFromPem(pem: string): ReadCertificate | undefined {
  const der = derFromPem(pem, 'CERTIFICATE');
  if (der === undefined) return undefined;
  try {
    return readCertificate(der);
  } catch (error) {
    if (error instanceof MalformedDer) return undefined;
    throw error;
  }
}

export function readCertificatePem(pem: string): CertificateFacts | undefined {
  const certificate = certificateFromPem(pem);
  if (!certificate) return undefined;
  const { fingerprint, commonName, organisation, locality, notBefore, notAfter } = certificate;
  return {
    fingerprint,
    commonName,
    organisation,
    locality,
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
  };
}
