/** Archives that lie, with sound parts inside: every field of every record, the order, the number and the layout. */
import { constants, deflateRawSync } from 'node:zlib';
import type { Choices } from '../../../testing/seeded-choices.ts';
import { rawEntry, writeRawZip, type RawEntry, type RawHeader } from '../vector-making/raw-zip.ts';
import { mutateBytes } from './byte-mutations.ts';
import { entriesOfParts, type Specimen, type Workshop } from './workshop.ts';

const NAMES = [
  '../plan.json',
  '/etc/passwd',
  'C:\\plan.json',
  'pieces/../../plan.json',
  'pieces\\note.txt',
  'PLAN.JSON',
  'Mimetype',
  'pieces/note.txt\0.exe',
  'pieces/note.txt\n',
  'pieces/',
  'pieces/NOTE.txt',
  'META-INF/asicmanifest.xml',
  'META-INF/ASiCManifest1.xml',
  'META-INF/signatures.xml',
  '__proto__.json',
  'constructor.json',
  'receipt.json',
  'plan.pdf',
  'con',
  '',
  'é.json',
  'n'.repeat(4000),
] as const;
const NUMBERS = [0, 1, 2, 3, 7, 8, 9, 12, 20, 0x21, 93, 99, 0x7fff, 0x8000, 0xfffe, 0xffff] as const;
const SIZES = [
  0,
  1,
  22,
  30,
  46,
  1024 * 1024,
  64 * 1024 * 1024,
  0x7fffffff,
  0x80000000,
  0xfffffffe,
  0xffffffff,
] as const;
const MODES = [0o120777, 0o040755, 0o100644, 0o020666, 0o060660, 0o140777, 0o010644, 0o104755] as const;

type Entries = readonly RawEntry[];
type EntryMutation = (choices: Choices, entry: RawEntry, workshop: Workshop) => RawEntry;
type ListMutation = (choices: Choices, entries: Entries, workshop: Workshop) => Entries;

function headerField(choices: Choices): Partial<RawHeader> {
  return choices.of<() => Partial<RawHeader>>([
    () => ({ flags: 1 << choices.below(16) }),
    () => ({ flags: choices.of(NUMBERS) }),
    () => ({ method: choices.of(NUMBERS) }),
    () => ({ name: Buffer.from(choices.of(NAMES)) }),
    () => ({ crc: choices.below(2 ** 32) }),
    () => ({ compressedBytes: choices.of(SIZES) }),
    () => ({ sizeBytes: choices.of(SIZES) }),
    () => ({ compressedBytes: choices.below(4096), sizeBytes: choices.below(4096) }),
  ])();
}

/** The same content, compressed another way: nothing anybody signed has changed. */
function recompressed(choices: Choices, entry: RawEntry, bytes: Uint8Array): RawEntry {
  const name = entry.header.name.toString('utf8');
  if (choices.once(3)) return rawEntry(name, bytes);
  const data = deflateRawSync(bytes, {
    level: choices.below(10),
    strategy: choices.of([
      constants.Z_DEFAULT_STRATEGY,
      constants.Z_HUFFMAN_ONLY,
      constants.Z_RLE,
      constants.Z_FIXED,
    ]),
    memLevel: 1 + choices.below(9),
  });
  return { ...rawEntry(name, bytes, { method: 8, compressedBytes: data.byteLength }), data };
}

