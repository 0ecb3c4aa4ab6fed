// A roadmap drafted by keyboard alone: ten fiches, axes, what lacks a lead found and mended at once, undone, redone, still there.
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

/** Titles and texts of the leaflet of Pays de la Loire, as its reader would type them. */
const FICHES = [
  ['Espace unique multi-service', 'Un lieu unique pour l’orientation et l’emploi.'],
  ['Orientibus', 'Un bus qui va au-devant des collégiens.'],
  ['Avenir’Up', 'Faire connaître les métiers de l’industrie.'],
  ['Café-emploi', 'Rencontres entre entreprises et demandeurs d’emploi.'],
  ['Garage solidaire', 'Réparer et louer des véhicules à prix réduit.'],
  ['Macigogne.fr', 'Trouver une place de crèche.'],
  ['Hébergement de courte durée', 'Loger les alternants le temps d’un stage.'],
  ['Économie circulaire en zone d’activité', 'Échanger matières et services entre voisins.'],
  ['Observatoire du bâtiment', 'Connaître le parc à rénover.'],
  ['Centre-ville en transition', 'Accompagner commerces et artisans.'],
] as const;

async function newAction(page: Page, [title, description]: (typeof FICHES)[number]): Promise<void> {
  const jalon = new Jalon(page);
  await page.keyboard.press('Control+Shift+Enter');
  await expect(jalon.title()).toBeFocused();
  await expect(jalon.title()).toHaveValue('Nouvelle fiche-action');
  await page.keyboard.type(title);
  const wanted = jalon.field('Description');
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type(description);
  await jalon.saved();
}

/** Ctrl+K, a few letters, Enter. */
async function goByPalette(page: Page, letters: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

test('a roadmap is drafted, ordered and mended by keyboard, and nothing of it is lost', async ({
  openWindow,
  openHost,
  host,
  workspace,
}) => {
  test.setTimeout(180_000);
  const { page, close } = await openWindow();
  const jalon = new Jalon(page);
  await page.getByRole('button', { name: 'Nouvelle feuille de route', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Feuille de route du bassin');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pas encore de fiche-action' }).waitFor();
  for (const fiche of FICHES) await newAction(page, fiche);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 fiches-actions');

  // Axes: two, the second then under the first, and up again.
  await goByPalette(page, 'feuille de route');
  const addAxis = page.getByRole('button', { name: 'Ajouter un axe', exact: true });
  for (const title of ['Emploi et compétences', 'Écologie']) {
    await addAxis.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('input:focus')).toHaveValue('Nouvel axe');
    await page.keyboard.type(title);
    await jalon.saved();
  }
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByLabel('Axe 1.1', { exact: true })).toHaveValue('Écologie');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByLabel('Axe 2', { exact: true })).toHaveValue('Écologie');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByLabel('Axe 1', { exact: true })).toHaveValue('Écologie');

  // What lacks a lead, found by its view and mended in bulk.
  await goByPalette(page, 'fiches-actions');
  await page.getByRole('button', { name: 'Vues', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sans pilote', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 sur 10 fiches-actions');
  await jalon.row('Orientibus').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Modifier…', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Modifier 10 fiches' });
  await dialog.getByLabel('Pilote à ajouter', { exact: true }).focus();
  await page.keyboard.type('Maison de l’emploi');
  await page.getByRole('option', { name: /à l’annuaire/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('10 fiches changeront')).toBeVisible();
  await dialog.getByRole('button', { name: 'Appliquer', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('10 fiches modifiées.')).toBeVisible();
  await expect(page.getByText('Aucune fiche ne correspond')).toBeVisible();

  // One undo for the ten, one redo, and all of it there when Jalon is opened again.
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 sur 10 fiches-actions');
  await page.keyboard.press('Control+y');
  await expect(page.getByText('Aucune fiche ne correspond')).toBeVisible();
  await jalon.saved();
  await close();
  await host.stop();
  const restarted = await openHost(workspace);
  const { page: again } = await openWindow({ address: restarted.address });
  await again.getByRole('link', { name: /Feuille de route du bassin/ }).click();
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('10 fiches-actions');
  await expect(new Jalon(again).row('Orientibus')).toContainText('Maison de l’emploi');
  await again.context().close();
});
