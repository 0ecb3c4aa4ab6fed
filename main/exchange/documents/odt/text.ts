// Words of an .odt, and the paragraphs that hold them.
import { element, spaced } from '../../opendocument/xml.ts';

/** A text broken where it was typed to be. */
export function lines(text: string): string {
  return text.split('\n').map(spaced).join(element('text:line-break'));
}

export function paragraph(style: string, ...children: readonly string[]): string {
  return element('text:p', { 'text:style-name': style }, ...children);
}
