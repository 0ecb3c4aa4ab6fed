// An action goes through three territories, and what was learnt comes back to the first: through files, without accounts.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { createIdentityIn, draftCompletePlan, Exchanges } from '../pages/exchanges.ts';
import { faultsOf } from '../pages/faults.ts';
import { Replications } from '../pages/replications.ts';

const TITLE = 'Garde d’enfants';

/** What it takes to do the same elsewhere, and a line of funding. */
async function prepareOrigin(laval: Replications): Promise<void> {
  const { page, jalon } = laval;
  await draftCompletePlan(jalon);
  await page.getByRole('button', { name: /^Diffusion et transférabilité/ }).click();
  await page.getByRole('checkbox', { name: /^Transférabilité/ }).check();
  await page.getByLabel('Conditions préalables', { exact: true }).fill('Un local de plain-pied');
  await page.getByLabel('Partenaires clés', { exact: true }).fill('Caisse d’allocations familiales');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /^Moyens et financement/ }).click();
  await page.getByRole('button', { name: 'Ajouter une ligne de financement', exact: true }).click();
  await jalon.saved();
}

/** The second territory reads the file, checks what it needs, and does without a funder. */
async function takeUpInLeMans(mans: Replications, file: string): Promise<void> {
  const { page, jalon, section } = mans;
  await mans.newPlan('Feuille de route du Mans', 'Comité du Mans', '72181', /Le Mans/);
  const dialog = await mans.takeUp(file, TITLE);
  await expect(dialog.getByText(/Personne ici n’a vérifié/)).toBeVisible();
  const needed = dialog.getByRole('listitem').filter({ hasText: 'Caisse d’allocations familiales' });
  await expect(needed.getByText(/Aucun organisme de ce nom/)).toBeVisible();
  await expect(needed.getByLabel('Réponse', { exact: true })).toHaveValue('to-obtain');
  await needed.scrollIntoViewIfNeeded();
  await needed.getByLabel('Dans la nouvelle fiche', { exact: true }).selectOption('Ajouter un jalon');
  const room = dialog.getByRole('listitem').filter({ hasText: 'Un local de plain-pied' });
  await room.getByLabel('Réponse', { exact: true }).selectOption('Rempli');
  expect(await faultsOf(page), 'taking a fiche up').toEqual([]);
  await mans.copy(dialog, TITLE);
  // Open, having something to say.
  await expect(page.getByRole('button', { name: /^Caisse d’allocations familiales/ })).toBeVisible();

  await page.getByRole('button', { name: /^Financeur/ }).click();
  await page.getByLabel('Type d’apport', { exact: true }).selectOption('Autofinancement');
  await jalon.saved();
  const funding = section.getByRole('region', { name: 'Plan de financement', exact: true });
  await expect(funding.getByText('Adapté', { exact: true })).toBeVisible();
  await funding.getByLabel('Pourquoi (plan de financement)', { exact: true }).fill('Aucun mécène ici');
  await page.keyboard.press('Tab');
  await jalon.saved();
  expect(await faultsOf(page), 'a copy and its source').toEqual([]);
}

async function readReports(laval: Replications, plan: string, files: readonly string[]): Promise<void> {
  const { page, section } = laval;
  const inbox = new Exchanges(page);
  await inbox.open();
  await inbox.drop(...files);
  await expect(inbox.list.getByText('2 reçus.', { exact: true })).toBeVisible();
  await page.goto(plan);
  await laval.jalon.openAction(TITLE);
  const closed = section.getByRole('button', { name: /^Réplication/ });
  await expect(closed).toHaveText(/2\sréplications, 1\sa adapté le financement/);
  await closed.click();
  await section.getByText('Comité de Nantes', { exact: true }).click();
  await expect(section.getByText('Les horaires ne convenaient pas.')).toBeVisible();
  await section.getByText('Comité du Mans', { exact: true }).click();
  await expect(section.getByText(/Aucun mécène ici/)).toBeVisible();
  await expect(section.getByText('Signataire à vérifier', { exact: true })).toHaveCount(2);
  expect(await faultsOf(page), 'reports on a fiche').toEqual([]);
}

async function seeLineage(laval: Replications): Promise<void> {
  const { page, screen } = laval;
  await laval.openLineages();
  await expect(screen.getByRole('heading', { name: /3\sfiches/ })).toBeVisible();
  const tree = screen.getByRole('group', { name: /3\sfiches/ });
  await expect(tree.getByRole('button')).toHaveCount(3);
  await tree.getByRole('button', { name: /^Comité de Nantes/ }).click();
  const chosen = screen.getByRole('complementary', { name: 'Fiche choisie' });
  await expect(chosen.getByText('Les horaires ne convenaient pas.')).toBeVisible();
  await expect(
    screen.getByRole('heading', { name: /^L’action est reprise dans 3\sdépartements/ }),
  ).toBeVisible();
  expect(await faultsOf(page), 'lineages').toEqual([]);
}

