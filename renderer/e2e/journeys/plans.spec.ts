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
    .getByRole('button', { name: 'Annuler', exact: true })
    .last()
    .click();
  await expect(plansIn(page)).toHaveCount(2);
});

test('letters typed at once after « Ajouter un axe » go to its title, however slow the machine', async ({
  page,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Feuille de route');
  const axes = page.getByRole('textbox', { name: /^Axe \d/ });
  const add = page.getByRole('button', { name: 'Ajouter un axe', exact: true });
  await add.focus();
  const count = await axes.count();
  await page.route('**/rpc', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.keyboard.press('Enter');
  await page.keyboard.type('Écologie');
  await expect(axes).toHaveCount(count + 1);
  await expect(axes.last()).toHaveValue('Écologie');
  await jalon.saved();
  await jalon.goTo('Historique');
  await expect(page.getByText(`Axe ${String(count + 1)}, intitulé`).first()).toBeVisible();
});

test('a message beside an open dialog covers none of its buttons, and closing it leaves the dialog', async ({
  page,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await page.getByRole('button', { name: 'Supprimer la fiche', exact: true }).click();
  await page.locator('[data-messages]').getByText('La fiche 2 est supprimée.').waitFor();
  await jalon.goTo('Feuille de route');
  const open = page.getByRole('button', { name: 'Renuméroter les fiches…', exact: true });
  const dialog = page.getByRole('dialog');
  await open.click();
  await dialog.getByRole('button', { name: 'Renuméroter', exact: true }).click();
  const message = page.locator('[data-messages]').getByText('Les fiches sont renumérotées.');
  await message.waitFor();
  await open.click();
  const boxOf = async (locator: Locator) => {
    const box = await locator.boundingBox();
    if (!box) throw new Error('not on the screen');
    return { ...box, right: box.x + box.width, bottom: box.y + box.height };
  };
  const messages = page.locator('[data-messages]');
  // However tall the dialog: beside it where there is room, otherwise above its buttons.
  expect((await boxOf(messages)).x).toBeGreaterThan((await boxOf(dialog)).right);
  await page.setViewportSize({ width: 1000, height: 720 });
  await expect.poll(async () => (await boxOf(messages)).bottom).toBeLessThan((await boxOf(dialog)).y);
  await page
    .locator('[data-messages]')
    .getByRole('button', { name: 'Fermer ce message', exact: true })
    .click();
  await expect(message).toHaveCount(0);
  await expect(dialog).toBeVisible();
});
