// What every journey starts from: a workspace of its own, the application on it, a window watched for faults.
import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { startHost, type RunningHost } from './host.ts';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}
export interface Appearance {
  /** Of another host than the journey's own. */
  readonly address?: string;
  /** Faults a journey provokes on purpose. */
  readonly tolerates?: RegExp;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

interface Journey {
  readonly workspace: string;
  /** Those that run: they outlive the windows, which would miss them. */
  readonly hosts: RunningHost[];
  readonly host: RunningHost;
  /** Another host, on the port named or one the system chooses. */
  readonly openHost: (workspace: string, port?: string) => Promise<RunningHost>;
  /** Opens a window of its own on the running application. */
  readonly openWindow: (appearance?: Appearance) => Promise<Window>;
  readonly page: Page;
}

export const test = base.extend<Journey>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function asks for from this pattern.
  workspace: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'jalon-journey-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  // eslint-disable-next-line no-empty-pattern -- As above.
  hosts: async ({}, use) => {
    const running: RunningHost[] = [];
    await use(running);
    await Promise.all(running.map((host) => host.stop()));
  },
  host: async ({ workspace, hosts }, use) => {
    const host = await startHost(workspace);
    hosts.push(host);
    await use(host);
  },
  openHost: async ({ hosts }, use) => {
    await use(async (folder, port) => {
      const host = await startHost(folder, port);
      hosts.push(host);
      return host;
    });
  },
  openWindow: async ({ host }, use) => {
    const faults: string[] = [];
    const open: Window[] = [];
    await use(async (appearance = {}) => {
      const window = await openChromium(appearance.address ?? host.address, appearance, faults);
      open.push(window);
      return window;
    });
    await Promise.all(open.map((window) => window.close()));
    expect(faults, 'errors in the console, the page or its requests').toEqual([]);
  },
  page: async ({ openWindow }, use) => {
    await use((await openWindow()).page);
  },
});

async function openChromium(address: string, appearance: Appearance, faults: string[]): Promise<Window> {
  const profile = await mkdtemp(join(tmpdir(), 'jalon-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...(existsSync(DEBIAN_CHROMIUM) ? { executablePath: DEBIAN_CHROMIUM } : {}),
    headless: true,
    args: CHROMIUM_ARGUMENTS,
    locale: 'fr-FR',
    viewport: appearance.viewport ?? { width: 1280, height: 720 },
    colorScheme: appearance.colorScheme ?? 'light',
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  watch(page, new URL(address).origin, (fault) => {
    if (!appearance.tolerates?.test(fault)) faults.push(fault);
  });
  await page.goto(address);
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
  return {
    page,
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** The application opens no connection of its own, breaks none of its policies and throws nothing. */
function watch(page: Page, origin: string, report: (fault: string) => void): void {
  page.on('pageerror', (error) => report(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') report(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('blob:') && !url.startsWith('data:'))
      report(`request: ${url}`);
  });
}

export { expect };
