/** Workbooks written letter by letter, so that no library's idea of the format comes between. */
import { rawEntry, writeRawZip, type RawEntry } from '../../signed/vector-making/raw-zip.ts';
import type { CellValue } from '../../../domain/spreadsheet/sheet.ts';
import type { Table } from './vector.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface RawSheet {
  readonly name: string;
  /** All that stands inside <worksheet>. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Addresses by relationship identifier. */
  readonly links?: Readonly<Record<string, string>>;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** The inside of <sst>. */
  readonly sharedStrings?: string;
  /** Format codes: the first is cell style 1, and so on; a number stands for a format every reader knows. */
  readonly formats?: readonly (string | number)[];
  readonly is1904?: boolean;
  readonly mainType?: string;
  readonly extra?: readonly RawEntry[];
}

export function part(name: string, xml: string): RawEntry {
  return rawEntry(name, Buffer.from(DECLARATION + xml), { method: 8 });
}

export function xlsxEntries(workbook: RawWorkbook): readonly RawEntry[] {
  const { sheets, sharedStrings, formats = [], extra = [] } = workbook;
  return [
    part('[Content_Types].xml', contentTypes(workbook)),
    part('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbookXml(workbook)),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(
          (_, at) => [`rId${String(at + 1)}`, 'worksheet', `worksheets/sheet${String(at + 1)}.xml`] as const,
        ),
        ['rIdStyles', 'styles', 'styles.xml'],
        ...(sharedStrings === undefined
          ? []
          : [['rIdStrings', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ]),
    ),
    part('xl/styles.xml', stylesXml(formats)),
    ...(sharedStrings === undefined
      ? []
      : [part('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${sharedStrings}</sst>`)]),
    ...sheets.flatMap(({ xml, links }, at) => [
      part(
        `xl/worksheets/sheet${String(at + 1)}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${xml}</worksheet>`,
      ),
      ...(links
        ? [
            part(
              `xl/worksheets/_rels/sheet${String(at + 1)}.xml.rels`,
              relationships(
                Object.entries(links).map(([id, target]) => [id, 'hyperlink', target] as const),
                ' TargetMode="External"',
              ),
            ),
          ]
        : []),
    ]),
    ...extra,
  ];
}

export function xlsxOf(workbook: RawWorkbook): Buffer {
  return writeRawZip(xlsxEntries(workbook));
}

/** A table as <sheetData>: texts inline, dates as numbers under cell style 1, which must be a date. */
export function sheetData(table: Table): string {
  const lines = table.map((cells, row) => {
    const xml = cells.map((value, column) => cellXml(addressOf(row, column), value)).join('');
    return xml === '' ? '' : `<row r="${String(row + 1)}">${xml}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>`;
}

/** Number format 14: a short date. */
export const TABLE_FORMATS = [14];

export function workbookOf(
  sheets: readonly {
    readonly name: string;
    readonly table: Table;
    readonly after?: string;
    readonly before?: string;
  }[],
): Buffer {
  return xlsxOf({
    formats: TABLE_FORMATS,
    sheets: sheets.map(({ name, table, after = '', before = '' }) => ({
      name,
      xml: `${before}${sheetData(table)}${after}`,
    })),
  });
}

function cellXml(address: string, value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${String(value)}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? '1' : '0'}</v></c>`;
  if (typeof value === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  return `<c r="${address}" s="1"><v>${String(serialOf(value.date))}</v></c>`;
}

/** Days since 30 December 1899, as every spreadsheet counts from March 1900 on. */
export function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${String(row + 1)}`;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function relationships(
  rows: readonly (readonly [id: string, type: string, target: string])[],
  attributes = '',
): string {
  const each = rows.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${escapeXml(target)}"${attributes}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes({
  sheets,
  mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
}: RawWorkbook): string {
  const parts = [
    ['xl/workbook.xml', mainType],
    ['xl/styles.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'],
    ...sheets.map((_, at) => [
      `xl/worksheets/sheet${String(at + 1)}.xml`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    ]),
    ['xl/sharedStrings.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'],
  ];
  const overrides = parts.map(
    ([name = '', type = '']) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function workbookXml({ sheets, is1904 = false }: RawWorkbook): string {
  const each = sheets.map(({ name, state }, at) => {
    const visibility = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${String(at + 1)}"${visibility} r:id="rId${String(at + 1)}"/>`;
  });
  const settings = is1904 ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${settings}<sheets>${each.join('')}</sheets></workbook>`;
}

const FIRST_OWN_FORMAT = 164;

function stylesXml(formats: readonly (string | number)[]): string {
  const spelled = formats.flatMap((code, at) =>
    typeof code === 'string'
      ? [`<numFmt numFmtId="${String(FIRST_OWN_FORMAT + at)}" formatCode="${escapeXml(code)}"/>`]
      : [],
  );
  const cells = formats.map((code, at) => {
    const id = typeof code === 'string' ? FIRST_OWN_FORMAT + at : code;
    return `<xf numFmtId="${String(id)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  });
  const own =
    spelled.length === 0 ? '' : `<numFmts count="${String(spelled.length)}">${spelled.join('')}</numFmts>`;
  return `<styleSheet xmlns="${MAIN}">${own}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${String(cells.length + 1)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}
