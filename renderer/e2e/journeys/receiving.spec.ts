import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const PASSPHRASE = 'quatre mots faciles à retenir';

test('a received file shows its three answers, and its signer becomes known once the fingerprint is compared', async ({
  page,
  workspace,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Exporter');
  await jalon.createIdentity(PASSPHRASE);
  const sent = join(workspace, 'plan.asice');
  await jalon.signTo(sent, PASSPHRASE);

  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await page.getByLabel('Fichier signé', { exact: true }).setInputFiles(sent);
  await expect(page.getByText('Fichier intact')).toBeVisible();
  await expect(page.getByText('Signataire inconnu')).toBeVisible();
  await expect(page.getByText('Révision déjà vue (révision 1)')).toBeVisible();
  await expect(page.getByText('Macigogne.fr', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'J’ai comparé l’empreinte…' }).click();
  await page.getByRole('button', { name: 'Enregistrer la vérification' }).click();
  await expect(page.getByText('Indiquez votre nom.')).toBeVisible();
  await page.getByLabel('Comparée par').fill('Le secrétariat');
  await page.getByLabel('Comment').fill('au téléphone');
  await page.getByRole('button', { name: 'Enregistrer la vérification' }).click();
  await expect(page.getByText('Signataire connu')).toBeVisible();
});

test('an altered file is refused in French, and nothing of it is shown', async ({ page, workspace }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Exporter');
  await jalon.createIdentity(PASSPHRASE);
  const sent = join(workspace, 'plan.asice');
  await jalon.signTo(sent, PASSPHRASE);
  const bytes = await readFile(sent);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  const altered = join(workspace, 'modifie.asice');
  await writeFile(altered, bytes);

  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await page.getByLabel('Fichier signé', { exact: true }).setInputFiles(altered);
  await expect(page.getByText('Fichier refusé.')).toBeVisible();
  await expect(page.getByText('Macigogne.fr', { exact: true })).toBeHidden();
});