const ENTRY_MUTATIONS: readonly EntryMutation[] = [
  (choices, entry) => ({ ...entry, header: { ...entry.header, ...headerField(choices) } }),
  (choices, entry) => ({ ...entry, central: headerField(choices) }),
  (choices, entry) => ({ ...entry, unixMode: choices.of(MODES) }),
  (choices, entry) => ({ ...entry, extra: Buffer.alloc(choices.below(50), choices.below(256)) }),
  (choices, entry) => ({ ...entry, comment: Buffer.alloc(choices.below(50), choices.below(256)) }),
  (choices, entry) => ({ ...entry, bytesAfter: Buffer.alloc(1 + choices.below(50), choices.below(256)) }),
  (choices, entry) => ({ ...entry, localOffset: choices.of([...SIZES, choices.below(4096)]) }),
  (choices, entry) => ({ ...entry, data: mutateBytes(choices, entry.data) }),
  (choices, entry) => {
    const data = mutateBytes(choices, entry.data);
    return { ...entry, data, header: { ...entry.header, compressedBytes: data.byteLength } };
  },
  (choices, entry, { specimens }) => {
    const name = entry.header.name.toString('utf8');
    const found = choices.of(specimens).files.find((file) => file.name === name);
    return found ? recompressed(choices, entry, found.bytes) : entry;
  },
];

const LIST_MUTATIONS: readonly ListMutation[] = [
  (choices, entries) => [...entries].sort(() => choices.below(3) - 1),
  (choices, entries) => [...entries, choices.of(entries)],
  (choices, entries) => {
    const dropped = choices.of(entries);
    return entries.filter((entry) => entry !== dropped);
  },
  (choices, entries, { specimens }) => {
    const other = choices.of(entriesOfParts(choices.of(specimens)));
    return entries.map((entry) => (entry.header.name.equals(other.header.name) ? other : entry));
  },
  (choices, entries, { specimens }) => [...entries, choices.of(entriesOfParts(choices.of(specimens)))],
  (choices, entries) => [...entries, rawEntry(choices.of(NAMES), Buffer.from('bonjour'))],
  (choices, entries) => [
    ...entries,
    ...Array.from({ length: choices.below(70) }, (_, index) =>
      rawEntry(`pieces/${String(index)}`, Buffer.alloc(0)),
    ),
  ],
];

function mutateEntries(choices: Choices, entries: Entries, workshop: Workshop): Entries {
  if (choices.once(3)) return choices.of(LIST_MUTATIONS)(choices, entries, workshop);
  const chosen = choices.of(entries);
  const mutation = choices.of(ENTRY_MUTATIONS);
  return entries.map((entry) => (entry === chosen ? mutation(choices, entry, workshop) : entry));
}

function writeMutated(choices: Choices, entries: Entries): Uint8Array {
  if (!choices.once(6)) return writeRawZip(entries);
  const bytes = Buffer.alloc(1 + choices.below(60), choices.below(256));
  return writeRawZip(
    entries,
    choices.of([
      { entryCount: choices.of(NUMBERS) },
      { bytesBeforeCentral: bytes },
      { bytesAfterCentral: bytes },
    ]),
  );
}

/** Only the packing changes: order, methods, levels. What is inside must be judged as before. */
export function repack(choices: Choices, specimen: Specimen): Uint8Array {
  const [mimetype, ...others] = entriesOfParts(specimen) as readonly [RawEntry, ...RawEntry[]];
  const contents = [...specimen.files.map(({ bytes }) => bytes), specimen.manifest, specimen.signature];
  const packed = others.map((entry, index) =>
    recompressed(choices, entry, contents[index] ?? Buffer.alloc(0)),
  );
  return writeRawZip([mimetype, ...packed.sort(() => choices.below(3) - 1)]);
}

export function mutateZip(choices: Choices, workshop: Workshop): Uint8Array {
  const specimen = choices.of(workshop.specimens);
  if (choices.once(10)) return repack(choices, specimen);
  let bytes = specimen.bytes;
  if (choices.once(2)) {
    let entries = entriesOfParts(specimen);
    for (let left = 1 + choices.below(3); left > 0 && entries.length > 0; left -= 1)
      entries = mutateEntries(choices, entries, workshop);
    bytes = writeMutated(choices, entries);
    if (!choices.once(4)) return bytes;
  }
  if (choices.once(20)) return Buffer.concat([bytes, choices.of(workshop.specimens).bytes]);
  return mutateBytes(choices, bytes);
}
