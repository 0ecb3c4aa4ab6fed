// How what is decided about a certificate is written down.
import type { CertificateVerification, TrustedCertificate } from '../domain/signed-file/trust.ts';
import type { CertificateFacts } from '../exchange/signed/certificate-facts.ts';
import type { Library, LibraryChange } from './library.ts';

export type NamedCertificate = Pick<
  CertificateFacts,
  'fingerprint' | 'commonName' | 'organisation' | 'locality'
> & {
  readonly certificatePem: string;
};

const MAX_NAME_LENGTH = 200;

/** As it is listed; what is known of it already stays, unless it is given anew. */
export function listed(
  library: Library,
  { fingerprint, commonName, organisation, locality, certificatePem }: NamedCertificate,
  known: { readonly verification?: CertificateVerification; readonly revokedOn?: string } = {},
): LibraryChange {
  const before = library.trust().certificates.find((each) => each.fingerprint === fingerprint);
  const certificate: TrustedCertificate = {
    ...before,
    fingerprint,
    commonName: commonName.slice(0, MAX_NAME_LENGTH),
    organisation: organisation.slice(0, MAX_NAME_LENGTH),
    locality: locality.slice(0, MAX_NAME_LENGTH),
    certificatePem,
    ...known,
  };
  return { kind: 'trust', id: 'trust', change: { kind: 'trust.set', certificate } };
}

/** The earlier day stands: a thief could say a later one. */
export function revoked(library: Library, certificate: NamedCertificate, on: string): LibraryChange {
  const before = library.trust().certificates.find((each) => each.fingerprint === certificate.fingerprint);
  const known = before?.revokedOn;
  return listed(library, certificate, { revokedOn: known !== undefined && known < on ? known : on });
}
