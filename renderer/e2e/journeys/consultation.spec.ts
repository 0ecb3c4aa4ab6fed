// A draft goes to three bodies: one answers from its own workspace, one by mail, one not at all; the synthèse goes with the next file.
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { createIdentityIn, draftCompletePlan, Exchanges, trustSignerOf } from '../pages/exchanges.ts';
import { Jalon } from '../pages/jalon.ts';

const run = promisify(execFile);
const CHAMBER = 'Chambre de métiers de la Mayenne';

class Consultation {
  readonly view: Locator;

  constructor(readonly page: Page) {
    this.view = page.getByRole('region', { name: 'Consultation ouverte' });
  }
  async step(name: RegExp): Promise<void> {
    await this.view.getByRole('radio', { name }).click();
  }
  async addBody(name: string): Promise<void> {
    await this.page.getByLabel('Ajouter un organisme', { exact: true }).fill(name);
    await this.page.getByRole('option', { name: `Consulter «\u202f${name}\u202f»`, exact: true }).click();
    await expect(this.body(name)).toHaveCount(1);
  }
  body(name: string): Locator {
    return this.view.getByRole('listitem').filter({ hasText: name });
  }
  point(name: string): Locator {
    return this.view.getByRole('article', { name });
  }
  async answer(point: Locator, answer: string, reason: string): Promise<void> {
    await point.getByLabel(/^Suite donnée/).selectOption(answer);
    await point.getByLabel(/^Raison/).fill(reason);
    await point.getByLabel(/^Raison/).blur();
    await expect(point.getByText('À répondre', { exact: true }).first()).toBeHidden();
  }
}

async function save(page: Page, button: Locator, path: string): Promise<void> {
  const download = page.waitForEvent('download');
  await button.click();
  await (await download).saveAs(path);
}

async function prepare({ page, view }: Consultation): Promise<void> {
  await new Jalon(page).goTo('Consultation');
  await page.getByRole('button', { name: 'Préparer une consultation', exact: true }).click();
  await view.getByLabel('Intitulé', { exact: true }).fill('Avant adoption');
  await view.getByLabel('Ce qui est demandé', { exact: true }).fill('Que changer avant l’adoption ?');
  await view.getByLabel('Réponses attendues pour le', { exact: true }).fill('31/01/2030');
  await page.keyboard.press('Tab');
  await new Jalon(page).saved();
}

/** From the screen of the file, where it was opened. */
async function answerFromChamber(chamber: Exchanges, path: string): Promise<void> {
  const { page, detail } = chamber;
  await page.getByRole('button', { name: 'Répondre à la consultation', exact: true }).click();
  await expect(detail.getByText('Projet soumis à consultation')).toBeVisible();
  await expect(detail.getByText('Que changer avant l’adoption ?')).toBeVisible();
  await detail.getByRole('button', { name: 'Rédiger un avis', exact: true }).click();
  await detail.getByLabel('Service', { exact: true }).fill(CHAMBER);
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
  await chamber.signTo('Signer l’avis…', path);
}

