/** Archives that break [S2] or [S6]: wrong bytes around sound pieces. */
import { deflateRawSync } from 'node:zlib';
import { CONTAINER_MEDIA_TYPE, MANIFEST_NAME, MIMETYPE_NAME, SIGNATURE_NAME } from '../entry-names.ts';
import type { SignedFileRefusalCode } from '../../../domain/signed-file/refusal.ts';
import { rawEntry, writeRawZip, type RawEntry } from './raw-zip.ts';
import { assemble, entriesOf, type Pieces } from './specimen.ts';
import { refused, type MadeVector } from './vector.ts';

const MEBIBYTE = 1024 * 1024;
const TEXT = Buffer.from('Une note, puis une autre note, puis une autre note.\n');

export function archiveVectors(pieces: Pieces): readonly MadeVector[] {
  return [
    ...boundaryVectors(pieces),
    ...nameVectors(pieces),
    ...natureVectors(pieces),
    ...sizeVectors(pieces),
    ...layoutVectors(pieces),
    ...arrangementVectors(pieces),
  ];
}

function withEntry(pieces: Pieces, entry: RawEntry): Buffer {
  return writeRawZip([...entriesOf(pieces), entry]);
}

function boundaryVectors(pieces: Pieces): readonly MadeVector[] {
  const sound = assemble(pieces);
  const withComment = Buffer.concat([sound, Buffer.from('bonjour')]);
  withComment.writeUInt16LE(7, sound.byteLength - 2);
  const zip64 = writeRawZip(entriesOf(pieces), { entryCount: 0xffff });
  const rows: readonly (readonly [SignedFileRefusalCode, string, Buffer])[] = [
    ['not-a-zip', 'an empty file', Buffer.alloc(0)],
    ['not-a-zip', 'a letter', Buffer.from('Madame, Monsieur,\n')],
    ['prefix-bytes', 'a script before the archive', Buffer.concat([Buffer.from('#!/bin/sh\n'), sound])],
    ['trailing-bytes', 'text after the archive', Buffer.concat([sound, Buffer.from('\n')])],
    ['trailing-bytes', 'an archive comment', withComment],
    ['truncated', 'half a download', sound.subarray(0, sound.byteLength / 2)],
    ['truncated', 'the last byte missing', sound.subarray(0, -1)],
    ['zip-feature', 'a ZIP64 count', zip64],
  ];
  return [...rows, ...endRecordRows(sound)].map(([code, why, bytes]) => refused('S6', code, why, bytes));
}

/** One field of the end record, or of the first local header, changed in place. */
function endRecordRows(sound: Buffer): readonly (readonly [SignedFileRefusalCode, string, Buffer])[] {
  const end = sound.byteLength - 22;
  const patched = (patch: (copy: Buffer) => void): Buffer => {
    const copy = Buffer.from(sound);
    patch(copy);
    return copy;
  };
  const centralBytes = sound.readUInt32LE(end + 12);
  return [
    ['zip-feature', 'a second disk', patched((copy) => copy.writeUInt16LE(1, end + 4))],
    [
      'gap',
      'a directory declared too short',
      patched((copy) => copy.writeUInt32LE(centralBytes - 1, end + 12)),
    ],
    [
      'truncated',
      'a directory declared too long',
      patched((copy) => copy.writeUInt32LE(centralBytes + 1, end + 12)),
    ],
    ['header-mismatch', 'content passed off as an extra field', patched((copy) => copy.writeUInt16LE(4, 28))],
  ];
}

function nameVectors(pieces: Pieces): readonly MadeVector[] {
  const names: readonly (readonly [string, string])[] = [
    ['outside the list', 'notes.txt'],
    ['climbing out', '../plan.json'],
    ['climbing out of a folder', 'pieces/../plan.json'],
    ['a backslash', 'pieces\\note.txt'],
    ['absolute', '/pieces/note.txt'],
    ['a drive letter', 'C:/note.txt'],
    ['a NUL', 'pieces/note.txt\0.exe'],
    ['a folder', 'pieces/'],
    ['a folder inside the folder', 'pieces/a/b.txt'],
    ['a hidden file', 'pieces/.profile'],
    ['an accent', 'pieces/réunion.txt'],
    ['too long', `pieces/${'n'.repeat(101)}`],
  ];
  return names.map(([why, name]) =>
    refused('S2', 'name-not-allowed', why, withEntry(pieces, rawEntry(name, TEXT))),
  );
}

