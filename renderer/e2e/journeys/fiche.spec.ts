// The whole fiche: every field of its schema, its lists, two windows on it, its history.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}
const published = JSON.parse(
  readFileSync(new URL('../../../main/exchange/signed/plan.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;
const action = published.properties?.['plan']?.properties?.['actions']?.items?.properties ?? {};
/** What every entity carries: nobody types it. */
const OF_ENTITIES = ['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'externalReferences'];
/** Set with the bytes, when a file is attached. */
const OF_FILES = ['file'];
const LISTS: Readonly<Record<string, string>> = {
  milestones: 'Ajouter un jalon',
  progressNotes: 'Ajouter une note',
  fundingLines: 'Ajouter une ligne de financement',
  indicators: 'Ajouter un indicateur',
  obstacles: 'Ajouter un frein',
  attachments: 'Ajouter un lien',
  observations: 'Ajouter une observation',
};

async function openSections(page: Page): Promise<void> {
  const closed = page.getByRole('article').locator('h2 > button[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** The name a screen reader gives to the control, or to the group or section it is. */
async function nameOf(page: Page, idPrefix: string): Promise<string> {
  return page
    .locator(`[id="${idPrefix}"], [id^="${idPrefix}-"]`)
    .first()
    .evaluate((element) => {
      const [label] = (element as HTMLInputElement).labels ?? [];
      const candidates = [
        element.getAttribute('aria-label'),
        label?.textContent,
        element.querySelector('legend')?.textContent,
        element.tagName === 'H3' ? element.textContent : null,
        element.closest('section')?.querySelector('h2')?.textContent,
      ];
      return candidates.find((text) => text)?.trim() ?? '';
    });
}

/** The funding lines are shown one by one, under the means: the list itself has no control. Where a fiche comes from is written by
 * copying it, and reasons are asked of the fields that differ. */
const WITHOUT_CONTROL = ['fundingLines', 'replicationOf', 'adaptations'];

async function expectPartControls(page: Page, list: string): Promise<void> {
  const inner = Object.keys(action[list]?.items?.properties ?? {});
  expect(inner.length, list).toBeGreaterThan(5);
  for (const field of inner.filter((name) => ![...OF_ENTITIES, ...OF_FILES].includes(name))) {
    const prefix = `champ-${list}-${field}`;
    await expect(page.locator(`[id^="${prefix}-"]`).first(), prefix).toBeVisible();
    expect(await nameOf(page, prefix), prefix).not.toBe('');
  }
}

test('every field of the schema has its labelled control', async ({ page }) => {
  test.setTimeout(120_000);
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await openSections(page);
  // The rank in the leaflet is there to be filled in.
  await page.getByRole('checkbox', { name: 'Dans la plaquette' }).check();
  await jalon.saved();
  for (const add of Object.values(LISTS)) {
    await page.getByRole('button', { name: add, exact: true }).click();
    await jalon.saved();
  }
  const closed = page.getByRole('article').locator('li .disclose[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();

  const fields = Object.keys(action).filter((name) => ![...OF_ENTITIES, ...WITHOUT_CONTROL].includes(name));
  expect(fields.length).toBeGreaterThan(40);
  for (const field of fields) {
    await expect(page.locator(`[id="champ-${field}"]`), field).toHaveCount(1);
    expect(await nameOf(page, `champ-${field}`), field).not.toBe('');
  }
  for (const list of Object.keys(LISTS)) await expectPartControls(page, list);
});

test('money adds up or says why it cannot, and bad input stays with what to do', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await openSections(page);
  for (const [amount, basis] of [
    ['12 500', 'TTC'],
    ['2 500,50', 'HT'],
  ] as const) {
    const amounts = page.getByLabel('Montant', { exact: true });
    const countBefore = await amounts.count();
    await page.getByRole('button', { name: 'Ajouter une ligne de financement', exact: true }).click();
    await expect(amounts).toHaveCount(countBefore + 1);
    await amounts.last().fill(amount);
    await page.keyboard.press('Tab');
    await page.getByLabel('HT ou TTC', { exact: true }).last().selectOption(basis);
    await jalon.saved();
  }
  await expect(page.getByText('Des montants HT et des montants TTC ne s’additionnent pas')).toBeVisible();
  await page.getByLabel('HT ou TTC', { exact: true }).last().selectOption('TTC');
  await expect(page.getByText('15 000,50 € recherchés')).toBeVisible();

  const amount = page.getByLabel('Montant', { exact: true }).last();
  await amount.fill('-5');
  await amount.blur();
  await expect(page.getByText(/Écrivez un montant en euros, zéro ou plus/)).toBeVisible();
  await expect(amount).toHaveValue('-5');
  await amount.fill('3 000');
  await amount.blur();
  await jalon.saved();
  await jalon.field('Début').fill('01/01/1900');
  await jalon.field('Début').blur();
  await jalon.saved();
  await expect(jalon.field('Début')).toHaveValue('1er janvier 1900');
});

test('a figure told in a note becomes a measurement', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await openSections(page);
  await page.getByRole('button', { name: 'Ajouter un indicateur', exact: true }).click();
  await page.getByLabel('Indicateur', { exact: true }).fill('Élèves rencontrés');
  await page.getByLabel('Unité', { exact: true }).fill('élèves');
  await jalon.saved();
  await page.getByRole('button', { name: 'Ajouter une note', exact: true }).click();
  await page.getByLabel('Élèves rencontrés (élèves)', { exact: true }).fill('240');
  await page.getByLabel('Élèves rencontrés (élèves)', { exact: true }).blur();
  await jalon.saved();
  await expect(page.getByRole('button', { name: /Élèves rencontrés 240/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /Élèves rencontrés non renseigné/ })).toBeVisible();
});

test('two windows on the same field: the second is told, and nothing is overwritten', async ({
  openWindow,
}) => {
  const one = new Jalon((await openWindow()).page);
  await one.openSample();
  await one.openAction('Orientibus');
  const other = new Jalon((await openWindow()).page);
  await other.page.getByRole('link', { name: /Plan régional/ }).click();
  await other.openAction('Orientibus');

  // Too long to be kept: it waits in its field while the other window writes.
  await other.field('Objectifs').fill('x'.repeat(10_001));
  await expect(other.page.getByText(/10\s000 caractères au plus/)).toBeVisible();
  await one.field('Objectifs').fill('Du premier');
  await one.saved();
  await other.field('Objectifs').fill('Du second');
  const conflict = other.page.getByRole('group', { name: 'Deux versions de Objectifs' });
  await expect(conflict).toContainText('Du premier');
  await expect(one.field('Objectifs')).toHaveValue('Du premier');
  await expect(other.field('Objectifs')).toHaveValue('Du second');
  await conflict.getByRole('button', { name: 'Garder mon texte', exact: true }).click();
  await other.saved();
  await expect(one.field('Objectifs')).toHaveValue('Du second');
});

test('two windows on the same table write each in its own row, whatever comes and goes above', async ({
  openWindow,
}) => {
  const one = new Jalon((await openWindow()).page);
  await one.openSample();
  await one.openAction('Orientibus');
  await openSections(one.page);
  await one.page.getByRole('button', { name: 'Ajouter une ligne de financement', exact: true }).click();
  await one.saved();
  for (const count of [1, 2, 3]) {
    await one.page.getByRole('button', { name: 'Ajouter une année', exact: true }).click();
    await expect(one.page.getByRole('group', { name: /^Par année, ligne/ })).toHaveCount(count);
  }
  const lastYear = await one.page.getByLabel('Année', { exact: true }).last().inputValue();
  const other = new Jalon((await openWindow()).page);
  await other.page.getByRole('link', { name: /Plan régional/ }).click();
  await other.openAction('Orientibus');
  await openSections(other.page);
  await other.page
    .getByRole('button', { name: /Ligne de financement|Financeur/ })
    .first()
    .click();
  const rowOf = (jalon: Jalon, line: number) =>
    jalon.page.getByRole('group', { name: `Par année, ligne ${String(line)}` });

  // It cannot be kept: it waits in its row while the other window takes away the one above.
  await rowOf(other, 3).getByLabel('Prévu', { exact: true }).fill('mille');
  await rowOf(one, 1).getByRole('button', { name: 'Retirer la ligne 1', exact: true }).click();
  await expect(rowOf(other, 3)).toHaveCount(0);
  await expect(rowOf(other, 2).getByLabel('Année', { exact: true })).toHaveValue(lastYear);
  await expect(rowOf(other, 2).getByLabel('Prévu', { exact: true })).toHaveValue('mille');

  // Put aside, it comes back to its own year too.
  await other.page.getByRole('button', { name: 'Fiche suivante', exact: true }).click();
  await rowOf(one, 1).getByRole('button', { name: 'Retirer la ligne 1', exact: true }).click();
  await one.saved();
  await other.page.getByRole('button', { name: 'Non enregistré\u202f: à corriger', exact: true }).click();
  await expect(rowOf(other, 1).getByLabel('Année', { exact: true })).toHaveValue(lastYear);
  await expect(rowOf(other, 1).getByLabel('Prévu', { exact: true })).toHaveValue('mille');
  await rowOf(other, 1).getByLabel('Prévu', { exact: true }).fill('1000');
  await rowOf(other, 1).getByLabel('Prévu', { exact: true }).blur();
  await other.saved();
  await expect(rowOf(one, 1).getByLabel('Prévu', { exact: true })).toHaveValue(/1\s000/);

  // The same cell in both: the second is told.
  await rowOf(other, 1).getByLabel('Réalisé', { exact: true }).fill('beaucoup');
  await rowOf(one, 1).getByLabel('Réalisé', { exact: true }).fill('10');
  await rowOf(one, 1).getByLabel('Réalisé', { exact: true }).blur();
  await one.saved();
  await rowOf(other, 1).getByLabel('Réalisé', { exact: true }).fill('20');
  await rowOf(other, 1).getByLabel('Réalisé', { exact: true }).blur();
  await expect(other.page.getByRole('group', { name: 'Deux versions de Réalisé' })).toBeVisible();
});

test('a fiche removed elsewhere while it is typed in gives the text back', async ({ openWindow }) => {
  const one = new Jalon((await openWindow()).page);
  await one.openSample();
  await one.openAction('Orientibus');
  const other = new Jalon((await openWindow()).page);
  await other.page.getByRole('link', { name: /Plan régional/ }).click();
  await other.openAction('Orientibus');
  await one.field('Résumé pour la plaquette').fill('x'.repeat(605));
  await other.page.getByRole('button', { name: 'Supprimer la fiche', exact: true }).click();
  await expect(one.page.getByRole('heading', { name: 'Cette fiche a été supprimée' })).toBeVisible();
  await expect(one.page.getByText('x'.repeat(605))).toBeVisible();
  await one.page.getByRole('button', { name: 'Annuler la dernière modification', exact: true }).click();
  await expect(one.field('Résumé pour la plaquette')).toHaveValue('x'.repeat(605));
  await one.field('Résumé pour la plaquette').fill('Un bus');
  await one.saved();
});

test('a fiche goes back to what it was, and a file attached to it comes back whole', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await jalon.field('Objectifs').fill('Premier état');
  await jalon.saved();
  await jalon.field('Objectifs').fill('Second état');
  await jalon.saved();
  await page.getByText('Historique de la fiche').click();
  await page.getByRole('button', { name: 'Revenir avant', exact: true }).first().click();
  await expect(jalon.field('Objectifs')).toHaveValue('Premier état');

  await openSections(page);
  await page.getByLabel('Joindre des fichiers', { exact: true }).setInputFiles({
    name: 'convention.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Entre les soussignés'),
  });
  await jalon.saved();
  await page.getByRole('button', { name: /convention\.txt Autre/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer une copie…', exact: true }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('Entre les soussignés');
});
