// Journey 4: to the prefecture and back, twice round, through a folder, with an altered and an unknown file on the way.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../journey.ts';
import {
  createIdentityIn,
  draftCompletePlan,
  Exchanges,
  strangersFile,
  trustSignerOf,
} from '../pages/exchanges.ts';
import { Jalon } from '../pages/jalon.ts';

async function seal(committee: Exchanges, path: string): Promise<void> {
  const { page, detail } = committee;
  await page.getByRole('button', { name: 'Préparer une transmission', exact: true }).click();
  const recipient = detail.getByLabel('Service destinataire', { exact: true });
  if ((await recipient.inputValue()) === '') {
    await detail.getByRole('button', { name: 'Sceller et signer…', exact: true }).click();
    await expect(detail.getByRole('alert')).toContainText('Indiquez le service destinataire');
  }
  await recipient.fill('Préfecture de la Mayenne');
  await detail.getByLabel('Réponse attendue pour le', { exact: true }).fill('31/03/2030');
  await page.keyboard.press('Tab');
  await new Jalon(page).saved();
  await detail.getByRole('checkbox', { name: /Avec le dossier en PDF/ }).uncheck();
  await detail.getByRole('button', { name: 'Sceller et signer…', exact: true }).click();
  // What is typed at once goes where it should, with no hand on the mouse.
  await expect(page.getByRole('dialog').getByLabel('Phrase secrète', { exact: true })).toBeFocused();
  await committee.signTo('Sceller et signer…', path);
  await detail.getByRole('button', { name: 'Clé USB', exact: true }).click();
  await expect(detail.getByText('Transmise', { exact: true })).toBeVisible();
  await expect(detail.getByRole('heading', { name: '3. Remettre' })).toBeFocused();
}

