// Hundreds of words as one piece of SVG: read by the browser at once, they cost a third of as many elements made one by one.
// The only text of a plan that becomes markup: all of it goes through `escaped`.

export interface SvgText {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(words: string): string {
  return words.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const tenth = (figure: number): string => String(Math.round(figure * 10) / 10);

export function svgTexts(texts: readonly SvgText[]): string {
  let markup = '';
  for (const { x, y, words } of texts)
    markup += `<text x="${tenth(x)}" y="${tenth(y)}">${escaped(words)}</text>`;
  return markup;
}
