import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

test('every edit is kept by itself, undone, redone, and there after a restart of the window', async ({
  page,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Café-emploi');
  expect((await jalon.title().boundingBox())?.height).toBeGreaterThan(30);
  await jalon.field('Statut').selectOption('En cours');
  await jalon.field('Fin prévue').fill('juin 2027');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await expect(jalon.field('Fin prévue')).toHaveValue('juin 2027');

  await page.keyboard.press('Control+z');
  await expect(jalon.field('Fin prévue')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(jalon.field('Statut')).toHaveValue('to-specify');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect(jalon.field('Fin prévue')).toHaveValue('juin 2027');

  await page.reload();
  await expect(jalon.field('Fin prévue')).toHaveValue('juin 2027');
  await expect(jalon.field('Statut')).toHaveValue('in-progress');
});

test('a fiche gets its territories, themes, pilots and partners by typing', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await page.getByRole('button', { name: 'Nouvelle fiche', exact: true }).click();
  await expect(jalon.title()).toBeFocused();
  await page.keyboard.type('Navette vers la zone industrielle');

  await jalon.pick('Territoires concernés', '53097', /Évron/);
  await expect(page.getByRole('button', { name: 'Retirer Évron', exact: true })).toBeVisible();
  await expect(jalon.field('Territoires concernés')).toHaveValue('');
  await jalon.field('Thème principal').selectOption({ label: 'Mobilité quotidienne' });
  await jalon.pick('Autres thèmes', 'douce', /Mobilité douce/);
  await jalon.pick('Pilotes', 'Pôle', /Pôle emploi/);
  await jalon.pick('Pilotes', 'Communauté de communes des Coëvrons', /à l’annuaire/);
  await expect(page.getByLabel('Rôle de Communauté de communes des Coëvrons', { exact: true })).toHaveValue(
    'co-lead',
  );
  await page.getByRole('button', { name: /^Partenaires, opérateurs/ }).click();
  await jalon.pick('Partenaires et opérateurs', 'DREAL', /DREAL/);
  await expect(page.getByRole('button', { name: 'Retirer DREAL', exact: true })).toBeVisible();
  await jalon.saved();
  await expect(jalon.row('Navette vers la zone industrielle')).toContainText(
    'Pôle emploi, Communauté de communes',
  );
});

test('what cannot be kept stays in its field, with what to do', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await jalon.title().fill('');
  await expect(page.getByText('L’intitulé est obligatoire')).toBeVisible();
  await expect(page.getByText('Non enregistré : à corriger')).toBeVisible();
  await jalon.title().fill('Orientibus, le bus');
  await jalon.saved();

  await jalon.field('Fin prévue').fill('31/02/2027');
  await jalon.field('Description').focus();
  await expect(
    page.getByText('Le 31 février 2027 n’existe pas\u202f: février 2027 finit le 28.'),
  ).toBeVisible();
  await expect(jalon.field('Fin prévue')).toHaveValue('31/02/2027');
  await jalon.field('Fin prévue').fill('28/02/2027');
  await jalon.field('Description').focus();
  await jalon.saved();

  await jalon.field('Résumé pour la plaquette').fill('é'.repeat(605));
  await expect(page.getByText(/600 caractères au plus/)).toBeVisible();
  await expect(jalon.field('Résumé pour la plaquette')).toHaveValue('é'.repeat(605));
  await jalon.field('Résumé pour la plaquette').fill('👩🏽‍🌾 مرحبا <script>alert(1)</script>');
  await jalon.saved();
});