async function acknowledge(prefecture: Exchanges, path: string): Promise<void> {
  const { page, detail } = prefecture;
  await detail.getByRole('button', { name: 'Accuser réception…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Service', { exact: true }).fill('Préfecture de la Mayenne');
  await dialog.getByLabel('Adresse électronique', { exact: true }).fill('emploi@mayenne.example');
  await dialog.getByLabel('Téléphone', { exact: true }).fill('02 43 00 00 00');
  await prefecture.signTo('Signer l’accusé de réception…', path);
  await expect(detail.getByText('En instruction', { exact: true })).toBeVisible();
}

async function review(prefecture: Exchanges, path: string): Promise<void> {
  const { page, detail } = prefecture;
  await detail.getByRole('button', { name: 'Rédiger un avis', exact: true }).click();
  await detail.getByLabel('Nature', { exact: true }).selectOption('Avis favorable avec réserves');
  await detail.getByLabel('Avis général', { exact: true }).fill('Favorable, sous une réserve.');
  await detail.getByRole('button', { name: 'Ajouter une remarque…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Champ ou partie', { exact: true }).selectOption('Intitulé');
  await dialog.getByLabel('Nature', { exact: true }).selectOption('Demande de correction');
  await dialog.getByLabel('Remarque', { exact: true }).fill('L’intitulé est trop vague.');
  await dialog
    .getByLabel('Suggestion, à la place de ce qui est écrit', { exact: true })
    .fill('Crèche à horaires décalés');
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(detail.getByText('L’intitulé est trop vague.')).toBeVisible();
  await new Jalon(page).saved();
  await detail.getByRole('button', { name: 'Signer l’avis…', exact: true }).click();
  await prefecture.signTo('Signer l’avis…', path);
}

async function answerReview(committee: Exchanges, path: string): Promise<void> {
  const { page, detail } = committee;
  await detail.getByRole('button', { name: 'Reprendre dans la fiche', exact: true }).click();
  await expect(detail.getByText('Reprise', { exact: true })).toBeVisible();
  await detail.getByRole('link', { name: /^Fiche 1/ }).click();
  await expect(new Jalon(page).title()).toHaveValue('Crèche à horaires décalés');
  await expect(
    page.getByRole('note', { name: 'Demande de correction, Préfecture de la Mayenne' }),
  ).toContainText('trop vague');
  await page.getByRole('link', { name: 'Répondre à Préfecture de la Mayenne', exact: true }).click();
  await detail.getByRole('button', { name: 'Signer la réponse…', exact: true }).click();
  await committee.signTo('Signer la réponse…', path);
  await expect(detail.getByText('Avis rendu', { exact: true })).toBeVisible();
}

async function altered(path: string, to: string): Promise<string> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  await writeFile(to, bytes.with(middle, (bytes[middle] ?? 0) ^ 1));
  return to;
}

test('a roadmap goes to the prefecture and back, twice', async ({ workspace, openWindow, openHost }) => {
  test.slow();
  const stick = join(workspace, 'clé');
  await mkdir(stick);
  const on = (name: string): string => join(stick, name);
  const homes = { committee: join(workspace, 'comité'), prefecture: join(workspace, 'préfecture') };
  await createIdentityIn(homes.committee, 'Comité de Laval');
  await createIdentityIn(homes.prefecture, 'Préfecture de la Mayenne');
  await strangersFile(join(workspace, 'inconnu'), on('inconnu.asice'));
  const hosts = await Promise.all([openHost(homes.committee), openHost(homes.prefecture)]);
  const [committee, prefecture] = (
    await Promise.all(hosts.map(({ address }) => openWindow({ address })))
  ).map(({ page }) => new Exchanges(page)) as [Exchanges, Exchanges];

  await draftCompletePlan(new Jalon(committee.page));
  await committee.open();
  await seal(committee, on('envoi-1.asice'));

  await trustSignerOf(prefecture.page, on('envoi-1.asice'));
  await prefecture.open();
  await prefecture.drop(
    on('envoi-1.asice'),
    await altered(on('envoi-1.asice'), on('abime.asice')),
    on('inconnu.asice'),
  );
  await expect(prefecture.list.getByText('2 reçus, 1 refusé.')).toBeVisible();
  await expect(prefecture.list.getByRole('listitem').filter({ hasText: 'abime.asice' })).toBeVisible();
  await prefecture.list
    .getByRole('link', { name: /14 fiches|Pays de la Loire|emploi/ })
    .first()
    .click();
  await expect(prefecture.detail.getByText(/Personne ici n’a encore vérifié Un inconnu/)).toBeVisible();
  await prefecture.detail.getByRole('button', { name: 'Comparer l’empreinte…', exact: true }).click();
  await expect(prefecture.page.getByText('Signataire inconnu')).toBeVisible();
  await expect(
    prefecture.page.getByRole('button', { name: 'J’ai comparé l’empreinte…', exact: true }),
  ).toBeVisible();
  await prefecture.open();
  await prefecture.list.getByRole('link', { name: /Feuille de route de Laval/ }).click();
  await acknowledge(prefecture, on('ar-1.asice'));
  await review(prefecture, on('avis-1.asice'));

  await committee.drop(on('ar-1.asice'), on('avis-1.asice'));
  await expect(committee.detail.getByText(/l’état de la transmission n’en tient pas compte/)).toBeVisible();
  await expect(committee.detail.getByText('Transmise', { exact: true })).toBeVisible();
  await trustSignerOf(committee.page, on('ar-1.asice'));
  await committee.open();
  await committee.list.getByRole('link', { name: /Feuille de route de Laval/ }).click();
  await expect(committee.detail.getByText('Réponse attendue', { exact: true })).toBeVisible();
  await answerReview(committee, on('reponse-1.asice'));

  await prefecture.drop(on('reponse-1.asice'));
  await expect(prefecture.detail.getByText('Le comité a répondu', { exact: false })).toBeVisible();
  await expect(prefecture.detail.getByText('Retenu', { exact: true })).toBeVisible();

  await seal(committee, on('envoi-2.asice'));
  await prefecture.drop(on('envoi-2.asice'));
  await prefecture.list.getByRole('link', { name: /Feuille de route de Laval.*révision 2/ }).click();
  await prefecture.detail.getByRole('button', { name: 'Voir ce qui a changé', exact: true }).click();
  await expect(
    prefecture.detail.getByRole('article', { name: /Garde d’enfants|Crèche/ }).first(),
  ).toContainText('Crèche à horaires décalés');
  await acknowledge(prefecture, on('ar-2.asice'));
  await committee.drop(on('ar-2.asice'));
  await expect(committee.detail.getByText('En instruction', { exact: true })).toBeVisible();
});

test('what a plan still lacks is told before anybody is asked to sign it', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  const committee = new Exchanges(page);
  await committee.open();
  await page.getByRole('button', { name: 'Préparer une transmission', exact: true }).click();
  const { detail } = committee;
  const lacking = detail.getByText(/^Il manque encore 43\séléments\./);
  await expect(lacking).toBeVisible();
  await detail.getByLabel('Service destinataire', { exact: true }).fill('Préfecture de région');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await detail.getByRole('button', { name: 'Sceller et signer…', exact: true }).click();
  await expect(page.locator('#etape-2-manque')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await lacking.getByRole('link', { name: 'Voir ce qui manque', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'Il manque 43 éléments pour la transmission' }),
  ).toBeVisible();
});
