/** Decides who signed a manifest, judging each certificate at the time its holder claims to have signed. */
import { verify } from 'node:crypto';
import type { SignedFileRefusalDetails } from '../../domain/signed-file/refusal.ts';
import type { FileSigner, SignatureAlgorithm } from '../../domain/signed-file/signer.ts';
import {
  readSignature,
  readSigningCertificate,
  singleAttribute,
  type ReadSignature,
  type ReadSignerInfo,
  type SigningCertificateId,
} from './cades-reader.ts';
import { certificateToPem, readCertificate, type ReadCertificate } from './certificate-reader.ts';
import { areSameBytes, childrenOf, expectTag, MalformedDer, TAG, type DerElement } from './der.ts';
import { readTime } from './der-time.ts';
import { MAX_SIGNATURE_BYTES, MAX_SIGNERS } from './limits.ts';
import { sha256 } from './digest.ts';
import { isObjectIdentifier, OID } from './object-identifiers.ts';
import { isRefused, refuse, type RefusedContainer } from './refused.ts';
import { algorithmOf } from './signature-algorithm.ts';

interface SignedClaims {
  readonly messageDigest: Uint8Array;
  readonly signedAt: Date;
  readonly signingCertificate: SigningCertificateId;
}

export function verifySignature(
  signature: Uint8Array,
  manifest: Uint8Array,
): readonly FileSigner[] | RefusedContainer {
  // Beside the structure, each embedded certificate costs about a millisecond to read.
  const isTooLarge = signature.byteLength > MAX_SIGNATURE_BYTES;
  const parsed = isTooLarge ? undefined : unlessMalformed(() => readSignature(signature));
  if (parsed === undefined) return refuse('signature-malformed');
  if (parsed.signers.length > MAX_SIGNERS) return refuse('too-many-signers');
  const signers: FileSigner[] = [];
  for (const signerInfo of parsed.signers) {
    const signer = verifySigner(signerInfo, parsed, manifest);
    if (isRefused(signer)) return signer;
    if (signers.some((other) => other.fingerprint === signer.fingerprint))
      return refuse('signature-malformed');
    signers.push(signer);
  }
  return signers;
}

function verifySigner(
  signerInfo: ReadSignerInfo,
  { certificates }: ReadSignature,
  manifest: Uint8Array,
): FileSigner | RefusedContainer {
  if (!isSha256(signerInfo.digestAlgorithm)) return refuse('weak-digest');
  const certificate = findCertificate(signerInfo, certificates);
  if (certificate === undefined) return refuse('certificate-altered');
  const signerName = certificate.commonName;
  const claims = unlessMalformed(() => readClaims(signerInfo));
  if (claims === undefined) return refuse('signed-attribute-altered', { signerName });
  const refusal = refuseSigningCertificate(certificate, claims.signingCertificate);
  if (refusal !== undefined) return refusal;
  const algorithm = usableAlgorithm(signerInfo, certificate);
  if (algorithm === undefined) return refuse('weak-algorithm', { signerName });
  if (!isSignatureValid(signerInfo, certificate)) return refuse('signature-invalid', { signerName });
  if (!areSameBytes(claims.messageDigest, sha256(manifest))) return refuse('manifest-changed');
  return (
    refuseCertificateUse(certificate, claims.signedAt) ??
    describeSigner(certificate, claims.signedAt, algorithm)
  );
}

function unlessMalformed<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedDer) return undefined;
    throw error;
  }
}

function findCertificate(
  { issuer, serialNumber }: ReadSignerInfo,
  certificates: readonly Uint8Array[],
): ReadCertificate | undefined {
  for (const der of certificates) {
    const certificate = unlessMalformed(() => readCertificate(der));
    const isDesignated =
      certificate !== undefined &&
      areSameBytes(certificate.issuer, issuer) &&
      areSameBytes(certificate.serialNumber, serialNumber);
    if (isDesignated) return certificate;
  }
  return undefined;
}

function readClaims(signerInfo: ReadSignerInfo): SignedClaims {
  const contentType = singleAttribute(signerInfo, OID.contentType);
  if (!isObjectIdentifier(contentType, OID.data)) throw new MalformedDer('another content type');
  return {
    messageDigest: expectTag(singleAttribute(signerInfo, OID.messageDigest), TAG.octetString).content,
    signedAt: readTime(singleAttribute(signerInfo, OID.signingTime)),
    signingCertificate: readSigningCertificate(singleAttribute(signerInfo, OID.signingCertificateV2)),
  };
}

/** The hash is what stops a certificate swapped for another with the same key, name and serial number. */
function refuseSigningCertificate(
  certificate: ReadCertificate,
  { hashAlgorithm, certificateHash, issuerSerial }: SigningCertificateId,
): RefusedContainer | undefined {
  const details: SignedFileRefusalDetails = { signerName: certificate.commonName };
  if (hashAlgorithm !== undefined && !isSha256(hashAlgorithm)) return refuse('weak-digest', details);
  const isDesignated =
    areSameBytes(certificateHash, sha256(certificate.der)) &&
    (issuerSerial === undefined ||
      (areSameBytes(issuerSerial.issuer, certificate.issuer) &&
        areSameBytes(issuerSerial.serialNumber, certificate.serialNumber)));
  return isDesignated ? undefined : refuse('certificate-altered', details);
}

function isSha256(algorithmIdentifier: DerElement): boolean {
  return unlessMalformed(() => isObjectIdentifier(childrenOf(algorithmIdentifier)[0], OID.sha256)) ?? false;
}

/** Undefined unless the algorithm named in the file is a strong one and the certificate's key is made for it. */
function usableAlgorithm(
  signerInfo: ReadSignerInfo,
  certificate: ReadCertificate,
): SignatureAlgorithm | undefined {
  const algorithm = algorithmOf(certificate.publicKey);
  const named = unlessMalformed(() => childrenOf(signerInfo.signatureAlgorithm)[0]);
  if (algorithm === undefined || named?.tag !== TAG.objectIdentifier) return undefined;
  const accepted =
    algorithm === 'ecdsa-sha256' ? [OID.ecdsaWithSha256] : [OID.rsaEncryption, OID.sha256WithRsa];
  return accepted.some((identifier) => isObjectIdentifier(named, identifier)) ? algorithm : undefined;
}

function isSignatureValid(signerInfo: ReadSignerInfo, certificate: ReadCertificate): boolean {
  return verify('sha256', signerInfo.signedBytes, certificate.publicKey, signerInfo.signature);
}

function refuseCertificateUse(certificate: ReadCertificate, signedAt: Date): RefusedContainer | undefined {
  const details: SignedFileRefusalDetails = { signerName: certificate.commonName };
  if (!certificate.isForSigning) return refuse('certificate-not-for-signing', details);
  if (signedAt < certificate.notBefore) return refuse('certificate-not-yet-valid', details);
  return signedAt > certificate.notAfter ? refuse('certificate-expired', details) : undefined;
}

function describeSigner(
  certificate: ReadCertificate,
  signedAt: Date,
  algorithm: SignatureAlgorithm,
): FileSigner {
  return {
    fingerprint: certificate.fingerprint,
    commonName: certificate.commonName,
    organisation: certificate.organisation,
    locality: certificate.locality,
    country: certificate.country,
    certificatePem: certificateToPem(certificate.der),
    signedAt: signedAt.toISOString(),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    algorithm,
    isSelfSigned: certificate.isSelfSigned,
  };
}
