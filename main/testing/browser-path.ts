// The Chromium that browser tests drive: the system's, else the one Playwright keeps for itself.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toolPath } from './tool-table.ts';

interface Playwright {
  readonly chromium: { readonly executablePath: () => string };
}

/** Undefined when there is none. */
export function chromiumPath(): string | undefined {
  return toolPath('chromium') ?? playwrightChromium();
}

function playwrightChromium(): string | undefined {
  // Loaded only when asked: it takes a while, and most tests drive no browser.
  const { chromium } = createRequire(import.meta.url)('@playwright/test') as Playwright;
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
