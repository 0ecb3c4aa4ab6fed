// Text of a file nobody said the encoding of: UTF-8 when it is valid as such, else what Excel writes in France.
import { ZoneFileRefused } from './zone-file-refused.ts';

const UTF_16_MARKS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Without its byte-order mark. Throws ZoneFileRefused when it is no text, such as a workbook. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? withPunctuation(decoded) : decoded;
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

/** What Windows-1252 has where Latin-1 has control characters: some releases of Node decode the one as the other. */
const PUNCTUATION = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST_PUNCTUATION = 0x80;

function withPunctuation(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (letter) => PUNCTUATION[letter.charCodeAt(0) - FIRST_PUNCTUATION] ?? letter,
  );
}
