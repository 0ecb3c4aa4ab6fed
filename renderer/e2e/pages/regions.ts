// The screen of regions as a journey speaks of it, and the committees whose files it gathers.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { PASSPHRASE } from './exchanges.ts';

const run = promisify(execFile);
const CLI = join(import.meta.dirname, '../../../dist/main/cli.js');
const environment = { env: { ...process.env, JALON_PASSPHRASE: PASSPHRASE } };

/** A committee that works from the command line: the shipped example, to which fiches of an axis are added. */
export class CommitteeOfExample {
  #planId = '';

  constructor(readonly workspace: string) {}

  async begin(name: string): Promise<void> {
    const own = ['--workspace', this.workspace];
    const { stdout } = await run(process.execPath, [CLI, 'init', ...own, '--sample', 'pays-de-la-loire']);
    [this.#planId = ''] = JSON.parse(stdout) as readonly string[];
    const words = ['identity', 'create', ...own, '--committee', name, '--locality', 'Nantes'];
    await run(process.execPath, [CLI, ...words], environment);
  }

  async addFiche(title: string, axis: string): Promise<void> {
    const table = join(this.workspace, '..', 'fiches.csv');
    await writeFile(table, `Action;Axe;Statut\n${title};${axis};En cours\n`);
    const words = ['--workspace', this.workspace, '--plan', this.#planId, '--file', table];
    await run(process.execPath, [CLI, 'import', ...words]);
  }

  async send(path: string): Promise<void> {
    const words = ['--workspace', this.workspace, '--plan', this.#planId, '--out', path];
    await run(process.execPath, [CLI, 'export', ...words], environment);
  }
}

export class Regions {
  readonly view: Locator;

  constructor(readonly page: Page) {
    this.view = page.getByRole('region', { name: 'Feuille de route régionale', exact: true });
  }

  async open(): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: 'Navigation principale', exact: true });
    await rail.getByRole('link', { name: 'Région', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Région', exact: true }).waitFor();
  }

  async create(title: string, who: string): Promise<void> {
    await this.page
      .getByRole('button', { name: 'Créer une feuille de route régionale', exact: true })
      .click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Titre', { exact: true }).fill(title);
    await dialog.getByLabel('Qui réunit', { exact: true }).fill(who);
    await dialog.getByRole('button', { name: 'Créer', exact: true }).click();
    await this.view.waitFor();
  }

  async step(name: RegExp): Promise<void> {
    await this.view.getByRole('radio', { name }).click();
  }

  async drop(...paths: readonly string[]): Promise<void> {
    await this.page.getByLabel('Fichiers signés des comités', { exact: true }).setInputFiles([...paths]);
  }

  part(name: RegExp): Locator {
    return this.view.getByRole('region', { name });
  }
}
