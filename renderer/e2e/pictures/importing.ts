// A committee's own spreadsheet comes in.
import { Buffer } from 'node:buffer';
import { add, dismissMessages, type Scene } from './stage.ts';

/** Invented, but of the kind committees keep. */
const TRACKER = [
  'Suivi du comité local – automne 2026;;;;;;;;',
  'Action;Axe;Structure pilote;Personne en charge;État;Échéance;Commune;Budget prévisionnel;Vu en comité',
  'Navette domicile-travail;Mobilité;DREAL / Mission locale;Chargée de mission;Planifié;T2 2027;Laval;12 000,50;mars',
  'Bail des saisonniers;Logement;à définir;;gelée;bientôt;Saint-Denis;Entre 200 et 500;juin',
  'Forum des métiers;Orientation;CARIF-OREF;;violet;fin 2026;Évron;3 500;juin',
  'Crèche à horaires décalés;Garde d’enfants;CAF / Ville de Laval;;En cours;30/06/2027;Laval;48 000;mars',
  'TOTAL;;;;;;;63 500,50;',
].join('\r\n');

export const importing: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Importer un tableur');
  await page.getByLabel(/Tableur à importer/).setInputFiles({
    name: 'Suivi du comité.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(TRACKER, 'utf8'),
  });
  await page.getByText('Que devient chaque colonne').waitFor();
  await dismissMessages(page);
  await page.getByRole('combobox', { name: /^HT ou TTC/ }).selectOption({ label: 'TTC' });
  await picture('import-colonnes');
  await add(page, 'Continuer');
  await page.getByText(/que Jalon ne reconnaît pas/).waitFor();
  await picture('import-valeurs');
  await page.getByRole('combobox', { name: 'Ce que devient violet' }).selectOption({ label: 'En pause' });
  await add(page, 'Continuer');
  await page.getByText('4 fiches à créer, 3 valeurs refusées.').waitFor();
  await picture('import-verification');
  await page.getByRole('button', { name: /^Importer \d/ }).click();
  await page.getByText(/^Import terminé/).waitFor();
  await picture('import-fait');
  await page
    .getByRole('status')
    .getByRole('button', { name: /Annuler/ })
    .click();
  await page.getByRole('heading', { name: '14 fiches-actions' }).waitFor();
};
