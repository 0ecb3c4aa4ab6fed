// The directory: what is created, refused, made one of two, and erased for good.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';

const detail = (page: Page) => page.getByRole('region', { name: 'Entrée ouverte' });
const entry = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'Annuaire' }).getByRole('link', { name });

async function createOrganisation(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Nouvel organisme', exact: true }).click();
  await expect(page.getByLabel('Nom', { exact: true })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await expect(entry(page, name)).toBeVisible();
}

test('an organisation is created, found, and its SIRET checked', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Annuaire');
  await expect(page.getByRole('radio', { name: 'Organismes (13)' })).toBeVisible();
  await createOrganisation(page, 'École de la 2e chance');
  const siret = page.getByLabel('SIRET', { exact: true });
  await siret.fill('130 005 481 00011');
  await siret.press('Tab');
  await expect(detail(page).getByRole('alert')).toContainText('sa clé ne correspond pas');
  await expect(siret, 'what was typed stays').toHaveValue('130 005 481 00011');
  await expect(page.getByRole('banner').getByText('Non enregistré')).toBeVisible();
  await siret.fill('13000548100010');
  await siret.press('Tab');
  await jalon.saved();
  await expect(siret).toHaveValue('130 005 481 00010');

  const search = page.getByLabel('Chercher dans l’annuaire', { exact: true });
  await search.fill('ecole CHANCE');
  await expect(entry(page, /./)).toHaveCount(1);
  await search.fill('130005');
  await expect(entry(page, /./), 'found by its number too').toHaveCount(1);
  await search.fill('');
  await entry(page, 'ARRK').focus();
  await page.keyboard.press('ArrowDown');
  await expect(entry(page, 'ASM France')).toBeFocused();
  await expect(detail(page).getByRole('heading', { name: 'ASM France' })).toBeVisible();

  await page.keyboard.press('Control+z');
  await entry(page, 'École').click();
  await expect(siret, 'undone from here, though no fiche was edited').toHaveValue('');
});