function natureVectors(pieces: Pieces): readonly MadeVector[] {
  const note = rawEntry('pieces/note.txt', TEXT);
  const extra = Buffer.from([0x75, 0x70, 0x02, 0x00, 0x01, 0x00]);
  const rows: readonly (readonly [SignedFileRefusalCode, string, RawEntry])[] = [
    [
      'symlink',
      'a link to a password file',
      { ...rawEntry('pieces/note.txt', Buffer.from('/etc/passwd')), unixMode: 0o120777 },
    ],
    ['encrypted', 'an encrypted entry', rawEntry('pieces/note.txt', TEXT, { flags: 1 })],
    ['unknown-method', 'bzip2', { ...note, header: { ...note.header, method: 12 } }],
    ['zip-feature', 'a device', { ...note, unixMode: 0o020666 }],
    ['zip-feature', 'a data descriptor', rawEntry('pieces/note.txt', TEXT, { flags: 8 })],
    ['zip-feature', 'an extra field', { ...note, extra }],
    ['zip-feature', 'an entry comment', { ...note, comment: Buffer.from('bonjour') }],
  ];
  return [
    ...rows.map(([code, why, entry]) => refused('S6', code, why, withEntry(pieces, entry))),
    refused('S6', 'duplicate-name', 'the plan twice', writeRawZip([...entriesOf(pieces), ...pieces.files])),
    refused(
      'S6',
      'duplicate-name',
      'two names that differ by case',
      writeRawZip([...entriesOf(pieces), note, rawEntry('pieces/NOTE.txt', TEXT)]),
    ),
  ];
}

function sizeVectors(pieces: Pieces): readonly MadeVector[] {
  const numbered = (count: number, header = {}): readonly RawEntry[] =>
    Array.from({ length: count }, (_, index) => rawEntry(`pieces/${String(index)}.txt`, TEXT, header));
  // Declared sizes only: the reader must refuse before it inflates anything, so the content need not exist.
  const declared = (sizeBytes: number, realBytes: number): RawEntry =>
    rawEntry('pieces/note.txt', Buffer.alloc(realBytes), { method: 8, sizeBytes });
  const many = numbered(5, { method: 8, sizeBytes: 60 * MEBIBYTE });
  const deflated = deflateRawSync(TEXT);
  const afterStream = Buffer.concat([deflated, Buffer.from('caché')]);
  const hidden = rawEntry('pieces/note.txt', TEXT, { method: 8, compressedBytes: afterStream.byteLength });
  return [
    refused('S7', 'too-many-entries', '65 entries', writeRawZip([...entriesOf(pieces), ...numbered(61)])),
    refused(
      'S7',
      'entry-too-large',
      'an entry declared at 65 MiB',
      withEntry(pieces, declared(65 * MEBIBYTE, 10)),
    ),
    refused('S7', 'total-too-large', '300 MiB declared in all', writeRawZip([...entriesOf(pieces), ...many])),
    refused('S7', 'ratio', 'a bomb', withEntry(pieces, declared(3 * MEBIBYTE, 3 * MEBIBYTE))),
    refused('S6', 'size-mismatch', 'a size under-declared', withEntry(pieces, declared(100, 100_000))),
    refused('S6', 'size-mismatch', 'a size over-declared', withEntry(pieces, declared(100_000, 100))),
    refused(
      'S6',
      'size-mismatch',
      'a stored entry of two sizes',
      withEntry(pieces, rawEntry('pieces/note.txt', TEXT, { sizeBytes: 3 })),
    ),
    refused(
      'S6',
      'size-mismatch',
      'bytes hidden after a deflate stream',
      withEntry(pieces, { ...hidden, data: afterStream }),
    ),
  ];
}

