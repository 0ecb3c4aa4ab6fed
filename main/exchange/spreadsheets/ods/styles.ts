// styles.xml: the letter, and one landscape page per sheet with its foot.
import {
  fitsOnePageAcross,
  type SheetToWrite,
  type WorkbookToWrite,
} from '../../../domain/spreadsheet/workbook.ts';
import { FONT_NAME, FONT_POINTS } from '../look.ts';
import { element, escapeXml, namespaces, XML_DECLARATION } from '../../opendocument/xml.ts';

export function stylesXml({ title, sheets }: WorkbookToWrite): string {
  return (
    XML_DECLARATION +
    element(
      'office:document-styles',
      { ...namespaces('office', 'table', 'text', 'style', 'fo', 'number', 'svg'), 'office:version': '1.3' },
      element(
        'office:font-face-decls',
        {},
        element('style:font-face', { 'style:name': FONT_NAME, 'svg:font-family': FONT_NAME }),
      ),
      element(
        'office:styles',
        {},
        element(
          'style:default-style',
          { 'style:family': 'table-cell' },
          element('style:text-properties', {
            'style:font-name': FONT_NAME,
            'fo:font-size': `${String(FONT_POINTS)}pt`,
            'fo:language': 'fr',
            'fo:country': 'FR',
          }),
        ),
        element('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' }),
      ),
      element(
        'office:automatic-styles',
        {},
        pageLayout('across', true),
        pageLayout('wide', false),
        footStyles(),
      ),
      element('office:master-styles', {}, ...sheets.map((sheet, index) => masterPage(sheet, index, title))),
    )
  );
}

function pageLayout(name: string, fits: boolean): string {
  return element(
    'style:page-layout',
    { 'style:name': name },
    element('style:page-layout-properties', {
      'fo:page-width': '297mm',
      'fo:page-height': '210mm',
      'style:print-orientation': 'landscape',
      // The pages are counted through, from sheet to sheet.
      'style:first-page-number': 'continue',
      'fo:margin-top': '10mm',
      'fo:margin-bottom': '8mm',
      'fo:margin-left': '10mm',
      'fo:margin-right': '10mm',
      ...(fits ? { 'style:scale-to-X': 1, 'style:scale-to-Y': 0 } : { 'style:scale-to': '70%' }),
    }),
    element(
      'style:footer-style',
      {},
      element('style:header-footer-properties', { 'fo:min-height': '7mm', 'fo:margin-top': '2mm' }),
    ),
  );
}

function footStyles(): string {
  const aligned = (name: string, side: string): string =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'paragraph' },
      element('style:paragraph-properties', { 'fo:text-align': side }),
    );
  return aligned('foot-middle', 'center') + aligned('foot-end', 'end');
}

const MOST_CHARACTERS_OF_FOOT = 80;

function masterPage(sheet: SheetToWrite, index: number, title: string): string {
  const line = (text: string): string =>
    escapeXml(text.replaceAll(/\s+/gu, ' ').slice(0, MOST_CHARACTERS_OF_FOOT));
  const region = (name: string, style: string | undefined, ...parts: readonly string[]): string =>
    element(`style:region-${name}`, {}, element('text:p', { 'text:style-name': style }, ...parts));
  return element(
    'style:master-page',
    {
      'style:name': `Page${String(index)}`,
      'style:page-layout-name': fitsOnePageAcross(sheet) ? 'across' : 'wide',
    },
    element(
      'style:footer',
      {},
      region('left', undefined, line(title)),
      region('center', 'foot-middle', line(sheet.name)),
      region(
        'right',
        'foot-end',
        element('text:page-number', {}, '1'),
        ' / ',
        element('text:page-count', {}, '1'),
      ),
    ),
  );
}
