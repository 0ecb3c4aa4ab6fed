// A document as one page that needs nothing else: no script, no network, its font and its pictures within.
import { createHash } from 'node:crypto';
import { frenchDate } from '../../../domain/date/partial-date.ts';
import type { WrittenDocument } from '../../../domain/document/blocks.ts';
import { checkCodeSvg } from '../check-code.ts';
import { footerOf } from '../footer.ts';
import { keptGroups } from '../keeping.ts';
import { listedHeadings, placedHeadings, type PlacedHeading } from '../outline/headings.ts';
import { LONG_TITLE_CHARACTERS } from '../sheet.ts';
import { writable } from '../writable.ts';
import { blockElement, codeElement } from './blocks.ts';
import { element, lines, tag } from './markup.ts';
import { styleSheet } from './style.ts';

/** Names of our own in the page; those of headings follow. */
const MAIN = 'contenu';

/** `font` is the variable one, WOFF2. */
export function writeHtml(given: WrittenDocument, font: Uint8Array): Uint8Array {
  const document = writable(given);
  const headings = placedHeadings(document.body);
  const style = styleSheet({ ...document.look, font });
  const hasContents = document.hasContents && headings.size > 0;
  const page = element(
    'html',
    { lang: 'fr' },
    `\n${head(document, style)}\n`,
    element(
      'body',
      {},
      `\n${element('a', { class: 'skip', href: `#${MAIN}` }, 'Aller au contenu')}\n`,
      element(
        'div',
        { class: hasContents ? 'sheet with-contents' : 'sheet' },
        `\n${header(document)}\n`,
        hasContents ? `${contents(listedHeadings(headings))}\n` : '',
        main(document, headings),
        `\n${footer(document)}\n`,
      ),
    ),
  );
  return new TextEncoder().encode(`<!doctype html>\n${page}\n`);
}

function head(
  { title, author, kindLabel, territory, madeOn, source }: WrittenDocument,
  style: string,
): string {
  // The one style sheet is let in by its digest: nothing else is, whatever a text may hold.
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digest}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const named = {
    author,
    description: [kindLabel, territory].filter((each) => each !== '').join(' – '),
    generator: 'Jalon',
    'dcterms.date': madeOn,
    ...sourceProperties(source),
    'jalon.sha256': source.sha256,
  };
  return element(
    'head',
    {},
    `\n${tag('meta', { charset: 'utf-8' })}\n`,
    `${tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') })}\n`,
    `${tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })}\n`,
    `${element('title', {}, lines(title).replaceAll('<br>', ' '))}\n`,
    ...Object.entries(named).map(([name, content]) => `${tag('meta', { name, content })}\n`),
    `<style>${style}</style>\n`,
  );
}

function header(document: WrittenDocument): string {
  const { title, kindLabel, banner, state, author, territory, madeOn, look } = document;
  const paragraph = (text: string, look_: string | undefined): string =>
    text === '' ? '' : element('p', { class: look_ }, lines(text));
  const kind = `${lines(banner ?? kindLabel)}${state === '' ? '' : ` ${element('span', { class: 'state' }, '– ', lines(state))}`}`;
  return element(
    'header',
    {},
    look.logo
      ? tag('img', { src: `data:${look.logo.mediaType};base64,${look.logo.base64}`, alt: 'Logo' })
      : '',
    element('p', { class: 'kind' }, kind),
    element('h1', { class: title.length > LONG_TITLE_CHARACTERS ? 'long' : undefined }, lines(title)),
    element('div', { class: 'band' }),
    banner === undefined ? paragraph(author, 'author') : '',
    paragraph(territory, undefined),
    paragraph(frenchDate(madeOn), undefined),
  );
}

/** The second level inside the first. */
function contents(headings: readonly PlacedHeading[]): string {
  const parts: { readonly top: PlacedHeading; readonly inner: PlacedHeading[] }[] = [];
  for (const heading of headings) {
    const part = parts.at(-1);
    if (heading.level === 1 || !part) parts.push({ top: heading, inner: [] });
    else part.inner.push(heading);
  }
  const link = ({ anchor, text }: PlacedHeading): string => element('a', { href: `#${anchor}` }, lines(text));
  const items = parts.map(({ top, inner }) =>
    element(
      'li',
      {},
      link(top),
      inner.length === 0 ? '' : element('ol', {}, ...inner.map((each) => element('li', {}, link(each)))),
    ),
  );
  return element(
    'nav',
    { 'aria-labelledby': 'sommaire' },
    element('h2', { id: 'sommaire' }, 'Sommaire'),
    element('ol', {}, ...items),
  );
}

function main(document: WrittenDocument, headings: ReadonlyMap<number, PlacedHeading>): string {
  const codeSvg = checkCodeSvg(document);
  const blocks = document.body.map((block, index) =>
    blockElement(block, { heading: headings.get(index), name: `image-${String(index)}`, codeSvg }),
  );
  // In one element each: browsers part paragraphs that ask to stay together.
  const groups = keptGroups(document.body).map((group) => {
    const said = group.map((index) => blocks[index]).join('\n');
    return group.length === 1 ? said : element('div', { class: 'whole' }, `\n${said}\n`);
  });
  return element('main', { id: MAIN, tabindex: -1 }, `\n${groups.join('\n')}\n`);
}

function sourceProperties(source: WrittenDocument['source']): Readonly<Record<string, string>> {
  if ('catalogueTitle' in source) return {};
  return 'meetingId' in source
    ? { 'jalon.meeting': source.meetingId, 'jalon.day': source.day }
    : { 'jalon.plan': source.planId, 'jalon.revision': String(source.revision) };
}

function sourceFacts(source: WrittenDocument['source']): readonly (readonly [string, string])[] {
  if ('catalogueTitle' in source) return [['Catalogue', source.catalogueTitle]];
  return 'meetingId' in source
    ? [['Réunion', source.meetingName]]
    : [
        ['Plan', source.planTitle],
        ['Révision', String(source.revision)],
      ];
}

function footer(document: WrittenDocument): string {
  const { source, madeOn, body } = document;
  const fact = (label: string, said: string): string =>
    element('div', {}, element('dt', {}, label), element('dd', {}, lines(said)));
  const hasCode = body.some(({ kind }) => kind === 'check-code');
  return element(
    'footer',
    // What a page says where its copy is checked is not printed twice.
    { class: hasCode ? 'on-screen' : undefined },
    element('p', {}, lines(footerOf(document))),
    element(
      'dl',
      { class: 'facts' },
      ...sourceFacts(source).map(([label, said]) => fact(label, said)),
      fact('Document établi le', frenchDate(madeOn)),
      fact('Empreinte SHA-256', source.sha256),
    ),
    hasCode || 'catalogueTitle' in source ? '' : codeElement(checkCodeSvg(document), 'code'),
  );
}
