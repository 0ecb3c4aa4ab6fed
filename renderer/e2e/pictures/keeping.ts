// What stands around the plan: the directory, the calls, the history, what goes out and the backup.
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { add, dismissMessages, entry, type Scene } from './stage.ts';

export const directory: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Annuaire');
  await page.getByRole('radio', { name: /^Contacts/ }).click();
  await picture('annuaire-sans-contact', ['light']);
  await add(page, 'Nouveau contact');
  await expect(page.getByLabel(/Prénom/)).toBeFocused();
  await page.getByLabel(/Prénom/).fill('Zoé');
  await page.getByLabel(/Nom/).fill('Le Goff');
  await jalon.saved();
  await page.getByRole('button', { name: /Effacer partout…/ }).click();
  await page.getByText('Rien ne permet de revenir en arrière.').waitFor();
  await picture('annuaire-effacer');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /^Organismes/ }).click();
  await add(page, 'Nouvel organisme');
  await expect(page.getByLabel(/Nom/)).toBeFocused();
  await page.getByLabel(/Nom/).fill('Carif-Oref');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await entry(page, 'Annuaire', 'CARIF / OREF').click();
  await page.getByText('Doublon probable').waitFor();
  await picture('annuaire');
  await page.getByRole('button', { name: /Réunir avec Carif-Oref…/ }).click();
  await page
    .getByRole('dialog')
    .getByText(/quitte l’annuaire/)
    .waitFor();
  await picture('annuaire-reunir');
  await page.keyboard.press('Escape');
};

export const calls: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Dispositifs et appels');
  await page.getByRole('button', { name: /Ajouter les dispositifs et appels de l’exemple/ }).click();
  await page.getByRole('radio', { name: 'Appels (14)' }).waitFor();
  await add(page, 'Nouvel appel');
  await expect(page.getByLabel(/Appel/)).toBeFocused();
  await page.getByLabel(/Appel/).fill('Garde d’enfants en horaires décalés');
  const closing = new Date();
  closing.setDate(closing.getDate() + 12);
  await page.getByLabel(/Clôt le/).fill(closing.toLocaleDateString('fr-FR'));
  await page.keyboard.press('Tab');
  await jalon.pick('Thèmes', 'garde', /^Garde d’enfants/);
  await jalon.saved();
  await entry(page, 'Entrée ouverte', /^Fiche 7/).waitFor();
  await page
    .getByRole('heading', { level: 2, name: 'Garde d’enfants en horaires décalés' })
    .scrollIntoViewIfNeeded();
  await dismissMessages(page);
  await picture('appels');
};

export const history: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Historique');
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await picture('historique');
  await jalon.goTo('Fiches-actions');
  await jalon.openAction('Macigogne.fr');
  await page.getByText('Historique de la fiche').click();
  await page
    .getByRole('button', { name: /Revenir avant/ })
    .first()
    .waitFor();
  await page
    .getByText('Historique de la fiche')
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await picture('fiche-historique');
};

export const exporting: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Exporter');
  await page.getByRole('heading', { name: 'Une identité pour signer' }).waitFor();
  await picture('export');
  await add(page, 'Exporter vers un tableur…');
  await page.getByRole('dialog').waitFor();
  await picture('export-tableur');
  await page.keyboard.press('Escape');
};

export const backup: Scene = async ({ page, picture, folder }) => {
  await page.getByRole('link', { name: 'Réglages et à propos' }).click();
  await page.getByRole('heading', { name: 'Sauvegarde' }).waitFor();
  await picture('sauvegarde');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Sauvegarder l’espace de travail…/ }).click();
  const saved = join(folder, (await download).suggestedFilename());
  await (await download).saveAs(saved);
  await dismissMessages(page);
  await page.getByLabel(/Fichier de sauvegarde/).setInputFiles(saved);
  await page.getByText('Sauvegarde entière').waitFor();
  await picture('restaurer');
};
