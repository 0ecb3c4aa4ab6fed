// A delegation gathers calls and dates and shares them signed; a committee takes them in, makes its letter, attaches a document.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../journey.ts';
import { createIdentityIn, Exchanges } from '../pages/exchanges.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';

test('a catalogue is shared signed, taken in, and becomes a letter', async ({
  workspace,
  openWindow,
  openHost,
}) => {
  test.setTimeout(240_000);
  const stick = join(workspace, 'clé');
  await mkdir(stick);
  await mkdir(join(workspace, 'comité'));
  const homes = { delegation: join(workspace, 'délégation'), committee: join(workspace, 'comité') };
  await createIdentityIn(homes.delegation, 'Délégation');
  const [delegationHost, committeeHost] = await Promise.all([
    openHost(homes.delegation),
    openHost(homes.committee),
  ]);

  const delegation = (await openWindow({ address: delegationHost.address })).page;
  const rail = delegation.getByRole('navigation', { name: 'Navigation principale', exact: true });
  await rail.getByRole('link', { name: 'Veille', exact: true }).click();
  const watch = delegation.getByRole('region', { name: 'Veille', exact: true });
  expect(await faultsOf(delegation), 'empty').toEqual([]);
  await watch.getByRole('button', { name: 'Ajouter l’exemple', exact: true }).click();
  await expect(watch.getByRole('heading', { name: /^Rendez-vous/ })).toBeVisible();
  await expect(watch.getByText('Document de capitalisation du cycle', { exact: false })).toBeVisible();
  await expect(watch.getByText(/entrées n’ont pas été vérifiées depuis six mois/)).toBeVisible();
  expect(await faultsOf(delegation), 'with the sample').toEqual([]);
  await watch.getByRole('button', { name: 'Partager le catalogue…', exact: true }).click();
  await delegation.getByLabel('De la part de', { exact: true }).fill('Délégation nationale');
  const file = join(stick, 'catalogue.asice');
  await new Exchanges(delegation).signTo('Signer et enregistrer…', file);

  const { page } = await openWindow({ address: committeeHost.address, colorScheme: 'dark' });
  const jalon = new Jalon(page);
  await jalon.openSample();
  await page.getByRole('link', { name: 'Jalon, accueil', exact: true }).click();
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Examiner les entrées proposées', exact: true }).click();
  const own = page.getByRole('region', { name: 'Veille', exact: true });
  await own.getByRole('button', { name: /^Examiner \(/ }).click();
  expect(await faultsOf(page), 'entries proposed, dark').toEqual([]);
  await own.getByRole('button', { name: /^Reprendre \d+\sentrées$/ }).click();
  await expect(own.getByRole('heading', { name: /^Dispositifs/ })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(own.getByText('Ce qu’il ne faut pas manquer')).toBeVisible();
  await own.getByRole('button', { name: /^Examiner \(/ }).click();
  await own.getByRole('button', { name: /^Reprendre \d+\sentrées$/ }).click();

  // A document is attached to a fiche, from the catalogue.
  await own.getByRole('link', { name: /^Document de capitalisation/ }).click();
  await jalon.pick('Fiches concernées', 'orienti', /Orientibus/);
  await jalon.saved();
  await jalon.goTo('Fiches-actions');
  await jalon.openAction('Orientibus');
  const attached = page.getByRole('group', { name: 'Documents du catalogue', exact: true });
  await expect(attached.getByRole('link', { name: /^Document de capitalisation/ })).toBeVisible();
  await page.getByRole('link', { name: 'Région et ailleurs', exact: true }).click();
  const tabs = page.getByRole('navigation', { name: 'Région et ailleurs', exact: true });
  await tabs.getByRole('link', { name: 'Veille', exact: true }).click();
  await expect(own.getByText(/rattaché à 1\sfiche/)).toBeVisible();
  await own.getByRole('button', { name: 'Lettre de veille…', exact: true }).click();
  await page.getByLabel('Format', { exact: true }).selectOption({ label: 'Page web (.html)' });
  const letter = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer la lettre…', exact: true }).click();
  expect((await letter).suggestedFilename()).toMatch(/^veille-.*\.html$/);

  // The source prints no year: an agenda would be empty, until a day is told.
  await own.getByRole('button', { name: 'Agenda (.ics)', exact: true }).click();
  await expect(page.getByText(/^Rien n’est daté ici/)).toBeVisible();
  await own.getByRole('link', { name: 'Conseil national des solutions', exact: true }).click();
  await page.getByLabel('Le', { exact: true }).fill('14/12/2199');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await page.getByRole('link', { name: 'Région et ailleurs', exact: true }).click();
  await tabs.getByRole('link', { name: 'Veille', exact: true }).click();
  const diary = page.waitForEvent('download');
  await own.getByRole('button', { name: 'Agenda (.ics)', exact: true }).click();
  expect((await diary).suggestedFilename()).toMatch(/\.ics$/);
});
