/** What the fuzzer and the measures around it found, each mended since: see fuzzing/. */
import { Choices } from '../../../testing/seeded-choices.ts';
import { signManifest } from '../cades-writer.ts';
import { writeCanonicalJson } from '../canonical-json.ts';
import { childrenOf, readDer, TAG, writeDer, type DerElement } from '../der.ts';
import type { UnlockedSigner } from '../identity.ts';
import { MAX_JSON_VALUES, MAX_MANIFEST_BYTES } from '../limits.ts';
import { rawEntry } from './raw-zip.ts';
import { assemble, makePieces, PLAN, planFile, SIGNED_AT, type Pieces } from './specimen.ts';
import { refused, type MadeVector } from './vector.ts';

export async function foundVectors(signer: UnlockedSigner): Promise<readonly MadeVector[]> {
  const pieces = await makePieces([signer]);
  return [
    await tooManyValues(signer),
    await openElements(signer),
    ...looseSignatures(pieces),
    ...(await looseCertificates(pieces, signer)),
    await manyUnknownFields(signer),
  ];
}

/** One in twelve of the numbers is drawn, so that the whole compresses well, yet not beyond the ratio of [S7]. */
async function tooManyValues(signer: UnlockedSigner): Promise<MadeVector> {
  const choices = new Choices(1);
  const drawn = Array.from({ length: MAX_JSON_VALUES / 12 }, () => String(choices.below(2)));
  const list = `[${drawn.join(',')}${',0'.repeat(MAX_JSON_VALUES)}]`;
  const bytes = Buffer.from(
    `{"deep":${list},${Buffer.from(writeCanonicalJson(PLAN)).toString('utf8').slice(1)}`,
  );
  const pieces = await makePieces([signer], [planFile(bytes)]);
  const files = [rawEntry('plan.json', bytes, { method: 8 })];
  return refused('S3', 'json-too-many-values', 'a list of numbers', assemble({ ...pieces, files }));
}

/** Three bytes each; a parser that looks through all that are open takes seconds over them. */
async function openElements(signer: UnlockedSigner): Promise<MadeVector> {
  const pieces = await makePieces([signer], [planFile()], () =>
    '<a>'.repeat(Math.floor(MAX_MANIFEST_BYTES / 3)),
  );
  return refused('S4', 'manifest-malformed', 'twenty thousand elements left open', assemble(pieces));
}

/** The faults of a schema are told, not repeated at length. */
async function manyUnknownFields(signer: UnlockedSigner): Promise<MadeVector> {
  const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${String(index)}`, 0]));
  const bytes = writeCanonicalJson({ ...PLAN, ...fields });
  const pieces = await makePieces([signer], [planFile(bytes)]);
  const files = [rawEntry('plan.json', bytes, { method: 8 })];
  return refused('S3', 'schema', 'five thousand fields nobody knows', assemble({ ...pieces, files }));
}

type Edit = (element: DerElement) => Uint8Array;

/** Goes down by the position of each child, edits what is there, and writes the lengths around it again. */
function editedAt(element: DerElement, [next, ...path]: readonly number[], edit: Edit): Uint8Array {
  if (next === undefined) return edit(element);
  const children = childrenOf(element).map((child, index) =>
    index === next ? editedAt(child, path, edit) : child.raw,
  );
  return writeDer(element.tag, ...children);
}

const HIDDEN = writeDer(TAG.octetString, Buffer.from('caché'));
const withHidden: Edit = ({ tag, content }) => writeDer(tag, content, HIDDEN);

/** Nothing here is signed, so that only the form can be refused. */
const LOOSE: readonly (readonly [why: string, path: readonly number[], edit: Edit])[] = [
  ['a version with a leading zero', [1, 0, 0], () => writeDer(TAG.integer, Buffer.from([0, 1]))],
  ['digest algorithms that are none', [1, 0, 1], () => writeDer(TAG.set, HIDDEN)],
  ['something hidden beside the content', [], withHidden],
  ['something hidden before the signers', [1, 0, 3], ({ raw }) => Buffer.concat([raw, HIDDEN])],
  ['something hidden beside the serial number', [1, 0, 4, 0, 1], withHidden],
  ['something hidden in the algorithm', [1, 0, 4, 0, 4], withHidden],
];

function looseSignatures(pieces: Pieces): readonly MadeVector[] {
  return LOOSE.map(([why, path, edit]) => {
    const signature = editedAt(readDer(pieces.signature), path, edit);
    return refused('S5', 'signature-malformed', why, assemble({ ...pieces, signature }));
  });
}

/** Where a certificate says until when it is valid. */
const NOT_AFTER = [0, 4, 1] as const;

async function looseCertificates(pieces: Pieces, signer: UnlockedSigner): Promise<readonly MadeVector[]> {
  const rows = [
    ['valid until a thirteenth month', writeDer(TAG.utcTime, Buffer.from('291332256199Z'))],
    ['valid until a time without its zone', writeDer(TAG.generalizedTime, Buffer.from('20291231235959'))],
  ] as const;
  const made: MadeVector[] = [];
  for (const [why, time] of rows) {
    const der = editedAt(readDer(signer.certificate.der), NOT_AFTER, () => time);
    const certificate = { ...signer.certificate, der };
    const signature = await signManifest(pieces.manifest, [{ ...signer, certificate }], SIGNED_AT);
    made.push(refused('S5', 'certificate-altered', why, assemble({ ...pieces, signature })));
  }
  return made;
}
