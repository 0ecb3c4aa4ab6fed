// A committee publishes two fiches; a prefecture takes them in, searches, narrows, compares, recommends one and hands the bank on;
// the committee sees what is said of its own.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../journey.ts';
import { Bank } from '../pages/bank.ts';
import { createIdentityIn, Exchanges, trustSignerOf } from '../pages/exchanges.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';

test('fiches are published, searched elsewhere, compared, recommended, and the word comes back', async ({
  workspace,
  openWindow,
  openHost,
}) => {
  test.setTimeout(240_000);
  const stick = join(workspace, 'clé');
  await mkdir(stick);
  const on = (name: string): string => join(stick, name);
  const homes = { committee: join(workspace, 'comité'), prefecture: join(workspace, 'préfecture') };
  await createIdentityIn(homes.committee, 'Comité des Pays de la Loire');
  await createIdentityIn(homes.prefecture, 'Préfecture de la Mayenne');
  const [committeeHost, prefectureHost] = await Promise.all([
    openHost(homes.committee),
    openHost(homes.prefecture),
  ]);
  const { page } = await openWindow({ address: committeeHost.address });
  const jalon = new Jalon(page);
  const own = new Bank(page);

  await own.open();
  await expect(page.getByRole('heading', { name: 'Ce que d’autres comités ont déjà essayé' })).toBeVisible();
  expect(await faultsOf(page), 'an empty bank').toEqual([]);
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await jalon.openSample();

  // What did not work is written in the fiche first.
  await jalon.openAction('Orientibus');
  const sheet = page.getByRole('checkbox', { name: /^Transférabilité/ });
  await sheet.check();
  await page.getByLabel('Ce qui n’a pas marché', { exact: true }).fill('Le bus partait trop tôt le matin.');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await page.getByRole('button', { name: 'Publier dans la banque…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: /^Ce qui part \(1\sfiche\)$/ })).toBeVisible();
  await expect(dialog.getByText('Le bus partait trop tôt le matin.')).toBeVisible();
  await dialog.getByLabel('Fonction ou service', { exact: true }).fill('Secrétariat du comité');
  await expect(dialog.getByText('Sans contact fonctionnel')).toBeHidden();
  expect(await faultsOf(page), 'what leaves').toEqual([]);
  await new Exchanges(page).signTo('Publier et enregistrer…', on('orientibus.asice'));

  // Another from the selection of the list.
  await jalon.row('CARBUR’PERA').focus();
  await page.keyboard.press(' ');
  await page
    .getByRole('region', { name: 'Fiches choisies' })
    .getByRole('button', { name: 'Publier dans la banque…', exact: true })
    .click();
  await new Exchanges(page).signTo('Publier et enregistrer…', on('carburpera.asice'));
  await own.open();
  await expect(own.view.getByRole('status')).toContainText('2 solutions');

  const prefecture = await openWindow({ address: prefectureHost.address });
  const bank = new Bank(prefecture.page);
  await trustSignerOf(prefecture.page, on('orientibus.asice'));
  await bank.open();
  await bank.drop(on('orientibus.asice'), on('carburpera.asice'));
  await expect(bank.search).toBeVisible();
  await expect(bank.result(/CARBUR’PERA/)).toBeVisible();
  expect(await faultsOf(prefecture.page), 'results').toEqual([]);

  await bank.search.fill('orientibu');
  await expect(bank.result(/CARBUR’PERA/)).toBeHidden();
  await expect(bank.result(/Orientibus/)).toBeVisible();
  await bank.search.fill('');
  await bank.facet(/^Dit ce qui n’a pas marché 1$/).check();
  await expect(bank.result(/CARBUR’PERA/)).toBeHidden();
  await bank.view
    .getByRole('button', { name: 'Ne plus limiter à Dit ce qui n’a pas marché', exact: true })
    .click();
  await bank.show('Ce qui n’a pas marché');
  await expect(bank.result(/Le bus partait trop tôt/)).toBeVisible();
  await bank.show('Solutions');

  await bank.view.getByRole('checkbox', { name: 'Comparer Orientibus', exact: true }).check();
  await bank.view.getByRole('checkbox', { name: 'Comparer CARBUR’PERA', exact: true }).check();
  await bank.view.getByRole('button', { name: 'Comparer', exact: true }).click();
  const table = bank.view.getByRole('table');
  await expect(table.getByRole('row', { name: /^Ce qui n’a pas marché/ })).toContainText('trop tôt');
  expect(await faultsOf(prefecture.page), 'side by side').toEqual([]);
  await bank.view.getByRole('button', { name: 'Revenir aux résultats', exact: true }).click();

  const solution = await bank.openSolution(/Orientibus/);
  await expect(solution.getByRole('region', { name: 'Ce qui n’a pas marché' })).toContainText('trop tôt');
  await solution.getByRole('button', { name: 'Recommander…', exact: true }).click();
  const recommending = prefecture.page.getByRole('dialog');
  await recommending.getByRole('button', { name: 'Recommander', exact: true }).click();
  await expect(recommending.getByText('Dites pourquoi : une phrase suffit.')).toBeVisible();
  await recommending.getByLabel('Au nom de', { exact: true }).fill('Préfecture de la Mayenne');
  await recommending.getByLabel('Pourquoi', { exact: true }).fill('Elle tient depuis deux ans.');
  await recommending.getByRole('button', { name: 'Recommander', exact: true }).click();
  await expect(solution.getByRole('heading', { name: 'Recommandations (1)' })).toBeVisible();
  expect(await faultsOf(prefecture.page), 'a solution').toEqual([]);
  // Undone and done again, as everything one does.
  await prefecture.page
    .getByRole('button', { name: /^Annuler/ })
    .first()
    .click();
  await expect(solution.getByRole('heading', { name: /^Recommandations/ })).toBeHidden();
  await prefecture.page.keyboard.press('Control+y');
  await expect(solution.getByRole('heading', { name: 'Recommandations (1)' })).toBeVisible();

  await bank.show('Carte');
  await expect(bank.view.getByRole('figure')).toBeVisible();
  expect(await faultsOf(prefecture.page), 'map').toEqual([]);
  await bank.exportTo(on('recommandees.asice'));

  await own.show('Fichiers');
  await own.drop(on('recommandees.asice'));
  await expect(own.view.getByText('Ce que nous recommandons', { exact: true })).toBeVisible();
  await expect(own.view.getByText('Préfecture de la Mayenne, signataire à vérifier')).toBeVisible();
  expect(await faultsOf(page), 'files').toEqual([]);
  await trustSignerOf(page, on('recommandees.asice'));
  await own.open();
  await expect(own.view.getByRole('status')).toContainText('2 solutions');
  const seen = await own.openSolution(/Orientibus/);
  await expect(seen.getByText('Elle tient depuis deux ans.')).toBeVisible();
  await expect(seen.getByText('Signée par Préfecture de la Mayenne')).toBeVisible();

  // A file taken out is brought back.
  await own.show('Fichiers');
  await own.view
    .getByRole('button', { name: 'Retirer Ce que nous recommandons de la banque', exact: true })
    .click();
  await own.view.getByRole('button', { name: /^Remettre recommandees\.asice/ }).click();
  await expect(own.view.getByText('Ce que nous recommandons', { exact: true })).toBeVisible();

  const dark = await openWindow({ address: prefectureHost.address, colorScheme: 'dark' });
  const again = new Bank(dark.page);
  await again.open();
  await again.openSolution(/Orientibus/);
  expect(await faultsOf(dark.page), 'a solution, dark').toEqual([]);
});
