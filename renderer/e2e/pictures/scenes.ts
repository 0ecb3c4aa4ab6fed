// What the pictures of the guide show, in the order a secretary comes to it: each scene leaves the next one what it needs.
import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Jalon } from '../pages/jalon.ts';

interface Stage {
  readonly page: Page;
  readonly jalon: Jalon;
  readonly picture: (name: string, schemes?: readonly ('light' | 'dark')[]) => Promise<void>;
  /** For files: the backup. */
  readonly folder: string;
}
type Scene = (stage: Stage) => Promise<void>;

const entry = (page: Page, region: string, name: string | RegExp) =>
  page.getByRole('region', { name: region }).getByRole('link', { name }).first();

/** A message of what was just done would hide the foot of the screen. */
async function dismissMessages(page: Page): Promise<void> {
  const close = page.getByRole('status').getByRole('button', { name: 'Fermer' });
  while ((await close.count()) > 0) await close.first().click();
}

async function fillPart(page: Page, list: string, field: string, text: string): Promise<void> {
  const control = page.locator(`[id^="champ-${list}-${field}-"]`).last();
  await control.fill(text);
  await control.press('Tab');
}

const add = (page: Page, label: string): Promise<void> =>
  page.getByRole('button', { name: label, exact: true }).click();

async function showAtTop(page: Page, section: RegExp): Promise<void> {
  await page
    .getByRole('button', { name: section })
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

const home: Scene = async ({ page, jalon, picture }) => {
  await page.getByRole('button', { name: 'Ouvrir l’exemple' }).waitFor();
  await picture('accueil-vide', ['light']);
  await page.getByRole('button', { name: 'Nouvelle feuille de route' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Titre').fill('Comité local des Coëvrons');
  await dialog.getByRole('button', { name: 'Créer' }).click();
  await page.getByRole('heading', { name: 'Pas encore de fiche-action' }).waitFor();
  await picture('fiches-vides', ['light']);
  await jalon.goTo('Dispositifs et appels');
  await page.getByRole('heading', { name: 'Le catalogue est vide' }).waitFor();
  await picture('appels-vides', ['light']);
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await jalon.openSample();
};

const wholeAction: Scene = async ({ page, jalon, picture }) => {
  await jalon.openAction('Macigogne.fr');
  await picture('fiche');
  await jalon.field('Statut').selectOption('En cours');
  await page.getByRole('button', { name: /^Moyens et financement/ }).click();
  for (const [organisation, amount] of [
    ['Pôle emploi', '18 000'],
    ['Conseil départemental', '6 500'],
  ] as const) {
    await add(page, 'Ajouter une ligne de financement');
    await page.locator('[id^="champ-fundingLines-organisationId-"]').last().fill(organisation);
    await page.getByRole('listbox').getByRole('option', { name: organisation }).first().click();
    await fillPart(page, 'fundingLines', 'amountCents', amount);
    await page.locator('[id^="champ-fundingLines-taxBasis-"]').last().selectOption('TTC');
    await jalon.saved();
    await page
      .getByRole('button', { name: new RegExp(`^${organisation}`) })
      .last()
      .click();
  }
  await showAtTop(page, /^Moyens et financement/);
  await picture('fiche-moyens');
  await page.getByRole('button', { name: /^Suivi/ }).click();
  await add(page, 'Ajouter un jalon');
  await fillPart(page, 'milestones', 'title', 'Convention signée avec les crèches');
  await fillPart(page, 'milestones', 'dueOn', '15/03/2027');
  await page.getByRole('button', { name: /^Convention signée/ }).click();
  await add(page, 'Ajouter un indicateur');
  await fillPart(page, 'indicators', 'name', 'Places trouvées');
  await fillPart(page, 'indicators', 'unit', 'places');
  await fillPart(page, 'indicators', 'targetValue', '120');
  await jalon.saved();
  await page.getByRole('button', { name: /^Places trouvées/ }).click();
  await add(page, 'Ajouter une note');
  await fillPart(page, 'progressNotes', 'text', 'Deux crèches de plus ouvrent leurs horaires.');
  const figure = page.getByLabel('Places trouvées (places)');
  await figure.fill('35');
  await figure.press('Tab');
  await jalon.saved();
  await showAtTop(page, /^Suivi/);
  await picture('fiche-suivi');
};

const finding: Scene = async ({ page, jalon, picture }) => {
  const search = page.getByRole('searchbox', { name: 'Chercher dans les fiches' });
  await search.fill('macigone');
  await page.getByRole('heading', { name: '1 sur 14 fiches-actions' }).waitFor();
  await picture('recherche');
  await search.fill('');
  await page.getByRole('button', { name: 'Vues' }).click();
  await page.getByRole('button', { name: 'Sans pilote' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: /sur 14 fiches-actions/ }).waitFor();
  await jalon.row('Café-emploi').focus();
  await page.keyboard.press('Control+a');
  await add(page, 'Modifier…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pilote à ajouter').fill('CRESS');
  await page.getByRole('listbox').getByRole('option', { name: 'CRESS' }).first().click();
  await dialog.getByText(/fiches changeront/).waitFor();
  await picture('modifier-en-lot');
  await dialog.getByRole('button', { name: 'Fermer' }).first().click();
  await add(page, 'Ne plus choisir');
  await page.getByRole('button', { name: 'Tout afficher' }).click();
};

const plan: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Feuille de route');
  for (const title of ['Orientation et compétences', 'Mobilité', 'Garde d’enfants']) {
    await add(page, 'Ajouter un axe');
    await page.locator('[id^="axe-"]:focus').waitFor();
    await page.keyboard.type(title);
    await jalon.saved();
  }
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByLabel('Axe 2.1', { exact: true }).waitFor();
  await dismissMessages(page);
  await page.getByRole('heading', { level: 1 }).evaluate((element) => element.scrollIntoView());
  await picture('feuille-de-route');
  await page.getByRole('button', { name: /^Contractualisation/ }).click();
  await add(page, 'Ajouter une étape');
  await fillPart(page, 'stages', 'documentTitle', 'Convention du comité');
  await add(page, 'Ajouter un signataire');
  await jalon.saved();
  await showAtTop(page, /^Axes/);
  await picture('feuille-de-route-axes');
};

const coverage: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Couverture');
  await page.getByRole('button', { name: 'Garde d’enfants, Mayenne' }).click();
  await picture('couverture');
  await page.getByRole('radio', { name: 'Carte' }).click();
  await page.getByRole('button', { name: /^Sarthe/ }).click();
  await picture('carte');
};

/** Dates within the horizon of the sample, which is past: all of them late. */
const seeing: Scene = async ({ page, jalon, picture }) => {
  for (const [title, start, end] of [
    ['Orientibus', '02/2020', '04/2020'],
    ['Café-emploi', '01/2020', '11/2020'],
    ['Macigogne.fr', '09/2020', '03/2021'],
  ] as const) {
    await jalon.goTo('Fiches-actions');
    await jalon.openAction(title);
    await jalon.field('Début').fill(start);
    await jalon.field('Fin prévue').fill(end);
    await jalon.field('Fin prévue').press('Tab');
    await jalon.saved();
  }
  await dismissMessages(page);
  for (const [screen, name] of [
    ['Calendrier', 'calendrier'],
    ['Financement', 'financement'],
    ['Suivi', 'suivi'],
  ] as const) {
    await jalon.goTo(screen);
    await page.getByRole('region', { name: screen }).getByRole('figure').first().waitFor();
    await picture(name);
  }
  await jalon.goTo('Tableau de bord');
  await page.getByRole('listitem', { name: 'Statuts' }).getByRole('figure').waitFor();
  await add(page, 'Organiser');
  await picture('tableau-de-bord');
};

const directory: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Annuaire');
  await page.getByRole('radio', { name: /^Contacts/ }).click();
  await picture('annuaire-sans-contact', ['light']);
  await add(page, 'Nouveau contact');
  await expect(page.getByLabel('Prénom', { exact: true })).toBeFocused();
  await page.getByLabel('Prénom', { exact: true }).fill('Zoé');
  await page.getByLabel('Nom', { exact: true }).fill('Le Goff');
  await jalon.saved();
  await page.getByRole('button', { name: 'Effacer partout…' }).click();
  await page.getByText('Rien ne permet de revenir en arrière.').waitFor();
  await picture('annuaire-effacer');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /^Organismes/ }).click();
  await add(page, 'Nouvel organisme');
  await expect(page.getByLabel('Nom', { exact: true })).toBeFocused();
  await page.getByLabel('Nom', { exact: true }).fill('Carif-Oref');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await entry(page, 'Annuaire', 'CARIF / OREF').click();
  await page.getByText('Doublon probable').waitFor();
  await picture('annuaire');
  await page.getByRole('button', { name: 'Réunir avec Carif-Oref…' }).click();
  await page
    .getByRole('dialog')
    .getByText(/quitte l’annuaire/)
    .waitFor();
  await picture('annuaire-reunir');
  await page.keyboard.press('Escape');
};

