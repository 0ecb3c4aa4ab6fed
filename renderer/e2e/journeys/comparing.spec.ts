import { Buffer } from 'node:buffer';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';

const PASSPHRASE = 'quatre mots faciles à retenir';
const run = promisify(execFile);

interface Copy {
  revision: number;
  readonly plan: { readonly actions: { title: string; end: string | null }[] };
}

/** The plan is sent, and edited by somebody else: what comes back of it. */
async function sendAndEdit(page: Page, folder: string, edit: (copy: Copy) => void): Promise<Buffer> {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Exporter');
  await jalon.createIdentity(PASSPHRASE);
  const path = join(folder, 'plan.asice');
  await jalon.signTo(path, PASSPHRASE);
  await expect(page.getByRole('heading', { name: 'Révision 1 signée' })).toBeVisible();
  const { stdout } = await run('unzip', ['-p', path, 'plan.json'], { maxBuffer: 64 * 2 ** 20 });
  const copy = JSON.parse(stdout) as Copy;
  copy.revision = 2;
  edit(copy);
  return Buffer.from(JSON.stringify(copy), 'utf8');
}

const json = (buffer: Buffer) => ({ name: 'copie.json', mimeType: 'application/json', buffer });

async function rename(page: Page, from: string, to: string): Promise<void> {
  const jalon = new Jalon(page);
  await jalon.goTo('Fiches-actions');
  await jalon.openAction(from);
  await jalon.title().fill(to);
  await page.keyboard.press('Tab');
  await jalon.saved();
}

test('what changed since a file was sent is shown side by side, and kept on paper', async ({
  page,
  workspace,
}) => {
  const copy = await sendAndEdit(page, workspace, ({ plan: { actions } }) => {
    for (const action of actions) action.end = '2028-06';
  });
  await rename(page, 'Orientibus', 'Orientibus, partout');
  await new Jalon(page).goTo('Historique');
  await page.getByRole('link', { name: 'Comparer…', exact: true }).click();

  // Since the last file that left, without being asked.
  await expect(page.getByText('1 fiche modifiée.')).toBeVisible();
  const difference = page.getByRole('article', { name: /Intitulé$/ });
  await expect(difference.locator('ins')).toHaveText(', partout');
  expect(await faultsOf(page)).toEqual([]);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Garder la comparaison en Web', exact: true }).click();
  const written = await readFile(await (await saving).path(), 'utf8');
  expect(written).toContain('Orientibus, partout');

  // Another file on one side; the keyboard goes from one difference to the next.
  await page.getByLabel('Après, un fichier, fichier', { exact: true }).setInputFiles(json(copy));
  await expect(page.getByText('14 fiches modifiées.')).toBeVisible();
  const differences = page.getByRole('region', { name: 'Différences', exact: true }).getByRole('article');
  await differences.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(differences.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('article', { name: /^Fiche 14 .*Fin prévue$/ })).toBeFocused();
  await page.getByRole('radio', { name: /^Modifications/ }).click();
  await page.getByRole('button', { name: 'Échanger les deux côtés', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Avant' })).toHaveValue('file');
});

test('a copy edited elsewhere is merged: one question by keyboard, one act, one undo', async ({
  page,
  workspace,
}) => {
  const copy = await sendAndEdit(page, workspace, ({ plan: { actions } }) => {
    const [first, second] = actions;
    if (first) first.end = '2028-06';
    if (second) second.title = 'Orientibus, en ligne';
  });
  await rename(page, 'Orientibus', 'Orientibus, partout');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('fusionner une copie');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Fusionner une copie' })).toBeVisible();
  await page.getByLabel('Leur copie, fichier', { exact: true }).setInputFiles(json(copy));
  await expect(page.getByText('1 conflit à trancher sur 1.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Point de départ des deux copies' })).toContainText(
    'Révision 1',
  );
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Aller au conflit suivant', exact: true }).click();
  await expect(page.getByRole('article', { name: /Intitulé$/ })).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.getByText('1 conflit tranché.')).toBeVisible();
  await page.getByRole('radio', { name: /^Ce qui changera \(2\)/ }).click();
  await expect(page.getByRole('article', { name: /Fin prévue$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Fusionner', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Historique' })).toBeVisible();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: 'Fusion avec une copie sans signature, révision 2' })
      .first(),
  ).toBeVisible();
  const jalon = new Jalon(page);
  await jalon.goTo('Fiches-actions');
  await expect(jalon.row('Orientibus, en ligne')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(jalon.row('Orientibus, partout')).toBeVisible();
});

test('without a common ground every difference is a question, and another plan is refused', async ({
  page,
  workspace,
}) => {
  const copy = await sendAndEdit(page, workspace, ({ plan: { actions } }) => {
    for (const action of actions) action.end = '2028-06';
  });
  await new Jalon(page).goTo('Historique');
  await page.getByRole('link', { name: 'Fusionner une copie…', exact: true }).click();
  await page.getByLabel('Leur copie, fichier', { exact: true }).setInputFiles(json(copy));
  await expect(page.getByText('Aucun conflit.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Point de départ des deux copies' }).selectOption('unknown');
  await expect(page.getByText('14 conflits à trancher sur 14.')).toBeVisible();
  await page.getByRole('button', { name: /Le reste.*la leur/ }).click();
  await expect(page.getByText('14 conflits tranchés.')).toBeVisible();

  const other = copy
    .toString('utf8')
    .replaceAll('cf830a05-f3b4-8780-ae7b-08b0097e1105', '00000000-0000-4000-8000-000000000001');
  await page.getByRole('button', { name: 'Une autre copie…', exact: true }).click();
  await page
    .getByLabel('Leur copie, fichier', { exact: true })
    .setInputFiles(json(Buffer.from(other, 'utf8')));
  await expect(page.getByRole('alert')).toContainText('une autre feuille de route');
});
