// From above: the thirteen protocols of the sources, one more territory entered by hand, and a plan that tells its own stages and
// freezes its annexes.
import { expect, test } from '../journey.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';

test('territories are followed from the protocols of the source to a contract with frozen annexes', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const jalon = new Jalon(page);
  const rail = page.getByRole('navigation', { name: 'Navigation principale', exact: true });
  const screen = page.getByRole('region', { name: 'Contractualisation', exact: true });
  const followed = page.getByRole('region', { name: 'Territoire suivi', exact: true });
  await rail.getByRole('link', { name: 'Contractualisation', exact: true }).click();
  const addSample = screen.getByRole('button', {
    name: 'Ajouter les 13 protocoles de l’exemple',
    exact: true,
  });
  await addSample.click();
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await addSample.click();
  await expect(screen.getByText('13 protocoles signés dans 8 régions ; aucun contrat signé')).toBeVisible();
  await expect(
    screen.getByRole('row', { name: /Lacq Pau-Tarbes .*Nouvelle-Aquitaine et Occitanie/ }),
  ).toBeVisible();
  expect(await faultsOf(page), 'stages and régions').toEqual([]);

  // A région of the map narrows the list; Lacq-Pau-Tarbes is in both.
  await screen.getByRole('button', { name: /^Occitanie : 1 territoire/ }).click();
  await expect(screen.getByRole('heading', { name: '1 territoire · Occitanie' })).toBeVisible();
  await screen.getByRole('button', { name: 'Tout afficher', exact: true }).click();

  await screen.getByRole('button', { name: 'Suivre un territoire', exact: true }).click();
  await expect(followed.getByLabel('Territoire', { exact: true })).toBeFocused();
  await page.keyboard.type('Vallée de la Maine');
  await page.keyboard.press('Tab');
  await followed.getByRole('combobox', { name: 'Régions', exact: true }).fill('Pays de la Loire');
  await page
    .getByRole('option', { name: /Pays de la Loire/ })
    .first()
    .click();
  await followed.getByRole('button', { name: 'Ajouter une étape', exact: true }).click();
  await followed.getByLabel('Étape', { exact: true }).selectOption({ label: 'Contrat signé' });
  await followed.getByLabel('Date', { exact: true }).fill('12/05/2026');
  await page.keyboard.press('Tab');
  await expect(followed.getByRole('button', { name: /Contrat signé.*12 mai 2026/ })).toBeVisible();
  expect(await faultsOf(page), 'one territory').toEqual([]);
  await followed.getByRole('link', { name: 'Tous les territoires', exact: true }).click();
  await expect(
    screen.getByText('14 protocoles signés dans 9 régions ; 1 contrat signé dans 1 région'),
  ).toBeVisible();

  // Taken out, and brought back.
  await screen.getByRole('link', { name: 'Vallée de la Maine', exact: true }).click();
  await followed.getByRole('button', { name: 'Ne plus suivre', exact: true }).click();
  await expect(screen.getByText('13 protocoles signés dans 8 régions ; aucun contrat signé')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(screen.getByRole('link', { name: 'Vallée de la Maine', exact: true })).toBeVisible();

  // A plan that tells its stage is read; its annexes are frozen, and a fiche that changes is told.
  await page.getByRole('link', { name: 'Jalon, accueil', exact: true }).click();
  await jalon.openSample();
  await jalon.goTo('Feuille de route');
  await page.getByRole('button', { name: 'Contractualisation', exact: true }).click();
  await page.getByRole('button', { name: 'Ajouter une étape', exact: true }).click();
  await page.getByLabel('Étape', { exact: true }).selectOption({ label: 'Protocole d’accord signé' });
  await jalon.pick('Fiches annexées', 'mobilité', /mobilité/i);
  await page.getByRole('button', { name: /^Figer 1\sfiche annexée$/ }).click();
  await expect(page.getByText(/1\sfiche figée le .*\s: aucune n’a changé de contenu depuis\./)).toBeVisible();
  await jalon.goTo('Fiches-actions');
  await page
    .getByRole('link', { name: /mobilité/i })
    .first()
    .click();
  await jalon.title().fill('Titre changé après la signature');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await jalon.goTo('Feuille de route');
  await page.getByRole('button', { name: /^Protocole d’accord signé/ }).click();
  await expect(page.getByRole('group', { name: 'Annexes figées', exact: true })).toContainText(
    'Modifiée depuis',
  );
  await page.getByRole('link', { name: 'Région et ailleurs', exact: true }).click();
  const tabs = page.getByRole('navigation', { name: 'Région et ailleurs', exact: true });
  await tabs.getByRole('link', { name: 'Contractualisation', exact: true }).click();
  await expect(screen.getByText(/lu dans sa feuille de route/)).toBeVisible();
  await expect(screen.getByText(/1\sfiche annexée, dont 1 changée depuis/)).toBeVisible();
});
