// Paragraphs that stay on the page of what follows: the same look, kept.
import { element } from '../../opendocument/xml.ts';

const KEPT = ['Text_20_body', 'Lead', 'Quiet', 'Fact'] as const;

export function keptStyle(name: (typeof KEPT)[number]): string {
  return `Kept${name}`;
}

export function keptStyles(): string {
  return KEPT.map((name) =>
    element(
      'style:style',
      {
        'style:name': keptStyle(name),
        'style:family': 'paragraph',
        'style:parent-style-name': name,
      },
      element('style:paragraph-properties', { 'fo:keep-with-next': 'always' }),
    ),
  ).join('');
}
