// The exchanges as a journey speaks of them.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';

const run = promisify(execFile);
const CLI = join(import.meta.dirname, '../../../dist/main/cli.js');

export const PASSPHRASE = 'quatre mots faciles à retenir';

/** Of a workspace no application has open yet. */
export async function createIdentityIn(workspace: string, name: string): Promise<void> {
  const words = ['--workspace', workspace, '--committee', name, '--locality', 'Laval'];
  await run(process.execPath, [CLI, 'init', '--workspace', workspace]);
  await run(process.execPath, [CLI, 'identity', 'create', ...words], {
    env: { ...process.env, JALON_PASSPHRASE: PASSPHRASE },
  });
}

/** A signed file of somebody nobody has heard of. */
export async function strangersFile(workspace: string, path: string): Promise<void> {
  const env = { ...process.env, JALON_PASSPHRASE: PASSPHRASE };
  const own = ['--workspace', workspace];
  const { stdout } = await run(process.execPath, [CLI, 'init', ...own, '--sample', 'pays-de-la-loire']);
  const [planId = ''] = JSON.parse(stdout) as readonly string[];
  await run(
    process.execPath,
    [CLI, 'identity', 'create', ...own, '--committee', 'Un inconnu', '--locality', 'Ailleurs'],
    { env },
  );
  await run(process.execPath, [CLI, 'export', ...own, '--plan', planId, '--out', path], { env });
}

export class Exchanges {
  readonly detail: Locator;
  readonly list: Locator;

  constructor(readonly page: Page) {
    this.detail = page.getByRole('region', { name: 'Transmission ouverte' });
    this.list = page.getByRole('region', { name: 'Transmissions' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Échanges', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Échanges' }).waitFor();
  }

  async drop(...paths: readonly string[]): Promise<void> {
    await this.page.getByLabel('Fichiers reçus', { exact: true }).setInputFiles([...paths]);
  }

  /** Signs in the open dialog; resolves once the file it makes is saved there. */
  async signTo(action: string, path: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
    const download = this.page.waitForEvent('download');
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await (await download).saveAs(path);
    await dialog.waitFor({ state: 'hidden' });
  }
}
