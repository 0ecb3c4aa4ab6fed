// The dashboard: arranged without a mouse, kept under a name, shown to the room.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

/** By Tab alone, from where the focus is. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted, 'within 40 presses of Tab').toBeFocused();
}

test('a view is arranged by keyboard, named, undone, projected and kept', async ({ page }) => {
  test.slow();
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Tableau de bord');
  const tiles = (): Promise<readonly (string | null)[]> =>
    page.locator('ul.tiles > li').evaluateAll((all) => all.map((tile) => tile.getAttribute('aria-label')));
  const arrange = (tile: string, name: string): Locator =>
    page.getByRole('toolbar', { name: `Organiser ${tile}` }).getByRole('button', { name });
  const organise = page.getByRole('button', { name: 'Organiser', exact: true });
  await page.getByRole('searchbox', { name: 'Chercher dans les fiches' }).focus();
  await tabTo(page, organise);
  await page.keyboard.press('Enter');

  // Moved twice: the focus stays with the tile.
  await tabTo(page, arrange('Appréciations', 'Reculer'));
  await page.keyboard.press('Enter');
  await expect
    .poll(tiles)
    .toEqual([
      'Statuts',
      'Retards',
      'Appréciations',
      'Matrice de couverture',
      'Carte de couverture',
      'Financement',
      'Calendrier',
    ]);
  await expect(
    page.getByRole('button', { name: 'Ma vue de séance', exact: true }),
    'the shipped view is left as it is',
  ).toBeVisible();
  await expect(arrange('Appréciations', 'Reculer')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await tiles())[3]).toBe('Appréciations');
  await tabTo(page, arrange('Appréciations', 'Toute la largeur'));
  await page.keyboard.press('Enter');
  await expect(arrange('Appréciations', 'Demi-largeur')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(tiles).not.toContain('Appréciations');
  expect(
    await page.evaluate(() => document.activeElement?.closest('main') !== null),
    'the focus is somewhere',
  ).toBe(true);

  // Taken back, and added anew at the end.
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await tiles())[3]).toBe('Appréciations');
  await page.keyboard.press('Control+y');
  await expect.poll(tiles).not.toContain('Appréciations');
  const add = page.getByLabel('Ajouter un graphique', { exact: true });
  await add.focus();
  await add.selectOption({ label: 'Charge des pilotes' });
  await expect.poll(async () => (await tiles()).at(-1)).toBe('Charge des pilotes');
  await expect(page.getByRole('listitem', { name: 'Charge des pilotes' }).getByRole('figure')).toBeVisible();

  // Kept under a name.
  await page.getByRole('button', { name: 'Ma vue de séance', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Nom de la vue', { exact: true }).focus();
  await page.keyboard.type('Comité de mars');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vue de séance «\u202fComité de mars\u202f» enregistrée.')).toBeVisible();
  await organise.focus();
  await page.keyboard.press('Enter');

  // The room sees the charts alone.
  const rail = page.getByRole('navigation', { name: 'Navigation principale' });
  const filters = page.getByRole('search', { name: 'Filtrer les fiches' });
  await page.getByRole('button', { name: 'Projeter', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(rail).toBeHidden();
  await expect(filters).toBeHidden();
  await expect(page.getByRole('button', { name: 'Exporter…', exact: true })).toHaveCount(0);
  await expect(
    page.getByRole('heading', { name: '20\u00a0zones blanches, Mayenne en tête (6)' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rail).toBeVisible();
  await expect(filters).toBeVisible();

  const arranged = await tiles();
  await jalon.saved();
  await page.reload();
  await expect(
    page.getByRole('button', { name: 'Comité de mars', exact: true }),
    'the view that was open is open again',
  ).toBeVisible();
  await expect.poll(tiles).toEqual(arranged);

  // The shipped one is remembered as well.
  await page.getByRole('button', { name: 'Comité de mars', exact: true }).click();
  await page.getByRole('button', { name: 'Vue d’ensemble', exact: true }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Vue d’ensemble', exact: true })).toBeVisible();
  await expect.poll(tiles).not.toEqual(arranged);
});
