// Seeing the plan: a hole is found, filled and seen filled; the picture leaves; the room gets its view; all by keyboard too.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const run = promisify(execFile);
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const detail = (page: Page): Locator => page.getByRole('complementary', { name: 'Détail' });
const blanks = (page: Page): Locator => page.locator('svg.matrix [data-state="blank"]');
const choose = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name }).click();
/** A name in full, or as it begins. */
const mark = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('figure').getByRole('button', { name, exact: true });

/** The sample is in force already: taken back, then adopted as it stands, it has a state to be held against. */
async function adopt(jalon: Jalon): Promise<void> {
  await jalon.goTo('Feuille de route');
  for (const step of ['Adopté', 'Soumis au comité', 'Adopté'])
    await jalon.page.getByRole('button', { name: `Passer à «\u202f${step}\u202f»`, exact: true }).click();
  await jalon.page.getByRole('heading', { name: 'Statut : adopté' }).waitFor();
}

/** What leaves by the menu of the figure, under the name it is offered under; the path of the file. */
async function leave(page: Page, way: RegExp, testInfo: TestInfo): Promise<string> {
  await page.getByRole('figure').getByRole('button', { name: 'Exporter…', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: way }).click();
  const path = testInfo.outputPath((await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

/** The size a PNG file says it has, at the head of its first block. */
async function pngSize(path: string): Promise<readonly [number, number]> {
  const bytes = await readFile(path);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('a zone blanche is found, filled, and seen filled by the matrix, the map and their titles', async ({
  page,
}) => {
  test.slow();
  const jalon = new Jalon(page);
  await jalon.openSample();
  await adopt(jalon);
  await jalon.goTo('Couverture');
  await expect(title(page)).toHaveText('20\u00a0zones blanches, Mayenne en tête (6)');
  await expect(blanks(page), 'the title counts what is hatched').toHaveCount(20);

  // A family folds into one row and unfolds.
  const family = mark(page, 'Levée des freins à l’emploi');
  await family.click();
  await expect(family).toHaveAttribute('aria-expanded', 'false');
  await expect(mark(page, /^Garde d’enfants, /)).toHaveCount(0);
  await expect(mark(page, 'Levée des freins à l’emploi, Sarthe\u202f: 3\u00a0actions')).toBeVisible();
  await family.click();
  await expect(family).toHaveAttribute('aria-expanded', 'true');

  // A département opens on its intercommunalités; the map follows; back.
  await mark(page, 'Ouvrir Mayenne').click();
  const evron = mark(page, 'Garde d’enfants, CC des Coëvrons\u202f: zone blanche');
  await expect(evron).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Mayenne\u202f: /);
  await choose(page, 'Carte');
  await expect(mark(page, /^Laval Agglomération/)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Périmètre montré' })
    .getByRole('button', { name: 'Pays de la Loire', exact: true })
    .click();
  await expect(mark(page, 'Mayenne\u202f: couvert par une action d’ensemble')).toBeVisible();
  await choose(page, 'Matrice');
  await expect(evron).toHaveCount(0);

  // The hole, the fiches of its theme elsewhere, and a fiche begun in it.
  await mark(page, 'Garde d’enfants, Mayenne\u202f: zone blanche').click();
  await expect(detail(page).getByRole('heading', { name: 'Mayenne · Garde d’enfants' })).toBeVisible();
  await expect(detail(page).getByRole('link', { name: 'Macigogne.fr' })).toBeVisible();
  await page.getByRole('button', { name: 'Nouvelle fiche ici', exact: true }).click();
  await expect(jalon.title()).toBeFocused();
  await jalon.title().fill('Crèche à horaires décalés');
  await jalon.saved();

  // Matrix, map and summary agree.
  await jalon.goTo('Couverture');
  await expect(title(page)).toHaveText('19\u00a0zones blanches, Mayenne en tête (5)');
  await expect(blanks(page)).toHaveCount(19);
  const filled = mark(page, 'Garde d’enfants, Mayenne\u202f: 1\u00a0action');
  await expect(filled, 'still chosen, now with its fiche').toHaveAttribute('aria-pressed', 'true');
  await expect(detail(page).getByRole('link', { name: '15 · Crèche à horaires décalés' })).toBeVisible();
  await choose(page, 'Carte');
  await mark(page, 'Mayenne\u202f: 1\u00a0action').click();
  await expect(detail(page).getByRole('link', { name: '15 · Crèche à horaires décalés' })).toBeVisible();
  await choose(page, 'Thèmes');
  await expect(title(page)).toContainText('fiches sur 15');
  await choose(page, 'Matrice');

  // Against the day of adoption: one hole less, and where.
  await page.getByLabel('Comparer à', { exact: true }).selectOption('baseline');
  await expect(title(page)).toHaveText(/depuis l’adoption, 1\scase vide comblée$/);
  await expect(mark(page, /^Garde d’enfants, Mayenne/)).toHaveAccessibleName(/1\saction, \+1 depuis$/);
});

test('the matrix changes its measure, its columns and its order, and its filter is that of every screen', async ({
  page,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Couverture');
  await choose(page, 'Appréciation');
  await expect(
    mark(page, 'Garde d’enfants, Vendée\u202f: 1\u00a0action\u202f: 1 sans appréciation'),
  ).toBeVisible();
  await choose(page, 'Montant');
  await expect(
    mark(page, 'Garde d’enfants, Vendée\u202f: 1\u00a0action\u202f: montant non renseigné'),
  ).toBeVisible();
  await expect(blanks(page), 'an unknown amount is no hole').toHaveCount(20);
  await choose(page, 'Nombre');
  await choose(page, 'Axe');
  await expect(mark(page, 'Garde d’enfants, Sans axe\u202f: 1\u00a0action')).toBeVisible();
  await choose(page, 'Trimestre');
  await expect(mark(page, 'Garde d’enfants, Sans date de fin\u202f: 1\u00a0action')).toBeVisible();
  await choose(page, 'Territoire');

  // By gap: the family with most holes first, and in it the themes with most.
  const order = (): Promise<readonly (string | null)[]> =>
    page
      .locator('svg.matrix [aria-expanded="true"]')
      .evaluateAll((families) => families.map((family) => family.getAttribute('aria-label')));
  expect((await order())[0]).toBe('Apprentissage, orientation, compétences');
  await page.getByRole('button', { name: 'Trier par manque', exact: true }).click();
  await expect.poll(async () => (await order())[0]).toBe('Levée des freins à l’emploi');
  await expect(page.locator('svg.matrix [data-state]').first()).toHaveAccessibleName(
    /, Mayenne\s: zone blanche$/,
  );

  // Narrowed once, narrowed everywhere.
  await page.getByLabel('Pilote', { exact: true }).selectOption({ label: 'Sans pilote' });
  await expect(page.getByRole('status').getByText('3\u00a0fiches sur 14')).toBeVisible();
  await expect(page.getByRole('figure')).toContainText('3\u00a0fiches');
  await jalon.goTo('Calendrier');
  await expect(page.getByRole('status').getByText('3\u00a0fiches sur 14')).toBeVisible();
  await expect(
    page.getByRole('button', { name: '3 sans date\u202f: voir ces fiches', exact: true }),
  ).toBeVisible();
  await jalon.goTo('Fiches-actions');
  await expect(title(page)).toHaveText('3 sur 14 fiches-actions');
});

test('the matrix leaves as an SVG that stands alone, a PNG of twice its size, and figures', async ({
  page,
}, testInfo) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Couverture');
  const finding = '20\u00a0zones blanches, Mayenne en tête (6)';
  await expect(title(page)).toHaveText(finding);
  const svg = await leave(page, /^Image SVG/, testInfo);
  await run('xmllint', ['--noout', '--nonet', svg]);
  const alone = await page.context().newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  await alone.goto(pathToFileURL(svg).href);
  await expect(alone).toHaveTitle(finding);
  await expect(alone.locator('svg').first()).toContainText('Garde d’enfants');
  const fonts = await alone.evaluate(async () => {
    const faces = await document.fonts.ready;
    return [...faces].map(({ family, status }) => `${family}: ${status}`);
  });
  expect(fonts, 'the font comes with the picture').toEqual([
    expect.stringMatching(/Source Sans 3.*: loaded$/),
  ]);
  expect(
    asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:')),
    'nothing is fetched',
  ).toEqual([]);
  const [width, height] = await alone.evaluate(() => {
    const root = document.documentElement;
    return [Number(root.getAttribute('width')), Number(root.getAttribute('height'))] as const;
  });
  await alone.close();
  expect(width).toBeGreaterThan(700);

  const png = await pngSize(await leave(page, /^Image PNG/, testInfo));
  expect(png).toEqual([Math.ceil(width * 2), Math.ceil(height * 2)]);

  const csv = await readFile(await leave(page, /^Chiffres en CSV/, testInfo), 'utf8');
  const [head, ...rows] = csv.replace('\ufeff', '').trimEnd().split('\r\n');
  expect(head).toBe(
    'Grand thème;Thème;Loire-Atlantique;Maine-et-Loire;Mayenne;Sarthe;Vendée;Région entière;Hors périmètre;Sans territoire',
  );
  expect(rows).toHaveLength(11);
  expect(rows).toContain(
    'Levée des freins à l’emploi;Garde d’enfants;zone blanche;zone blanche;zone blanche;zone blanche;1;–;–;–',
  );
});

test('what keeps a picture from leaving is said, with what to do, and it leaves once that is mended', async ({
  openWindow,
}, testInfo) => {
  const { page } = await openWindow({ tolerates: /net::ERR_FAILED/ });
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Couverture');
  const refusedBy = async (way: RegExp): Promise<string> => {
    await page.getByRole('figure').getByRole('button', { name: 'Exporter…', exact: true }).click();
    await page.getByRole('button', { name: way }).click();
    const alarm = page.locator('[data-messages] .danger');
    await expect(alarm).toBeVisible();
    const words = await alarm.innerText();
    await alarm.getByRole('button', { name: /^Fermer/ }).click();
    return words;
  };

  await page.route('**/*.woff2', (route) => route.abort());
  expect(await refusedBy(/^Image SVG/)).toContain('Vérifiez que Jalon est toujours lancé');
  await page.unroute('**/*.woff2');
  expect(await leave(page, /^Image SVG/, testInfo)).toMatch(/couverture-[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.svg$/);

  // What a browser answers of a canvas larger than it can draw.
  await page.evaluate(() => {
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = (taken) => taken(null);
    Object.assign(window, { mendCanvas: () => (HTMLCanvasElement.prototype.toBlob = toBlob) });
  });
  expect(await refusedBy(/^Image PNG/)).toContain('Choisissez «\u202fImage SVG\u202f»');
  await page.evaluate(() => (window as unknown as { mendCanvas: () => void }).mendCanvas());
  expect(await leave(page, /^Image PNG/, testInfo)).toMatch(/couverture-[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.png$/);
});

test('the matrix is one stop of Tab, and its marks are reached, chosen and opened by keys', async ({
  page,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Couverture');
  await page.getByRole('button', { name: 'Tous les thèmes', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(mark(page, /^Apprentissage, Loire-Atlantique/)).toBeFocused();
  for (const [key, name] of [
    ['ArrowRight', /^Apprentissage, Maine-et-Loire/],
    ['ArrowRight', /^Apprentissage, Mayenne/],
    ['ArrowDown', /^Orientation, Mayenne/],
    ['ArrowDown', /^Compétences et attractivité des métiers, Mayenne/],
    ['ArrowLeft', /^Compétences et attractivité des métiers, Maine-et-Loire/],
  ] as const) {
    await page.keyboard.press(key);
    await expect(mark(page, name)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  const chosen = mark(page, /^Compétences et attractivité des métiers, Maine-et-Loire/);
  await expect(chosen).toHaveAttribute('aria-pressed', 'true');
  await expect(chosen).toBeFocused();
  await expect(
    detail(page).getByRole('heading', { name: 'Maine-et-Loire · Compétences et attractivité des métiers' }),
  ).toBeVisible();

  // One Tab leaves the chart, and comes back to the mark it left.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await expect(chosen).toBeFocused();

  await page.keyboard.press('Home');
  await expect(mark(page, /^Apprentissage, Loire-Atlantique/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('svg.matrix [data-mark]:focus')).not.toHaveAccessibleName(
    /^Apprentissage, Loire/,
  );
  await page.keyboard.press('End');
  const cells = page.getByRole('figure').locator('[data-mark][data-state]');
  await expect(cells.last(), 'End is the last cell, not a heading').toBeFocused();
  await page.keyboard.press('Home');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp'])
    await page.keyboard.press(key);
  await expect(mark(page, 'Ouvrir Vendée')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(mark(page, /^Garde d’enfants, La Roche-sur-Yon/)).toBeVisible();
});

test('in the room, matrix, map and themes are each all seen, in letters a fortieth of the screen', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ viewport: { width: 1920, height: 1080 } });
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Couverture');
  const project = page.getByRole('button', { name: 'Projeter', exact: true });
  for (const view of ['Matrice', 'Carte', 'Thèmes']) {
    await choose(page, view);
    await project.click();
    const drawing = page.getByRole('figure').locator('svg').first();
    const letters = drawing.getByText(/^(Apprentissage|Mayenne|2 · Orientibus)$/).first();
    await expect
      .poll(async () => {
        const box = await drawing.boundingBox();
        return box !== null && box.y > 0 && box.y + box.height <= 1080;
      }, `${view} ends above the foot of the screen`)
      .toBe(true);
    const size = await letters.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size, view).toBeGreaterThan(1080 * 0.022);
    await page.keyboard.press('Escape');
    await expect(project).toBeVisible();
  }
});
