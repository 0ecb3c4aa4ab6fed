// The exchanges as a journey speaks of them.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Jalon } from './jalon.ts';

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

/** One fiche, with all that a transmission requires. */
export async function draftCompletePlan(jalon: Jalon): Promise<void> {
  const { page } = jalon;
  await page.getByRole('button', { name: 'Nouvelle feuille de route', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Titre', { exact: true }).fill('Feuille de route de Laval');
  await dialog.getByLabel('Comité porteur', { exact: true }).fill('Comité de Laval');
  await jalon.pick('Territoire', '53130', /Laval/);
  await dialog.getByRole('button', { name: 'Créer', exact: true }).click();
  await page.getByRole('button', { name: 'Nouvelle fiche', exact: true }).click();
  await expect(jalon.title()).toBeFocused();
  await page.keyboard.type('Garde d’enfants');
  await jalon.field('Description').fill('Une crèche à horaires décalés.');
  await jalon.field('Objectifs').fill('Vingt places.');
  await jalon.field('Ampleur').selectOption('Locale');
  await jalon.pick('Territoires concernés', '53130', /Laval/);
  await jalon.field('Thème principal').selectOption({ label: 'Garde d’enfants' });
  await jalon.field('Fin prévue').fill('31/12/2027');
  await page.keyboard.press('Tab');
  await page.getByRole('checkbox', { name: /^À désigner/ }).check();
  await page.getByRole('button', { name: /^Suivi/ }).click();
  await page.getByRole('button', { name: 'Ajouter un indicateur', exact: true }).click();
  await jalon.saved();
  await expect(page.getByText('Fiche complète pour la transmission')).toBeVisible();
}

/** Opens the file from the home screen, and says that its signer's fingerprint was compared. */
export async function trustSignerOf(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await page.getByLabel('Fichier signé', { exact: true }).setInputFiles(path);
  await page.getByRole('button', { name: 'J’ai comparé l’empreinte…', exact: true }).click();
  await page.getByLabel('Comparée par', { exact: true }).fill('Le secrétariat');
  await page.getByRole('checkbox', { name: 'Les six mots sont les mêmes, dans cet ordre' }).check();
  await page.getByRole('button', { name: 'Enregistrer la vérification', exact: true }).click();
  await expect(page.getByText('Signataire connu')).toBeVisible();
}