async function followTogether(laval: Replications): Promise<void> {
  const { page, screen } = laval;
  await screen.getByRole('button', { name: 'Suivre ces réplications ensemble', exact: true }).click();
  const table = screen.getByRole('region', { name: 'Tableau comparatif' });
  await expect(table.getByRole('row', { name: /^Comité du Mans/ })).toContainText('Aucun mécène ici');
  await expect(table.getByRole('row', { name: /^Comité de Nantes/ })).toContainText('Les horaires');
  expect(await faultsOf(page), 'a cohort').toEqual([]);
  await screen.getByRole('button', { name: 'Supprimer la cohorte', exact: true }).click();
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(screen.getByRole('link', { name: /^Réplications de/ })).toBeVisible();
}

test('an action goes through three territories, and its lessons come home', async ({
  workspace,
  openWindow,
  openHost,
}) => {
  test.setTimeout(240_000);
  const stick = join(workspace, 'clé');
  await mkdir(stick);
  const on = (name: string): string => join(stick, name);
  const open = async (folder: string, committee: string): Promise<Page> => {
    const home = join(workspace, folder);
    await createIdentityIn(home, committee);
    const { address } = await openHost(home);
    return (await openWindow({ address })).page;
  };
  const laval = new Replications(await open('laval', 'Comité de Laval'));
  const mans = new Replications(await open('mans', 'Comité du Mans'));
  const nantes = new Replications(await open('nantes', 'Comité de Nantes'));

  await prepareOrigin(laval);
  const plan = laval.page.url().replace(/\/fiches.*$/, '/fiches');
  await laval.send(on('laval.asice'));

  await takeUpInLeMans(mans, on('laval.asice'));
  const copy = mans.page.url();
  await mans.send(on('mans.asice'));

  await nantes.newPlan('Feuille de route de Nantes', 'Comité de Nantes', '44109', /Nantes/);
  await nantes.copy(await nantes.takeUp(on('mans.asice'), TITLE), TITLE);
  await nantes.report({ failed: 'Les horaires ne convenaient pas.', worked: '' }, on('de-nantes.asice'));

  await mans.page.goto(copy);
  await mans.report({ failed: '', worked: 'Des places dès 5 heures.' }, on('du-mans.asice'));

  await readReports(laval, plan, [on('de-nantes.asice'), on('du-mans.asice')]);
  await seeLineage(laval);
  await followTogether(laval);
});

test('a source that is revised tells its copy, field by field', async ({
  workspace,
  openWindow,
  openHost,
}) => {
  test.setTimeout(120_000);
  const home = join(workspace, 'laval');
  await createIdentityIn(home, 'Comité de Laval');
  const { address } = await openHost(home);
  const { page } = await openWindow({ address });
  const laval = new Replications(page);
  const { section, jalon } = laval;
  await draftCompletePlan(jalon);
  const source = page.url();
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await laval.newPlan('Feuille de route du Mans', 'Comité du Mans', '72181', /Le Mans/);
  await page.goto(source);
  await section.getByRole('button', { name: /^Réplication/ }).click();
  await section.getByRole('button', { name: 'Reproduire dans une feuille de route…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Reproduire dans une feuille de route' });
  await dialog
    .getByLabel('Feuille de route qui la reçoit', { exact: true })
    .selectOption('Feuille de route du Mans');
  await expect(dialog.getByText('Le Mans', { exact: true })).toBeVisible();
  await laval.copy(dialog, TITLE);
  const copy = page.url();
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(jalon.title()).toBeHidden();
  await page.keyboard.press('Control+y');
  await page.goto(copy);
  await expect(jalon.title()).toHaveValue(TITLE);

  await page.goto(source);
  const later = 'Trente places, et un accueil de nuit.';
  await jalon.field('Objectifs').fill(later);
  await page.keyboard.press('Tab');
  await jalon.saved();
  await page.goto(copy);
  const revised = section.getByText('La source a changé', { exact: true });
  await expect(revised).toBeVisible();
  expect(await faultsOf(page), 'a source that was revised').toEqual([]);
  await section.getByRole('button', { name: 'Reprendre\u202f: Objectifs', exact: true }).click();
  await expect(jalon.field('Objectifs')).toHaveValue(later);
  await expect(revised).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(revised).toBeVisible();
  await section.getByRole('button', { name: 'Laisser\u202f: Objectifs', exact: true }).click();
  await expect(revised).toHaveCount(0);
  await expect(jalon.field('Objectifs')).toHaveValue('Vingt places.');
});
