// What the plan costs and where it stands: read, followed to the fiches, and kept as a file.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';

async function openSections(page: Page): Promise<void> {
  for (const name of [/^Moyens et financement/, /^Suivi/]) {
    const section = page.getByRole('article').getByRole('button', { name, expanded: false });
    if ((await section.count()) > 0) await section.first().click();
  }
}

async function goTo(page: Page, screen: 'Financement' | 'Suivi'): Promise<void> {
  await page.getByRole('navigation').getByRole('list').getByRole('link', { name: screen }).click();
  await page.getByRole('region', { name: screen }).waitFor();
}
const detail = (page: Page) => page.getByRole('complementary', { name: 'Détail' });

async function addLine(jalon: Jalon, amount: string, basis: 'HT' | 'TTC', status: string): Promise<void> {
  const { page } = jalon;
  const amounts = page.getByLabel('Montant', { exact: true });
  const countBefore = await amounts.count();
  await page.getByRole('button', { name: 'Ajouter une ligne de financement', exact: true }).click();
  await expect(amounts).toHaveCount(countBefore + 1);
  await amounts.last().fill(amount);
  await page.keyboard.press('Tab');
  await page.getByLabel('HT ou TTC', { exact: true }).last().selectOption(basis);
  await page.getByLabel('Avancement du financement', { exact: true }).last().selectOption(status);
  await jalon.saved();
}

test('money is secured, sought or missing, never added across HT and TTC, and leads to its fiches', async ({
  page,
}, testInfo) => {
  test.slow();
  const jalon = new Jalon(page);
  await jalon.openSample();
  await goTo(page, 'Financement');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Aucun montant TTC renseigné\u202f; 14\u00a0fiches sans financeur',
  );
  await jalon.goTo('Fiches-actions');
  await jalon.openAction('Orientibus');
  await openSections(page);
  await page.getByLabel('Coût prévisionnel', { exact: true }).fill('40 000');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await addLine(jalon, '12 500', 'TTC', 'Accordé');
  await addLine(jalon, '7 500', 'TTC', 'Sollicité');
  await goTo(page, 'Financement');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(
    '12\u202f500\u00a0€ acquis sur 40\u202f000\u00a0€, 7\u202f500\u00a0€ demandés, il manque 20\u202f000\u00a0€\u202f; 14\u00a0fiches sans financeur',
  );
  expect(await faultsOf(page), 'funding').toEqual([]);

  await page.getByRole('radio', { name: 'Par financeur' }).click();
  const chart = page.getByRole('figure').first();
  await chart.getByRole('button', { name: /^Sans financeur\s: 14\sfiches/ }).click();
  await expect(detail(page).getByRole('heading', { name: 'Sans financeur' })).toBeVisible();
  await detail(page)
    .getByRole('button', { name: 'Voir les 14\u00a0fiches dans la liste', exact: true })
    .click();
  await page.getByRole('heading', { name: '14 fiches-actions' }).waitFor();
  await expect(page.getByText('Sans financeur').first()).toBeVisible();

  await goTo(page, 'Financement');
  await chart.getByRole('button', { name: 'Tableau', exact: true }).click();
  await expect(chart.getByRole('row', { name: /^Sans axe|^Transition|^Axe/ }).first()).toBeVisible();
  await expect(chart.getByRole('cell', { name: '12\u202f500', exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await chart.getByRole('button', { name: 'Exporter…', exact: true }).click();
  await page.getByRole('button', { name: 'Chiffres en CSV (pour un tableur)', exact: true }).click();
  const path = testInfo.outputPath('financement.csv');
  await (await download).saveAs(path);
  const csv = await readFile(path, 'utf8');
  expect(csv).toContain('Acquis (€ TTC);Demandé (€ TTC);Manquant (€ TTC)');
  expect(csv).toContain(';12500;7500;20000;');

  await jalon.goTo('Fiches-actions');
  await jalon.openAction('Orientibus');
  await openSections(page);
  await addLine(jalon, '3 000', 'HT', 'Accordé');
  await goTo(page, 'Financement');
  await page
    .getByRole('button', {
      name: /^Montants qui ne s’additionnent pas .*\s: 1\sfiche\s: 1\sligne HT$/,
    })
    .click();
  await expect(detail(page).getByRole('link', { name: /Orientibus/ })).toBeVisible();
  await page.getByRole('radio', { name: 'HT', exact: true }).click();
  await expect(title).toContainText('3\u202f000\u00a0€, tout est acquis');
});

test('progress reads status, weather and lateness apart, and an indicator leads to its fiche', async ({
  page,
}) => {
  test.slow();
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await openSections(page);
  await jalon.field('Statut').selectOption('Réalisée');
  await jalon.saved();
  await page.getByRole('button', { name: 'Ajouter un indicateur', exact: true }).click();
  await page.getByLabel('Indicateur', { exact: true }).fill('Élèves rencontrés');
  await page.getByLabel('Unité', { exact: true }).fill('élèves');
  await page.getByLabel('Unité', { exact: true }).blur();
  await jalon.saved();

  await goTo(page, 'Suivi');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1\u00a0fiche réalisée sur 14');
  for (const name of [/^Réalisée\s: 1\sfiche$/, /^Non renseignée\s:/, /^Sans échéance\s:/]) {
    await expect(page.getByRole('button', { name })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Statut modifié\u202f: 1', exact: true })).toBeVisible();
  expect(await faultsOf(page), 'progress').toEqual([]);

  await page.getByRole('button', { name: /^Réalisée\s: 1\sfiche$/ }).press('Enter');
  await expect(detail(page).getByRole('link', { name: /Orientibus/ })).toBeVisible();
  await page.getByRole('radio', { name: 'Par axe' }).click();
  await expect(
    page
      .getByRole('figure')
      .first()
      .getByRole('button', { name: /·.*Réalisée/ }),
  ).toHaveCount(1);

  await page.getByLabel('Chercher un indicateur', { exact: true }).fill('eleves');
  await page.getByRole('button', { name: /^Élèves rencontrés, .*Non renseigné.*fiche 2$/ }).click();
  await detail(page)
    .getByRole('link', { name: /Orientibus/ })
    .click();
  await expect(jalon.title()).toHaveValue(/Orientibus/);
});
