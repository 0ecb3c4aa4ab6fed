// A plan goes to a prefecture and its review comes back; a pilot is asked for the follow-up of their fiches.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Contributions } from '../pages/contributions.ts';
import { draftCompletePlan, Exchanges, trustSignerOf } from '../pages/exchanges.ts';
import { Jalon } from '../pages/jalon.ts';
import { dismissMessages, type Scene } from './stage.ts';

const PREFECTURE = 'Préfecture de la Mayenne';
const COMMITTEE = 'Comité de Laval';

export async function folderIn(folder: string, name: string): Promise<(file: string) => string> {
  const path = join(folder, name);
  await mkdir(path);
  return (file) => join(path, file);
}
/** What was opened last is under the fold. */
const showAtTop = (locator: Locator): Promise<void> =>
  locator.evaluate((element) => element.scrollIntoView({ block: 'start' }));

async function seal(committee: Exchanges, path: string): Promise<void> {
  const { page, detail } = committee;
  await page.getByRole('button', { name: 'Préparer une transmission', exact: true }).click();
  await detail.getByLabel('Service destinataire', { exact: true }).fill(PREFECTURE);
  await detail.getByLabel('Réponse attendue pour le', { exact: true }).fill('31/03/2031');
  await page.keyboard.press('Tab');
  await new Jalon(page).saved();
  await detail.getByRole('checkbox', { name: /Avec le dossier en PDF/ }).uncheck();
  await detail.getByRole('button', { name: 'Sceller et signer…', exact: true }).click();
  await committee.signTo('Sceller et signer…', path);
  await detail.getByRole('button', { name: 'Clé USB', exact: true }).click();
  await detail.getByText('Transmise', { exact: true }).waitFor();
}

async function acknowledge(prefecture: Exchanges, path: string): Promise<void> {
  const { page, detail } = prefecture;
  await detail.getByRole('button', { name: 'Accuser réception…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Service', { exact: true }).fill(PREFECTURE);
  await dialog.getByLabel('Adresse électronique', { exact: true }).fill('emploi@mayenne.example');
  await dialog.getByLabel('Téléphone', { exact: true }).fill('02 43 00 00 00');
  await prefecture.signTo('Signer l’accusé de réception…', path);
  await detail.getByText('En instruction', { exact: true }).waitFor();
}

async function draftReview({ page, detail }: Exchanges): Promise<void> {
  await detail.getByRole('button', { name: 'Rédiger un avis', exact: true }).click();
  await detail.getByLabel('Nature', { exact: true }).selectOption('Avis favorable avec réserves');
  await detail
    .getByLabel('Avis général', { exact: true })
    .fill('Avis favorable. Une fiche demande à être précisée avant la signature.');
  await detail.getByRole('button', { name: 'Ajouter une remarque…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Champ ou partie', { exact: true }).selectOption('Intitulé');
  await dialog.getByLabel('Nature', { exact: true }).selectOption('Demande de correction');
  await dialog
    .getByLabel('Remarque', { exact: true })
    .fill('L’intitulé ne dit pas à qui l’action s’adresse.');
  await dialog
    .getByLabel('Suggestion, à la place de ce qui est écrit', { exact: true })
    .fill('Garde d’enfants aux horaires décalés');
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await new Jalon(page).saved();
}

async function openTrust(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Identités et confiance', exact: true }).click();
  await page.getByRole('heading', { name: 'Vos identités' }).waitFor();
}

export const exchanging: Scene = async ({ folder, openElsewhere }) => {
  const on = await folderIn(folder, 'transmission');
  const [one, other] = [await openElsewhere(COMMITTEE), await openElsewhere(PREFECTURE)];
  const [committee, prefecture] = [new Exchanges(one.page), new Exchanges(other.page)];
  await draftCompletePlan(new Jalon(one.page));
  await committee.open();
  await seal(committee, on('envoi.asice'));

  await other.page.getByLabel('Fichier signé', { exact: true }).setInputFiles(on('envoi.asice'));
  await other.page.getByText('Signataire inconnu').waitFor();
  await other.picture('signataire-inconnu');
  await trustSignerOf(other.page, on('envoi.asice'));
  await openTrust(other.page);
  await dismissMessages(other.page);
  await other.picture('identites-et-confiance');

  await prefecture.open();
  await prefecture.drop(on('envoi.asice'));
  await prefecture.list.getByRole('link', { name: /Feuille de route de Laval/ }).click();
  await acknowledge(prefecture, on('ar.asice'));
  await draftReview(prefecture);
  await dismissMessages(other.page);
  await showAtTop(prefecture.detail.getByRole('heading', { name: /^Avis/ }).first());
  await other.picture('avis-de-la-prefecture');
  await prefecture.detail.getByRole('button', { name: 'Signer l’avis…', exact: true }).click();
  await prefecture.signTo('Signer l’avis…', on('avis.asice'));

  await trustSignerOf(one.page, on('ar.asice'));
  await committee.open();
  await committee.drop(on('ar.asice'), on('avis.asice'));
  await committee.list.getByRole('link', { name: /Feuille de route de Laval/ }).click();
  await committee.detail.getByText('Réponse attendue', { exact: true }).waitFor();
  await dismissMessages(one.page);
  await one.picture('transmission');
  await showAtTop(committee.detail.getByRole('heading', { name: '4. Ce qui revient' }));
  await one.picture('avis-recu');
  await committee.detail.getByRole('link', { name: /^Fiche 1/ }).click();
  await one.page.getByRole('note', { name: /^Demande de correction/ }).waitFor();
  await one.picture('remarque-sur-la-fiche');
};

export const asking: Scene = async ({ folder, openElsewhere }) => {
  const on = await folderIn(folder, 'suivi');
  const [one, other] = [await openElsewhere('Comité régional'), await openElsewhere('Pôle emploi')];
  const [committee, pilot] = [new Contributions(one.page), new Contributions(other.page)];
  await new Jalon(one.page).openSample();
  await committee.open();
  await one.page.getByRole('button', { name: 'Demander le suivi…', exact: true }).click();
  const dialog = one.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^Tous/ }).uncheck();
  await dialog.getByRole('checkbox', { name: /^Pôle emploi/ }).check();
  await dialog.getByLabel('Attendu pour le', { exact: true }).fill('15/12/2030');
  await dialog.getByLabel('Un mot pour les pilotes', { exact: true }).fill('Pour la réunion de janvier.');
  await committee.signTo(on('demande.asice'));

  await other.page.getByLabel('Fichier signé', { exact: true }).setInputFiles(on('demande.asice'));
  await other.page.getByRole('button', { name: 'Remplir le suivi', exact: true }).click();
  const fiche = pilot.fiche(/Mobilité résidentielle pour l’emploi/);
  await fiche.getByLabel('Statut', { exact: true }).selectOption('En cours');
  await fiche.getByRole('button', { name: 'Ajouter une note', exact: true }).click();
  await fiche.getByLabel('Note', { exact: true }).fill('Douze logements trouvés, trois visités.');
  await other.page.keyboard.press('Tab');
  await new Jalon(other.page).saved();
  await dismissMessages(other.page);
  await other.picture('suivi-d-un-pilote');
};
