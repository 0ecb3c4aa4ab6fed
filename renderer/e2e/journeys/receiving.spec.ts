import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const PASSPHRASE = 'quatre mots faciles à retenir';

async function exportSample(page: Page, path: string): Promise<void> {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Exporter');
  await jalon.createIdentity(PASSPHRASE);
  await jalon.signTo(path, PASSPHRASE);
}

async function receive(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await page.getByLabel('Fichier signé', { exact: true }).setInputFiles(path);
}

test('a file of one’s own is known for it', async ({ page, workspace }) => {
  const sent = join(workspace, 'plan.asice');
  await exportSample(page, sent);
  await receive(page, sent);
  await expect(page.getByText('Fichier intact')).toBeVisible();
  await expect(page.getByText('Signé par vous')).toBeVisible();
  await expect(page.getByText('Révision déjà vue (révision 1)')).toBeVisible();
  await expect(page.getByRole('button', { name: 'J’ai comparé l’empreinte…', exact: true })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a received file shows its three answers, and its signer becomes known once the fingerprint is compared', async ({
  page,
  workspace,
  openWindow,
  openHost,
}) => {
  const sender = join(workspace, 'expediteur');
  await mkdir(sender);
  const elsewhere = await openHost(sender);
  const sent = join(workspace, 'plan.asice');
  await exportSample((await openWindow({ address: elsewhere.address })).page, sent);

  await page.getByLabel('Fichier signé', { exact: true }).setInputFiles(sent);
  await expect(page.getByText('Fichier intact')).toBeVisible();
  await expect(page.getByText('Signataire inconnu')).toBeVisible();
  await expect(page.getByText('Première révision vue ici (révision 1)')).toBeVisible();
  await expect(page.getByText('Macigogne.fr', { exact: true })).toBeVisible();

  const fiche = page.getByRole('group').filter({ hasText: 'Macigogne.fr' });
  await fiche.locator('summary').click();
  await expect(fiche).toContainText(/ampleur[^·]*· /);
  await expect(fiche.getByRole('heading', { name: 'Description' })).toBeVisible();

  const compare = page.getByRole('button', { name: 'J’ai comparé l’empreinte…', exact: true });
  await compare.click();
  const isSame = page.getByRole('checkbox', { name: 'Les six mots sont les mêmes, dans cet ordre' });
  await expect(isSame).toBeFocused();
  await expect(
    page.getByRole('list', { name: 'Les six mots de l’empreinte' }).getByRole('listitem'),
  ).toHaveCount(6);
  await page.getByRole('button', { name: 'Renoncer', exact: true }).click();
  await expect(compare).toBeFocused();
  await compare.click();
  await page.getByRole('button', { name: 'Enregistrer la vérification', exact: true }).click();
  await expect(page.getByText('Indiquez votre nom.')).toBeVisible();
  await expect(page.getByText('Comparez les six mots avant d’enregistrer.')).toBeVisible();
  await expect(isSame).toBeFocused();
  await isSame.check();
  await page.getByLabel('Comparée par', { exact: true }).fill('Le secrétariat');
  await page.getByRole('button', { name: 'Enregistrer la vérification', exact: true }).click();
  await expect(page.getByText('Signataire connu')).toBeVisible();
});

test('an altered file is refused in French, and nothing of it is shown', async ({ page, workspace }) => {
  const sent = join(workspace, 'plan.asice');
  await exportSample(page, sent);
  const bytes = await readFile(sent);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  const altered = join(workspace, 'modifie.asice');
  await writeFile(altered, bytes);

  await receive(page, altered);
  await expect(page.getByText('Fichier refusé.')).toBeVisible();
  await expect(page.getByText('Macigogne.fr', { exact: true })).toBeHidden();
});

test('a file dropped beside the box leaves the application where it was', async ({ page }) => {
  const drop = (target: string): Promise<readonly boolean[]> =>
    page.evaluate((selector) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'plan.asice'));
      return ['dragover', 'drop'].map((type) => {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector(selector)?.dispatchEvent(event);
        return event.defaultPrevented;
      });
    }, target);
  expect(await drop('nav')).toEqual([true, true]);
  expect(await drop('body')).toEqual([true, true]);
  await expect(page.getByRole('heading', { name: 'Vos feuilles de route' })).toBeVisible();
});
