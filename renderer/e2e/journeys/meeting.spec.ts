// A whole meeting: the committee, the agenda, the séance with the room's window, a power cut in its middle, the end and what follows.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const MEMBERS = ['Anne Préfète', 'Bruno Maire', 'Chloé Entreprise', 'David Région'] as const;
const [PRESIDENT, , , ABSENT] = MEMBERS;

const member = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Membres' }).getByRole('button', { name: new RegExp(`^${name}`) });
const quorum = (page: Page): Locator => page.getByRole('region', { name: 'La salle' }).getByRole('status');
const step = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).click();

async function enrolCommittee(page: Page, jalon: Jalon): Promise<void> {
  await jalon.goTo('Comité');
  await page.getByRole('button', { name: 'Inscrire un comité', exact: true }).click();
  await page.getByLabel('Nom du comité', { exact: true }).fill('Comité local de la Mayenne');
  await page.getByRole('dialog').getByRole('button', { name: 'Inscrire le comité', exact: true }).click();
  for (const name of MEMBERS) {
    await page.getByRole('button', { name: 'Ajouter un siège', exact: true }).click();
    // Until the new seat is open, the one before still is.
    await expect(page.getByLabel('Titulaire', { exact: true })).toBeFocused();
    await expect(page.getByLabel('Titulaire', { exact: true })).toHaveAttribute(
      'placeholder',
      'Nom, fonction…',
    );
    await page.getByLabel('Titulaire', { exact: true }).fill(name);
    await page.getByRole('option', { name: /^Ajouter/ }).click();
    await expect(page.getByRole('button', { name: `Retirer le siège : ${name}`, exact: true })).toBeVisible();
    if (name === PRESIDENT) {
      await page.getByLabel('Rôle', { exact: true }).selectOption({ label: 'Coprésident·e' });
      await page.getByLabel('Représente l’État', { exact: true }).click();
    }
  }
  await jalon.saved();
  await expect(page.getByText('Aujourd’hui, le quorum est de 2 sur 4.')).toBeVisible();
}

async function prepare(page: Page, jalon: Jalon): Promise<void> {
  await jalon.goTo('Réunions');
  await page.getByRole('button', { name: 'Préparer une réunion', exact: true }).click();
  await page.getByLabel('Lieu', { exact: true }).fill('Salle du conseil');
  await page.getByRole('dialog').getByRole('button', { name: 'Préparer la réunion', exact: true }).click();
  await page.getByLabel('Présidence de séance', { exact: true }).selectOption({ label: PRESIDENT });
  await page.getByRole('button', { name: 'Inscrire : Adoption de la feuille de route', exact: true }).click();
  await page.getByRole('button', { name: 'Inscrire : Zones blanches de la couverture', exact: true }).click();
  await expect(page.getByText('2 points, ')).toBeVisible();
  await jalon.saved();
}

/** The vote of the item that is on: who is against is counted, the rest is for. */
async function voteByHands(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mettre aux voix', exact: true }).click();
  await page.getByRole('button', { name: 'Le reste est pour', exact: true }).click();
  await expect(page.getByText(/^Adopté\s: 3\spour, 0\scontre/)).toBeVisible();
}

