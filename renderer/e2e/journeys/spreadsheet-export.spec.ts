import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

test('the follow-up table is taken out from the palette, as OpenDocument and without people', async ({
  page,
  workspace,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rechercher ou aller à…' }).fill('tableur');
  await page.getByRole('option', { name: 'Exporter vers un tableur' }).click();

  const dialog = page.getByRole('dialog', { name: 'Exporter vers un tableur' });
  await expect(dialog.getByRole('checkbox', { name: 'Avec les données personnelles' })).not.toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'OpenDocument (.ods)' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'Tableau de suivi' }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Exporter…', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/-suivi\.ods$/);
  const path = join(workspace, 'suivi.ods');
  await saved.saveAs(path);
  // An OpenDocument says what it is at a fixed place.
  expect((await readFile(path)).subarray(30, 84).toString('latin1')).toContain(
    'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
  );
  await expect(page.getByText('Tableau enregistré')).toBeVisible();
  await expect(dialog).toBeHidden();
});

test('the fiches are taken out as CSV with what has just been typed', async ({ page, workspace }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Macigogne.fr');
  await jalon.title().fill('=Un titre de formule');
  await jalon.saved();
  await jalon.goTo('Exporter');
  await page.getByRole('button', { name: 'Exporter vers un tableur…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Exporter vers un tableur' });
  await dialog.getByRole('radio', { name: 'CSV (.csv)' }).check();
  await expect(dialog.getByText('Un fichier CSV n’a qu’une feuille')).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Exporter…', exact: true }).click();
  const path = join(workspace, 'fiches.csv');
  await (await download).saveAs(path);
  const text = await readFile(path, 'utf8');
  expect(text.startsWith('\ufeffN°;Intitulé;')).toBe(true);
  expect(text).toContain(";'=Un titre de formule;");
});