test('two organisations made one take the lead of the fiche along, and come apart again', async ({
  page,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Annuaire');
  await createOrganisation(page, 'Carif-Oref');
  await expect(detail(page).getByText('Doublon probable')).toBeVisible();
  await expect(page.getByRole('button', { name: '2 entrées semblent en double', exact: true })).toBeVisible();

  await entry(page, 'CARIF / OREF').click();
  await detail(page).getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(detail(page).getByText('Cet organisme est encore cité 1 fois')).toBeVisible();
  await detail(page).getByRole('button', { name: 'Réunir avec Carif-Oref…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Carif-Oref' }).click();
  await expect(dialog.getByText('1 mention passera à «\u202fCarif-Oref\u202f»')).toBeVisible();
  await dialog.getByRole('button', { name: 'Réunir', exact: true }).click();
  await expect(detail(page).getByRole('heading', { name: 'Carif-Oref', level: 2 })).toBeVisible();
  await expect(entry(page, 'CARIF / OREF')).toHaveCount(0);
  await detail(page)
    .getByRole('link', { name: /^Fiche 1,/ })
    .click();
  await expect(jalon.row('Espace unique multi-service')).toContainText('Carif-Oref');
  await jalon.goTo('Annuaire');
  await page.keyboard.press('Control+z');
  await expect(entry(page, 'CARIF / OREF')).toBeVisible();
  await jalon.goTo('Fiches-actions');
  await expect(jalon.row('Espace unique multi-service')).toContainText('CARIF / OREF');
});

async function textOfWorkspace(workspace: string): Promise<string> {
  const entries = await readdir(workspace, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return (await Promise.all(files.map((path) => readFile(path, 'utf8')))).join('\n');
}

test('a contact is created, named by a fiche, then erased everywhere, for every window', async ({
  openWindow,
  workspace,
}) => {
  const { page } = await openWindow();
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Annuaire');
  await page.getByRole('radio', { name: 'Contacts (0)' }).click();
  await page.getByRole('button', { name: 'Nouveau contact', exact: true }).click();
  await expect(page.getByLabel('Prénom', { exact: true })).toBeFocused();
  await page.keyboard.type('Zoé');
  await page.getByLabel('Nom', { exact: true }).fill('Le Goff');
  const email = page.getByLabel('Adresse électronique', { exact: true });
  await email.fill('z.legoff');
  await email.press('Tab');
  await expect(detail(page).getByRole('alert')).toContainText('Écrivez une adresse entière');
  await email.fill('z.legoff@exemple.fr');
  await page.getByLabel('À conserver jusqu’au', { exact: true }).fill('01/01/2020');
  await page.getByLabel('À conserver jusqu’au', { exact: true }).press('Tab');
  await expect(detail(page).getByRole('alert')).toContainText('Échéance passée');
  await expect(entry(page, 'Zoé Le Goff')).toContainText('À effacer');
  await jalon.saved();

  await jalon.goTo('Fiches-actions');
  await jalon.openAction('Orientibus');
  await jalon.field('Objectifs').fill('Voir avec Zoé Le Goff.');
  await jalon.saved();
  const other = await openWindow();
  await other.page.goto(page.url());
  const elsewhere = new Jalon(other.page);
  await expect(elsewhere.field('Objectifs')).toHaveValue('Voir avec Zoé Le Goff.');
  expect(await textOfWorkspace(workspace)).toContain('Zoé Le Goff');

  await jalon.goTo('Annuaire');
  await page.getByRole('radio', { name: 'Contacts (1)' }).click();
  await entry(page, 'Zoé Le Goff').click();
  await page.getByRole('button', { name: 'Effacer partout…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/: 1 mention$/)).toBeVisible();
  await expect(dialog.getByText('Rien ne permet de revenir en arrière.')).toBeVisible();
  const confirm = dialog.getByRole('button', { name: 'Effacer partout', exact: true });
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel(/^Pour confirmer/).fill('zoe le goff');
  await confirm.click();
  await expect(page.getByText('Le contact est effacé partout')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Contacts (0)' })).toBeVisible();
  await expect(elsewhere.field('Objectifs')).toHaveValue('Voir avec [effacé].');
  expect(await textOfWorkspace(workspace)).not.toMatch(/Zoé|Le Goff|legoff/);
});

test('somebody removed from the directory is still found in the history, and erased from it', async ({
  page,
  workspace,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Annuaire');
  await page.getByRole('radio', { name: 'Contacts (0)' }).click();
  const former = page.getByRole('button', { name: 'Contacts sortis de l’annuaire…', exact: true });
  await former.click();
  await expect(page.getByText('L’historique ne nomme personne qui ne soit dans l’annuaire.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer', exact: true }).last().click();
  await page.getByRole('button', { name: 'Nouveau contact', exact: true }).click();
  await expect(page.getByLabel('Prénom', { exact: true })).toBeFocused();
  await page.keyboard.type('Zoé');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Le Goff');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await page.getByRole('button', { name: /^Retirer/ }).click();
  await expect(page.getByRole('radio', { name: 'Contacts (0)' })).toBeVisible();
  expect(await textOfWorkspace(workspace)).toContain('Le Goff');

  await mkdir(join(workspace, 'Remplacé le 2026-11-20 à 07 h 12'));
  await former.click();
  await page.getByRole('button', { name: 'Effacer partout… Zoé Le Goff', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Effacer un contact partout', exact: true });
  await expect(dialog.getByRole('checkbox', { name: /^Supprimer aussi le dossier/ })).toBeChecked();
  expect(await faultsOf(page), 'erasing').toEqual([]);
  await dialog.getByLabel(/^Pour confirmer/).fill('EFFACER');
  await dialog.getByRole('button', { name: 'Effacer partout', exact: true }).click();
  await expect(page.getByText('Le contact est effacé partout')).toBeVisible();
  await expect(page.getByText('L’historique ne nomme personne qui ne soit dans l’annuaire.')).toBeVisible();
  expect(await textOfWorkspace(workspace)).not.toMatch(/Zoé|Le Goff/);
  expect(await readdir(workspace)).not.toContain('Remplacé le 2026-11-20 à 07 h 12');
});
