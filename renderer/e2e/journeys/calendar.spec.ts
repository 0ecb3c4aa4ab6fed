// The calendar: read, moved by the keyboard and by the pointer, taken back, as a table.
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';

const chart = (page: Page) => page.locator('svg[role="group"]').first();
const bar = (page: Page, name: RegExp) => page.getByRole('button', { name });

/** The dates of a fiche of the sample, within its horizon of 2019 to 2021: long past, so that it is late. */
async function date(jalon: Jalon, title: string, start: string, end: string): Promise<void> {
  await jalon.goTo('Fiches-actions');
  await jalon.openAction(title);
  await jalon.field('Début').fill(start);
  await jalon.field('Fin prévue').fill(end);
  await jalon.field('Fin prévue').press('Tab');
  await jalon.saved();
}

test('the calendar says what is late, and a date moves by the keyboard', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Calendrier');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Aucune fiche n’a de date/);
  await page.getByRole('button', { name: '14 sans date\u202f: voir ces fiches', exact: true }).click();
  await expect(
    page.getByRole('button', { name: 'Voir les 14\u00a0fiches dans la liste', exact: true }),
  ).toBeVisible();
  await date(jalon, 'Café-emploi', '01/2020', '30/06/2020');
  await jalon.goTo('Calendrier');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^1\u00a0fiche en retard, aucune échéance d’ici au/,
  );
  const cafe = bar(page, /^4 Café-emploi/);
  await expect(cafe).toHaveAccessibleName(/de\u00a0janvier\u00a02020 au\u00a030\u00a0juin\u00a02020/);
  await expect(cafe).toHaveAccessibleName(/en retard de/);
  expect(await faultsOf(page), 'calendar').toEqual([]);

  await cafe.focus();
  await cafe.press('Shift+ArrowRight');
  await expect(cafe).toHaveAccessibleName(/au\u00a031\u00a0juillet\u00a02020/);
  await expect(cafe).toBeFocused();
  await cafe.press('Control+Shift+ArrowLeft');
  await expect(cafe).toHaveAccessibleName(/au\u00a024\u00a0juillet\u00a02020/);
  await cafe.press('PageDown');
  await expect(cafe).toHaveAccessibleName(/de\u00a0février\u00a02020/);
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(cafe).toHaveAccessibleName(/de\u00a0janvier\u00a02020 au\u00a024\u00a0juillet\u00a02020/);

  // What is taken back by a key is said with its fiche.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Annulé\u202f: Fiche 4, fin prévue («\u202fCafé-emploi\u202f»)')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(
    page.getByText('Rétabli\u202f: Fiche 4, fin prévue («\u202fCafé-emploi\u202f»)'),
  ).toBeVisible();

  await cafe.click();
  const detail = page.getByRole('complementary', { name: 'Détail' });
  await expect(
    detail.getByText(/^De\u00a0janvier\u00a02020 au\u00a024\u00a0juillet\u00a02020\.$/),
  ).toBeVisible();
  await detail.getByRole('link', { name: '4 · Café-emploi' }).click();
  await expect(jalon.title()).toHaveValue('Café-emploi');
  await expect(jalon.field('Fin prévue')).toHaveValue(/24.*2020/);
});

test('a bar is dragged by its end, and Escape lets go of it', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await date(jalon, 'Macigogne.fr', '01/2020', '30/06/2020');
  await jalon.goTo('Calendrier');
  const macigogne = bar(page, /^7 Macigogne/);
  const box = await macigogne.locator('[data-grip]').first().boundingBox();
  if (!box) throw new Error('no bar to drag');
  const [end, middle] = [box.x + box.width - 2, box.y + box.height / 2];
  const drag = async (): Promise<void> => {
    await page.mouse.move(end, middle);
    await page.mouse.down();
    await page.mouse.move(end + 30, middle);
    await page.mouse.move(end + 60, middle);
  };
  await drag();
  await expect(chart(page).getByText('janvier\u00a02020 →')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(chart(page).getByText('janvier\u00a02020 →')).toHaveCount(0);
  await expect(macigogne).toHaveAccessibleName(/au\u00a030\u00a0juin\u00a02020/);
  await drag();
  await page.mouse.up();
  await expect(macigogne).not.toHaveAccessibleName(/au\u00a030\u00a0juin\u00a02020/);
  await expect(macigogne).toHaveAccessibleName(/de\u00a0janvier\u00a02020/);
  await expect(page.getByText('Choisissez un repère')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(macigogne).toHaveAccessibleName(/au\u00a030\u00a0juin\u00a02020/);
});

test('the calendar narrows to a quarter, changes its lanes, is a table, and tells who carries what', async ({
  page,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await date(jalon, 'Orientibus', '02/2020', '04/2020');
  await jalon.goTo('Calendrier');
  await page.getByRole('radio', { name: 'Trimestre' }).click();
  await page.getByRole('button', { name: 'Période précédente', exact: true }).click();
  await expect(
    page.getByText(/^mai\u00a02021 – juillet\u00a02021$|^février\u00a02021 – avril\u00a02021$/),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'Horizon' }).click();
  await page.getByRole('radio', { name: 'Par thème' }).click();
  await expect(chart(page).getByText('Apprentissage, orientation, compétences')).toBeVisible();
  await page.getByRole('button', { name: 'Tableau', exact: true }).first().click();
  const table = page.getByRole('table', { name: 'Dates, retards et jalons de chaque fiche' });
  await expect(table.getByRole('row', { name: /Orientibus/ })).toContainText('avril\u00a02020');
  await expect(table.getByRole('row')).toHaveCount(15);

  const load = page.getByRole('region', { name: 'Qui porte quoi' });
  await expect(load.getByRole('heading', { level: 2 })).toContainText(/sans pilote/);
  await load.getByRole('radio', { name: 'Partenaires' }).click();
  await load
    .getByRole('button', { name: 'Sans partenaire\u202f: 14\u00a0fiches', exact: true })
    .first()
    .click();
  await expect(
    page.getByRole('button', { name: 'Voir les 14\u00a0fiches dans la liste', exact: true }),
  ).toBeVisible();
});
