import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const HEADINGS = 'Action;Axe;Pilote;Statut;Échéance;Commune;Budget;Couleur';
const SHEET = [
  'Suivi du comité;;;;;;;',
  HEADINGS,
  'Navette domicile-travail;Mobilité;DREAL / Mission locale;Planifié;T2 2027;Laval;12 000,50;vert',
  'Bail des saisonniers;Logement;à définir;violet;bientôt;Saint-Denis;3 500;rouge',
  'TOTAL;;;;;;15 500,50;',
].join('\r\n');

async function give(page: Page, text: string, name = 'Suivi.csv'): Promise<void> {
  await page
    .getByLabel('Tableur à importer', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
}

test('a spreadsheet, from the drop to the undo', async ({ openWindow }) => {
  const { page } = await openWindow({});
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Importer un tableur');
  const bytes = Buffer.from(SHEET, 'utf8').toString('base64');
  const transfer = await page.evaluateHandle((base64) => {
    const data = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    data.items.add(new File([content], 'Suivi.csv', { type: 'text/csv' }));
    return data;
  }, bytes);
  await page
    .getByRole('group', { name: 'Fichier à importer' })
    .dispatchEvent('drop', { dataTransfer: transfer });

  // Columns: the headings are found under a title, and the total is passed over.
  await expect(page.getByRole('combobox', { name: 'Ligne des en-têtes' })).toHaveValue('2');
  await expect(page.getByText('2 lignes à lire')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Ce que devient Action' })).toHaveValue('title');
  await expect(page.getByRole('combobox', { name: 'Ce que devient Couleur' })).toHaveValue('free-field');
  await page.getByRole('combobox', { name: 'HT ou TTC de Budget' }).selectOption({ label: 'TTC' });
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();

  // Values: what is not known is asked for.
  await expect(page.getByText('2 valeurs que Jalon ne reconnaît pas')).toBeVisible();
  await page.getByRole('combobox', { name: 'Ce que devient violet' }).selectOption({ label: 'En pause' });
  await page
    .getByRole('combobox', { name: 'Ce que devient Saint-Denis' })
    .selectOption({ label: 'Saint-Denis · Commune 93066' });
  await expect(page.getByText('Toutes les valeurs sont reconnues')).toBeVisible();
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();

  // Check: nothing is written yet.
  await expect(page.getByText('2 fiches à créer, 1 valeur refusée.')).toBeVisible();
  await expect(page.getByRole('row', { name: /4 Échéance bientôt/ })).toContainText('Ce n’est pas une date');
  await expect(page.getByRole('link', { name: /^Fiches-actions/ })).toContainText('14');
  await page.getByRole('button', { name: /Bail des saisonniers/ }).click();
  await expect(page.getByText('3\u202f500\u00a0€ TTC')).toBeVisible();
  // From anywhere in the list, without a stop of Tab for each line.
  await expect(page.getByRole('button', { name: 'Importer 2 fiches', exact: true })).toHaveAttribute(
    'title',
    /Ctrl\+Entrée/,
  );
  await page.getByRole('button', { name: /Bail des saisonniers/ }).press('Control+Enter');

  await expect(page.getByText('Import terminé\u202f: 2 fiches créées, 1 valeur refusée.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Fiches-actions/ })).toContainText('16');
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByRole('link', { name: /^Fiches-actions/ })).toContainText('14');
});

test('the same file again changes nothing, and another version is compared field by field', async ({
  openWindow,
}) => {
  const { page } = await openWindow({});
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Importer un tableur');
  const file = (end: string): string => `Action;Pilote;Échéance\r\nNavette domicile-travail;DREAL;${end}`;
  const toCheck = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Continuer', exact: true }).click();
    await page.getByRole('button', { name: 'Continuer', exact: true }).click();
  };
  await give(page, file('T2 2027'));
  await toCheck();
  await page.getByRole('button', { name: 'Importer 1 fiche', exact: true }).click();
  // Once imported, the list is shown: going elsewhere before that would be undone by it.
  await page.getByRole('heading', { name: '15 fiches-actions' }).waitFor();
  await jalon.goTo('Importer un tableur');
  await give(page, file('30 juin 2027'));
  await expect(page.getByText('Comme la dernière fois').first()).toBeVisible();
  await toCheck();
  await page.getByRole('button', { name: /Navette domicile-travail/ }).click();
  await expect(page.getByText('Même intitulé')).toBeVisible();
  await page
    .getByRole('group', { name: 'À garder pour Fin prévue' })
    .getByRole('radio', { name: 'La feuille de route' })
    .click();
  await expect(page.getByRole('button', { name: 'Rien à importer', exact: true })).toBeDisabled();

  // The line is said to be another fiche, looked for among all of them.
  const target = page.getByRole('combobox', { name: 'Cette ligne est' });
  await target.selectOption({ label: 'une autre fiche de la feuille de route…' });
  const looked = page.getByRole('combobox', { name: 'Fiche de la feuille de route' });
  await expect(looked).toBeFocused();
  await page.keyboard.type('macigo');
  await page
    .getByRole('option', { name: /Macigogne/ })
    .first()
    .click();
  await expect(target).toBeFocused();
  await expect(target.locator('option:checked')).toHaveText(/Macigogne/);
  await expect(page.getByText(/1 fiche à mettre à jour/)).toBeVisible();
  await target.selectOption({ label: 'ce que Jalon avait reconnu' });
  await expect(target.locator('option:checked')).toHaveText(/Navette domicile-travail/);

  await page.getByRole('button', { name: '1 Fichier', exact: true }).click();
  await give(page, file('T2 2027'));
  await toCheck();
  await expect(page.getByText('1 inchangée.')).toBeVisible();
});

test('a table is pasted, and a file that is no spreadsheet says what it is', async ({ openWindow }) => {
  const { page } = await openWindow({});
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Importer un tableur');
  await give(page, '%PDF-1.7\n%âãÏÓ', 'Plan.pdf');
  await expect(page.getByRole('alert')).toContainText('PDF');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const row = (cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = [row(['Action', 'Statut']), row(['Forum de l’emploi', 'Terminé'])];
    clipboardData.setData('text/html', `<table>${rows.join('')}</table>`);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(page.getByText('Tableau collé')).toBeVisible();
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();
  await expect(page.getByText('1 fiche à créer.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Forum de l’emploi/ })).toBeVisible();
});

test('what the machine cannot answer while a file is looked at is said, and can be asked again', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ tolerates: /net::ERR_FAILED/ });
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Importer un tableur');
  await give(page, SHEET);
  const headings = page.getByRole('combobox', { name: 'Ligne des en-têtes' });
  await expect(headings).toHaveValue('2');
  await page.route('**/rpc', (route) => route.abort());
  await headings.selectOption('1');
  await expect(page.getByRole('alert')).toContainText('Jalon ne répond plus');
  await page.unroute('**/rpc');
  await headings.selectOption('3');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await headings.selectOption('2');
  await expect(page.getByRole('combobox', { name: 'Ce que devient Action' })).toHaveValue('title');
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();

  const line = page.getByRole('button', { name: /Bail des saisonniers/ });
  await page.route('**/rpc', (route) => route.abort());
  await line.click();
  await expect(page.locator('[data-messages] .danger')).toContainText('Jalon ne répond plus');
  await page.unroute('**/rpc');
  await line.click();
  await line.click();
  await expect(page.getByText('Bail des saisonniers').nth(1)).toBeVisible();
});
