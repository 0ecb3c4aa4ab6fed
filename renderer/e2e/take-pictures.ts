// Takes the pictures of the README and the guide, light and dark, from the sample plan. Run by `npm run pictures`;
// `npm run pictures -- exchanging` takes those of one scene, where it needs no other.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startHost, type RunningHost } from './host.ts';
import { createIdentityIn } from './pages/exchanges.ts';
import { Jalon } from './pages/jalon.ts';
import { SCENES } from './pictures/scenes.ts';
import type { OpenedWindow } from './pictures/stage.ts';

const FOLDER = join(import.meta.dirname, '../../resources/docs/guide');
const VIEWPORT = { width: 1360, height: 820 };

const folder = await mkdtemp(join(tmpdir(), 'jalon-pictures-'));
const workspace = join(folder, 'Jalon');
await mkdir(workspace);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const hosts: RunningHost[] = [];

/** Buttons change colour gently, and letters come with their fonts: a picture taken at once would show the scheme before. */
async function settled(page: Page): Promise<void> {
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

async function openWindow(directory: string): Promise<OpenedWindow> {
  const host = await startHost(directory);
  hosts.push(host);
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'fr-FR' });
  page.setDefaultTimeout(10_000);
  await page.goto(host.address);
  return {
    page,
    picture: async (name, schemes = ['light', 'dark']) => {
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`), animations: 'disabled' });
      }
    },
  };
}

async function openElsewhere(name: string): Promise<OpenedWindow> {
  const directory = join(folder, name);
  await createIdentityIn(directory, name);
  return openWindow(directory);
}

const main = await openWindow(workspace);
const only = process.argv.slice(2);
for (const [name, scene] of Object.entries(SCENES)) {
  if (only.length > 0 && !only.includes(name)) continue;
  await scene({ ...main, jalon: new Jalon(main.page), folder, openElsewhere });
}
await browser.close();
for (const host of hosts) await host.stop();
await rm(folder, { recursive: true, force: true });
