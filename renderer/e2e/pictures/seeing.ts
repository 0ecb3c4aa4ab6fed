// The plan is looked at.
import { expect } from '@playwright/test';
import { add, dismissMessages, type Scene } from './stage.ts';

export const coverage: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Couverture');
  await page.getByRole('button', { name: /Garde d’enfants, Mayenne/ }).click();
  await picture('couverture');
  await page.getByRole('radio', { name: 'Carte' }).click();
  await page.getByRole('button', { name: /^Sarthe/ }).click();
  await picture('carte');
};

/** Dates within the horizon of the sample, which is past: all of them late. */
export const seeing: Scene = async ({ page, jalon, picture }) => {
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

export const documents: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Documents');
  await expect(page.getByRole('img', { name: /^Page 1 sur/ })).toHaveAttribute('aria-busy', 'false');
  await picture('documents');
};
