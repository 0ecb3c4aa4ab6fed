// A real page of the application on a real host, for the benches.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumPath } from '../browser-path.ts';

const HOST = join(import.meta.dirname, '../../../dist/main/loopback.js');

export interface PageUnderBench {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** The list of the plan, loaded. */
export async function openPlanPage(directory: string, planId: string): Promise<PageUnderBench> {
  const profile = mkdtempSync(join(tmpdir(), 'jalon-profile-'));
  const context = await openChromium(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  // What the compiler adds to named functions is not there when they run in a page.
  await page.addInitScript('globalThis.__name = (value) => value');
  const host = await startHost(directory);
  await page.goto(host.address);
  await page.goto(`${new URL(host.address).origin}/#/plan/${planId}/fiches`);
  await page.getByRole('region', { name: 'Fiches-actions' }).getByRole('link').first().waitFor();
  return {
    page,
    close: async () => {
      await context.close();
      await host.stop();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

export function openChromium(profile: string): Promise<BrowserContext> {
  const executablePath = chromiumPath();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: true,
    viewport: { width: 1280, height: 720 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}

export async function startHost(directory: string) {
  const child = spawn(
    process.execPath,
    [HOST, '--workspace', directory, '--port', '0', '--until-stdin-closes'],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  let said = '';
  while (!/http:\S+/.test(said)) said += String((await once(child.stdout, 'data'))[0]);
  return {
    address: /http:\S+/.exec(said)?.[0] ?? '',
    stop: async () => {
      const exited = once(child, 'exit');
      child.stdin.end();
      await exited;
    },
  };
}
