// Takes the pictures of the README and the guide from the sample plan. Run by `npm run pictures`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startHost } from './host.ts';
import { Jalon } from './pages/jalon.ts';

const FOLDER = join(import.meta.dirname, '../../resources/docs/guide');
const VIEWPORT = { width: 1360, height: 820 };

const workspace = await mkdtemp(join(tmpdir(), 'jalon-pictures-'));
await mkdir(join(workspace, 'Jalon'));
const host = await startHost(join(workspace, 'Jalon'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ viewport: VIEWPORT, colorScheme, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(host.address);
  const jalon = new Jalon(page);
  const picture = (name: string) =>
    page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`), animations: 'disabled' });
  if (colorScheme === 'light') await picture('accueil-vide');
  await jalon.openSample();
  await jalon.openAction('Macigogne.fr');
  await picture('fiche');
  await jalon.goTo('Couverture');
  await page.getByRole('button', { name: 'Garde d’enfants, Mayenne' }).click();
  await picture('couverture');
  await jalon.goTo('Exporter');
  await page.getByRole('heading', { name: 'L’identité du comité' }).waitFor();
  await picture('export');
  await context.close();
}
await browser.close();
await host.stop();
await rm(workspace, { recursive: true, force: true });
