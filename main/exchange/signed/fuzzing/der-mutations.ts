/** Signatures and certificates changed element by element; what a signature covers is signed again by the attacker alone. */
import type { Choices } from '../../../testing/seeded-choices.ts';
import { countersignManifest, signManifest } from '../cades-writer.ts';
import { childrenOf, MalformedDer, readDer, TAG, writeDer, type DerElement } from '../der.ts';
import type { UnlockedSigner } from '../identity.ts';
import { editSignature, malleate } from '../vector-making/signature-surgery.ts';
import { SIGNED_AT } from '../vector-making/specimen.ts';
import { mutateBytes } from './byte-mutations.ts';
import { assembleParts, type Specimen, type Workshop } from './workshop.ts';

type Replacement = (choices: Choices, element: DerElement) => Uint8Array;

const CONSTRUCTED = 0x20;
const TAGS = [
  0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x13, 0x17, 0x18, 0x1f, 0x30, 0x31, 0xa0, 0xa1, 0xa4, 0xff,
] as const;
const TIMES = [
  '500101000000Z',
  '491231235959Z',
  '2603020930Z',
  '260302093000+0100',
  '261332256199Z',
  '000000000000Z',
  '20260302093000Z',
  '20260302093000.5Z',
  '20261332256199Z',
  '99991231235959Z',
  '00000101000000Z',
  '2026030209',
  '',
  'é',
] as const;

/** None where there are none, or where an earlier mutation left no DER. */
function partsOf(element: DerElement): readonly DerElement[] {
  if ((element.tag & CONSTRUCTED) === 0) return [];
  return unlessBroken(() => childrenOf(element)) ?? [];
}

function unlessBroken<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedDer) return undefined;
    throw error;
  }
}

function shuffled(choices: Choices, parts: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...parts].sort(() => choices.below(3) - 1);
}

/** Lengths as BER allows them. */
function withLength(
  element: DerElement,
  digits: readonly number[],
  after: readonly number[] = [],
): Uint8Array {
  return Buffer.concat([Buffer.from([element.tag, ...digits]), element.content, Buffer.from(after)]);
}

const REPLACEMENTS: readonly Replacement[] = [
  (choices, { content }) => writeDer(choices.of(TAGS), content),
  (_, element) => withLength(element, [0x80], [0, 0]),
  (_, element) =>
    withLength(element, [0x84, 0, 0, element.content.byteLength >> 8, element.content.byteLength & 0xff]),
  (choices, element) =>
    withLength(element, choices.of([[0xff], [0x84, 0xff, 0xff, 0xff, 0xff], [0x7f], [0], [0x81, 0]])),
  (choices, element) => writeDer(element.tag, mutateBytes(choices, element.content)),
  (choices, element) => writeDer(element.tag, Buffer.alloc(choices.below(300), choices.below(256))),
  (_, element) => writeDer(element.tag, Buffer.alloc(1), element.content),
  (_, element) => writeDer(element.tag),
  () => Buffer.alloc(0),
  (_, element) => Buffer.concat([element.raw, element.raw]),
  (choices, element) => mutateBytes(choices, element.raw),
  (choices, element) => {
    const tag = choices.of([TAG.sequence, TAG.set, TAG.context0, element.tag]);
    let nested = element.raw;
    for (let left = choices.below(200); left > 0; left -= 1) nested = writeDer(tag, nested);
    return nested;
  },
  (choices, element) => {
    const parts = partsOf(element).map(({ raw }) => raw);
    return parts.length === 0
      ? writeDer(TAG.integer, Buffer.alloc(2), element.content)
      : writeDer(element.tag, ...shuffled(choices, parts));
  },
  (choices) =>
    writeDer(choices.of([TAG.utcTime, TAG.generalizedTime]), Buffer.from(choices.of(TIMES), 'latin1')),
];

function everyElement(root: DerElement): readonly DerElement[] {
  return [root, ...partsOf(root).flatMap(everyElement)];
}

/** Times are few among the elements of a certificate, and treacherous: they get a chance of their own. */
function chosenElement(choices: Choices, root: DerElement): DerElement {
  const elements = everyElement(root);
  const times = elements.filter(({ tag }) => tag === TAG.utcTime || tag === TAG.generalizedTime);
  return times.length > 0 && choices.once(4) ? choices.of(times) : choices.of(elements);
}

