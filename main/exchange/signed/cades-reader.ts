/** Takes a CMS signature apart without judging it. Throws MalformedDer when its shape is not that of [S5]. */
import {
  childrenOf,
  expectTag,
  fieldsOf,
  isSortedForSet,
  MalformedDer,
  readDer,
  readSmallInteger,
  TAG,
  writeDer,
  type DerElement,
} from './der.ts';
import { isObjectIdentifier, OID } from './object-identifiers.ts';

export interface ReadSignature {
  readonly certificates: readonly Uint8Array[];
  readonly signers: readonly ReadSignerInfo[];
}

export interface ReadSignerInfo {
  readonly issuer: Uint8Array;
  readonly serialNumber: Uint8Array;
  readonly digestAlgorithm: DerElement;
  readonly attributes: readonly SignedAttribute[];
  /** The bytes the signature was made over: the attributes as a SET. */
  readonly signedBytes: Uint8Array;
  readonly signatureAlgorithm: DerElement;
  readonly signature: Uint8Array;
}

export interface SignedAttribute {
  readonly type: DerElement;
  readonly values: readonly DerElement[];
}

export function readSignature(bytes: Uint8Array): ReadSignature {
  const [contentType, content] = fieldsOf(readDer(bytes), TAG.sequence, { atMost: 2 });
  if (!isObjectIdentifier(contentType, OID.signedData)) throw new MalformedDer('not a SignedData');
  const [signedData] = fieldsOf(content, TAG.context0, { atMost: 1 });
  const [version, digests, encapsulated, ...rest] = fieldsOf(signedData, TAG.sequence, { atMost: 6 });
  readSmallInteger(version);
  childrenOf(expectTag(digests, TAG.set)).forEach(readAlgorithm);
  const [encapsulatedType, ...attached] = childrenOf(expectTag(encapsulated, TAG.sequence));
  if (!isObjectIdentifier(encapsulatedType, OID.data) || attached.length > 0) {
    throw new MalformedDer('the signature must be detached from plain data');
  }
  const [certificates, ...others] = rest;
  // Lists of revoked certificates may stand between the two; they are ignored.
  if (others.length === 2) expectTag(others[0], TAG.context1);
  const signerInfos = childrenOf(expectTag(others.at(-1), TAG.set)).map(readSignerInfo);
  if (signerInfos.length === 0) throw new MalformedDer('nobody signed');
  return {
    certificates: childrenOf(expectTag(certificates, TAG.context0)).map((element) => element.raw),
    signers: signerInfos,
  };
}

function readSignerInfo(element: DerElement): ReadSignerInfo {
  const fields = childrenOf(expectTag(element, TAG.sequence));
  const [version, signerId, digestAlgorithm, attributes, signatureAlgorithm, signature, ...unsigned] = fields;
  readSmallInteger(version);
  const [issuer, serialNumber] = fieldsOf(signerId, TAG.sequence, { atMost: 2 });
  const attributeElements = childrenOf(expectTag(attributes, TAG.context0));
  if (!isSortedForSet(attributeElements)) throw new MalformedDer('signed attributes out of order');
  if (unsigned.length > 1) throw new MalformedDer('fields after the signature');
  if (unsigned[0] !== undefined) expectTag(unsigned[0], TAG.context1);
  return {
    issuer: expectTag(issuer, TAG.sequence).raw,
    serialNumber: expectTag(serialNumber, TAG.integer).raw,
    digestAlgorithm: readAlgorithm(digestAlgorithm),
    attributes: attributeElements.map(readAttribute),
    signedBytes: writeDer(TAG.set, ...attributeElements.map((attribute) => attribute.raw)),
    signatureAlgorithm: readAlgorithm(signatureAlgorithm),
    signature: expectTag(signature, TAG.octetString).content,
  };
}

/** An object identifier, and no parameters or none said as NULL: what [S5] accepts has no other. */
function readAlgorithm(element: DerElement | undefined): DerElement {
  const algorithm = expectTag(element, TAG.sequence);
  const [identifier, parameters] = fieldsOf(algorithm, TAG.sequence, { atMost: 2 });
  expectTag(identifier, TAG.objectIdentifier);
  if (parameters !== undefined && expectTag(parameters, TAG.null).content.byteLength > 0) {
    throw new MalformedDer('parameters that are not NULL');
  }
  return algorithm;
}

function readAttribute(element: DerElement): SignedAttribute {
  const [type, values] = fieldsOf(element, TAG.sequence, { atMost: 2 });
  return {
    type: expectTag(type, TAG.objectIdentifier),
    values: childrenOf(expectTag(values, TAG.set)),
  };
}

/** The only value of the only attribute of this type; a second one of either is malformed, not a choice. */
export function singleAttribute(signer: ReadSignerInfo, type: Uint8Array): DerElement {
  const found = signer.attributes.filter((attribute) => isObjectIdentifier(attribute.type, type));
  const [value, ...others] = found.flatMap((attribute) => attribute.values);
  if (found.length !== 1 || value === undefined || others.length > 0) {
    throw new MalformedDer('a signed attribute is missing or repeated');
  }
  return value;
}

export interface SigningCertificateId {
  /** Undefined stands for SHA-256, the default. */
  readonly hashAlgorithm: DerElement | undefined;
  readonly certificateHash: Uint8Array;
  readonly issuerSerial: { readonly issuer: Uint8Array; readonly serialNumber: Uint8Array } | undefined;
}

export function readSigningCertificate(value: DerElement): SigningCertificateId {
  const [certificateIds] = childrenOf(expectTag(value, TAG.sequence));
  const [first] = childrenOf(expectTag(certificateIds, TAG.sequence));
  const fields = childrenOf(expectTag(first, TAG.sequence));
  const hashAlgorithm = fields[0]?.tag === TAG.sequence ? fields[0] : undefined;
  const [hash, issuerSerial] = hashAlgorithm === undefined ? fields : fields.slice(1);
  return {
    hashAlgorithm,
    certificateHash: expectTag(hash, TAG.octetString).content,
    issuerSerial: issuerSerial === undefined ? undefined : readIssuerSerial(issuerSerial),
  };
}

function readIssuerSerial(element: DerElement): {
  readonly issuer: Uint8Array;
  readonly serialNumber: Uint8Array;
} {
  const [generalNames, serialNumber] = childrenOf(expectTag(element, TAG.sequence));
  const [directoryName] = childrenOf(expectTag(generalNames, TAG.sequence));
  const [issuer] = childrenOf(expectTag(directoryName, TAG.context4));
  return {
    issuer: expectTag(issuer, TAG.sequence).raw,
    serialNumber: expectTag(serialNumber, TAG.integer).raw,
  };
}
