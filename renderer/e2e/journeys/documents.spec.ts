// One plan for several readers: seen before it leaves, kept in each format, printed, its paper copy checked.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const run = promisify(execFile);
const settings = (page: Page) => page.getByRole('region', { name: 'Réglages du document' });
const preview = (page: Page) => page.getByRole('region', { name: 'Aperçu' });

async function openDocuments(page: Page): Promise<Jalon> {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Documents');
  await shown(page);
  return jalon;
}
/** Until the pages of the last change are there. */
async function shown(page: Page): Promise<void> {
  await expect(preview(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(preview(page).getByRole('img', { name: /^Page 1 sur/ })).toBeVisible();
}
async function keep(page: Page, path: string): Promise<void> {
  const download = page.waitForEvent('download');
  await preview(page).getByRole('button', { name: 'Enregistrer…', exact: true }).click();
  await (await download).saveAs(path);
}

test('a document is seen as it will be, changed, and kept as a PDF that says what was chosen', async ({
  page,
}, info) => {
  test.slow();
  await openDocuments(page);
  await expect(preview(page).getByText(/^2\d\spages$/)).toBeVisible();
  await page.getByLabel('Document', { exact: true }).selectOption('rapport-public');
  await shown(page);
  await settings(page).getByLabel('Titre du document', { exact: true }).fill('Rapport à la société civile');
  await page.keyboard.press('Tab');
  await settings(page).getByLabel('Carte', { exact: true }).uncheck();
  // The order is changed by keyboard alone.
  await settings(page).getByLabel('Fiches résumées', { exact: true }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(settings(page).getByLabel('Fiches résumées', { exact: true })).toBeFocused();
  await shown(page);
  const path = info.outputPath('rapport.pdf');
  await keep(page, path);
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', path, '-']);
  expect(stdout).toContain('Rapport à la société civile');
  expect(stdout).not.toMatch(/^Carte$/m);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'RGAAv4']).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
});

test('nothing is printed but the document that is asked for', async ({ page }) => {
  test.slow();
  await openDocuments(page);
  const print = preview(page).getByRole('button', { name: 'Imprimer…', exact: true });
  await expect(print).toBeEnabled();
  // At once, before anything else is made: the pages on the screen are still those of the prefecture.
  const isOffered = await page.getByLabel('Document', { exact: true }).evaluate(async (select) => {
    (select as HTMLSelectElement).value = 'rapport-public';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    const buttons = [...document.querySelectorAll('button')];
    return buttons.some((button) => button.textContent.includes('Imprimer…') && !button.disabled);
  });
  expect(isOffered).toBe(false);
  await shown(page);
  await expect(print).toBeEnabled();
});

test('what is withheld is told, with its reason and the way to its fiches', async ({ page }) => {
  test.slow();
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Orientibus');
  await jalon.field('Description').fill('Écrire à marie.dupont@exemple.fr ou au 06 12 34 56 78.');
  await page.keyboard.press('Tab');
  await jalon.saved();
  await jalon.goTo('Documents');
  await page.getByLabel('Document', { exact: true }).selectOption('rapport-public');
  await shown(page);
  const told = settings(page).getByRole('region', { name: 'Ce que ce document ne dit pas' });
  await expect(told).toContainText('2 renseignements écartés');
  await told.getByText('Adresse électronique écrite dans un texte').click();
  await told.getByRole('link', { name: '2', exact: true }).first().click();
  await expect(jalon.title()).toHaveValue('Orientibus');
});

test('changes are kept as a template, shared, taken back, and a paper copy is checked', async ({
  page,
}, info) => {
  test.slow();
  const jalon = await openDocuments(page);
  await settings(page).getByLabel('Sommaire', { exact: true }).uncheck();
  await expect(settings(page)).toContainText('enregistrez-les comme modèle');
  await settings(page).getByRole('button', { name: 'Modèle', exact: true }).click();
  await page.getByLabel('Nom du modèle', { exact: true }).fill('Dossier court');
  await page.getByRole('button', { name: 'Enregistrer sous ce nom', exact: true }).click();
  await expect(page.getByLabel('Document', { exact: true })).toHaveValue(/-/);
  await jalon.saved();
  await page.reload();
  await expect(page.getByLabel('Document', { exact: true }).locator('option:checked')).toHaveText(
    'Dossier court',
  );
  await expect(settings(page).getByLabel('Sommaire', { exact: true })).not.toBeChecked();

  // A part under another title, by keyboard alone; taken back as any edit, and given again.
  const renamed = settings(page).getByRole('checkbox', { name: 'Où en est-on Avancement', exact: true });
  const rename = async (title: string, key: 'Enter' | 'Escape'): Promise<void> => {
    await settings(page)
      .getByRole('checkbox', { name: /Avancement$/ })
      .focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: /^Titre de la partie «\sAvancement\s»$/ }).fill(title);
    await page.keyboard.press(key);
  };
  await rename('Où en est-on', 'Enter');
  await expect(renamed).toBeFocused();
  await jalon.saved();
  // Templates are shared by all plans: what takes a change of one back comes with its message.
  await page.locator('[data-messages]').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(settings(page).getByRole('checkbox', { name: 'Avancement', exact: true })).toBeVisible();
  await rename('Où en est-on', 'Enter');
  await rename('Rien', 'Escape');
  await expect(renamed).toBeFocused();
  await jalon.saved();

  await settings(page).getByRole('button', { name: 'Modèle', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Partager…', exact: true }).click();
  const template = info.outputPath('modele.json');
  await (await download).saveAs(template);
  const text = await readFile(template, 'utf8');
  const received = info.outputPath('recu.json');
  await writeFile(received, text.replace('Dossier court', 'Dossier reçu'));
  await page.getByLabel('Modèle reçu', { exact: true }).setInputFiles(received);
  await expect(page.getByLabel('Document', { exact: true }).locator('option:checked')).toHaveText(
    'Dossier reçu',
  );
  await page
    .getByLabel('Modèle reçu', { exact: true })
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByText('n’est pas un modèle de document')).toBeVisible();

  await shown(page);
  const path = info.outputPath('dossier.pdf');
  await keep(page, path);
  expect((await run('pdftotext', ['-enc', 'UTF-8', path, '-'])).stdout).toContain('Où en est-on');
  const { stdout } = await run('pdfinfo', [path]);
  const sha256 = /SHA-256 ([0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
  const planId = /plan ([0-9a-f-]{36})/.exec(stdout)?.[1] ?? '';
  const check = async (digest: string) => {
    await page
      .getByLabel('Ligne lue sur le document', { exact: true })
      .fill(`JALON1 ${planId} R1 2026-11-22 ${digest}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Vérifier', exact: true }).click();
  };
  await settings(page).getByRole('button', { name: 'Vérifier un exemplaire…', exact: true }).click();
  await check(sha256);
  await expect(page.getByRole('dialog')).toContainText('a été fait du contenu même');
  await check('0'.repeat(64));
  await expect(page.getByRole('dialog')).toContainText('n’est plus le même');
  await check('rien');
  await expect(page.getByRole('dialog')).toContainText('Il commence par JALON1');
});

test('a logo is made small enough, and what is no picture is refused', async ({ page }) => {
  await openDocuments(page);
  const logo = settings(page).getByLabel('Image du logo', { exact: true });
  const png = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 1200);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    for (let index = 0; index < 4000; index += 1) {
      context.fillStyle = `hsl(${String((index * 37) % 360)} 80% 50%)`;
      context.fillRect((index * 97) % 3000, (index * 53) % 1200, 60, 60);
    }
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(png) });
  await expect(settings(page).getByRole('img', { name: 'Logo du document' })).toBeVisible();
  await shown(page);
  await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('pas une image') });
  await expect(page.getByText('Ce logo ne peut pas être lu')).toBeVisible();
});

test('one fiche is a document of its own, from the fiche', async ({ page }, info) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.openAction('Macigogne.fr');
  await page.getByRole('link', { name: 'Document de la fiche' }).click();
  await shown(page);
  const path = info.outputPath('fiche.pdf');
  await keep(page, path);
  expect((await run('pdftotext', ['-enc', 'UTF-8', path, '-'])).stdout).toContain('7. Macigogne.fr');
});
