// The text a page shows inside an element: source line ends are spaces, paragraphs and <br> are line ends.
import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

const BLOCKS = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table']);
const UNSEEN = new Set(['style', 'script', 'head', 'template']);

export function textOf(element: HtmlElement): string {
  const pieces: string[] = [];
  // No recursion: hostile markup may be as deep as it is long.
  const pending: (HtmlNode | string)[] = [...element.childNodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === 'string') pieces.push(node);
    else if (node.nodeName === '#text' && 'value' in node)
      pieces.push(node.value.replace(/[ \t\r\n\f]+/g, ' '));
    else if (node.nodeName === 'br') pieces.push('\n');
    else if ('childNodes' in node && !UNSEEN.has(node.nodeName)) {
      const around = BLOCKS.has(node.nodeName) ? '\n' : node.nodeName === 'td' ? ' ' : '';
      pending.push(around, ...node.childNodes.toReversed(), around);
    }
  }
  return pieces
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ');
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** In the order of the page; what `isEnough` accepts is not looked into. */
export function elementsWithin(
  root: HtmlNode,
  isEnough: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const pending: HtmlNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('tagName' in node && isEnough(node)) found.push(node);
    else if ('childNodes' in node) pending.push(...node.childNodes.toReversed());
  }
  return found;
}
