// The catalogue of calls, and the history of the plan.
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const list = (page: Page) => page.getByRole('region', { name: 'Dispositifs et appels' });
const detail = (page: Page) => page.getByRole('region', { name: 'Entrée ouverte' });

/** As a secretary types it, so many days from today. */
function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString('fr-FR');
}

test('the example of the catalogue comes without dates, and says so', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Dispositifs et appels');
  await expect(page.getByText('sources de 2019 à 2021')).toBeVisible();
  await page
    .getByRole('button', { name: 'Ajouter les dispositifs et appels de l’exemple', exact: true })
    .click();
  await expect(page.getByRole('radio', { name: 'Appels (14)' })).toBeVisible();
  await expect(list(page).getByRole('heading', { name: 'Dates non publiées 13' })).toBeVisible();
  await page.getByRole('radio', { name: 'Dispositifs (24)' }).click();
  await list(page).getByRole('link', { name: 'Territoire zéro chômeur' }).click();
  await expect(detail(page).getByText('Aucun appel du catalogue ne s’y rattache.')).toBeVisible();
  await detail(page).getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Dispositifs (23)' })).toBeChecked();
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Dispositifs (24)' })).toBeVisible();
});

test('a call with its dates says how long is left, and which fiches could answer', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Dispositifs et appels');
  await page.getByRole('button', { name: 'Nouvel appel', exact: true }).click();
  await expect(page.getByLabel('Appel', { exact: true })).toBeFocused();
  await page.keyboard.type('Garde d’enfants en horaires décalés');
  await page.getByLabel('Ouvre le', { exact: true }).fill(dayFromNow(-10));
  await page.getByLabel('Clôt le', { exact: true }).fill(dayFromNow(12));
  await page.getByLabel('Clôt le', { exact: true }).press('Tab');
  const row = list(page).getByRole('link', { name: 'Garde d’enfants en horaires décalés' });
  await expect(row).toContainText('12\u00a0jours restants');
  await expect(list(page).getByRole('heading', { name: 'Ouverts 1' })).toBeVisible();
  await expect(detail(page).getByText('Indiquez ses thèmes ou ses publics')).toBeVisible();
  await jalon.pick('Thèmes', 'garde', /^Garde d’enfants/);
  const proposed = detail(page).getByRole('link', { name: /^Fiche 7, Macigogne/ });
  await expect(proposed).toBeVisible();
  await expect(
    detail(page).getByText(/thème «\u202fGarde d’enfants\u202f», ouvert à toute la France/),
  ).toBeVisible();
  const url = page.getByLabel('Adresse (https://…)', { exact: true });
  await url.fill('pas une adresse');
  await url.press('Tab');
  await expect(detail(page).getByRole('alert')).toContainText('Écrivez une adresse entière');
  await url.fill('www.exemple.fr/appel');
  await url.press('Tab');
  await expect(url).toHaveValue('https://www.exemple.fr/appel');

  await page.getByLabel('Clôt le', { exact: true }).fill(dayFromNow(-1));
  await page.getByLabel('Clôt le', { exact: true }).press('Tab');
  await expect(list(page).getByText('Clos (1)')).toBeVisible();
  await expect(detail(page).getByText('L’appel est clos')).toBeVisible();
  await page.reload();
  await expect(
    detail(page).getByRole('heading', { name: 'Garde d’enfants en horaires décalés' }),
  ).toBeVisible();
});

test('the history of the plan follows what is done, here and in another window, and leads to the fiche', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await jalon.field('Objectifs').fill('Dix communes de plus.');
  await jalon.saved();
  await jalon.goTo('Historique');
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Fiche 2, objectifs' });
  await expect(line).toHaveCount(1);
  await expect(page.getByText(/annule «\u202fFiche 2, objectifs\u202f»/)).toBeVisible();

  const other = await openWindow();
  await other.page.goto(page.url().replace('historique', 'fiches'));
  const elsewhere = new Jalon(other.page);
  await elsewhere.openAction('Café-emploi');
  await elsewhere.field('Objectifs').fill('Un café par mois.');
  await elsewhere.saved();
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Fiche 4, objectifs');

  await page.getByRole('link', { name: 'Fiche 2, objectifs' }).click();
  await expect(jalon.field('Objectifs')).toHaveValue('Dix communes de plus.');
});
