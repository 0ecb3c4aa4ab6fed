// Texts that cells share: rich text comes in runs, which are put end to end.
import type { Archive } from '../archive.ts';
import { textValue } from '../cell-values.ts';
import type { Reading } from '../reading.ts';
import { readXmlEntry } from '../xml.ts';

export async function readSharedStrings(
  archive: Archive,
  part: string | undefined,
  reading: Reading,
): Promise<readonly (string | null)[]> {
  const strings: (string | null)[] = [];
  if (part === undefined) return strings;
  let collected = '';
  let isInText = false;
  let isInReading = false;
  await readXmlEntry(archive, part, reading, {
    open: (element) => {
      if (element === 'si') collected = '';
      else if (element === 't') isInText = !isInReading;
      else if (element === 'rPh') isInReading = true;
    },
    close: (element) => {
      if (element === 'si') strings.push(textValue(unescapeText(collected)));
      else if (element === 't') isInText = false;
      else if (element === 'rPh') isInReading = false;
    },
    text: (text) => {
      if (isInText) collected += text;
    },
  });
  return strings;
}

/** `_x000D_`: how the format writes characters that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
