import { chromium } from '@playwright/test';
import { mkdtemp } from 'node:fs/promises';
import { startHost } from './host.ts';
const [workspace = '', prefix = 'a', scheme = 'light', mode = ''] = process.argv.slice(2);
const host = await startHost(workspace);
const context = await chromium.launchPersistentContext(await mkdtemp('/tmp/rs/p-'), {
  executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox'], locale: 'fr-FR',
  viewport: { width: 1280, height: 720 }, colorScheme: scheme as 'light',
});
const page = context.pages()[0] ?? (await context.newPage());
page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') console.log('console', m.text()); });
page.on('pageerror', (e) => console.log('error', e.message));
const shot = async (name: string) => page.screenshot({ path: `/tmp/rs/${prefix}-${name}.png` });
await page.goto(host.address);
await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
await page.getByRole('link', { name: 'Région', exact: true }).click();
await page.waitForTimeout(800);
await shot('list');
if (mode !== 'empty') {
  await page.getByRole('link', { name: /Feuille de route régionale des/ }).click();
  await page.getByRole('heading', { name: /comités?, .*fiches/ }).waitFor({ timeout: 60000 });
  await page.waitForTimeout(500);
  await shot('report');
  const main = page.locator('main');
  for (let n = 1; n <= 5; n++) { await main.evaluate((e) => e.scrollBy(0, 640)); await page.waitForTimeout(200); await shot(`report${n}`); }
  await main.evaluate((e) => e.scrollTo(0, 0));
  await page.getByRole('radio', { name: /^1\. Ce qui/ }).click();
  await page.waitForTimeout(400);
  await shot('recipe');
  await main.evaluate((e) => e.scrollBy(0, 640)); await shot('recipe1');
  await main.evaluate((e) => e.scrollBy(0, 640)); await shot('recipe2');
}
await context.close();
await host.stop();
