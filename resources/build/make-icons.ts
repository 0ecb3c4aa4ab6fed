// Draws icon.svg at every size the systems ask for: icon.png, icons/, icon.ico, icon.icns. Run by hand; the results are
// committed. `npx tsx resources/build/make-icons.ts [--chromium PATH]`
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { iconOfApple, iconOfWindows } from './icon-files.ts';

const FOLDER = import.meta.dirname;
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;
const LARGEST = 1024;

const executablePath = process.argv[process.argv.indexOf('--chromium') + 1];
const drawing = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');

async function drawAll(sizes: readonly number[]): Promise<ReadonlyMap<number, Buffer>> {
  const isNamed = process.argv.includes('--chromium') && executablePath !== undefined;
  const browser = await chromium.launch(isNamed ? { executablePath } : {});
  const drawn = new Map<number, Buffer>();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return drawn;
}

function pick(drawn: ReadonlyMap<number, Buffer>, size: number): Buffer {
  const png = drawn.get(size);
  if (!png) throw new Error(`no drawing of ${String(size)} pixels`);
  return png;
}

const drawn = await drawAll([...LINUX_SIZES, LARGEST]);
mkdirSync(join(FOLDER, 'icons'), { recursive: true });
for (const size of LINUX_SIZES) {
  writeFileSync(join(FOLDER, 'icons', `${String(size)}x${String(size)}.png`), pick(drawn, size));
}
writeFileSync(join(FOLDER, 'icon.png'), pick(drawn, LARGEST));
writeFileSync(
  join(FOLDER, 'icon.ico'),
  iconOfWindows(WINDOWS_SIZES.map((size) => ({ size, png: pick(drawn, size) }))),
);
writeFileSync(
  join(FOLDER, 'icon.icns'),
  iconOfApple((size) => pick(drawn, size)),
);
