// HTML written by hand: the one place where a text becomes markup, so that no text is ever read as any.
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Of an element that holds nothing. */
export function tag(name: string, attributes: Attributes = {}): string {
  let written = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) written += ` ${key}="${escapeHtml(String(value))}"`;
  }
  return `${written}>`;
}

/** `children` are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  return `${tag(name, attributes)}${children.join('')}</${name}>`;
}

/** Of an element: those it has. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  const had = names.filter((name) => typeof name === 'string');
  return had.length === 0 ? undefined : had.join(' ');
}

/** A text, broken where it was typed to be. */
export function lines(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br>');
}
