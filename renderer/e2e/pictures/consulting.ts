// Bodies are consulted on the draft.
import type { Page } from '@playwright/test';
import { dismissMessages, type Scene } from './stage.ts';

const BODIES = [
  'Chambre de commerce et d’industrie des Pays de la Loire',
  'Union régionale interprofessionnelle',
  'Association des maires',
] as const;
const KINDS = ['Chambres consulaires', 'Partenaires sociaux', 'Élus'] as const;
const POINTS = [
  {
    body: 0,
    place: 4,
    kind: 'Réserve',
    text: 'Le calendrier ne laisse pas aux entreprises le temps de s’organiser : trois mois de plus seraient utiles.',
    answer: 'Retenu en partie',
    reason: 'Deux mois de plus, pour rester avant l’été.',
  },
  {
    body: 1,
    place: 6,
    kind: 'Proposition',
    text: 'Associer les représentants des salariés au suivi de la fiche.',
    answer: 'Retenu',
    reason: 'Ils rejoignent l’instance de suivi.',
  },
  {
    body: 0,
    place: 0,
    kind: 'Avis général',
    text: 'Un projet clair, dont les chambres porteront plusieurs fiches.',
    answer: null,
    reason: '',
  },
] as const;

/** What an act left under the fold is brought back. */
async function toTop(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: 'Toutes les consultations', exact: true })
    .evaluate((element) => element.scrollIntoView({ block: 'end' }));
}

export const consulting: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Consultation');
  await page.getByRole('button', { name: 'Préparer une consultation', exact: true }).click();
  await page.getByLabel('Intitulé', { exact: true }).fill('Avant l’adoption en comité');
  await page
    .getByRole('textbox', { name: 'Ce qui est demandé', exact: true })
    .fill('Que manque-t-il au projet, et que faut-il en retirer ?');
  await page.getByLabel('Réponses attendues pour le', { exact: true }).fill('31/01/2031');
  await page.keyboard.press('Tab');
  for (const [index, name] of BODIES.entries()) {
    await page
      .getByLabel('Nature, s’il n’est pas de l’annuaire', { exact: true })
      .selectOption(KINDS[index] ?? 'Autre');
    await page.getByLabel('Ajouter un organisme', { exact: true }).fill(name);
    await page.getByRole('option', { name: `Consulter «\u202f${name}\u202f»`, exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: name }).waitFor();
  }
  await page.getByRole('button', { name: /^Noter comme envoyé aujourd’hui/ }).click();
  await jalon.saved();
  await dismissMessages(page);
  await picture('consultation-organismes');

  await page.getByRole('radio', { name: /^2\. Réponses/ }).click();
  await page.getByRole('button', { name: 'Saisir des points', exact: true }).click();
  const form = page.getByRole('form', { name: 'Saisir un point' });
  for (const { body, place, kind, text } of POINTS) {
    await form.getByLabel('Organisme', { exact: true }).selectOption(BODIES[body]);
    await form.getByLabel('Porte sur', { exact: true }).selectOption({ index: place });
    await form.getByLabel('Nature', { exact: true }).selectOption(kind);
    await form.getByLabel('Ce qui est dit', { exact: true }).fill(text);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article').filter({ hasText: text }).waitFor();
  }
  await page.getByRole('button', { name: 'Fermer la saisie', exact: true }).click();
  for (const { text, answer, reason } of POINTS) {
    if (answer === null) continue;
    const card = page.getByRole('article').filter({ hasText: text });
    await card.getByLabel(/^Suite donnée/).selectOption(answer);
    await card.getByLabel(/^Raison/).fill(reason);
  }
  await page.keyboard.press('Tab');
  await jalon.saved();
  await dismissMessages(page);
  await toTop(page);
  await picture('consultation-points');
  await page.getByRole('radio', { name: /^3\. Synthèse/ }).click();
  await toTop(page);
  await picture('consultation-synthese');
};
