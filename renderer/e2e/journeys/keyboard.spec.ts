import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

/** Presses Tab until the element is reached, as somebody without a mouse does. */
async function tabTo(
  page: Page,
  name: RegExp | string,
  role: 'button' | 'link' | 'textbox' | 'combobox',
): Promise<void> {
  const wanted = page.getByRole('main').getByRole(role, { name }).last();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

test('a fiche is found, edited and left for the next one without a mouse', async ({ page }) => {
  const jalon = new Jalon(page);
  await tabTo(page, 'Ouvrir l’exemple', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '14 fiches-actions' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('macigogne');
  await page.keyboard.press('Enter');
  await expect(jalon.title()).toHaveValue('Macigogne.fr');
  await tabTo(page, 'Statut', 'combobox');
  await page.keyboard.press('ArrowDown');
  await jalon.saved();
  await page.keyboard.press('Control+Enter');
  await expect(jalon.title()).toHaveValue('Hébergement de courte durée');
  await page.keyboard.press('Control+z');
  await expect(jalon.row('Macigogne.fr')).toContainText('À préciser');
});

test('the list is walked with the arrows', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.row('Espace unique multi-service').focus();
  await page.keyboard.press('ArrowDown');
  await expect(jalon.row('Orientibus')).toBeFocused();
  await expect(jalon.title()).toHaveValue('Orientibus');
});

test('the matrix is walked with the arrows, and a fiche started in a blank zone', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Couverture');
  await jalon.cell('Apprentissage, Loire-Atlantique : couvert par une action d’ensemble').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(jalon.cell('Compétences et attractivité des métiers, Mayenne : zone blanche')).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Nouvelle fiche ici', 'button');
  await page.keyboard.press('Enter');
  await expect(jalon.title()).toBeFocused();
});

test('AltGr characters are typed, never taken for shortcuts', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await page.evaluate(() => {
    const event = new KeyboardEvent('keydown', {
      key: 'k',
      ctrlKey: true,
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    document.body.dispatchEvent(event);
  });
  await expect(page.getByRole('dialog')).toBeHidden();
});
