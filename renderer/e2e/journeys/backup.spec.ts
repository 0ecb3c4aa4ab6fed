import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Réglages et à propos' }).click();
  await page.getByRole('heading', { name: 'Sauvegarde' }).waitFor();
}

async function backUpTo(page: Page, path: string): Promise<void> {
  await openSettings(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Sauvegarder l’espace de travail…', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^Sauvegarde de .* du .*\.jalon-sauvegarde\.zip$/);
  await saved.saveAs(path);
}

test('a backup brings back what was, and what was done since is kept aside', async ({ page, workspace }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  const backup = join(workspace, 'garde.zip');
  await backUpTo(page, backup);

  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await page.getByRole('link', { name: /14\sfiches/ }).click();
  await jalon.openAction('Macigogne.fr');
  await jalon.title().fill('Un titre d’après la sauvegarde');
  await jalon.saved();

  await openSettings(page);
  await page.getByLabel('Fichier de sauvegarde', { exact: true }).setInputFiles(backup);
  const dialog = page.getByRole('dialog', { name: 'Restaurer une sauvegarde' });
  await expect(dialog.getByText('Sauvegarde entière')).toBeVisible();
  await expect(dialog.getByText('14\u00a0fiches')).toBeVisible();
  await dialog.getByRole('button', { name: 'Remplacer l’espace de travail', exact: true }).click();
  await expect(page.getByText('vient d’être remplacé par une sauvegarde')).toBeVisible();

  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await page.getByRole('link', { name: /14\sfiches/ }).click();
  await expect(jalon.row('Macigogne.fr')).toBeVisible();
  await expect(jalon.row('Un titre d’après la sauvegarde')).toBeHidden();

  const [aside = ''] = (await readdir(workspace)).filter((name) => name.startsWith('Remplacé le '));
  const kept = await readFile(join(workspace, aside, 'journal.ndjson'), 'utf8');
  expect(kept).toContain('Un titre d’après la sauvegarde');
});

test('a damaged backup is refused in French, and nothing changes', async ({ page, workspace }) => {
  await new Jalon(page).openSample();
  const backup = join(workspace, 'garde.zip');
  await backUpTo(page, backup);
  const bytes = await readFile(backup);
  const middle = Math.floor(bytes.length / 2);
  await writeFile(backup, bytes.with(middle, (bytes[middle] ?? 0) ^ 1));
  await page.getByLabel('Fichier de sauvegarde', { exact: true }).setInputFiles(backup);
  const dialog = page.getByRole('dialog', { name: 'Restaurer une sauvegarde' });
  await expect(dialog.getByText('Cette sauvegarde est abîmée')).toBeVisible();
  await expect(
    dialog.getByRole('button', { name: 'Remplacer l’espace de travail', exact: true }),
  ).toBeHidden();
  await dialog.getByRole('button', { name: 'Fermer', exact: true }).first().click();
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await expect(page.getByRole('link', { name: /14\sfiches/ })).toBeVisible();
});
