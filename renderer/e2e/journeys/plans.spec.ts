import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const plansIn = (page: Page): Locator => page.getByRole('main').getByRole('link', { name: /14\sfiches/ });

async function choose(page: Page, entry: string, plan = 0): Promise<void> {
  await page
    .getByRole('button', { name: /^Actions sur/ })
    .nth(plan)
    .click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('a plan is duplicated, archived, taken out of the archives, deleted and brought back', async ({
  page,
}) => {
  await new Jalon(page).openSample();
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await choose(page, 'Dupliquer');
  await expect(plansIn(page)).toHaveCount(2);
  await expect(plansIn(page).filter({ hasText: '(copie)' })).toHaveCount(1);

  await choose(page, 'Archiver');
  await expect(plansIn(page)).toHaveCount(1);
  await page
    .getByText('Archives', { exact: false })
    .filter({ hasText: /^Archives/ })
    .first()
    .click();
  await expect(plansIn(page)).toHaveCount(2);
  await choose(page, 'Sortir des archives\u202f: en élaboration', 1);
  await expect(page.getByText(/^Archives/)).toBeHidden();

  await choose(page, 'Supprimer');
  await expect(plansIn(page)).toHaveCount(1);
  await page
    .getByRole('status')
    .filter({ hasText: 'Suppression' })
    .getByRole('button', { name: 'Annuler' })
    .last()
    .click();
  await expect(plansIn(page)).toHaveCount(2);
});
