// A pilot is asked for the follow-up of their fiches, fills it in on their own computer, sends it back: through a folder, without accounts.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Contributions } from '../pages/contributions.ts';
import { createIdentityIn, Exchanges } from '../pages/exchanges.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';

const MOBILITY = /Mobilité résidentielle pour l’emploi/;

async function addMilestone(jalon: Jalon): Promise<void> {
  const { page } = jalon;
  await jalon.openAction('Mobilité résidentielle pour l’emploi');
  await page.getByRole('button', { name: /^Suivi/ }).click();
  await page.getByRole('button', { name: 'Ajouter un jalon', exact: true }).click();
  await page.getByLabel('Jalon', { exact: true }).fill('Signature du bail');
  await page.keyboard.press('Tab');
  await jalon.saved();
}

/** Of the seven who lead fiches, one. */
async function askOne(committee: Contributions, path: string): Promise<void> {
  const { page } = committee;
  await committee.open();
  await page.getByRole('button', { name: 'Demander le suivi…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^Tous/ }).uncheck();
  await dialog.getByRole('checkbox', { name: /^Pôle emploi/ }).check();
  await dialog.getByLabel('Attendu pour le', { exact: true }).fill('15/12/2030');
  await dialog.getByLabel('Un mot pour les pilotes', { exact: true }).fill('Pour la réunion de janvier.');
  expect(await faultsOf(page), 'asking').toEqual([]);
  await committee.signTo(path);
  await expect(committee.detail.getByText('Attendu', { exact: true })).toBeVisible();
}

async function openAsked(page: Page, path: string): Promise<void> {
  await page.getByLabel('Fichier signé', { exact: true }).setInputFiles(path);
  await expect(page.getByText('Signataire inconnu')).toBeVisible();
  await expect(page.getByText(/demande à Pôle emploi le suivi de 2\sfiches/)).toBeVisible();
  await page.getByRole('button', { name: 'Remplir le suivi', exact: true }).click();
}

async function fillIn(pilot: Contributions): Promise<void> {
  const { page } = pilot;
  await expect(pilot.detail.getByText('Pour la réunion de janvier.')).toBeVisible();
  const fiche = pilot.fiche(MOBILITY);
  await fiche.getByLabel('Statut', { exact: true }).selectOption('En cours');
  const milestone = fiche.getByRole('listitem', { name: 'Signature du bail', exact: true });
  await milestone.getByLabel('Atteint le', { exact: true }).fill('20/11/2026');
  await fiche.getByRole('button', { name: 'Ajouter une note', exact: true }).click();
  await fiche.getByLabel('Note', { exact: true }).fill('Douze logements trouvés.');
  await page.keyboard.press('Tab');
  await new Jalon(page).saved();
  await fiche.getByRole('radio', { name: 'Appuis nécessaires', exact: true }).check();
  await new Jalon(page).saved();
  expect(await faultsOf(page), 'filling in').toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(fiche.getByRole('radio', { name: 'Non renseignée', exact: true })).toBeChecked();
  // Closed and opened again, nothing is lost.
  await page.reload();
  await expect(fiche.getByLabel('Note', { exact: true })).toHaveValue('Douze logements trouvés.');
  await expect(fiche.getByLabel('Statut', { exact: true })).toHaveValue('in-progress');
}

async function compareSigner(committee: Contributions): Promise<void> {
  const { page } = committee;
  await committee.detail.getByRole('button', { name: 'Comparer son empreinte…', exact: true }).click();
  await page.getByRole('button', { name: 'J’ai comparé l’empreinte…', exact: true }).click();
  await page.getByLabel('Comparée par', { exact: true }).fill('Le secrétariat');
  await page.getByRole('checkbox', { name: 'Les six mots sont les mêmes, dans cet ordre' }).check();
  await page.getByRole('button', { name: 'Enregistrer la vérification', exact: true }).click();
  await expect(page.getByText('Signataire connu')).toBeVisible();
  await page.getByRole('button', { name: 'Examiner ce suivi', exact: true }).click();
}

test('a pilot sends back the follow-up of their fiches', async ({ workspace, openWindow, openHost }) => {
  test.slow();
  const stick = join(workspace, 'clé');
  await mkdir(stick);
  const [asked, filled] = [join(stick, 'demande.asice'), join(stick, 'suivi.asice')];
  const homes = { committee: join(workspace, 'comité'), pilot: join(workspace, 'pilote') };
  await createIdentityIn(homes.committee, 'Comité régional');
  await createIdentityIn(homes.pilot, 'Pôle emploi');
  const hosts = [await openHost(homes.committee), await openHost(homes.pilot)] as const;
  const committee = new Contributions((await openWindow({ address: hosts[0].address })).page);
  const pilot = new Contributions((await openWindow({ address: hosts[1].address })).page);
  const jalon = new Jalon(committee.page);

  await jalon.openSample();
  const plan = committee.page.url();
  await addMilestone(jalon);
  await askOne(committee, asked);

  await openAsked(pilot.page, asked);
  await fillIn(pilot);
  await pilot.detail.getByRole('button', { name: 'Signer et renvoyer…', exact: true }).click();
  await pilot.signTo(filled);
  await expect(pilot.detail.getByText('Signé', { exact: true })).toBeVisible();

  // Meanwhile, the secretary wrote something else of the same fiche.
  await committee.page.goto(plan);
  await jalon.openAction('Mobilité résidentielle pour l’emploi');
  await jalon.field('Statut').selectOption('Bloquée');
  await jalon.saved();
  const inbox = new Exchanges(committee.page);
  await inbox.open();
  await inbox.drop(filled);
  await expect(inbox.list.getByText(/suivi\.asice\u202f: suivi d’un pilote/)).toBeVisible();

  await committee.open();
  await committee.list.getByRole('link', { name: /^Pôle emploi/ }).click();
  await expect(committee.detail.getByText('Signataire à vérifier', { exact: true })).toBeVisible();
  await compareSigner(committee);
  await expect(committee.detail.getByText('À reprendre', { exact: true })).toBeVisible();
  const fiche = committee.returned(MOBILITY);
  await expect(fiche.getByText('Douze logements trouvés.')).toBeVisible();
  const take = committee.detail.getByRole('button', { name: /^Reprendre 1\sfiche$/ });
  await expect(take).toBeDisabled();
  expect(await faultsOf(committee.page), 'taking in').toEqual([]);
  await fiche.getByRole('group', { name: 'À garder pour Statut' }).getByText('La leur').click();
  await take.click();
  await expect(committee.detail.getByText('Repris', { exact: true })).toBeVisible();
  await fiche.getByRole('link', { name: 'Ouvrir', exact: true }).click();
  await expect(jalon.field('Statut')).toHaveValue('in-progress');

  // One act, that one undo takes back: in the fiche, and in what is still to be taken.
  await committee.page.keyboard.press('Control+z');
  await expect(jalon.field('Statut')).toHaveValue('blocked');
  await committee.open();
  await committee.list.getByRole('link', { name: /^Pôle emploi/ }).click();
  await expect(committee.detail.getByText('À reprendre', { exact: true })).toBeVisible();
});