function layoutVectors(pieces: Pieces): readonly MadeVector[] {
  const note = rawEntry('pieces/note.txt', TEXT);
  const entries = entriesOf(pieces);
  const hole = Buffer.from('quelque chose');
  const overlapping: RawEntry = { ...note, localOffset: 0 };
  const rows: readonly (readonly [SignedFileRefusalCode, string, Buffer])[] = [
    [
      'header-mismatch',
      'another name in the local header',
      withEntry(pieces, { ...note, central: { name: Buffer.from('pieces/nota.txt') } }),
    ],
    [
      'header-mismatch',
      'another checksum in the local header',
      withEntry(pieces, { ...note, central: { crc: 1 } }),
    ],
    [
      'header-mismatch',
      'another size in the local header',
      withEntry(pieces, {
        ...note,
        header: { ...note.header, sizeBytes: 1 },
        central: { sizeBytes: TEXT.byteLength },
      }),
    ],
    [
      'header-mismatch',
      'more records counted than present',
      writeRawZip(entries, { entryCount: entries.length + 1 }),
    ],
    [
      'truncated',
      'an entry that runs into the directory',
      withEntry(pieces, {
        ...note,
        header: { ...note.header, sizeBytes: TEXT.byteLength + 9, compressedBytes: TEXT.byteLength + 9 },
      }),
    ],
    ['crc', 'a wrong checksum', withEntry(pieces, rawEntry('pieces/note.txt', TEXT, { crc: 1 }))],
    [
      'gap',
      'bytes between two entries',
      writeRawZip([{ ...pieces.mimetype, bytesAfter: hole }, ...entries.slice(1)]),
    ],
    ['gap', 'bytes before the directory', writeRawZip(entries, { bytesBeforeCentral: hole })],
    ['gap', 'bytes after the directory', writeRawZip(entries, { bytesAfterCentral: hole })],
    ['gap', 'fewer records counted than present', writeRawZip(entries, { entryCount: entries.length - 1 })],
    ['gap', 'two entries on the same bytes', withEntry(pieces, overlapping)],
  ];
  return rows.map(([code, why, bytes]) => refused('S6', code, why, bytes));
}

function arrangementVectors(pieces: Pieces): readonly MadeVector[] {
  const [mimetype, ...others] = entriesOf(pieces) as readonly [RawEntry, ...RawEntry[]];
  const without = (name: string): Buffer =>
    writeRawZip(entriesOf(pieces).filter((entry) => entry.header.name.toString() !== name));
  const mimetypeOf = (text: string, method: 0 | 8): Buffer =>
    writeRawZip([rawEntry(MIMETYPE_NAME, Buffer.from(text), { method }), ...others]);
  const rows: readonly (readonly [SignedFileRefusalCode, string, Buffer])[] = [
    ['mimetype-missing', 'no mimetype', without(MIMETYPE_NAME)],
    ['mimetype-not-first', 'mimetype last', writeRawZip([...others, mimetype])],
    ['mimetype-compressed', 'mimetype deflated', mimetypeOf(CONTAINER_MEDIA_TYPE, 8)],
    ['mimetype-wrong', 'a newline after it', mimetypeOf(`${CONTAINER_MEDIA_TYPE}\n`, 0)],
    ['mimetype-wrong', 'the type of another format', mimetypeOf('application/epub+zip', 0)],
    ['payload-missing', 'no plan', without('plan.json')],
    [
      'several-payloads',
      'a plan and a receipt',
      withEntry(pieces, rawEntry('receipt.json', Buffer.from('{}'))),
    ],
    ['manifest-missing', 'no manifest', without(MANIFEST_NAME)],
    ['signature-missing', 'no signature', without(SIGNATURE_NAME)],
    [
      'file-not-covered',
      'a second signature file',
      withEntry(pieces, rawEntry('META-INF/signature2.p7s', TEXT)),
    ],
    [
      'file-not-covered',
      'an attachment added afterwards',
      withEntry(pieces, rawEntry('pieces/note.txt', TEXT)),
    ],
  ];
  return rows.map(([code, why, bytes]) => refused('S2', code, why, bytes));
}
