// Replications as a journey speaks of them.
import { expect, type Locator, type Page } from '@playwright/test';
import { PASSPHRASE } from './exchanges.ts';
import { Jalon } from './jalon.ts';

export class Replications {
  readonly jalon: Jalon;
  /** Of the open fiche. */
  readonly section: Locator;
  readonly screen: Locator;

  constructor(readonly page: Page) {
    this.jalon = new Jalon(page);
    this.section = page.getByRole('region', { name: /^Réplication/ });
    this.screen = page.getByRole('region', { name: 'Lignées et cohortes', exact: true });
  }

  async newPlan(title: string, committee: string, commune: string, name: RegExp): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Nouvelle feuille de route', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Titre', { exact: true }).fill(title);
    await dialog.getByLabel('Comité porteur', { exact: true }).fill(committee);
    await this.jalon.pick('Territoire', commune, name);
    await dialog.getByRole('button', { name: 'Créer', exact: true }).click();
    await page.getByRole('button', { name: 'Nouvelle fiche', exact: true }).waitFor();
  }

  /** Signs the open plan; resolves once its file is there. */
  async send(path: string): Promise<void> {
    await this.jalon.goTo('Exporter');
    await this.jalon.signTo(path, PASSPHRASE);
    await expect(this.page.getByRole('heading', { name: /^Révision \d+ signée/ })).toBeVisible();
  }

  /** Opens a signed plan from the home screen, and the dialog that takes its fiche up. */
  async takeUp(path: string, title: string): Promise<Locator> {
    const { page } = this;
    await page.getByRole('link', { name: 'Jalon, accueil' }).click();
    await page.getByLabel('Fichier signé', { exact: true }).setInputFiles(path);
    const content = page.getByRole('region', { name: 'Contenu', exact: true });
    await content.getByText(title, { exact: true }).first().click();
    await page
      .getByRole('button', {
        name: `Reproduire dans une feuille de route…\u202f: ${title}`,
        exact: true,
      })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Reproduire dans une feuille de route' });
    await expect(dialog.getByText(/^Repris\u202f:/)).toBeVisible();
    return dialog;
  }

  async copy(dialog: Locator, title: string): Promise<void> {
    await dialog.getByRole('button', { name: 'Créer la fiche', exact: true }).click();
    await expect(this.jalon.title()).toHaveValue(title);
    await expect(this.section.getByText(/^Reproduire\u202f: d’après/)).toBeVisible();
  }

  /** Writes a report, signs it; resolves once its file is there. */
  async report(lessons: { readonly failed: string; readonly worked: string }, path: string): Promise<void> {
    const { page } = this;
    await this.section.getByRole('button', { name: 'Compte rendu pour l’origine…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Compte rendu de réplication' });
    await dialog.getByLabel('Ce qui n’a pas marché', { exact: true }).fill(lessons.failed);
    await dialog.getByLabel('Ce qui a marché', { exact: true }).fill(lessons.worked);
    await dialog.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
    await this.jalon.saved();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Signer et enregistrer…', exact: true }).click();
    await (await download).saveAs(path);
    await dialog.waitFor({ state: 'hidden' });
  }

  async openLineages(): Promise<void> {
    await this.page.getByRole('link', { name: 'Région et ailleurs', exact: true }).click();
    const beyond = this.page.getByRole('navigation', { name: 'Région et ailleurs', exact: true });
    await beyond.getByRole('link', { name: 'Lignées et cohortes', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Lignées et cohortes' }).waitFor();
  }
}
