// A plan is started, its fiches and axes are filled, found and changed together.
import { add, dismissMessages, fillPart, showAtTop, type Scene } from './stage.ts';

export const home: Scene = async ({ page, jalon, picture }) => {
  await page.getByRole('button', { name: /Ouvrir l’exemple/ }).waitFor();
  await picture('accueil-vide', ['light']);
  await page.getByRole('button', { name: /Nouvelle feuille de route/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Titre/).fill('Comité local des Coëvrons');
  await dialog.getByRole('button', { name: /Créer/ }).click();
  await page.getByRole('heading', { name: 'Pas encore de fiche-action' }).waitFor();
  await picture('fiches-vides', ['light']);
  await jalon.goTo('Dispositifs et appels');
  await page.getByRole('heading', { name: 'Le catalogue est vide' }).waitFor();
  await picture('appels-vides', ['light']);
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await jalon.openSample();
};

export const wholeAction: Scene = async ({ page, jalon, picture }) => {
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
  const figure = page.getByLabel(/Places trouvées \(places\)/);
  await figure.fill('35');
  await figure.press('Tab');
  await jalon.saved();
  await showAtTop(page, /^Suivi/);
  await picture('fiche-suivi');
};

export const finding: Scene = async ({ page, jalon, picture }) => {
  const search = page.getByRole('searchbox', { name: 'Chercher dans les fiches' });
  await search.fill('macigone');
  await page.getByRole('heading', { name: '1 sur 14 fiches-actions' }).waitFor();
  await picture('recherche');
  await search.fill('');
  await page.getByRole('button', { name: /Vues/ }).click();
  await page.getByRole('button', { name: /Sans pilote/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: /sur 14 fiches-actions/ }).waitFor();
  await jalon.row('Café-emploi').focus();
  await page.keyboard.press('Control+a');
  await add(page, 'Modifier…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Pilote à ajouter/).fill('CRESS');
  await page.getByRole('listbox').getByRole('option', { name: 'CRESS' }).first().click();
  await dialog.getByText(/fiches changeront/).waitFor();
  await picture('modifier-en-lot');
  await dialog
    .getByRole('button', { name: /Fermer/ })
    .first()
    .click();
  await add(page, 'Ne plus choisir');
  await page.getByRole('button', { name: /Tout afficher/ }).click();
};

export const plan: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Feuille de route');
  for (const title of ['Orientation et compétences', 'Mobilité', 'Garde d’enfants']) {
    await add(page, 'Ajouter un axe');
    await page.locator('[id^="axe-"]:focus').waitFor();
    await page.keyboard.type(title);
    await jalon.saved();
  }
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByLabel(/Axe 2\.1/).waitFor();
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
