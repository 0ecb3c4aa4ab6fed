// Where the focus is, what the window is called, and what the palette can do.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

async function choose(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('each screen names the window and takes the focus', async ({ page }) => {
  const jalon = new Jalon(page);
  await expect(page).toHaveTitle('Accueil – Jalon');
  await jalon.openSample();
  const plan = await page.getByRole('navigation').locator('strong').innerText();
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(`${plan} – Fiches-actions – Jalon`);
  for (const screen of ['Couverture', 'Exporter'] as const) {
    await jalon.goTo(screen);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(`${plan} – ${screen} – Jalon`);
  }
  await page.getByRole('navigation').getByRole('link', { name: 'Feuille de route', exact: true }).click();
  await expect(heading(page)).toBeFocused();
  await page.getByRole('link', { name: 'Réglages et à propos' }).click();
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle('Réglages et à propos – Jalon');
});

test('the focus follows what the palette leads to, and comes back from what it does not', async ({
  page,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await choose(page, 'macigogne');
  await expect(page.getByRole('article')).toBeFocused();
  await jalon.field('Objectifs').focus();
  await choose(page, 'thème sombre');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(jalon.field('Objectifs')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('orienti');
  await page.keyboard.press('Escape');
  await expect(jalon.field('Objectifs')).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Rechercher ou aller à…' })).toHaveValue('');
  await page.keyboard.type('couverture');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await jalon.goTo('Fiches-actions');
  await jalon.openAction('Orientibus');
  await jalon.field('Objectifs').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article')).toBeFocused();
});

test('a fiche is begun from any screen of the plan, by its keys or by its name', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Couverture');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(jalon.title()).toBeFocused();
  await expect(jalon.title()).toHaveValue('Nouvelle fiche-action');
  await page.keyboard.type('Une navette');
  await jalon.field('Objectifs').focus();
  // The editor's own Ctrl+Enter must not go to the next fiche meanwhile.
  await page.keyboard.press('Control+Shift+Enter');
  await expect(jalon.title()).toHaveValue('Nouvelle fiche-action');
  await expect(page.getByRole('heading', { name: '16 fiches-actions' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const command = page.getByRole('option', { name: /Nouvelle fiche/ }).first();
  await expect(command).toContainText('Ctrl Maj ↵');
  await command.click();
  await expect(page.getByRole('heading', { name: '17 fiches-actions' })).toBeVisible();
  await expect(jalon.title()).toBeFocused();
  await choose(page, 'annuler');
  await expect(page.getByRole('heading', { name: '16 fiches-actions' })).toBeVisible();
});

test('an address that leads nowhere says so, and leads home', async ({ page }) => {
  const goToHash = (hash: string) =>
    page.evaluate((wanted) => {
      window.location.hash = wanted;
    }, hash);
  for (const hash of ['#/nulle-part', '#/plan/zzz/fiches', `#/plan/${randomUUID()}/couverture`]) {
    await goToHash(hash);
    await expect(page.getByRole('heading', { name: 'Page introuvable' })).toBeFocused();
    await page.getByRole('main').getByRole('link', { name: 'Aller à l’accueil' }).click();
    await expect(page.getByRole('heading', { name: 'Vos feuilles de route' })).toBeFocused();
  }
});

test('somebody who comes without the address of the launch is told what to open', async ({ openWindow }) => {
  const { page } = await openWindow({ tolerates: /403/ });
  const { origin } = new URL(page.url());
  await page.context().clearCookies();
  await page.goto(origin);
  await expect(page.getByRole('heading', { name: 'Ouvrez Jalon par l’adresse qu’il affiche' })).toBeVisible();
});

test('very long names stay within their place', async ({ page }) => {
  await page.getByRole('button', { name: 'Nouvelle feuille de route', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Titre', { exact: true }).fill('W'.repeat(300));
  await dialog.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(page.getByText('Pas encore de fiche-action')).toBeVisible();
  const overflows = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('nav, main')].map(
        (element) => element.scrollWidth > element.clientWidth,
      ),
    );
  expect(await overflows()).not.toContain(true);
  await page.getByRole('link', { name: 'Jalon, accueil' }).click();
  await expect(page.getByText('0\u00a0fiche')).toBeVisible();
  expect(await overflows()).not.toContain(true);
});
