// The committee meets.
import { expect } from '@playwright/test';
import {
  createMeeting,
  enrolCommittee,
  openSeance,
  putToTheVote,
  showStep,
  type Member,
} from '../pages/seance.ts';
import { dismissMessages, type Scene } from './stage.ts';

const MEMBERS: readonly Member[] = [
  { name: 'Anne Le Goff', quality: 'Préfète', role: 'Coprésident·e' },
  { name: 'Bruno Marchand', quality: 'Président de la communauté de communes', role: 'Coprésident·e' },
  { name: 'Chloé Renard', quality: 'Directrice de l’agence France Travail' },
  { name: 'David Petit', quality: 'Mission locale' },
  { name: 'Élise Fontaine', quality: 'Cap emploi' },
  { name: 'Farid Belkacem', quality: 'Union des entreprises' },
  { name: 'Hélène Caron', quality: 'Conseil départemental' },
];
const PRESENT = 5;

export const meeting: Scene = async ({ page, jalon, picture }) => {
  await enrolCommittee(page, jalon, MEMBERS);
  await createMeeting(page, jalon);
  await page.getByRole('button', { name: /Inscrire : Adoption de la feuille de route/ }).click();
  await jalon.saved();
  await dismissMessages(page);
  await page
    .getByRole('heading', { name: 'Ordre du jour' })
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await picture('reunion-preparer');
  await page.getByRole('button', { name: /Inscrire : Pilotes à désigner/ }).click();
  await jalon.saved();

  await openSeance(page, PRESENT);
  await putToTheVote(page);
  await jalon.saved();
  await picture('seance');
  await page.getByRole('button', { name: /Clore le vote/ }).click();
  await page.getByText('Annuler ce vote, le compte était faux').waitFor();
  await jalon.saved();

  const seance = page.url();
  await page.goto(seance.replace('/reunions/', '/salle/').replace(/\?.*$/, ''));
  await page.reload();
  await page.getByText(/^Adopté/).waitFor();
  await picture('salle');
  await page.goto(seance);
  await page.reload();

  await page.getByRole('list', { name: 'Membres' }).waitFor();
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('textbox', { name: 'Décision', exact: true })).toBeFocused();
  await page.keyboard.type('Adopter la feuille de route\u202f; la Région met en œuvre la fiche 2.');
  await jalon.pick('Fiches concernées', 'Orientibus', /Orientibus/);
  await page.getByRole('button', { name: /Proposer une modification/ }).click();
  await page.getByLabel(/Statut/).selectOption({ label: 'En cours' });
  await jalon.saved();
  await showStep(page, 'Conclure');
  await page.getByRole('button', { name: /Retenir/ }).click();
  await jalon.saved();
  await picture('conclure');
};
