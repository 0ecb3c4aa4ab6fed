// Of all that styles say, whether a cell's number is a date.
import type { Archive } from '../archive.ts';
import { datePartOf, datePartOfBuiltIn, type DatePart } from '../number-formats.ts';
import type { Reading } from '../reading.ts';
import { readXmlEntry } from '../xml.ts';

/** By the style number that cells carry. */
export async function readDateParts(
  archive: Archive,
  part: string | undefined,
  reading: Reading,
): Promise<readonly DatePart[]> {
  if (part === undefined) return [];
  const spelled = new Map<number, DatePart>();
  const formatIds: number[] = [];
  let isInCellFormats = false;
  await readXmlEntry(archive, part, reading, {
    open: (element, { numFmtId, formatCode }) => {
      if (element === 'numFmt') spelled.set(Number(numFmtId), datePartOf(formatCode ?? ''));
      else if (element === 'cellXfs') isInCellFormats = true;
      else if (element === 'xf' && isInCellFormats) formatIds.push(Number(numFmtId ?? 0));
    },
    close: (element) => {
      if (element === 'cellXfs') isInCellFormats = false;
    },
    text: () => undefined,
  });
  return formatIds.map((id) => spelled.get(id) ?? datePartOfBuiltIn(id));
}
