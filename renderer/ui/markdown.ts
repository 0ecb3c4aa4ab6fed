// Markdown of long texts, shown. Raw HTML is not understood, links keep to the web and to mail, and what comes out is cleaned once more.
import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

const reader = new MarkdownIt({ html: false, linkify: false, breaks: true, typographer: false });
reader.disable('image');
// A style of its own is against the policy of the page: a column of figures is told by a class.
for (const cell of ['th_open', 'td_open']) {
  reader.renderer.rules[cell] = (tokens, index, options, _, renderer) => {
    const token = tokens[index];
    if (token)
      token.attrs = String(token.attrGet('style') ?? '').includes('right') ? [['class', 'number']] : null;
    return renderer.renderToken(tokens, index, options);
  };
}

const ALLOWED_TAGS = [
  'p',
  'br',
  'strong',
  'em',
  's',
  'ul',
  'ol',
  'li',
  'a',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'code',
  'pre',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

/** Safe HTML: no script, no style, no image, nothing that reaches the network by itself. */
export function htmlOfMarkdown(text: string): string {
  return DOMPurify.sanitize(reader.render(text), {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ['href', 'title', 'start', 'class'],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  });
}

export interface Selection {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts the mark on both sides of the selection, or takes it off where it is there already. */
export function toggleMark({ text, start, end }: Selection, mark: string): Selection {
  const before = text.slice(0, start);
  const chosen = text.slice(start, end);
  const after = text.slice(end);
  if (before.endsWith(mark) && after.startsWith(mark)) {
    const at = start - mark.length;
    return {
      text: before.slice(0, at) + chosen + after.slice(mark.length),
      start: at,
      end: end - mark.length,
    };
  }
  return {
    text: `${before}${mark}${chosen}${mark}${after}`,
    start: start + mark.length,
    end: end + mark.length,
  };
}

/** Begins every line of the selection with the prefix, or takes it off where every line has it. */
export function togglePrefix({ text, start, end }: Selection, prefix: string): Selection {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const hasAll = lines.every((line) => line.startsWith(prefix));
  const next = lines.map((line) => (hasAll ? line.slice(prefix.length) : `${prefix}${line}`)).join('\n');
  return { text: text.slice(0, from) + next + text.slice(to), start: from, end: from + next.length };
}

/** Makes a link of the selection; its address is then selected, to be typed over. */
export function insertLink({ text, start, end }: Selection): Selection {
  const words = text.slice(start, end) || 'texte du lien';
  const address = 'https://';
  const made = `[${words}](${address})`;
  const at = start + words.length + 3;
  return { text: text.slice(0, start) + made + text.slice(end), start: at, end: at + address.length };
}
