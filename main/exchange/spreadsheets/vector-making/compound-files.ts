/** Old Excel workbooks, and what else Microsoft keeps in compound files. */
import { CFB, set_cptable, utils, write, type WorkBook } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { Table } from './vector.ts';

set_cptable(codePages);

/** SheetJS writes what its own reading half reads: LibreOffice made the other .xls vectors. */
export function xlsOf(table: Table): Uint8Array {
  return write(bookOf(table), { type: 'buffer', bookType: 'biff8' }) as Uint8Array;
}

/** SheetJS writes an underscore for every accent here: the letters of Windows-1252 are put in their places afterwards. */
export function excel95Of(table: Table): Uint8Array {
  const bytes = Buffer.from(write(bookOf(table), { type: 'buffer', bookType: 'biff5' }) as Uint8Array);
  for (const text of table.flat()) {
    if (typeof text !== 'string') continue;
    const mangled = Buffer.from(text.replace(/[^\0-\x7f]/g, '_'), 'latin1');
    const at = bytes.indexOf(mangled);
    if (at < 0) throw new Error(`${text} is not in one piece`);
    bytes.write(text, at, 'latin1');
  }
  return bytes;
}

export function xml2003Of(table: Table): string {
  return write(bookOf(table), { type: 'string', bookType: 'xlml' }) as string;
}

function bookOf(table: Table): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table.map((row) => [...row])), 'Suivi');
  return book;
}

interface Container {
  readonly FileIndex: { name: string; content: Uint8Array | number[] }[];
}
interface Containers {
  readonly read: (bytes: Uint8Array, options: { type: 'buffer' }) => Container;
  readonly write: (container: Container, options: { type: 'buffer' }) => Uint8Array;
  readonly utils: {
    readonly cfb_new: () => Container;
    readonly cfb_add: (container: Container, name: string, content: Uint8Array) => void;
  };
}
const containers = CFB as Containers;

export function compoundFileOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = containers.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) containers.utils.cfb_add(container, name, content);
  return containers.write(container, { type: 'buffer' });
}

/** The workbook with one more stream, as a project of macros adds. */
export function withStream(xls: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const container = containers.read(Buffer.from(xls), { type: 'buffer' });
  containers.utils.cfb_add(container, name, content);
  return containers.write(container, { type: 'buffer' });
}

/** The workbook with a record put in after its first, where the one of a password stands. */
export function withRecord(xls: Uint8Array, kind: number, data: Uint8Array): Uint8Array {
  const container = containers.read(Buffer.from(xls), { type: 'buffer' });
  const stream = container.FileIndex.find(({ name }) => name === 'Workbook');
  if (!stream) throw new Error('there is no workbook stream');
  const records = Buffer.from(stream.content);
  const first = 4 + records.readUInt16LE(2);
  const header = Buffer.alloc(4);
  header.writeUInt16LE(kind, 0);
  header.writeUInt16LE(data.byteLength, 2);
  stream.content = Buffer.concat([records.subarray(0, first), header, data, records.subarray(first)]);
  const copy = containers.utils.cfb_new();
  containers.utils.cfb_add(copy, '/Workbook', stream.content);
  return containers.write(copy, { type: 'buffer' });
}
