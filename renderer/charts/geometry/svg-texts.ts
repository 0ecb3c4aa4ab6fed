// Hundreds of words as one piece of SVG: read by the browser at once, they cost a third of as many elements made one by one.
// The only text of a plan that becomes markup: all of it goes through `escaped`.
import { tenth } from './tenth.ts';

export interface SvgText {
  /** As a text, a list: where each character begins. */
  readonly x: number | string;
  readonly y: number;
  readonly words: string;
}

/** What all texts of a group have; what is undefined is left out. */
export type SvgTextLook = Readonly<
  Partial<
    Record<
      | 'aria-hidden'
      | 'data-grip'
      | 'fill'
      | 'font-size'
      | 'font-weight'
      | 'paint-order'
      | 'pointer-events'
      | 'stroke'
      | 'stroke-linejoin'
      | 'stroke-width'
      | 'text-anchor'
      | 'text-decoration',
      string | number | undefined
    >
  >
>;
export interface SvgTextGroup {
  readonly look: SvgTextLook;
  readonly texts: readonly SvgText[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(words: string): string {
  return /[&<>"']/.test(words)
    ? words.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    : words;
}

function svgTexts(texts: readonly SvgText[]): string {
  let markup = '';
  for (const { x, y, words } of texts)
    markup += `<text x="${typeof x === 'string' ? escaped(x) : tenth(x)}" y="${tenth(y)}">${escaped(words)}</text>`;
  return markup;
}

export function svgTextGroups(groups: readonly SvgTextGroup[]): string {
  let markup = '';
  for (const { look, texts } of groups) {
    if (texts.length === 0) continue;
    markup += '<g';
    for (const [name, value] of Object.entries(look))
      if (value !== undefined) markup += ` ${name}="${escaped(String(value))}"`;
    markup += `>${svgTexts(texts)}</g>`;
  }
  return markup;
}
