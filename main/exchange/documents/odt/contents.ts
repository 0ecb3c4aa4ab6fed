// The table of contents: a field of the word processor's, written as it would be once brought up to date.
import { element, escapeXml } from '../../opendocument/xml.ts';
import type { PlacedHeading } from '../outline/headings.ts';

const TITLE = 'Sommaire';
const LEVELS = [1, 2] as const;

export function contentsElement(headings: readonly PlacedHeading[], startsPage: boolean): string {
  return element(
    'text:table-of-content',
    { 'text:name': TITLE, 'text:protected': 'true' },
    source(),
    element(
      'text:index-body',
      {},
      element(
        'text:index-title',
        { 'text:name': `${TITLE}_Head` },
        element('text:p', { 'text:style-name': startsPage ? 'FirstContents' : 'Contents_20_Heading' }, TITLE),
      ),
      headings.map(entry).join(''),
    ),
  );
}

function source(): string {
  return element(
    'text:table-of-content-source',
    { 'text:outline-level': LEVELS.length },
    element('text:index-title-template', { 'text:style-name': 'Contents_20_Heading' }, TITLE),
    ...LEVELS.map((level) =>
      element(
        'text:table-of-content-entry-template',
        { 'text:outline-level': level, 'text:style-name': `Contents_20_${String(level)}` },
        element('text:index-entry-link-start', { 'text:style-name': 'Index_20_Link' }),
        element('text:index-entry-text'),
        element('text:index-entry-tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }),
        element('text:index-entry-page-number'),
        element('text:index-entry-link-end'),
      ),
    ),
  );
}

/** Its page is a field of its own, which is counted when the file is opened. */
function entry({ anchor, level, text }: PlacedHeading): string {
  return element(
    'text:p',
    { 'text:style-name': `Contents_20_${String(level)}` },
    element(
      'text:a',
      { 'xlink:type': 'simple', 'xlink:href': `#${anchor}`, 'text:style-name': 'Index_20_Link' },
      escapeXml(text.replaceAll('\n', ' ')),
      element('text:tab'),
      element('text:bookmark-ref', { 'text:reference-format': 'page', 'text:ref-name': anchor }, ''),
    ),
  );
}
