// Takes the pictures of the README and the guide, light and dark, from the sample plan. Run by `npm run pictures`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startHost } from './host.ts';
import { Jalon } from './pages/jalon.ts';
import { SCENES } from './pictures/scenes.ts';

const FOLDER = join(import.meta.dirname, '../../resources/docs/guide');
const VIEWPORT = { width: 1360, height: 820 };

const folder = await mkdtemp(join(tmpdir(), 'jalon-pictures-'));
const workspace = join(folder, 'Jalon');
await mkdir(workspace);
const host = await startHost(workspace);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: VIEWPORT, locale: 'fr-FR' });
page.setDefaultTimeout(10_000);
await page.goto(host.address);

/** Buttons change colour gently, and letters come with their fonts: a picture taken at once would show the scheme before. */
async function settled(): Promise<void> {
  await page.evaluate(async () => {
    // Two frames: what the new scheme starts has then started.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.fonts.ready;
    const finite = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    // One that is cancelled has nothing more to show.
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
}

async function picture(
  name: string,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await settled();
    await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`), animations: 'disabled' });
  }
}

for (const scene of SCENES) await scene({ page, jalon: new Jalon(page), picture, folder });
await browser.close();
await host.stop();
await rm(folder, { recursive: true, force: true });
