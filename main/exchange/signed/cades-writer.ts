/** Writes the detached CAdES-BASELINE-B signature of a manifest ([S5]). */
import {
  childrenOf,
  expectTag,
  readDer,
  sortForSet,
  TAG,
  writeDer,
  writeSmallInteger,
  type DerElement,
} from './der.ts';
import { writeTime } from './der-time.ts';
import type { UnlockedSigner } from './identity.ts';
import { sha256 } from './digest.ts';
import { OID } from './object-identifiers.ts';

const DER_NULL = Buffer.from([0x05, 0x00]);
const SHA256_IDENTIFIER = writeDer(TAG.sequence, OID.sha256);
const SIGNATURE_IDENTIFIER = {
  'ecdsa-sha256': writeDer(TAG.sequence, OID.ecdsaWithSha256),
  'rsa-sha256': writeDer(TAG.sequence, OID.rsaEncryption, DER_NULL),
} as const;

export async function signManifest(
  manifest: Uint8Array,
  signers: readonly UnlockedSigner[],
  signedAt: Date,
): Promise<Uint8Array> {
  const signerInfos = await Promise.all(signers.map((signer) => writeSignerInfo(manifest, signer, signedAt)));
  return writeSignedData(
    signers.map((signer) => signer.certificate.der),
    signerInfos,
  );
}

/** The same signature with one more signer: the first one's bytes are kept as they are. */
export async function countersignManifest(
  signature: Uint8Array,
  manifest: Uint8Array,
  signer: UnlockedSigner,
  signedAt: Date,
): Promise<Uint8Array> {
  const [, content] = childrenOf(readDer(signature, TAG.sequence));
  const [signedData] = childrenOf(expectTag(content, TAG.context0));
  const fields = childrenOf(expectTag(signedData, TAG.sequence));
  const rawChildren = (parent: DerElement | undefined, tag: number): Uint8Array[] =>
    childrenOf(expectTag(parent, tag)).map((child) => child.raw);
  return writeSignedData(
    [...rawChildren(fields[3], TAG.context0), signer.certificate.der],
    [...rawChildren(fields.at(-1), TAG.set), await writeSignerInfo(manifest, signer, signedAt)],
  );
}

function writeSignedData(
  certificates: readonly Uint8Array[],
  signerInfos: readonly Uint8Array[],
): Uint8Array {
  const signedData = writeDer(
    TAG.sequence,
    writeSmallInteger(1),
    writeDer(TAG.set, SHA256_IDENTIFIER),
    writeDer(TAG.sequence, OID.data),
    writeDer(TAG.context0, ...sortForSet(certificates)),
    writeDer(TAG.set, ...sortForSet(signerInfos)),
  );
  return writeDer(TAG.sequence, OID.signedData, writeDer(TAG.context0, signedData));
}

async function writeSignerInfo(
  manifest: Uint8Array,
  signer: UnlockedSigner,
  signedAt: Date,
): Promise<Uint8Array> {
  const { certificate } = signer;
  const attributes = sortForSet([
    writeAttribute(OID.contentType, OID.data),
    writeAttribute(OID.signingTime, writeTime(signedAt)),
    writeAttribute(OID.messageDigest, writeDer(TAG.octetString, sha256(manifest))),
    writeAttribute(OID.signingCertificateV2, writeSigningCertificate(signer)),
  ]);
  // What is signed is the SET; what is written is the same bytes under the implicit tag of SignerInfo.
  const signature = await signer.sign(writeDer(TAG.set, ...attributes));
  return writeDer(
    TAG.sequence,
    writeSmallInteger(1),
    writeDer(TAG.sequence, certificate.issuer, certificate.serialNumber),
    SHA256_IDENTIFIER,
    writeDer(TAG.context0, ...attributes),
    SIGNATURE_IDENTIFIER[signer.algorithm],
    writeDer(TAG.octetString, signature),
  );
}

function writeAttribute(type: Uint8Array, value: Uint8Array): Uint8Array {
  return writeDer(TAG.sequence, type, writeDer(TAG.set, value));
}

/** Ties the signature to one certificate, hash included; SHA-256 is the default and DER leaves defaults out. */
function writeSigningCertificate({ certificate }: UnlockedSigner): Uint8Array {
  const generalNames = writeDer(TAG.sequence, writeDer(TAG.context4, certificate.issuer));
  const issuerSerial = writeDer(TAG.sequence, generalNames, certificate.serialNumber);
  const certificateHash = writeDer(TAG.octetString, sha256(certificate.der));
  const certificateId = writeDer(TAG.sequence, certificateHash, issuerSerial);
  return writeDer(TAG.sequence, writeDer(TAG.sequence, certificateId));
}
