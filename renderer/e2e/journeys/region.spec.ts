// Two committees and a prefecture: their files are gathered, a duplicate is ruled on, an axis attached, the plan signed; the next
// quarter's file says what changed.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import {
  createIdentityIn,
  draftCompletePlan,
  Exchanges,
  PASSPHRASE,
  trustSignerOf,
} from '../pages/exchanges.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';
import { CommitteeOfExample, Regions } from '../pages/regions.ts';

const REGION = 'Feuille de route régionale des Pays de la Loire';

/** A committee of one fiche, under the very title of one of the example. */
async function sendFromLaval(page: Page, path: string): Promise<void> {
  const jalon = new Jalon(page);
  await draftCompletePlan(jalon);
  await jalon.title().fill('Café-emploi');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await jalon.goTo('Exporter');
  await jalon.signTo(path, PASSPHRASE);
  await expect(page.getByRole('heading', { name: 'Révision 1 signée' })).toBeVisible();
}

test('committees are gathered into a regional roadmap, quarter after quarter', async ({
  workspace,
  openWindow,
  openHost,
}) => {
  test.setTimeout(240_000);
  const stick = join(workspace, 'clé');
  await mkdir(stick);
  const on = (name: string): string => join(stick, name);
  const homes = { prefecture: join(workspace, 'préfecture'), laval: join(workspace, 'laval') };
  await createIdentityIn(homes.prefecture, 'Préfecture de région');
  await createIdentityIn(homes.laval, 'Comité de Laval');
  const nantes = new CommitteeOfExample(join(workspace, 'nantes'));
  await nantes.begin('Comité de Nantes');
  await nantes.addFiche('Navette du matin', 'Se déplacer');
  await nantes.send(on('nantes.asice'));
  const [prefectureHost, lavalHost] = await Promise.all([openHost(homes.prefecture), openHost(homes.laval)]);
  const { page } = await openWindow({ address: prefectureHost.address });
  const laval = await openWindow({ address: lavalHost.address });
  await sendFromLaval(laval.page, on('laval.asice'));

  const regions = new Regions(page);
  const { view } = regions;
  await regions.open();
  expect(await faultsOf(page), 'no region yet').toEqual([]);
  await regions.create(REGION, 'Préfecture de région');
  await regions.drop(on('nantes.asice'), on('laval.asice'));
  await expect(regions.part(/^Signataires à vérifier \(2\)/)).toBeVisible();
  await expect(view.getByRole('button', { name: 'Construire et signer…', exact: true })).toBeDisabled();

  await trustSignerOf(page, on('nantes.asice'));
  await trustSignerOf(page, on('laval.asice'));
  await regions.open();
  await page.getByRole('link', { name: new RegExp(REGION) }).click();
  await expect(view.getByRole('heading', { name: /^2\scomités, 16\sfiches$/ })).toBeVisible();
  expect(await faultsOf(page), 'report').toEqual([]);

  await regions
    .part(/^Axes à rattacher/)
    .getByRole('button', { name: 'Créer cet axe, Se déplacer', exact: true })
    .click();
  await expect(regions.part(/^Axes à rattacher/)).toBeHidden();
  const pair = regions
    .part(/^Doublons probables/)
    .getByRole('article', { name: /^Café-emploi et Café-emploi/i });
  await pair.getByRole('button', { name: 'Une seule et même action', exact: true }).click();
  await expect(view.getByRole('heading', { name: /^2\scomités, 15\sfiches$/ })).toBeVisible();

  await regions.step(/^1\. Ce qui est réuni/);
  await expect(regions.part(/^Doublons tranchés \(1\)/)).toContainText('Une seule et même action');
  await view
    .getByRole('button', { name: 'Attendre ceux qui ont envoyé (2\u00a0comités)', exact: true })
    .click();
  await view.getByLabel('Ajouter un comité', { exact: true }).fill('Comité de Cholet');
  await page.getByRole('option', { name: 'Attendre «\u202fComité de Cholet\u202f»', exact: true }).click();
  await new Jalon(page).saved();
  expect(await faultsOf(page), 'recipe').toEqual([]);
  await regions.step(/^2\. Rapport/);
  await expect(regions.part(/^Attendus, rien n’est venu \(1\)/)).toContainText('Comité de Cholet');

  await view.getByRole('button', { name: 'Construire et signer…', exact: true }).click();
  await new Exchanges(page).signTo('Construire et signer…', on('region-1.asice'));
  await expect(view.getByText('Révision 1', { exact: true })).toBeVisible();
  await expect(view.getByText(/^Rien de nouveau depuis la révision 1/)).toBeVisible();
  // Every figure leads to its fiches; the region chooses an example, which its next build bears.
  const figures = regions.part(/^Les chiffres, et les fiches derrière$/);
  await figures.getByRole('button', { name: /^15\sactions$/ }).click();
  await expect(figures.getByRole('heading', { name: 'Toutes les fiches (15)' })).toBeVisible();
  await figures.getByRole('radio', { name: 'Comité', exact: true }).click();
  await figures.getByRole('button', { name: /^Comité de Laval/ }).click();
  await regions.step(/^3\. Inspirantes/);
  const examples = view.getByRole('region', { name: 'Actions inspirantes', exact: true });
  await examples.getByRole('button', { name: /Navette du matin/ }).click();
  await examples.getByRole('checkbox', { name: 'Retenue comme inspirante', exact: true }).click();
  await examples.getByLabel('Pourquoi elle inspire', { exact: true }).fill('Se reproduit partout.');
  await page.keyboard.press('Tab');
  await examples
    .getByRole('group', { name: 'A des résultats mesurés', exact: true })
    .getByRole('button', { name: 'Oui', exact: true })
    .click();
  await expect(examples.getByText(/1\scritère rempli sur 8/)).toBeVisible();
  expect(await faultsOf(page), 'examples').toEqual([]);
  await regions.step(/^4\. Feuille/);
  await expect(view.getByRole('heading', { name: '15 fiches-actions' })).toBeVisible();
  const shuttle = view.getByRole('group').filter({ hasText: 'Navette du matin' });
  await shuttle.getByText('Navette du matin').click();
  await expect(shuttle.getByText(/^Vient de\s: .+, révision 1$/)).toBeVisible();
  expect(await faultsOf(page), 'as signed').toEqual([]);

  await nantes.addFiche('Vélos à prêter', 'Se déplacer');
  await nantes.send(on('nantes-2.asice'));
  await regions.step(/^2\. Rapport/);
  await regions.drop(on('nantes-2.asice'));
  const changes = regions.part(/^Ce qui a changé depuis la révision 1$/);
  await expect(changes).toContainText('Vélos à prêter');
  await view.getByRole('button', { name: 'Construire et signer…', exact: true }).click();
  await new Exchanges(page).signTo('Construire et signer…', on('region-2.asice'));
  await expect(regions.part(/^Ce qui a changé de la révision 1 à la révision 2$/)).toContainText(
    'Vélos à prêter',
  );
  expect(await faultsOf(page), 'what changed').toEqual([]);
  await regions.step(/^4\. Feuille/);
  const paper = page.waitForEvent('download');
  await view.getByRole('button', { name: 'Enregistrer le document…', exact: true }).click();
  expect((await paper).suggestedFilename()).toMatch(/-inspirantes\.pdf$/);

  const dark = await openWindow({ address: prefectureHost.address, colorScheme: 'dark' });
  const again = new Regions(dark.page);
  await again.open();
  expect(await faultsOf(dark.page), 'the list, dark').toEqual([]);
  await dark.page.getByRole('link', { name: new RegExp(REGION) }).click();
  await expect(again.part(/^Ce qui a changé/)).toContainText('Vélos à prêter');
  expect(await faultsOf(dark.page), 'report, dark').toEqual([]);
  await again.step(/^1\. Ce qui est réuni/);
  expect(await faultsOf(dark.page), 'recipe, dark').toEqual([]);
});
