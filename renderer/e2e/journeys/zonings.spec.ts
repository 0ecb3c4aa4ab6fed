// Zones: imported by code, grouped by hand, named by a fiche, counted by the coverage.
import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const screen = (page: Page) => page.getByRole('region', { name: 'Zonages', exact: true });
const rows = (page: Page) => screen(page).getByRole('listitem');

async function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Importer des zones…', exact: true }).click();
  await page.getByLabel('Fichier de zones', { exact: true }).setInputFiles({
    name,
    mimeType: 'text/csv',
    // As Excel writes it in France.
    buffer: Buffer.from(lines.join('\r\n'), 'latin1'),
  });
}

test('zones come from a file, seen before anything is done, and a fiche names one', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Zonages');
  await expect(screen(page).getByRole('heading', { name: 'Aucune zone pour l’instant' })).toBeVisible();

  await choose(page, 'QP2024.csv', [
    'code_qp;lib_qp;insee_com',
    'QN04901M;Grand Pigeon Été;49007',
    'QN05301M;Les Fourches;53130,49004',
    'QN04903M;Nulle part;99999',
    'ZZ1;Code étrange;49007',
  ]);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('2\u00a0zones nouvelles. Rien n’est encore modifié.')).toBeVisible();
  const refused = dialog.getByRole('table', { name: '2\u00a0lignes refusées' });
  await expect(refused.getByRole('row', { name: /^4 99999 Code de commune inconnu/ })).toBeVisible();
  await expect(refused.getByRole('row', { name: /^5 ZZ1 Ce code n’a pas la forme attendue/ })).toBeVisible();
  await expect(
    dialog.getByRole('table', { name: '1\u00a0ancien code de commune' }).getByRole('row', { name: /49307/ }),
  ).toBeVisible();
  await expect(page.getByLabel('Millésime (année)', { exact: true })).toHaveValue('2024');
  await page.getByRole('button', { name: 'Importer 2\u00a0zones', exact: true }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText('Grand Pigeon Été');
  await expect(rows(page).first()).toContainText('QN04901M · millésime 2024 · 1\u00a0commune');

  await choose(page, 'QP2025.csv', ['code;nom;communes', 'QN04901M;Grand Pigeon;49007 49015']);
  await expect(dialog.getByText('1\u00a0zone remplacée. Rien n’est encore modifié.')).toBeVisible();
  await page.getByRole('button', { name: 'Importer 1\u00a0zone', exact: true }).click();
  await expect(rows(page).first()).toContainText('QN04901M · millésime 2025 · 2\u00a0communes');
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(rows(page).first()).toContainText('QN04901M · millésime 2024 · 1\u00a0commune');

  await jalon.goTo('Fiches-actions');
  await jalon.openAction('Café-emploi');
  await jalon.pick('Territoires concernés', 'QN05301M', /Les Fourches.*QPV QN05301M · millésime 2024/);
  await jalon.saved();
  await expect(page.getByRole('article').getByText('Les Fourches')).toBeVisible();
});

test('a free grouping reunites territories of two régions', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Zonages');
  await page.getByRole('button', { name: 'Nouveau groupement', exact: true }).click();
  await page.getByRole('button', { name: 'Créer le groupement', exact: true }).click();
  await expect(page.getByText('Donnez un nom au groupement.')).toBeVisible();
  await page.getByLabel('Nom du groupement', { exact: true }).fill('Pays de Redon élargi');
  await jalon.pick('Territoires du groupement', '35236', /^Redon/);
  await jalon.pick('Territoires du groupement', 'Mayenne', /Département 53/);
  await page.getByRole('button', { name: 'Créer le groupement', exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('2\u00a0territoires');

  await page.getByRole('button', { name: 'Modifier Pays de Redon élargi', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nom du groupement', { exact: true }).fill('Redon et Segré');
  await dialog.getByRole('button', { name: 'Retirer Mayenne', exact: true }).click();
  await jalon.pick('Territoires du groupement', '49331', /Segré/);
  await jalon.pick('Territoires du groupement', 'Sarthe', /Département 72/);
  await page.getByRole('button', { name: 'Enregistrer le groupement', exact: true }).click();
  await expect(rows(page)).toContainText('Redon et Segré');
  await expect(rows(page)).toContainText('3\u00a0territoires');
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(rows(page)).toContainText('2\u00a0territoires');

  await page.getByRole('button', { name: 'Retirer Pays de Redon élargi', exact: true }).click();
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await expect(rows(page)).toContainText('Pays de Redon élargi');
});
