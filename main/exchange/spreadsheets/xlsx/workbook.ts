// The workbook part: which sheets there are, in which order, and from which day its dates count.
import type { Archive } from '../archive.ts';
import { readXmlText, type Attributes } from '../xml.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';
import { mainPartOf, relationshipsOf, type Relationship } from './package.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly is1904: boolean;
  readonly sheets: readonly WorkbookSheet[];
  readonly sharedStringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

/** Throws SpreadsheetRefused. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const part = await mainPartOf(archive);
  const relationships = await relationshipsOf(archive, part);
  const sheets: WorkbookSheet[] = [];
  let is1904 = false;
  readXmlText(await archive.text(part), {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      const sheet = element === 'sheet' ? sheetOf(attributes, relationships) : undefined;
      if (sheet) sheets.push(sheet);
    },
    close: () => undefined,
    text: () => undefined,
  });
  const partOf = (type: string): string | undefined =>
    [...relationships.values()].find((each) => each.type === type && archive.has(each.target))?.target;
  return { is1904, sheets, sharedStringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') };
}

function sheetOf(
  attributes: Attributes,
  relationships: ReadonlyMap<string, Relationship>,
): WorkbookSheet | undefined {
  const target = relationships.get(relationshipIdOf(attributes) ?? '');
  // A sheet of Excel 4 macros runs as well as a module does.
  if (target?.type.toLowerCase().endsWith('macrosheet') === true)
    throw new SpreadsheetRefused('spreadsheet-macros');
  // Sheets that are a chart have no cells.
  if (target?.type !== 'worksheet' || target.isExternal) return undefined;
  const { name = '', state = 'visible' } = attributes;
  return { name, isHidden: state !== 'visible', part: target.target };
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}

/** `r:id`, whichever prefix the file gives the namespace of relationships. */
export function relationshipIdOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return attributes['r:id'] ?? Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}
