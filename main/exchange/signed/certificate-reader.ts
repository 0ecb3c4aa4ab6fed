import 'reflect-metadata';
import { X509Certificate as NodeCertificate, type KeyObject } from 'node:crypto';
import { KeyUsageFlags, KeyUsagesExtension, X509Certificate } from '@peculiar/x509';
import { areSameBytes, childrenOf, expectTag, MalformedDer, readDer, TAG } from './der.ts';
import { readTime } from './der-time.ts';
import { sha256 } from './digest.ts';

export interface ReadCertificate {
  readonly der: Uint8Array;
  readonly fingerprint: string;
  /** The issuer's name and the serial number as DER elements: a signature designates its certificate by these. */
  readonly issuer: Uint8Array;
  readonly serialNumber: Uint8Array;
  readonly commonName: string;
  readonly organisation: string;
  readonly locality: string;
  readonly country: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: KeyObject;
  readonly isSelfSigned: boolean;
  readonly isForSigning: boolean;
}

/** Throws MalformedDer for anything that is not a certificate. */
export function readCertificate(der: Uint8Array): ReadCertificate {
  const { issuer, subject, serialNumber, notBefore, notAfter } = readFields(der);
  try {
    const forNames = new X509Certificate(Buffer.from(der));
    const forKey = new NodeCertificate(Buffer.from(der));
    const { publicKey } = forKey;
    const field = (name: string): string => forNames.subjectName.getField(name)[0] ?? '';
    return {
      der,
      fingerprint: sha256(der).toString('hex'),
      issuer,
      serialNumber,
      commonName: field('CN'),
      organisation: field('O'),
      locality: field('L'),
      country: field('C'),
      notBefore,
      notAfter,
      publicKey,
      isSelfSigned: areSameBytes(issuer, subject) && forKey.verify(publicKey),
      isForSigning: isForSigning(forNames),
    };
  } catch (error) {
    throw new MalformedDer('not a certificate', { cause: error });
  }
}

/** The dates are read here: the libraries take the thirteenth month, or a time without its zone, for a date all the same. */
function readFields(der: Uint8Array): {
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly serialNumber: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
} {
  const [body] = childrenOf(readDer(der, TAG.sequence));
  const fields = childrenOf(expectTag(body, TAG.sequence));
  const isVersionGiven = fields[0]?.tag === TAG.context0;
  const [serialNumber, , issuer, validity, subject] = isVersionGiven ? fields.slice(1) : fields;
  const [notBefore, notAfter] = childrenOf(expectTag(validity, TAG.sequence));
  return {
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    serialNumber: expectTag(serialNumber, TAG.integer).raw,
    issuer: expectTag(issuer, TAG.sequence).raw,
    subject: expectTag(subject, TAG.sequence).raw,
  };
}

/** A certificate without key usages may serve for anything; one that lists them must list a signing one. */
function isForSigning(certificate: X509Certificate): boolean {
  const extension = certificate.getExtension(KeyUsagesExtension);
  const signing = KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation;
  return extension === null || (extension.usages & signing) !== 0;
}

export function certificateToPem(der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/** The DER bytes of the first block with this label, or undefined when there is none. */
export function derFromPem(pem: string, label: string): Uint8Array | undefined {
  const block = new RegExp(`-----BEGIN ${label}-----\\s([A-Za-z0-9+/=\\s]+)-----END ${label}-----`).exec(pem);
  return block?.[1] === undefined ? undefined : Buffer.from(block[1], 'base64');
}
