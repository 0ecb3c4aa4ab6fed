// Text of a file nobody said the encoding of: UTF-8 when it is valid as such, else what Excel writes in France.
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** Without its byte-order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

const UTF_16_MARKS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Null when it is no text, such as a workbook. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = UTF_16_MARKS.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return asText(new TextDecoder(marked.encoding).decode(bytes), marked.encoding);
  try {
    return asText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    return asText(withPunctuation(new TextDecoder('windows-1252').decode(bytes)), 'windows-1252');
  }
}

function asText(text: string, encoding: TextEncoding): DecodedText | null {
  return text.includes('\0') ? null : { text, encoding };
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
