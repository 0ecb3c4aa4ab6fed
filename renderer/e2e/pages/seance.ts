// A committee and its meeting, as a journey or a picture comes to them.
import { expect, type Page } from '@playwright/test';
import type { Jalon } from './jalon.ts';

export interface Member {
  readonly name: string;
  readonly quality?: string;
  readonly role?: string;
}

export async function enrolCommittee(page: Page, jalon: Jalon, members: readonly Member[]): Promise<void> {
  await jalon.goTo('Comité');
  await page.getByRole('button', { name: 'Inscrire un comité', exact: true }).click();
  await page.getByLabel('Nom du comité', { exact: true }).fill('Comité régional pour l’emploi');
  await page.getByRole('dialog').getByRole('button', { name: 'Inscrire le comité', exact: true }).click();
  for (const { name, quality, role } of members) {
    await page.getByRole('button', { name: 'Ajouter un siège', exact: true }).click();
    // Until the new seat is open, the one before still is.
    await expect(page.getByLabel('Titulaire', { exact: true })).toBeFocused();
    await page.getByLabel('Titulaire', { exact: true }).fill(name);
    await page.getByRole('option', { name: /^Ajouter/ }).click();
    await page.getByRole('button', { name: `Retirer le siège : ${name}`, exact: true }).waitFor();
    if (quality !== undefined) {
      await page.getByLabel('Qualité', { exact: true }).fill(quality);
      await page.keyboard.press('Tab');
    }
    if (role !== undefined) await page.getByLabel('Rôle', { exact: true }).selectOption({ label: role });
  }
  await jalon.saved();
}

/** Nothing is on its agenda yet. */
export async function createMeeting(page: Page, jalon: Jalon): Promise<void> {
  await jalon.goTo('Réunions');
  await page.getByRole('button', { name: 'Préparer une réunion', exact: true }).click();
  await page.getByLabel('Lieu', { exact: true }).fill('Salle du conseil');
  await page.getByRole('dialog').getByRole('button', { name: 'Préparer la réunion', exact: true }).click();
  await page.getByRole('region', { name: 'Jalon propose' }).waitFor();
}

/** All that Jalon proposes. */
export async function fillAgenda(page: Page, jalon: Jalon): Promise<void> {
  await page.getByRole('button', { name: 'Tout inscrire', exact: true }).click();
  await page.getByRole('region', { name: 'Jalon propose' }).waitFor({ state: 'detached' });
  await jalon.saved();
}

export const showStep = (page: Page, name: 'Préparer' | 'Séance' | 'Conclure'): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).click();

/** Opens the séance; so many of the first members arrive, by the keyboard. */
export async function openSeance(page: Page, presentCount: number): Promise<void> {
  await showStep(page, 'Séance');
  await page.getByRole('button', { name: 'Ouvrir la séance', exact: true }).click();
  const seats = page.getByRole('list', { name: 'Membres' });
  await seats.getByRole('listitem').first().waitFor();
  await page.keyboard.press('Alt+l');
  for (let index = 0; index < presentCount; index += 1) {
    await page.keyboard.press('p');
    await seats.getByText('Présent·e').nth(index).waitFor();
    await page.keyboard.press('ArrowDown');
  }
}

/** Who is against is counted, the rest is for; the vote stays open. */
export async function putToTheVote(page: Page): Promise<void> {
  await page.keyboard.press('Alt+v');
  await page.getByRole('button', { name: 'Le reste est pour', exact: true }).click();
  await page.getByText(/^Adopté/).waitFor();
}