const calls: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Dispositifs et appels');
  await page.getByRole('button', { name: 'Ajouter les dispositifs et appels de l’exemple' }).click();
  await page.getByRole('radio', { name: 'Appels (14)' }).waitFor();
  await add(page, 'Nouvel appel');
  await expect(page.getByLabel('Appel', { exact: true })).toBeFocused();
  await page.getByLabel('Appel', { exact: true }).fill('Garde d’enfants en horaires décalés');
  const closing = new Date();
  closing.setDate(closing.getDate() + 12);
  await page.getByLabel('Clôt le').fill(closing.toLocaleDateString('fr-FR'));
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

const history: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Historique');
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await picture('historique');
  await jalon.goTo('Fiches-actions');
  await jalon.openAction('Macigogne.fr');
  await page.getByText('Historique de la fiche').click();
  await page.getByRole('button', { name: 'Revenir avant' }).first().waitFor();
  await page
    .getByText('Historique de la fiche')
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await picture('fiche-historique');
};

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

const importing: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Importer un tableur');
  await page.getByLabel('Tableur à importer').setInputFiles({
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
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('heading', { name: '14 fiches-actions' }).waitFor();
};

const exporting: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Exporter');
  await page.getByRole('heading', { name: 'L’identité du comité' }).waitFor();
  await picture('export');
  await add(page, 'Exporter vers un tableur…');
  await page.getByRole('dialog').waitFor();
  await picture('export-tableur');
  await page.keyboard.press('Escape');
};

const backup: Scene = async ({ page, picture, folder }) => {
  await page.getByRole('link', { name: 'Réglages et à propos' }).click();
  await page.getByRole('heading', { name: 'Sauvegarde' }).waitFor();
  await picture('sauvegarde');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Sauvegarder l’espace de travail…' }).click();
  const saved = join(folder, (await download).suggestedFilename());
  await (await download).saveAs(saved);
  await dismissMessages(page);
  await page.getByLabel('Fichier de sauvegarde', { exact: true }).setInputFiles(saved);
  await page.getByText('Sauvegarde entière').waitFor();
  await picture('restaurer');
};

export const SCENES: readonly Scene[] = [
  home,
  wholeAction,
  finding,
  plan,
  coverage,
  seeing,
  directory,
  calls,
  history,
  importing,
  exporting,
  backup,
];