test('a meeting is prepared, held with the room’s screen, cut short, taken up again and closed with the plan', async ({
  host,
  workspace,
  openWindow,
  openHost,
}) => {
  // The machine is stopped under its windows.
  const { page } = await openWindow({ tolerates: /ERR_/ });
  test.setTimeout(120_000);
  const jalon = new Jalon(page);
  await jalon.openSample();
  await enrolCommittee(page, jalon);
  await prepare(page, jalon);

  await step(page, 'Séance');
  await page.getByRole('button', { name: 'Ouvrir la séance', exact: true }).click();
  await expect(quorum(page)).toHaveText(/^Quorum non atteint\s: aucun présent sur 4/);

  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Écran de la salle', exact: true }).click();
  const room = await opening;
  await expect(room.getByRole('heading', { name: 'Adoption de la feuille de route' })).toBeVisible();

  // By keyboard alone: the first member, then down.
  await member(page, PRESIDENT).focus();
  await page.keyboard.press('Enter');
  await expect(member(page, PRESIDENT)).toHaveAccessibleName(/Présent·e/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await expect(quorum(page)).toHaveText(/^Quorum atteint\s: 2\sprésents sur 4, minimum 2\.$/);
  await expect(room.getByText(/^Quorum atteint\s: 2\sprésents sur 4, minimum 2\.$/)).toBeVisible();
  // A pouvoir to somebody who is there.
  await member(page, ABSENT).focus();
  await page.keyboard.press('m');
  await page.getByRole('dialog').getByLabel('À qui', { exact: true }).selectOption({ label: 'Bruno Maire' });
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer le pouvoir', exact: true }).click();
  await expect(quorum(page)).toHaveText(/2\sprésents et 1\spouvoir sur 4/);

  await voteByHands(page);
  await expect(room.getByText('Vote en cours, main levée')).toBeVisible();

  // The power is cut: what was entered is there, the vote still open.
  await host.kill();
  const again = await openHost(workspace);
  const { page: after } = await openWindow({ address: again.address });
  const resumed = new Jalon(after);
  await after
    .getByRole('link', { name: /Plan régional/ })
    .first()
    .click();
  await resumed.goTo('Réunions');
  await after.getByRole('link', { name: /Réunion plénière/ }).click();
  await expect(quorum(after)).toHaveText(/2\sprésents et 1\spouvoir sur 4/);
  await expect(after.getByText(/^Adopté\s: 3\spour, 0\scontre/)).toBeVisible();

  const roomAgain = await after.context().newPage();
  await roomAgain.goto(after.url().replace('/reunions/', '/salle/').replace(/\?.*$/, ''));
  await after.getByRole('button', { name: 'Clore le vote', exact: true }).click();
  await expect(roomAgain.getByText(/^Adopté\s: 3\spour, 0\scontre/)).toBeVisible();

  // Frozen, the room keeps what it shows.
  await after.getByRole('button', { name: 'Figer', exact: true }).click();
  await after.keyboard.press('Alt+PageDown');
  await expect(after.getByRole('heading', { name: 'Zones blanches de la couverture' })).toBeVisible();
  await expect(roomAgain.getByRole('heading', { name: 'Adoption de la feuille de route' })).toBeVisible();
  await after.getByRole('button', { name: 'Figé : reprendre', exact: true }).click();
  await expect(roomAgain.getByRole('heading', { name: 'Zones blanches de la couverture' })).toBeVisible();
  await after
    .getByRole('textbox', { name: 'Teneur des discussions' })
    .fill('Mme Préfète souhaite une action de mobilité.');

  await after.getByLabel('La salle voit', { exact: true }).selectOption({ label: 'La couverture' });
  await expectWholeMatrix(roomAgain);

  await expectMessagesAside(after);

  await decide(after);
  await expect(roomAgain.getByText('Mme Préfète souhaite')).toBeHidden();

  await step(after, 'Conclure');
  await expect(after.getByRole('button', { name: 'Lever la séance', exact: true })).toBeDisabled();
  await amend(after);
  await after.getByRole('button', { name: 'Retenir', exact: true }).click();
  await after.getByRole('button', { name: 'Lever la séance', exact: true }).click();
  await expect(after.getByText(/1\smodification faite dans les fiches, avec le lien/)).toBeVisible();
  await expect(roomAgain.getByRole('heading', { name: 'Séance levée' })).toBeVisible();

  await resumed.goTo('Réunions');
  await step(after, 'Registre des décisions');
  await after.getByRole('link', { name: 'Fiche 4', exact: true }).click();
  await expect(resumed.field('Statut')).toHaveValue('paused');
});

/** A decision on fiche 4, which would start it. */
async function decide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Décision', exact: true }).click();
  const card = page.getByRole('article', { name: /^Décision 20/ });
  await card.getByLabel('Décision', { exact: true }).fill('Lancer le café-emploi en Mayenne.');
  await card.getByLabel('Responsable', { exact: true }).fill('Département de la Mayenne');
  await card.getByLabel('Fiches concernées', { exact: true }).fill('Café-emploi');
  await page.getByRole('option', { name: /Café-emploi/ }).click();
  await card.getByRole('button', { name: 'Proposer une modification', exact: true }).click();
  await card.getByLabel('Statut', { exact: true }).selectOption({ label: 'En cours' });
}

/** Reviewed, the change is put otherwise before it is retained. */
async function amend(page: Page): Promise<void> {
  const change = page.getByRole('group', { name: /^Statut, fiche 4$/ });
  await expect(change.getByText('En cours', { exact: true })).toBeVisible();
  await change.getByRole('button', { name: 'Amender', exact: true }).click();
  await expect(change.getByLabel('Statut', { exact: true })).toBeFocused();
  await change.getByLabel('Statut', { exact: true }).selectOption({ label: 'En pause' });
}

/** What a message says of the séance lies over nothing that corrects it, and is not said again over the next step. */
async function expectMessagesAside(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Décision', exact: true }).click();
  await page.getByRole('button', { name: /^Retirer la décision/ }).click();
  const message = page.getByText(/^Décision 20\S+ retirée\.$/);
  await expect(message).toBeVisible();
  await page
    .getByRole('region', { name: 'La salle' })
    .getByRole('button', { name: 'Corriger', exact: true })
    .click({ trial: true });
  await step(page, 'Conclure');
  await expect(message).toBeHidden({ timeout: 1000 });
  await step(page, 'Séance');
}

/** The room does not scroll: what is under its edge, nobody sees. */
async function expectWholeMatrix(room: Page): Promise<void> {
  const drawing = room.getByRole('figure').getByRole('group').first();
  await expect(drawing).toBeVisible();
  const quorumBox = await room.getByRole('status').last().boundingBox();
  await expect
    .poll(async () => {
      const box = await drawing.boundingBox();
      return box !== null && quorumBox !== null && box.y + box.height <= quorumBox.y;
    })
    .toBe(true);
}