test('three bodies are consulted, each point is answered, the synthèse goes with the file', async ({
  workspace,
  openWindow,
  openHost,
}) => {
  test.slow();
  const stick = join(workspace, 'clé');
  await mkdir(stick);
  const on = (name: string): string => join(stick, name);
  const homes = { committee: join(workspace, 'comité'), chamber: join(workspace, 'chambre') };
  await createIdentityIn(homes.committee, 'Comité de Laval');
  await createIdentityIn(homes.chamber, CHAMBER);
  const hosts = await Promise.all([openHost(homes.committee), openHost(homes.chamber)]);
  const [committee, chamber] = (await Promise.all(hosts.map(({ address }) => openWindow({ address })))).map(
    (window) => new Exchanges(window.page),
  ) as [Exchanges, Exchanges];
  const { page } = committee;
  const consultation = new Consultation(page);
  const { view } = consultation;

  await draftCompletePlan(new Jalon(page));
  await prepare(consultation);
  for (const name of [CHAMBER, 'Union départementale', 'Association des parents'])
    await consultation.addBody(name);
  await consultation.addBody('Union départementale');
  await expect(page.getByText(/est déjà parmi les organismes consultés/)).toBeVisible();

  await view.getByRole('button', { name: 'Signer le projet…', exact: true }).click();
  await committee.signTo('Signer le projet…', on('projet.asice'));
  await expect(view.getByText(/Révision 1, signée le/)).toBeVisible();
  await save(page, view.getByRole('button', { name: 'Projet en PDF…', exact: true }), on('projet.pdf'));
  const { stdout } = await run('pdftotext', [on('projet.pdf'), '-']);
  expect(stdout).toContain('Projet soumis à consultation');
  await view.getByRole('button', { name: 'Noter comme envoyé aujourd’hui (3)', exact: true }).click();
  await expect(view.getByText('Ouverte', { exact: true })).toBeVisible();

  await trustSignerOf(chamber.page, on('projet.asice'));
  await answerFromChamber(chamber, on('avis.asice'));

  await consultation.step(/^2\. Réponses/);
  await page.getByLabel('Réponses signées', { exact: true }).setInputFiles(on('avis.asice'));
  const received = consultation.point(`${CHAMBER}, Fiche 1, «\u202fGarde d’enfants\u202f», intitulé`);
  await expect(received.getByText('Signataire à vérifier', { exact: true })).toBeVisible();
  await trustSignerOf(page, on('avis.asice'));
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await page
    .getByRole('link', { name: /Feuille de route de Laval/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /1 fiche-action/ })).toBeVisible();
  await new Jalon(page).openAction('Garde d’enfants');
  const note = page.getByRole('note', { name: `Demande de correction, ${CHAMBER}` });
  await expect(note).toContainText('trop vague');
  await note.getByRole('link', { name: `Répondre à ${CHAMBER}`, exact: true }).click();
  await expect(received.getByText('Signataire à vérifier', { exact: true })).toBeHidden();

  await view.getByRole('button', { name: 'Saisir des points', exact: true }).click();
  const form = view.getByRole('form', { name: 'Saisir un point' });
  await form.getByLabel('Organisme', { exact: true }).selectOption('Union départementale');
  await form.getByLabel('Ce qui est dit', { exact: true }).fill('Rien n’est dit des saisonniers.');
  await page.keyboard.press('Control+Enter');
  await expect(view.getByText(/^2\spoints$/)).toBeVisible();
  await expect(form.getByLabel('Ce qui est dit', { exact: true })).toBeFocused();

  await received.getByRole('button', { name: 'Reprendre dans la fiche', exact: true }).click();
  await expect(received.getByText('Reprise', { exact: true })).toBeVisible();
  const typed = consultation.point('Union départementale, Feuille de route');
  await consultation.step(/^3\. Synthèse/);
  const close = view.getByRole('button', { name: 'Clore la consultation', exact: true });
  await expect(close).toBeDisabled();
  await consultation.step(/^2\. Réponses/);
  await consultation.answer(typed, 'Écarté', 'Un autre plan le traite.');
  await expect(view.getByText(/tous répondus/)).toBeVisible();

  await consultation.step(/^3\. Synthèse/);
  await close.click();
  await expect(view.getByText('Close', { exact: true })).toBeVisible();
  const summary = on('synthese.pdf');
  await save(page, view.getByRole('button', { name: 'Synthèse en PDF…', exact: true }), summary);
  const told = (await run('pdftotext', ['-layout', summary, '-'])).stdout.replaceAll(/\s+/g, ' ');
  for (const words of [
    'Association des parents',
    'N’a pas répondu',
    'Un autre plan le traite.',
    'reprise dans la fiche',
  ])
    expect(told).toContain(words);

  await committee.open();
  await page.getByRole('button', { name: 'Préparer une transmission', exact: true }).click();
  await committee.detail.getByLabel('Service destinataire', { exact: true }).fill('Préfecture');
  await page.keyboard.press('Tab');
  await new Jalon(page).saved();
  await committee.detail.getByRole('checkbox', { name: /Avec le dossier en PDF/ }).uncheck();
  await expect(
    committee.detail.getByRole('checkbox', { name: /Annexer la synthèse de la consultation/ }),
  ).toBeChecked();
  await committee.detail.getByRole('button', { name: 'Sceller et signer…', exact: true }).click();
  await committee.signTo('Sceller et signer…', on('envoi.asice'));
  const { stdout: listing } = await run('unzip', ['-l', on('envoi.asice')]);
  expect(listing).toContain('pieces/synthese-consultation-1.pdf');

  await chamber.drop(on('envoi.asice'));
  await chamber.list.getByRole('link', { name: /Feuille de route de Laval.*révision 2/ }).click();
  const pieces = chamber.detail.getByRole('region', { name: 'Pièces jointes' });
  await save(
    chamber.page,
    pieces.getByRole('button', { name: /^Enregistrer Synthèse de la consultation/ }),
    on('piece.pdf'),
  );
  expect((await run('pdftotext', [on('piece.pdf'), '-'])).stdout).toContain('Synthèse de la consultation');
});
