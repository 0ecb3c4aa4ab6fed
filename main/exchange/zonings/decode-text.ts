// Text of a file nobody said the encoding of: UTF-8 when it is valid as such, else what Excel writes in France.
import { ZoneFileRefused } from './zone-file-refused.ts';

const UTF_16_MARKS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Without its byte-order mark. Throws ZoneFileRefused when it is no text, such as a workbook. */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes('\0')) throw new ZoneFileRefused('zone-file-not-text');
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  const marked = UTF_16_MARKS.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked.encoding;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
