// A picture of ours inside a page: named for who does not see it, and sharing no id with the other pictures.
import { element, escapeHtml } from './markup.ts';

export interface PictureWords {
  /** What it says. */
  readonly title: string;
  /** Where the same is said in words; nothing for a picture that says little. */
  readonly description?: string;
}

/** `name` is unique in the page. */
export function inlineSvg(svg: string, name: string, { title, description }: PictureWords): string {
  const titleId = `${name}-titre`;
  const descriptionId = `${name}-description`;
  const described = description === undefined ? '' : ` aria-describedby="${descriptionId}"`;
  const words =
    element('title', { id: titleId }, escapeHtml(title)) +
    (description === undefined ? '' : element('desc', { id: descriptionId }, escapeHtml(description)));
  return withOwnIds(withoutProlog(svg), name)
    .replace('<svg', `<svg role="img" aria-labelledby="${titleId}"${described}`)
    .replace(/^<svg[^>]*>/, (start) => start + words)
    .replace('font-family="Source Sans 3"', 'font-family="\'Source Sans 3\', system-ui, sans-serif"');
}

const withoutProlog = (svg: string): string => svg.slice(Math.max(0, svg.indexOf('<svg'))).trim();

/** In tags alone: a text may speak of `url(#…)` too. */
function withOwnIds(svg: string, name: string): string {
  return svg.replaceAll(/<[^>]+>/g, (each) =>
    each
      .replaceAll(/ id="([^"]*)"/g, ` id="${name}-$1"`)
      .replaceAll(/url\(#([^)]*)\)/g, `url(#${name}-$1)`)
      .replaceAll(/href="#([^"]*)"/g, `href="#${name}-$1"`),
  );
}
