// The parts of the national template without its worked example, which names people: neither in its cells nor in the texts they share.
import { fromBufferPromise } from 'yauzl';
import { rawEntry, writeRawZip } from '../../signed/vector-making/raw-zip.ts';

export const SHEET = 'xl/worksheets/sheet2.xml';
const STRINGS = 'xl/sharedStrings.xml';
export const EXAMPLE_ROW = 5;

export type Parts = ReadonlyMap<string, Buffer>;

async function partsOf(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, Buffer.concat(pieces));
  }
  return parts;
}

export function zipOf(parts: Parts): Buffer {
  return writeRawZip(
    [...parts].map(([name, bytes]) => rawEntry(name, bytes, { method: name === 'mimetype' ? 0 : 8 })),
  );
}

export function textIn(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (!bytes) throw new Error(`the template has no ${name}`);
  return bytes.toString('utf8');
}

const EXAMPLE = /<row r="5"[\s\S]*?<\/row>/;

export async function blankedXlsx(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const parts = await partsOf(bytes);
  const sheet = textIn(parts, SHEET);
  const example = EXAMPLE.exec(sheet)?.[0] ?? '';
  const rest = sheet.replace(EXAMPLE, '');
  const used = (xml: string): readonly string[] =>
    [...xml.matchAll(/t="s"[^>]*><v>(\d+)<\/v>/g)].map(([, index = '']) => index);
  const others = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet/.test(name) && name !== SHEET);
  const kept = new Set([...used(rest), ...others.flatMap((name) => used(textIn(parts, name)))]);
  const alone = new Set(used(example).filter((index) => !kept.has(index)));
  let index = -1;
  const strings = textIn(parts, STRINGS).replace(/<si>[\s\S]*?<\/si>|<si\/>/g, (string) => {
    index += 1;
    return alone.has(String(index)) ? '<si><t></t></si>' : string;
  });
  const emptied = example.replace(/<c ([^>]*?)(?: t="\w+")?>(?:(?!<\/c>)[\s\S])*<\/c>/g, '<c $1/>');
  if (/<v>/.test(emptied)) throw new Error('the worked example is not blank');
  return parts.set(SHEET, Buffer.from(sheet.replace(EXAMPLE, emptied))).set(STRINGS, Buffer.from(strings));
}

export async function blankedOds(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const parts = await partsOf(bytes);
  const content = textIn(parts, 'content.xml');
  const start = content.indexOf('table:name="Fichier_dimport"');
  let rows = 0;
  const after = content.slice(start).replace(/<table:table-row[\s\S]*?<\/table:table-row>/g, (row) => {
    rows += 1;
    if (rows !== EXAMPLE_ROW) return row;
    return row.replace(/<table:table-cell(?: [^>]*?)?(?:\/>|>[\s\S]*?<\/table:table-cell>)/g, (cell) => {
      const repeated = / table:number-columns-repeated="\d+"/.exec(cell)?.[0] ?? '';
      return `<table:table-cell${repeated}/>`;
    });
  });
  return parts.set('content.xml', Buffer.from(content.slice(0, start) + after));
}
