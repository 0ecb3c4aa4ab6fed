// A fiche taken up elsewhere, its lineage, and committees gathered into a region.
import { Exchanges, draftCompletePlan, trustSignerOf } from '../pages/exchanges.ts';
import { Jalon } from '../pages/jalon.ts';
import { CommitteeOfExample, Regions } from '../pages/regions.ts';
import { Replications } from '../pages/replications.ts';
import { PASSPHRASE } from '../pages/exchanges.ts';
import { folderIn } from './exchanging.ts';
import { dismissMessages, type Scene } from './stage.ts';

const TITLE = 'Garde d’enfants';

export const elsewhere: Scene = async ({ folder, openElsewhere }) => {
  const on = await folderIn(folder, 'réplication');
  const [first, second, third] = [
    await openElsewhere('Comité du bassin lavallois'),
    await openElsewhere('Comité du Mans'),
    await openElsewhere('Comité de Nantes'),
  ];
  const laval = new Replications(first.page);
  await draftCompletePlan(laval.jalon);
  await first.page.getByRole('button', { name: /^Diffusion et transférabilité/ }).click();
  await first.page.getByRole('checkbox', { name: /^Transférabilité/ }).check();
  await first.page.getByLabel('Conditions préalables', { exact: true }).fill('Un local de plain-pied');
  await first.page.getByLabel('Partenaires clés', { exact: true }).fill('Caisse d’allocations familiales');
  await first.page.keyboard.press('Tab');
  await laval.jalon.saved();
  await laval.send(on('laval.asice'));

  const mans = new Replications(second.page);
  await mans.newPlan('Feuille de route du Mans', 'Comité du Mans', '72181', /Le Mans/);
  const dialog = await mans.takeUp(on('laval.asice'), TITLE);
  await dialog.getByRole('listitem').filter({ hasText: 'Un local de plain-pied' }).waitFor();
  await second.picture('reproduire-une-fiche');
  await mans.copy(dialog, TITLE);
  const copy = second.page.url();
  await mans.send(on('mans.asice'));

  const nantes = new Replications(third.page);
  await nantes.newPlan('Feuille de route de Nantes', 'Comité de Nantes', '44109', /Nantes/);
  await nantes.copy(await nantes.takeUp(on('mans.asice'), TITLE), TITLE);
  await nantes.report({ failed: 'Les horaires ne convenaient pas.', worked: '' }, on('de-nantes.asice'));
  await second.page.goto(copy);
  await mans.report({ failed: '', worked: 'Des places dès 5 heures.' }, on('du-mans.asice'));

  const inbox = new Exchanges(first.page);
  await inbox.open();
  await inbox.drop(on('de-nantes.asice'), on('du-mans.asice'));
  await inbox.list.getByText('2 reçus.', { exact: true }).waitFor();
  await first.page.getByRole('link', { name: 'Lignées et cohortes', exact: true }).click();
  await laval.screen.getByRole('heading', { name: /3\sfiches/ }).waitFor();
  await laval.screen
    .getByRole('group', { name: /3\sfiches/ })
    .getByRole('button', { name: /^Comité de Nantes/ })
    .click();
  await dismissMessages(first.page);
  await first.picture('lignee');
};

export const gathering: Scene = async ({ folder, openElsewhere }) => {
  const on = await folderIn(folder, 'région');
  const [prefecture, committee] = [
    await openElsewhere('Préfecture de région'),
    await openElsewhere('Comité de la Mayenne'),
  ];
  const nantes = new CommitteeOfExample(on('comité'));
  await nantes.begin('Comité de Nantes');
  await nantes.addFiche('Navette du matin', 'Se déplacer');
  await nantes.send(on('nantes.asice'));
  const jalon = new Jalon(committee.page);
  await draftCompletePlan(jalon);
  await jalon.title().fill('Café-emploi');
  await committee.page.keyboard.press('Tab');
  await jalon.saved();
  await jalon.goTo('Exporter');
  await jalon.signTo(on('laval.asice'), PASSPHRASE);
  await committee.page.getByRole('heading', { name: 'Révision 1 signée' }).waitFor();

  const { page, picture } = prefecture;
  for (const file of ['nantes.asice', 'laval.asice']) await trustSignerOf(page, on(file));
  const regions = new Regions(page);
  await regions.open();
  await regions.create('Feuille de route régionale des Pays de la Loire', 'Préfecture de région');
  await regions.drop(on('nantes.asice'), on('laval.asice'));
  await regions.view.getByRole('heading', { name: /^2\scomités, 16\sfiches$/ }).waitFor();
  await dismissMessages(page);
  await picture('region');
};
