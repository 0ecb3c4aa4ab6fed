// Twelve files become a regional plan, and the region's remarks go back to one committee as a signed review.
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../journey.ts';
import { createIdentityIn, Exchanges, trustSignerOf } from '../pages/exchanges.ts';
import { faultsOf } from '../pages/faults.ts';
import { Regions } from '../pages/regions.ts';

const REGION = 'Feuille de route des Pays de la Loire';
const SCRIPT = join(import.meta.dirname, '../../../main/testing/write-committee-files.ts');

test('twelve files become a regional plan, and a review goes back', async ({
  workspace,
  openWindow,
  openHost,
}) => {
  test.setTimeout(240_000);
  const stick = join(workspace, 'clé');
  await promisify(execFile)('npx', ['tsx', SCRIPT, stick, '12', '6']);
  const files = (await readdir(stick)).map((name) => join(stick, name));
  expect(files).toHaveLength(12);
  const home = join(workspace, 'préfecture');
  await createIdentityIn(home, 'Préfecture de région');
  const { page } = await openWindow({ address: (await openHost(home)).address });
  const regions = new Regions(page);
  const { view } = regions;
  await regions.open();
  await regions.create(REGION, 'Préfecture de région');
  await regions.drop(...files);
  await expect(regions.part(/^Signataires à vérifier \(12\)/)).toBeVisible();
  await trustSignerOf(page, files[0] ?? '');
  await regions.open();
  await page.getByRole('link', { name: new RegExp(REGION) }).click();
  await expect(view.getByRole('heading', { name: /^12\scomités, \d+\sfiches$/ })).toBeVisible();
  await view.getByRole('button', { name: 'Construire et signer…', exact: true }).click();
  const built = join(workspace, 'region.asice');
  await new Exchanges(page).signTo('Construire et signer…', built);
  expect((await stat(built)).size).toBeGreaterThan(10_000);
  await expect(view.getByText('Révision 1', { exact: true })).toBeVisible();

  await regions
    .part(/^Comités réunis/)
    .getByRole('link', { name: /^Répondre à ce comité/ })
    .first()
    .click();
  const prefecture = new Exchanges(page);
  const { detail } = prefecture;
  await detail.getByRole('button', { name: 'Accuser réception…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Service', { exact: true }).fill('Préfecture de région');
  await dialog.getByLabel('Adresse électronique', { exact: true }).fill('emploi@region.example');
  await dialog.getByLabel('Téléphone', { exact: true }).fill('02 40 00 00 00');
  await prefecture.signTo('Signer l’accusé de réception…', join(workspace, 'ar.asice'));
  await detail.getByRole('button', { name: 'Rédiger un avis', exact: true }).click();
  await detail.getByLabel('Nature', { exact: true }).selectOption('Avis favorable avec réserves');
  await detail
    .getByLabel('Avis général', { exact: true })
    .fill('Deux axes à rapprocher de ceux de la région.');
  await page.keyboard.press('Tab');
  expect(await faultsOf(page), 'a review').toEqual([]);
  await detail.getByRole('button', { name: 'Signer l’avis…', exact: true }).click();
  const review = join(workspace, 'avis.asice');
  await prefecture.signTo('Signer l’avis…', review);
  expect((await stat(review)).size).toBeGreaterThan(1000);
});
