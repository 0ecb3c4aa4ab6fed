// settings.xml: where the panes of each sheet are frozen.
import { headOf, type WorkbookToWrite } from '../../../domain/spreadsheet/workbook.ts';
import { element, escapeXml, namespaces, XML_DECLARATION } from '../../opendocument/xml.ts';

export function settingsXml({ sheets }: WorkbookToWrite): string {
  const item = (name: string, type: string, value: string | number): string =>
    element('config:config-item', { 'config:name': name, 'config:type': type }, escapeXml(String(value)));
  const tables = sheets.map((sheet) =>
    element(
      'config:config-item-map-entry',
      { 'config:name': sheet.name },
      // 2 is frozen, 0 is not split.
      item('HorizontalSplitMode', 'short', sheet.frozenColumns > 0 ? 2 : 0),
      item('VerticalSplitMode', 'short', 2),
      item('HorizontalSplitPosition', 'int', sheet.frozenColumns),
      item('VerticalSplitPosition', 'int', headOf(sheet).length),
      item('ActiveSplitRange', 'short', sheet.frozenColumns > 0 ? 3 : 2),
      item('PositionRight', 'int', sheet.frozenColumns),
      item('PositionBottom', 'int', headOf(sheet).length),
    ),
  );
  const view = element(
    'config:config-item-map-entry',
    {},
    item('ViewId', 'string', 'view1'),
    element('config:config-item-map-named', { 'config:name': 'Tables' }, ...tables),
    item('ActiveTable', 'string', sheets[0]?.name ?? ''),
  );
  return (
    XML_DECLARATION +
    element(
      'office:document-settings',
      { ...namespaces('office', 'config'), 'office:version': '1.3' },
      element(
        'office:settings',
        {},
        element(
          'config:config-item-set',
          { 'config:name': 'ooo:view-settings', 'xmlns:ooo': 'http://openoffice.org/2004/office' },
          element('config:config-item-map-indexed', { 'config:name': 'Views' }, view),
        ),
      ),
    )
  );
}
