/** Takes a sound signature with one signer, changes one thing in it, and signs again only when told to. */
import { childrenOf, expectTag, readDer, sortForSet, TAG, writeDer, type DerElement } from '../der.ts';
import type { UnlockedSigner } from '../identity.ts';
import { isObjectIdentifier, OID } from '../object-identifiers.ts';

export interface SignatureEdit {
  readonly encapsulated?: readonly Uint8Array[];
  readonly certificates?: readonly Uint8Array[];
  readonly signerInfoCopies?: number;
  readonly digestAlgorithm?: Uint8Array;
  readonly signatureAlgorithm?: Uint8Array;
  readonly attributes?: (sorted: readonly Uint8Array[]) => readonly Uint8Array[];
  readonly removeAttribute?: Uint8Array;
  readonly replaceAttribute?: readonly [type: Uint8Array, value: Uint8Array];
  readonly signature?: (bytes: Uint8Array) => Uint8Array;
  readonly afterSignature?: readonly Uint8Array[];
  readonly contentType?: Uint8Array;
  /** Signs the edited attributes again; without it the old signature stays. */
  readonly signer?: UnlockedSigner;
}

export async function editSignature(signature: Uint8Array, edit: SignatureEdit): Promise<Uint8Array> {
  const fields = signedDataFields(signature);
  const [version, digests, encapsulated, certificates, signerInfos] = fields.map((field) => field.raw);
  const [signerInfo] = childrenOf(expectTag(fields[4], TAG.set));
  const edited = await editSignerInfo(expectTag(signerInfo, TAG.sequence), edit);
  const isUntouched = Buffer.compare(edited, signerInfo?.raw ?? Buffer.alloc(0)) === 0;
  const copies = Array.from({ length: edit.signerInfoCopies ?? 1 }, () => edited);
  const parts = [
    version,
    digests,
    edit.encapsulated === undefined ? encapsulated : writeDer(TAG.sequence, ...edit.encapsulated),
    edit.certificates === undefined ? certificates : writeDer(TAG.context0, ...edit.certificates),
    isUntouched && copies.length === 1 ? signerInfos : writeDer(TAG.set, ...copies),
  ].map((part) => part ?? Buffer.alloc(0));
  const signedData = writeDer(TAG.sequence, ...parts);
  return writeDer(TAG.sequence, edit.contentType ?? OID.signedData, writeDer(TAG.context0, signedData));
}

function signedDataFields(signature: Uint8Array): readonly DerElement[] {
  const [, content] = childrenOf(readDer(signature, TAG.sequence));
  const [signedData] = childrenOf(expectTag(content, TAG.context0));
  return childrenOf(expectTag(signedData, TAG.sequence));
}

async function editSignerInfo(signerInfo: DerElement, edit: SignatureEdit): Promise<Uint8Array> {
  const fields = childrenOf(signerInfo);
  const [version, signerId, digestAlgorithm, , signatureAlgorithm] = fields.map((field) => field.raw);
  const attributes = editAttributes(childrenOf(expectTag(fields[3], TAG.context0)), edit);
  const oldSignature = expectTag(fields[5], TAG.octetString).content;
  const signature =
    edit.signer === undefined ? oldSignature : await edit.signer.sign(writeDer(TAG.set, ...attributes));
  const parts = [
    version,
    signerId,
    edit.digestAlgorithm ?? digestAlgorithm,
    writeDer(TAG.context0, ...attributes),
    edit.signatureAlgorithm ?? signatureAlgorithm,
    writeDer(TAG.octetString, edit.signature?.(signature) ?? signature),
  ].map((part) => part ?? Buffer.alloc(0));
  return writeDer(TAG.sequence, ...parts, ...(edit.afterSignature ?? []));
}

function editAttributes(attributes: readonly DerElement[], edit: SignatureEdit): readonly Uint8Array[] {
  const isOfType = (attribute: DerElement, type: Uint8Array | undefined): boolean =>
    type !== undefined && isObjectIdentifier(childrenOf(attribute)[0], type);
  const [replacedType, newValue] = edit.replaceAttribute ?? [];
  const edited = attributes
    .filter((attribute) => !isOfType(attribute, edit.removeAttribute))
    .map((attribute) =>
      isOfType(attribute, replacedType) && replacedType !== undefined && newValue !== undefined
        ? writeDer(TAG.sequence, replacedType, writeDer(TAG.set, newValue))
        : attribute.raw,
    );
  const sorted = sortForSet(edited);
  return edit.attributes?.(sorted) ?? sorted;
}

const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** ECDSA accepts (r, n−s) wherever it accepts (r, s): other bytes, made without the key. */
export function malleate(signature: Uint8Array): Promise<Uint8Array> {
  return editSignature(signature, {
    signature: (pair) => {
      const [r, s] = childrenOf(readDer(pair, TAG.sequence));
      const hex = Buffer.from(expectTag(s, TAG.integer).content).toString('hex');
      const otherS = writePositiveInteger(P256_ORDER - BigInt(`0x${hex}`));
      return writeDer(TAG.sequence, expectTag(r, TAG.integer).raw, otherS);
    },
  });
}

function writePositiveInteger(value: bigint): Uint8Array {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return writeDer(TAG.integer, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes);
}
