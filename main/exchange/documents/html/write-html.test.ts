// Pages judged by html-validate, by axe in a browser, and by what a reader reads of them.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumPath } from '../../../testing/browser-path.ts';
import { makeTemporaryFolder } from '../../../testing/temporary-folder.ts';
import { describeWithTools } from '../../../testing/tools.ts';
import {
  crowded,
  pagesOf,
  parted,
  SHORT_TABLE_WORDS,
  shortList,
  shortPart,
  shortTable,
} from '../crowded-pages.test-support.ts';
import { partsForTests } from '../parts.test-support.ts';
import { writable } from '../writable.ts';
import {
  everyBlock,
  hostileWritten,
  splitWords,
  table,
  wordsOf,
  writtenDocument,
} from '../written.test-support.ts';
import { writeHtml } from './write-html.ts';

const font = await partsForTests().read('web');
const write = (document: typeof hostileWritten): string =>
  new TextDecoder().decode(writeHtml(document, font));
const plain = writtenDocument(everyBlock('Un texte'));

it.each([
  ['hostile', hostileWritten],
  ['usual', plain],
  ['slides', { ...plain, look: { ...plain.look, paper: 'slides' as const } }],
  ['bare', writtenDocument([], { hasCover: false, look: { ...plain.look, logo: null } })],
])('is a valid page: %s', async (_, document) => {
  const judge = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'no-inline-style': 'error', 'no-dup-id': 'error' },
  });
  const { results } = await judge.validateString(write(document));
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});

it('says the plan, its revision, its digest and its day in its metadata', () => {
  const page = write(plain);
  expect(page).toContain(`<meta name="jalon.sha256" content="${'ab'.repeat(32)}">`);
  expect(page).toContain('<meta name="jalon.revision" content="3">');
  expect(page).toContain('<meta name="dcterms.date" content="2026-11-22">');
});

it('is the same bytes for the same document', () => {
  expect(write(hostileWritten)).toBe(write(hostileWritten));
});

it('holds no address that anything is fetched from', () => {
  const addresses = [...write(hostileWritten).matchAll(/ (?:src|href|action)="([^"]*)"/g)].map(
    ([, to]) => to ?? '',
  );
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses)
    expect(address).toMatch(/^(?:#|data:image\/png;base64,|https:\/\/exemple\.fr)/);
});

describeWithTools(['chromium', 'pdftotext'], 'in a browser', () => {
  let browser: Browser;
  const folder = makeTemporaryFolder();
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath() ?? '' });
  });
  afterAll(async () => {
    folder.remove();
    await browser.close();
  });

  async function open(document: typeof hostileWritten, colorScheme: 'light' | 'dark', width: number) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) said.push(request.url());
    });
    await page.setContent(write(document));
    return { page, said };
  }

  it.each([
    ['light', 1280],
    ['light', 400],
    ['dark', 1280],
    ['dark', 400],
  ] as const)('breaks no rule of accessibility: %s, %i pixels', async (colorScheme, width) => {
    const { page, said } = await open(hostileWritten, colorScheme, width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    // Nothing to be scrolled sideways but what scrolls within itself; nothing refused by its own policy, nothing fetched.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(said).toEqual([]);
    await page.close();
  });

  it('shows every word of the document, and its own font', async () => {
    const { page } = await open(hostileWritten, 'light', 1280);
    const shown = new Set(splitWords(await page.locator('body').innerText()));
    const missing = wordsOf(writable(hostileWritten)).filter((word) => !shown.has(word));
    // Figures of charts are in a part that is opened.
    expect(missing.filter((word) => !['Statuts', 'venir', 'À', '3', 'Fiche'].includes(word))).toEqual([]);
    expect(await page.evaluate('[...document.fonts].map(({ status }) => status)')).toEqual(['loaded']);
    await page.close();
  });

  async function printed(document: typeof hostileWritten): Promise<readonly string[]> {
    const { page } = await open(document, 'light', 1280);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return pagesOf(pdf, folder.path);
  }

  it('prints no short table, no short part in two, nor a list away from what announces it', async () => {
    const pages = await printed(
      crowded((time) => [shortTable(time), ...shortPart(time), ...shortList(time)]),
    );
    expect(parted(pages, SHORT_TABLE_WORDS)).toEqual([]);
    expect(parted(pages, ['Intitulé', 'Phrase', 'Fait-Pilotes', 'Fait-Calendrier'])).toEqual([]);
    expect(parted(pages, ['Annonce', 'Premier'])).toEqual([]);
    expect(pages.filter((page) => /^\s*Titre\S+\./.test(page)).length).toBeGreaterThan(0);
  });

  it('prints parts that follow one another without leaving a heading behind', async () => {
    const times = Array.from({ length: 60 }, (_, index) => String(index));
    const body = times.flatMap((time) => shortPart(time));
    const pages = await printed(writtenDocument(body, { hasCover: false, hasContents: false }));
    expect(pages.length).toBeGreaterThan(8);
    for (const time of times) {
      const page = pages.find((each) => each.includes(`Intitulé${time}.`));
      expect(page).toContain(`Phrase${time}.`);
      expect(page).toContain(`Fait-Calendrier${time}.`);
    }
  });

  it('numbers its pages in print, and says once what it was made from', async () => {
    const pages = (await printed(plain)).filter((page) => page.trim() !== '');
    const count = String(pages.length);
    for (const [index, page] of pages.entries())
      expect(page.trimEnd()).toMatch(new RegExp(`\\b${String(index + 1)}\\s?/\\s?${count}$`));
    // There is a picture to be scanned: the foot of the page on a screen is not printed beside it.
    expect(pages.join('')).not.toContain('Empreinte SHA-256');
    const bare = plain.body.filter(({ kind }) => kind !== 'check-code');
    expect((await printed({ ...plain, body: bare })).join('')).toContain('Empreinte SHA-256');
  });

  it('breaks the lines of a cell where it has an ordinary space, and shows on a telephone that there is more', async () => {
    const rows = [['Une fiche', '100\u00a0personnes (juin\u00a02028)']];
    const wide = { ...plain, body: [{ ...table('Indicateurs', rows) }] };
    const { page } = await open(wide, 'light', 400);
    const looks = (of: string, property: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${of}')).${property}`);
    expect(await looks('td.number', 'whiteSpace')).toBe('normal');
    expect(await looks('.wide', 'backgroundAttachment')).toContain('local');
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await looks('.wide', 'backgroundAttachment')).not.toContain('local');
    await page.close();
  });

  it('goes to each heading of its contents', async () => {
    const { page } = await open(plain, 'light', 1280);
    for (const link of await page.locator('nav a').all()) {
      const target = page.locator((await link.getAttribute('href')) ?? '');
      expect(await target.count()).toBe(1);
      expect(await target.innerText()).toBe(await link.innerText());
    }
    await page.close();
  });
});
