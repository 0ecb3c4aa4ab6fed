// What Ctrl+P puts on paper: the whole list, or what is open of it, and nothing of the window around.
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

test('paper takes the whole list, then the fiche that is open, and no more', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  const rows = page.locator('a[data-key]');
  await expect(rows.first()).toBeVisible();
  // Only what is in view is in the document.
  expect(await rows.count()).toBeLessThan(14);
  const onPaper = async (): Promise<void> => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  };
  const backOnScreen = async (): Promise<void> => {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  };
  await onPaper();
  await expect(rows.filter({ visible: true })).toHaveCount(14);
  // Links cost minutes on paper, and lead nowhere from there.
  expect(await page.locator('a[data-key][href]').filter({ visible: true }).count()).toBe(0);
  await expect(page.getByText('Observatoire', { exact: true })).toBeVisible();
  await expect(page.getByText('Choisissez une fiche pour l’ouvrir ici.')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden();
  await expect(page.getByText('Rechercher ou aller à…')).toBeHidden();
  await backOnScreen();
  expect(await rows.count()).toBeLessThan(14);
  expect(await page.locator('a[data-key][href]').filter({ visible: true }).count()).toBeGreaterThan(0);

  await jalon.openAction('Café-emploi');
  await jalon.field('Début').fill('01/02/2020');
  await jalon.field('Fin prévue').fill('30/09/2020');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await onPaper();
  await expect(jalon.title()).toBeVisible();
  await expect(page.getByText('Orientibus', { exact: true }).filter({ visible: true })).toHaveCount(0);
  await backOnScreen();
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible();

  // Words of its own of a chart, a title beside its buttons: what only looks like a tool bar is printed.
  await jalon.goTo('Tableau de bord');
  await onPaper();
  await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Organiser', exact: true })).toBeHidden();
  await backOnScreen();
  await jalon.goTo('Calendrier');
  const bar = page.getByRole('button', { name: /Café-emploi/ }).first();
  await expect(bar).toBeVisible();
  await onPaper();
  await expect(bar).toBeVisible();
  await backOnScreen();

  await jalon.goTo('Annuaire');
  await onPaper();
  await expect(rows.filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText('Choisissez une entrée pour l’ouvrir ici.')).toBeHidden();
  await expect(page.getByLabel('Chercher dans l’annuaire', { exact: true })).toBeHidden();
});