test('filters and search narrow the list, and say what they show', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  const search = page.getByRole('searchbox', { name: 'Chercher dans les fiches' });
  await search.fill('POLE emploi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 sur 14 fiches-actions');
  await search.fill('');
  await page.getByRole('combobox', { name: 'Pilote' }).selectOption('Sans pilote');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 sur 14 fiches-actions');
  await page.getByRole('combobox', { name: 'Thème' }).selectOption('Logement et hébergement de courte durée');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 sur 14 fiches-actions');
  await search.fill('zzzzz');
  await expect(page.getByText('Aucune fiche ne correspond')).toBeVisible();
  await page.getByRole('button', { name: 'Retirer les filtres', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('14 fiches-actions');
});

test('two windows on the same plan see each other’s edits', async ({ openWindow }) => {
  const one = new Jalon((await openWindow()).page);
  await one.openSample();
  await one.openAction('Orientibus');
  const other = new Jalon((await openWindow()).page);
  await other.page.getByRole('link', { name: /Plan régional/ }).click();
  await other.openAction('Orientibus');
  await one.field('Statut').selectOption('Bloquée');
  await expect(other.field('Statut')).toHaveValue('blocked');
  await expect(other.row('Orientibus')).toContainText('Bloquée');
});

test('a plan is created, deleted, and brought back', async ({ page }) => {
  await page.getByRole('button', { name: 'Nouvelle feuille de route', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Titre', { exact: true })).toBeFocused();
  await dialog.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(dialog.getByText('Donnez un titre à la feuille de route.')).toBeVisible();
  await expect(dialog.getByLabel('Titre', { exact: true })).toBeFocused();
  await dialog.getByLabel('Titre', { exact: true }).fill('é'.repeat(310));
  await expect(dialog.getByText('300 caractères au plus\u202f: 10 de trop.')).toBeVisible();
  await expect(dialog.getByLabel('Titre', { exact: true })).toHaveValue('é'.repeat(310));
  await dialog.getByLabel('Titre', { exact: true }).fill('Feuille de route 2027');
  await dialog.getByLabel('Début', { exact: true }).fill('2027');
  await dialog.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(dialog.getByText('Précisez le mois ou le jour')).toBeVisible();
  await expect(dialog.getByLabel('Début', { exact: true })).toBeFocused();
  await dialog.getByLabel('Comité porteur', { exact: true }).fill('Comité local pour l’emploi de Laval');
  await new Jalon(page).pick('Territoire', 'laval', /53130/);
  await dialog.getByLabel('Début', { exact: true }).fill('01/2027');
  await dialog.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(page.getByText('Pas encore de fiche-action')).toBeVisible();
  await new Jalon(page).goTo('Exporter');
  await expect(
    page.getByRole('heading', { name: 'Cette feuille de route n’a pas encore de fiche-action' }),
  ).toBeVisible();
  await expect(page.getByText('27\u00a0%')).toBeVisible();

  await page.getByRole('navigation').getByRole('link', { name: 'Feuille de route', exact: true }).click();
  await expect(page.getByLabel('Fin', { exact: true })).toHaveValue('juin 2028');
  await page.getByRole('button', { name: 'Supprimer cette feuille de route', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Ouvrir l’exemple', exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: /Feuille de route 2027/ })).toBeVisible();
});

test('text that cannot be kept yet is not lost by looking elsewhere', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await jalon.field('Résumé pour la plaquette').fill('é'.repeat(605));
  await page.getByRole('button', { name: 'Fiche suivante', exact: true }).click();
  await expect(jalon.title()).toHaveValue('Avenir’Up');
  await jalon.goTo('Couverture');
  await page.getByRole('button', { name: 'Non enregistré\u202f: à corriger', exact: true }).click();
  await expect(jalon.field('Résumé pour la plaquette')).toHaveValue('é'.repeat(605));
  await jalon.field('Résumé pour la plaquette').fill('Un bus qui informe');
  await jalon.saved();
});

test('a host that stops is told of, and what was typed meanwhile stays', async ({ openWindow, host }) => {
  const { page } = await openWindow({ tolerates: /ERR_/ });
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await host.stop();
  await jalon.field('Objectifs').fill('Informer partout');
  await expect(page.getByText('Jalon ne répond plus', { exact: true })).toBeVisible();
  await expect(jalon.field('Objectifs')).toHaveValue('Informer partout');
});

test('a page whose host was launched again says what to do, and keeps what is typed', async ({
  openWindow,
  openHost,
  host,
  workspace,
}) => {
  const { page } = await openWindow({ tolerates: /ERR_|403/ });
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await host.stop();
  await openHost(workspace, new URL(host.address).port);
  await jalon.field('Objectifs').fill('Informer partout');
  await expect(page.getByText('Jalon a été relancé depuis l’ouverture de cette page')).toBeVisible();
  await expect(page.getByText('puis ouvrez l’adresse que le lanceur affiche').first()).toBeVisible();
  await expect(jalon.field('Objectifs')).toHaveValue('Informer partout');
});

test('« Annuler » beside a message takes back that very edit, never a later one', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await page.getByRole('button', { name: 'Supprimer la fiche', exact: true }).click();
  const message = page.getByRole('status').filter({ hasText: 'La fiche 2 est supprimée.' });
  await message.waitFor();
  await jalon.field('Objectifs').fill('Écrit après');
  await jalon.saved();
  await message.getByRole('button', { name: 'Annuler', exact: true }).first().click();
  await expect(page.getByText('est venu après et touche aux mêmes données')).toBeVisible();
  await expect(jalon.field('Objectifs')).toHaveValue('Écrit après');
  await expect(jalon.row('Orientibus')).toBeHidden();
});

test('a fiche is kept as a template, which is renamed and starts another', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await page.getByRole('button', { name: 'Enregistrer comme modèle', exact: true }).click();
  await page.getByRole('button', { name: 'Modèles', exact: true }).click();
  await page.getByRole('button', { name: /^Modifier le modèle/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nom du modèle', { exact: true }).fill(' ');
  await dialog.getByRole('button', { name: 'Enregistrer le modèle', exact: true }).click();
  await expect(dialog.getByText('Un nom, de 100 caractères au plus.')).toBeVisible();
  await dialog.getByLabel('Nom du modèle', { exact: true }).fill('Bus itinérant');
  await dialog
    .getByLabel('Quand s’en servir', { exact: true })
    .fill('Pour aller vers les communes sans mission locale.');
  await dialog.getByRole('button', { name: 'Enregistrer le modèle', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Modèles', exact: true }).click();
  await expect(page.getByText('Pour aller vers les communes sans mission locale.')).toBeVisible();
  await page.getByRole('button', { name: /^Bus itinérant/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('15 fiches-actions');
});

test('a fiche is opened by a click made while its list still scrolls', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  const list = await jalon.row('Café-emploi').boundingBox();
  expect(list).not.toBeNull();
  await page.mouse.move((list?.x ?? 0) + 80, (list?.y ?? 0) + 8);
  // A row is some 60 pixels high, headings 40: wherever the list stops, one of these presses meets a row.
  for (const step of [0, 24, 48]) {
    await page.mouse.wheel(0, 30);
    await page.mouse.click((list?.x ?? 0) + 80, (list?.y ?? 0) + 8 + step);
  }
  await expect(jalon.title()).toBeVisible();
});

test('a long name in a list of the fiche is cut short, and widens nothing', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await page.getByRole('button', { name: /^Suivi/ }).click();
  await page.getByRole('button', { name: 'Ajouter un jalon', exact: true }).click();
  // The letters typed at once are all there: the field is there before the machine has answered.
  await page.keyboard.type('Signature de la convention '.repeat(8));
  await expect(page.getByRole('article').getByLabel('Jalon', { exact: true }).last()).toHaveValue(
    'Signature de la convention '.repeat(8),
  );
  await jalon.saved();
  const scroll = page.getByRole('article').locator('.scroll');
  expect(await scroll.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test('a table typed in a long text is seen as one, its figures against the right', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  const rows = [
    '| Poste | Montant |',
    '| --- | ---: |',
    '| Vélos électriques | 12 000 € |',
    '| Entretien | 900 € |',
  ];
  await jalon.field('Description').fill(`Le budget\u202f:\n\n${rows.join('\n')}`);
  const formatting = page.getByRole('group', { name: 'Mise en forme, Description', exact: true });
  await formatting.getByRole('button', { name: 'Aperçu', exact: true }).click();
  const table = page.getByRole('table').filter({ hasText: 'Vélos électriques' });
  await expect(table.getByRole('columnheader')).toHaveText(['Poste', 'Montant']);
  await expect(table.getByRole('cell', { name: '12 000 €', exact: true })).toHaveCSS('text-align', 'end');
});