/** The same bytes with one element replaced; the lengths around it stay true. */
export function mutateDer(choices: Choices, bytes: Uint8Array): Uint8Array {
  const root = unlessBroken(() => readDer(bytes));
  if (root === undefined) return mutateBytes(choices, bytes);
  const target = chosenElement(choices, root);
  const isTime = target.tag === TAG.utcTime || target.tag === TAG.generalizedTime;
  const replacement =
    (isTime && choices.once(2) ? REPLACEMENTS.at(-1) : undefined) ?? choices.of(REPLACEMENTS);
  return rewritten(root, target, replacement(choices, target));
}

function rewritten(element: DerElement, target: DerElement, replacement: Uint8Array): Uint8Array {
  if (element.raw.byteOffset === target.raw.byteOffset && element.raw.byteLength === target.raw.byteLength)
    return replacement;
  const parts = partsOf(element);
  if (parts.length === 0) return element.raw;
  return writeDer(element.tag, ...parts.map((part) => rewritten(part, target, replacement)));
}

/** What a certificate is designated by, read as far as it can be. */
function designation(
  der: Uint8Array,
): Partial<Pick<UnlockedSigner['certificate'], 'issuer' | 'serialNumber'>> {
  const root = unlessBroken(() => readDer(der));
  const [body] = root ? partsOf(root) : [];
  const [first, ...others] = body ? partsOf(body) : [];
  const [serialNumber, , issuer] = first?.tag === TAG.context0 ? others : [first, ...others];
  return serialNumber && issuer ? { serialNumber: serialNumber.raw, issuer: issuer.raw } : {};
}

function signedWith(
  specimen: Specimen,
  signer: UnlockedSigner,
  certificate: Uint8Array,
): Promise<Uint8Array> {
  const presented = { ...signer.certificate, der: certificate, ...designation(certificate) };
  return signManifest(specimen.manifest, [{ ...signer, certificate: presented }], SIGNED_AT);
}

type SignatureMutation = (
  choices: Choices,
  specimen: Specimen,
  workshop: Workshop,
) => Uint8Array | Promise<Uint8Array>;

const SIGNATURE_MUTATIONS: readonly SignatureMutation[] = [
  (choices, { signature }) => mutateDer(choices, signature),
  (choices, { signature }) => mutateDer(choices, mutateDer(choices, signature)),
  (choices, { signature }) => mutateBytes(choices, signature),
  // The attacker's own signature over attributes of their own making.
  async (choices, { manifest }, { attacker }) => {
    const attributes = (sorted: readonly Uint8Array[]): readonly Uint8Array[] =>
      choices.once(3)
        ? shuffled(choices, [...sorted, choices.of(sorted)])
        : sorted.map((attribute) => (choices.once(3) ? mutateDer(choices, attribute) : attribute));
    const sound = await signManifest(manifest, [attacker], SIGNED_AT);
    return editSignature(sound, { attributes, signer: attacker });
  },
  // A certificate of the attacker's own making, rightly designated by the signature.
  (choices, specimen, { attacker }) =>
    signedWith(specimen, attacker, mutateDer(choices, attacker.certificate.der)),
  (choices, specimen, { attacker }) =>
    signedWith(specimen, attacker, mutateBytes(choices, attacker.certificate.der)),
  (choices, _, { specimens }) => choices.of(specimens).signature,
  (_, { signature }) => malleate(signature),
  (_, { signature, manifest }, { attacker }) => countersignManifest(signature, manifest, attacker, SIGNED_AT),
  // The victim's name and number on the attacker's key.
  (_, specimen, { attacker, originals }) => {
    const pem = [...originals.values()][0]?.signers[0]?.certificatePem ?? '';
    const der = Buffer.from(pem.replace(/-----.*-----/g, ''), 'base64');
    return signedWith(specimen, attacker, der);
  },
];

export async function mutateSignature(choices: Choices, workshop: Workshop): Promise<Uint8Array> {
  const specimen = choices.of(workshop.specimens);
  const signature = await choices.of(SIGNATURE_MUTATIONS)(choices, specimen, workshop);
  return assembleParts({ ...specimen, signature });
}
