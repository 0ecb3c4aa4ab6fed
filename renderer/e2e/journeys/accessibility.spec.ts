import { Buffer } from 'node:buffer';
import { expect, test } from '../journey.ts';
import { faultsOf } from '../pages/faults.ts';
import { Jalon } from '../pages/jalon.ts';
import {
  createMeeting,
  enrolCommittee,
  fillAgenda,
  openSeance,
  putToTheVote,
  showStep,
} from '../pages/seance.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen breaks a rule of the RGAA (${colorScheme})`, async ({ openWindow }) => {
    // Some twenty screens, each judged whole: slow on a shared machine.
    test.setTimeout(300_000);
    const { page } = await openWindow({ colorScheme });
    const jalon = new Jalon(page);
    expect(await faultsOf(page), 'Accueil, empty').toEqual([]);
    await page.getByRole('button', { name: 'Nouvelle feuille de route', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await faultsOf(page), 'new plan').toEqual([]);
    await page.keyboard.press('Escape');
    await jalon.openSample();
    expect(await faultsOf(page), 'list').toEqual([]);
    await jalon.openAction('Café-emploi');
    expect(await faultsOf(page), 'fiche').toEqual([]);
    await jalon.goTo('Couverture');
    await page
      .getByRole('button', { name: /zone blanche/ })
      .first()
      .click();
    expect(await faultsOf(page), 'coverage').toEqual([]);
    await page.getByRole('button', { name: 'Tableau', exact: true }).click();
    expect(await faultsOf(page), 'coverage as a table').toEqual([]);
    await page.getByRole('radio', { name: 'Carte' }).click();
    await page.getByRole('button', { name: /^Sarthe/ }).waitFor();
    expect(await faultsOf(page), 'coverage map').toEqual([]);
    await page.getByRole('radio', { name: 'Thèmes' }).click();
    expect(await faultsOf(page), 'themes').toEqual([]);
    for (const screen of ['Calendrier', 'Financement', 'Suivi'] as const) {
      await jalon.goTo(screen);
      await page.getByRole('region', { name: screen }).getByRole('figure').first().waitFor();
      expect(await faultsOf(page), screen).toEqual([]);
    }
    await jalon.goTo('Tableau de bord');
    await page.getByRole('button', { name: 'Organiser', exact: true }).click();
    await page.getByRole('listitem', { name: 'Calendrier' }).getByRole('figure').waitFor();
    expect(await faultsOf(page), 'dashboard').toEqual([]);
    await jalon.goTo('Documents');
    await page.getByRole('img', { name: /^Page 1 sur/ }).waitFor();
    expect(await faultsOf(page), 'documents').toEqual([]);
    await page.getByRole('button', { name: 'Vérifier un exemplaire…', exact: true }).click();
    expect(await faultsOf(page), 'checking a copy').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').getByRole('link', { name: 'Feuille de route', exact: true }).click();
    expect(await faultsOf(page), 'plan').toEqual([]);
    await jalon.goTo('Annuaire');
    await page.getByRole('link', { name: /^CRESS/ }).click();
    await page.getByRole('button', { name: 'Réunir avec…', exact: true }).waitFor();
    expect(await faultsOf(page), 'directory').toEqual([]);
    await page.getByRole('radio', { name: /^Contacts/ }).click();
    await page.getByRole('button', { name: 'Nouveau contact', exact: true }).click();
    await page.getByRole('button', { name: 'Effacer partout…', exact: true }).click();
    await page.getByLabel(/^Pour confirmer/).waitFor();
    expect(await faultsOf(page), 'erasing a contact').toEqual([]);
    await page.keyboard.press('Escape');
    await jalon.goTo('Dispositifs et appels');
    expect(await faultsOf(page), 'calls, empty').toEqual([]);
    await page
      .getByRole('button', { name: 'Ajouter les dispositifs et appels de l’exemple', exact: true })
      .click();
    await page.getByRole('link', { name: /jardins partagés/ }).click();
    await page.getByRole('heading', { name: 'Fiches qui pourraient y répondre' }).waitFor();
    expect(await faultsOf(page), 'calls').toEqual([]);
    await jalon.goTo('Consultation');
    expect(await faultsOf(page), 'consultation, empty').toEqual([]);
    await page.getByRole('button', { name: 'Préparer une consultation', exact: true }).click();
    await page.getByLabel('Ajouter un organisme', { exact: true }).fill('Union locale');
    await page.getByRole('option', { name: 'Consulter «\u202fUnion locale\u202f»', exact: true }).click();
    await page.getByRole('button', { name: 'Modifier Union locale', exact: true }).click();
    expect(await faultsOf(page), 'consultation, the draft and its bodies').toEqual([]);
    await page.getByRole('radio', { name: /^2\. Réponses/ }).click();
    await page.getByRole('button', { name: 'Saisir des points', exact: true }).click();
    await page.getByLabel('Ce qui est dit', { exact: true }).fill('Un point.');
    await page.getByRole('button', { name: 'Ajouter le point', exact: true }).click();
    await page.getByRole('article', { name: 'Union locale, Feuille de route' }).waitFor();
    expect(await faultsOf(page), 'consultation, points').toEqual([]);
    await page.getByRole('radio', { name: /^3\. Synthèse/ }).click();
    expect(await faultsOf(page), 'consultation, synthèse').toEqual([]);
    await page.getByRole('link', { name: 'Échanges', exact: true }).click();
    await page.getByRole('heading', { name: 'Transmettre, recevoir, répondre' }).waitFor();
    expect(await faultsOf(page), 'exchanges, empty').toEqual([]);
    await page.getByRole('button', { name: 'Préparer une transmission', exact: true }).click();
    await page.getByRole('heading', { name: '2. Sceller' }).waitFor();
    expect(await faultsOf(page), 'a transmission').toEqual([]);
    await page.goBack();
    await page.goBack();
    await jalon.goTo('Importer un tableur');
    expect(await faultsOf(page), 'import, empty').toEqual([]);
    await page.getByLabel('Tableur à importer', { exact: true }).setInputFiles({
      name: 'Suivi.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Action;Statut;Commune;Budget\nNavette;violet;Saint-Denis;12\nCafé-emploi;En cours;Laval;',
      ),
    });
    await page.getByRole('heading', { name: /Que devient/ }).waitFor();
    expect(await faultsOf(page), 'import, columns').toEqual([]);
    await page.getByRole('button', { name: 'Continuer', exact: true }).click();
    await page.getByRole('heading', { name: 'Statut' }).waitFor();
    expect(await faultsOf(page), 'import, values').toEqual([]);
    await page.getByRole('button', { name: 'Continuer', exact: true }).click();
    await page.getByRole('button', { name: /Navette/ }).click();
    await page
      .getByText('Champs libres')
      .or(page.getByText('Intitulé', { exact: true }))
      .first()
      .waitFor();
    expect(await faultsOf(page), 'import, check').toEqual([]);
    await jalon.goTo('Zonages');
    expect(await faultsOf(page), 'zones, empty').toEqual([]);
    await page.getByRole('button', { name: 'Importer des zones…', exact: true }).click();
    await page.getByLabel('Fichier de zones', { exact: true }).setInputFiles({
      name: 'qpv-2024.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('code;nom;communes\nQN05301M;Les Fourches;53130 49004\nZZ;Autre;53130\n'),
    });
    await page.getByRole('table', { name: '1\u00a0ligne refusée' }).waitFor();
    expect(await faultsOf(page), 'importing zones').toEqual([]);
    await page.getByRole('button', { name: 'Importer 1\u00a0zone', exact: true }).click();
    await page.getByRole('heading', { name: 'Quartiers prioritaires (QPV) 1' }).waitFor();
    expect(await faultsOf(page), 'zones').toEqual([]);
    await jalon.goTo('Historique');
    await page
      .getByText('Annuaire, nouveau contact')
      .or(page.getByText('Ouverture de l’exemple'))
      .first()
      .waitFor();
    expect(await faultsOf(page), 'history').toEqual([]);
    await jalon.goTo('Exporter');
    await page.getByRole('heading', { name: 'Une identité pour signer' }).waitFor();
    expect(await faultsOf(page), 'export').toEqual([]);
    await page.getByRole('link', { name: 'Réglages et à propos' }).click();
    expect(await faultsOf(page), 'about').toEqual([]);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await faultsOf(page), 'palette').toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen of a meeting, nor the room’s, breaks a rule of the RGAA (${colorScheme})`, async ({
    openWindow,
  }) => {
    test.slow();
    const { page } = await openWindow({ colorScheme });
    const jalon = new Jalon(page);
    await jalon.openSample();
    await jalon.goTo('Comité');
    expect(await faultsOf(page), 'Comité, empty').toEqual([]);
    await jalon.goTo('Réunions');
    expect(await faultsOf(page), 'Réunions, without a committee').toEqual([]);
    await enrolCommittee(page, jalon, [
      { name: 'Anne Préfète', quality: 'Préfète', role: 'Coprésident·e' },
      { name: 'Bruno Maire' },
      { name: 'Chloé Entreprise' },
    ]);
    for (const section of ['Collèges', 'Règles de fonctionnement'])
      await page.getByRole('button', { name: section }).click();
    expect(await faultsOf(page), 'Comité').toEqual([]);
    await jalon.goTo('Réunions');
    await page.getByRole('button', { name: 'Préparer une réunion', exact: true }).waitFor();
    expect(await faultsOf(page), 'Réunions, empty').toEqual([]);
    await createMeeting(page, jalon);
    expect(await faultsOf(page), 'preparing').toEqual([]);
    await fillAgenda(page, jalon);
    expect(await faultsOf(page), 'prepared').toEqual([]);
    await showStep(page, 'Séance');
    expect(await faultsOf(page), 'before the opening').toEqual([]);
    await openSeance(page, 2);

    const opening = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Écran de la salle', exact: true }).click();
    const room = await opening;
    await room.emulateMedia({ colorScheme });
    await room.getByText(/^Quorum atteint/).waitFor();
    expect(await faultsOf(room), 'room, item').toEqual([]);

    await page.keyboard.press('Alt+l');
    await page.keyboard.press('m');
    await page.getByRole('dialog').waitFor();
    expect(await faultsOf(page), 'pouvoir').toEqual([]);
    await page.keyboard.press('Escape');
    await putToTheVote(page);
    expect(await faultsOf(page), 'séance, vote by show of hands').toEqual([]);
    await room.getByText(/^Vote en cours/).waitFor();
    expect(await faultsOf(room), 'room, vote').toEqual([]);
    await page.getByRole('radio', { name: 'Appel nominal' }).click();
    await page.getByRole('list', { name: 'Appel nominal' }).waitFor();
    expect(await faultsOf(page), 'séance, roll call').toEqual([]);
    await page.getByRole('radio', { name: 'Main levée' }).click();
    // Another mode is another count.
    await page.getByRole('button', { name: 'Le reste est pour', exact: true }).click();
    await page.getByRole('button', { name: 'Clore le vote', exact: true }).click();
    await room.getByText(/^Adopté/).waitFor();
    expect(await faultsOf(room), 'room, adopted').toEqual([]);
    await page.keyboard.press('Alt+n');
    await expect(page.getByRole('textbox', { name: 'Décision', exact: true })).toBeFocused();
    await page.keyboard.type('Adopter la feuille de route.');
    expect(await faultsOf(page), 'séance, decision').toEqual([]);
    for (const [view, words] of [
      ['L’ordre du jour', /^Ordre du jour/],
      ['La couverture', /zones blanches/],
      ['Suspension de séance', /^Suspension/],
    ] as const) {
      await page.getByLabel('La salle voit', { exact: true }).selectOption({ label: view });
      await room.getByText(words).first().waitFor();
      expect(await faultsOf(room), `room, ${view}`).toEqual([]);
    }
    await jalon.saved();
    await showStep(page, 'Conclure');
    await page.getByRole('heading', { name: 'Lever la séance' }).waitFor();
    expect(await faultsOf(page), 'concluding').toEqual([]);
    await page.getByRole('button', { name: 'Lever la séance', exact: true }).click();
    await page.getByText('Close', { exact: true }).waitFor();
    expect(await faultsOf(page), 'over').toEqual([]);
    await jalon.goTo('Réunions');
    expect(await faultsOf(page), 'Réunions').toEqual([]);
    await page.getByRole('radio', { name: 'Registre des décisions' }).click();
    await page.getByText('Adopter la feuille de route.').waitFor();
    expect(await faultsOf(page), 'register').toEqual([]);
    for (const screen of ['Comité', 'Réunions']) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(screen);
      await page.getByRole('option', { name: screen }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
}

test('no screen breaks a rule in high contrast, light or dark, with very large text', async ({ page }) => {
  test.slow();
  const jalon = new Jalon(page);
  await jalon.openSample();
  for (const theme of ['Contraste clair', 'Contraste sombre']) {
    await page.getByRole('link', { name: 'Réglages et à propos' }).click();
    await page.getByRole('radio', { name: theme }).click();
    await page.getByRole('radio', { name: 'Très grand' }).click();
    expect(await faultsOf(page), `${theme}, about`).toEqual([]);
    await page.goBack();
    await jalon.goTo('Couverture');
    await jalon.cell('Garde d’enfants, Mayenne').waitFor();
    expect(await faultsOf(page), `${theme}, coverage`).toEqual([]);
    const size = await page
      .locator('svg.matrix')
      .evaluate((matrix) => Number.parseFloat(getComputedStyle(matrix).fontSize));
    expect(size, 'the text of the chart follows the text size').toBeCloseTo(13 * 1.3125, 1);
    await jalon.goTo('Exporter');
    await page.getByRole('heading', { name: 'Une identité pour signer' }).waitFor();
    expect(await faultsOf(page), `${theme}, export`).toEqual([]);
  }
});

test('every column of the coverage is in sight at 1280 pixels, drawn or written', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Couverture');
  for (const view of ['Matrice', 'Tableau']) {
    if (view === 'Tableau') await page.getByRole('button', { name: view, exact: true }).click();
    const figure = page.getByRole('figure');
    await expect(figure).toContainText('Mayenne');
    const excess = await figure.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(excess, view).toBeLessThanOrEqual(0);
  }
});
