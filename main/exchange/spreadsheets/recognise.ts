// What a file is, told by what it holds: its name is only believed for text.
import type { ForeignDocument } from '../../domain/spreadsheet/refusal.ts';
import type { Archive } from './archive.ts';
import { mainPartOf } from './xlsx/package.ts';

const ASCII = new TextDecoder('latin1');

const SIGNATURES: readonly (readonly [string, ForeignDocument])[] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'text-document'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['RIFF', 'image'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['Rar!', 'archive'],
  ['\x1f\x8b', 'archive'],
];
const HEIF = /^[\s\S]{4}ftyp(heic|heix|mif1|avif)/;

/** Undefined when the first bytes are of nothing known: text, perhaps. */
export function foreignDocumentOf(bytes: Uint8Array): ForeignDocument | undefined {
  const start = ASCII.decode(bytes.subarray(0, 16));
  if (HEIF.test(start)) return 'image';
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  // A table may well begin with the letters BM; a picture holds bytes that no text does.
  return known && (known[0].length > 2 || bytes.includes(0)) ? known[1] : undefined;
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

export type ArchiveKind = 'xlsx' | 'ods' | ForeignDocument;

const MIME_TYPES: readonly (readonly [RegExp, ArchiveKind])[] = [
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, 'ods'],
  [/^application\/vnd\.oasis\.opendocument\.text/, 'text-document'],
  [/^application\/vnd\.oasis\.opendocument\.presentation/, 'presentation'],
  [/^application\/vnd\.etsi\.asic-e\+zip/, 'signed-plan'],
];
const MAX_MIME_TYPE_BYTES = 200;

/** Throws SpreadsheetRefused when the archive is of Office and has lost its main part. */
export async function archiveKindOf(archive: Archive): Promise<ArchiveKind> {
  if (archive.has('mimetype') && archive.sizeOf('mimetype') <= MAX_MIME_TYPE_BYTES) {
    const mimeType = (await archive.text('mimetype')).trim();
    const known = MIME_TYPES.find(([pattern]) => pattern.test(mimeType));
    if (known) return known[1];
  }
  if (archive.has('_rels/.rels')) return officeKindOf(await mainPartOf(archive));
  if (archive.names.some((name) => name.startsWith('index/') || name === 'index.zip')) return 'numbers';
  if (archive.has('workspace.json') || archive.has('sauvegarde.json')) return 'workspace-backup';
  return 'archive';
}

function officeKindOf(mainPart: string): ArchiveKind {
  if (mainPart.toLowerCase().endsWith('.bin')) return 'excel-binary';
  if (/^word\//i.test(mainPart)) return 'text-document';
  return /^ppt\//i.test(mainPart) ? 'presentation' : 'xlsx';
}

export type TextKind = 'table' | 'web-page' | 'xml-2003' | 'flat-ods';

const LOOKED_AT = 4096;

export function textKindOf(text: string): TextKind {
  const start = text.slice(0, LOOKED_AT).trimStart();
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|meta|table|style|body|div)[\s>]/i.test(
      start,
    )
  )
    return 'web-page';
  if (!start.startsWith('<')) return 'table';
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return 'xml-2003';
  return /<office:document[\s>]/.test(start) ? 'flat-ods' : 'table';
}
