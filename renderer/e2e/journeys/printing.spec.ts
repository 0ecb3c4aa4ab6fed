// What Ctrl+P puts on paper: the whole list, or what is open of it, and nothing of the window around.
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

test('paper takes the whole list, then the fiche that is open, and no more', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  const rows = page.locator('a[data-key]');
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
  await expect(page.getByText('Observatoire', { exact: true })).toBeVisible();
  await expect(page.getByText('Choisissez une fiche pour l’ouvrir ici.')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden();
  await expect(page.getByText('Rechercher ou aller à…')).toBeHidden();
  await backOnScreen();
  expect(await rows.count()).toBeLessThan(14);

  await jalon.openAction('Café-emploi');
  await onPaper();
  await expect(jalon.title()).toBeVisible();
  await expect(page.getByText('Orientibus', { exact: true }).filter({ visible: true })).toHaveCount(0);
  await backOnScreen();
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible();

  await jalon.goTo('Annuaire');
  await onPaper();
  await expect(rows.filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText('Choisissez une entrée pour l’ouvrir ici.')).toBeHidden();
  await expect(page.getByLabel('Chercher dans l’annuaire', { exact: true })).toBeHidden();
});
