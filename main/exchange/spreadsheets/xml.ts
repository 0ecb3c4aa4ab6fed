// XML read as it streams by, so that a sheet is never held twice. Definitions of entities are refused, not counted.
import { SaxesParser } from 'saxes';
import type { Archive } from './archive.ts';
import type { Reading } from './reading.ts';
import { SpreadsheetRefused } from './spreadsheet-refused.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: `row` for `x:row`. Attributes keep theirs. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Throws SpreadsheetRefused. */
export async function readXmlEntry(
  archive: Archive,
  name: string,
  reading: Reading,
  events: XmlEvents,
): Promise<void> {
  const parser = parserFor(events);
  let decoder: ReturnType<typeof decoderFor> | undefined;
  try {
    for await (const piece of archive.pieces(name)) {
      decoder ??= decoderFor(piece);
      parser.write(decoder.decode(piece, { stream: true }));
      reading.advance(piece.byteLength);
    }
    parser.write(decoder?.decode() ?? '').close();
  } catch (cause) {
    throw refusalOf(cause);
  }
}

/** The same of a text that is already there. Throws SpreadsheetRefused. */
export function readXmlText(text: string, events: XmlEvents): void {
  try {
    parserFor(events).write(text).close();
  } catch (cause) {
    throw refusalOf(cause);
  }
}

/** Nobody is told the line of a fault inside a ZIP, and keeping count costs time. */
const OPTIONS = { position: false, xmlns: false } as const;

function parserFor({ open, close, text }: XmlEvents): SaxesParser<typeof OPTIONS> {
  const parser = new SaxesParser(OPTIONS);
  const localNames = new Map<string, string>();
  const localNameOf = (name: string): string => {
    const known = localNames.get(name);
    if (known !== undefined) return known;
    const localName = name.slice(name.indexOf(':') + 1);
    // Hostile files may have any number of names.
    if (localNames.size < 1000) localNames.set(name, localName);
    return localName;
  };
  parser.on('opentag', ({ name, attributes }) => {
    open(localNameOf(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    close(localNameOf(name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('doctype', () => {
    throw new SpreadsheetRefused('spreadsheet-entities');
  });
  parser.on('error', (error) => {
    throw error;
  });
  return parser;
}

function decoderFor(piece: Uint8Array) {
  const isUtf16 = (piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff);
  if (!isUtf16) return new TextDecoder('utf-8', { fatal: true });
  return new TextDecoder(piece[0] === 0xff ? 'utf-16le' : 'utf-16be', { fatal: true });
}

/** A fault of ours must not pass for a damaged file. */
function refusalOf(cause: unknown): unknown {
  if (cause instanceof SpreadsheetRefused) return cause;
  const isOfTheText =
    cause instanceof TypeError && 'code' in cause && cause.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
  const isOfTheXml = cause instanceof Error && cause.constructor === Error;
  return isOfTheText || isOfTheXml ? new SpreadsheetRefused('spreadsheet-damaged', {}, { cause }) : cause;
}
