// Identities and trust: two signatures on one plan, a card that comes and is compared, a key that is renewed, then revoked.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';

const PASSPHRASE = 'quatre mots faciles à retenir';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openTrust(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Identités et confiance', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Vos identités' })).toBeVisible();
}

async function createIdentity(page: Page, committee: string, holder: string): Promise<void> {
  await page.getByLabel('Nom du comité ou du service', { exact: true }).fill(committee);
  await page.getByLabel('Qui signe (facultatif)', { exact: true }).fill(holder);
  await page.getByLabel('Commune', { exact: true }).fill('Laval');
  await page.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('La même, encore une fois', { exact: true }).fill(PASSPHRASE);
  await button(page, 'Créer l’identité').click();
  await expect(page.getByRole('article', { name: `Identité de ${holder || committee}` })).toBeVisible();
}

async function savedBy(page: Page, path: string, submit: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: submit, exact: true }).click(),
  ]);
  await download.saveAs(path);
}

test('the secretary seals, the president signs, and it is the same file', async ({ page, workspace }) => {
  await openTrust(page);
  await createIdentity(page, 'Comité de Laval', 'Claire Martin, secrétaire');
  await button(page, 'Créer une autre identité…').click();
  await createIdentity(page, 'Comité de Laval', 'Paul Durand, président');

  const jalon = new Jalon(page);
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await jalon.openSample();
  await jalon.goTo('Exporter');
  await page.getByRole('radio', { name: /Claire Martin/ }).check();
  await jalon.signTo(join(workspace, 'un.asice'), PASSPHRASE);
  const identity = await page.getByText(/^Identité du fichier/).innerText();
  await button(page, 'Ajouter une deuxième signature…').click();
  const both = join(workspace, 'deux.asice');
  await savedBy(page, both, 'Signer et enregistrer…');
  await expect(page.getByText(identity)).toBeVisible();

  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await page.getByLabel('Fichier signé', { exact: true }).setInputFiles(both);
  await expect(page.getByText('Signé par vous')).toHaveCount(2);
  await expect(button(page, 'Ajouter ma signature…')).toBeHidden();
});

test('a card is compared, its renewal is known without comparing, and its revocation stays listed', async ({
  page,
  workspace,
  openWindow,
  openHost,
}) => {
  test.slow();
  const folder = join(workspace, 'comite');
  await mkdir(folder);
  const elsewhere = await openHost(folder);
  const committee = (await openWindow({ address: elsewhere.address })).page;
  await openTrust(committee);
  await createIdentity(committee, 'Comité de Laval', '');
  const own = committee.getByRole('article', { name: 'Identité de Comité de Laval' });
  const words = await own.getByRole('list').innerText();

  const card = join(workspace, 'carte.asice');
  await own.getByRole('button', { name: 'Carte de contact…', exact: true }).click();
  await committee.getByLabel('Téléphone', { exact: true }).fill('02 43 00 00 00');
  await savedBy(committee, card, 'Signer et enregistrer…');

  const take = async (path: string, submit: string): Promise<void> => {
    await page.getByRole('link', { name: 'Jalon, accueil' }).click();
    await page.getByLabel('Fichier signé', { exact: true }).setInputFiles(path);
    await button(page, submit).click();
    await expect(page.getByRole('heading', { name: 'Certificats des autres' })).toBeVisible();
  };
  const listed = page.getByRole('article', { name: 'Certificat de Comité de Laval' });
  await take(card, 'Enregistrer ce contact');
  await listed.getByRole('button', { name: 'Comparer l’empreinte…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('list').innerText()).toBe(words);
  await dialog.getByRole('checkbox').check();
  await dialog.getByLabel('Comparée par', { exact: true }).fill('Anne Petit');
  await dialog.getByText('En personne', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Enregistrer la vérification', exact: true }).click();
  await expect(listed.getByText(/^Vérifié par Anne Petit, le .*, en personne\.$/)).toBeVisible();

  const renewal = join(workspace, 'renouvellement.asice');
  await own.getByRole('button', { name: 'Renouveler…', exact: true }).click();
  await savedBy(committee, renewal, 'Renouveler et enregistrer la carte…');
  await expect(own).toHaveCount(2);
  await take(renewal, 'Enregistrer ce contact');
  await expect(listed.getByText('renouvelée, garantie par l’ancienne clé')).toBeVisible();
  await expect(page.getByText(/nom déjà connu/)).toBeHidden();

  const notice = join(workspace, 'revocation.asice');
  await own.filter({ hasText: 'Remplacée' }).getByRole('button', { name: 'Révoquer…', exact: true }).click();
  await committee.getByLabel('Raison', { exact: true }).selectOption('Remplacée par une autre identité');
  await savedBy(committee, notice, 'Révoquer et enregistrer l’avis…');
  await take(notice, 'Prendre acte de la révocation');
  await expect(page.getByRole('heading', { name: 'Révoqués (1)' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Vérifiés (1)' })).toBeVisible();
  for (const shown of [page, committee]) expect(await faultsOf(shown)).toEqual([]);
});
