import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

export interface CertificateSubject {
  readonly commonName: string;
  readonly organisation: string;
  readonly locality: string;
}

const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A new key pair and the certificate that presents it. It certifies nothing but itself: trust comes from people. */
export async function createSelfSignedCertificate(
  subject: CertificateSubject,
  notBefore: Date,
  notAfter: Date,
): Promise<{ readonly certificateDer: Uint8Array; readonly privateKeyDer: Uint8Array }> {
  const keys = await webcrypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: newSerialNumber(),
      name: new Name([
        { C: [{ printableString: 'FR' }] },
        { O: [{ utf8String: subject.organisation }] },
        { L: [{ utf8String: subject.locality }] },
        { CN: [{ utf8String: subject.commonName }] },
      ]),
      notBefore,
      notAfter,
      signingAlgorithm: { ...KEY_ALGORITHM, hash: 'SHA-256' },
      keys,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  const privateKeyDer = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificateDer: new Uint8Array(certificate.rawData),
    privateKeyDer: new Uint8Array(privateKeyDer),
  };
}

/** Positive and of one length: the first byte keeps its top bit clear and is never zero. */
function newSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}
