// The application as a journey speaks of it.
import type { Locator, Page } from '@playwright/test';

export class Jalon {
  constructor(readonly page: Page) {}

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ouvrir l’exemple', exact: true }).click();
    await this.page.getByRole('heading', { name: '14 fiches-actions' }).waitFor();
  }

  async goTo(
    screen:
      | 'Fiches-actions'
      | 'Couverture'
      | 'Calendrier'
      | 'Suivi'
      | 'Financement'
      | 'Inspirantes'
      | 'Tableau de bord'
      | 'Réunions'
      | 'Comité'
      | 'Consultation'
      | 'Documents'
      | 'Réunions'
      | 'Comité'
      | 'Feuille de route'
      | 'Annuaire'
      | 'Dispositifs et appels'
      | 'Zonages'
      | 'Historique'
      | 'Importer un tableur'
      | 'Exporter',
  ): Promise<void> {
    await this.page.getByRole('navigation').getByRole('list').getByRole('link', { name: screen }).click();
  }

  row(title: string): Locator {
    return this.page.getByRole('region', { name: 'Fiches-actions' }).getByRole('link', { name: title });
  }

  async openAction(title: string): Promise<void> {
    await this.row(title).click();
    await this.title().waitFor();
  }

  title(): Locator {
    return this.page.getByRole('textbox', { name: 'Intitulé' });
  }

  field(label: string): Locator {
    return this.page.getByRole('article').getByLabel(label, { exact: true });
  }

  /** Types into a type-ahead and takes the entry that matches. */
  async pick(label: string, typed: string, entry: RegExp): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(typed);
    await this.page.getByRole('listbox').getByRole('option', { name: entry }).click();
  }

  /** Resolves once everything typed is on the disk. */
  async saved(): Promise<void> {
    await this.page.getByRole('banner').getByText('Enregistré', { exact: true }).waitFor();
  }

  cell(description: string): Locator {
    return this.page.getByRole('button', { name: description });
  }

  async createIdentity(passphrase: string): Promise<void> {
    await this.page.getByLabel('Commune', { exact: true }).fill('Nantes');
    await this.page.getByLabel('Phrase secrète', { exact: true }).fill(passphrase);
    await this.page.getByLabel('La même, encore une fois', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: 'Créer l’identité', exact: true }).click();
    await this.page.getByRole('heading', { name: /Signer et exporter/ }).waitFor();
  }

  /** Signs, and answers with the path of the file that was saved. */
  async signTo(path: string, passphrase: string): Promise<void> {
    await this.page.getByLabel('Phrase secrète', { exact: true }).fill(passphrase);
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Signer et exporter…', exact: true }).click();
    await (await download).saveAs(path);
  }

  async saveCertificateTo(path: string): Promise<void> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Enregistrer le certificat…', exact: true }).click();
    await (await download).saveAs(path);
  }
}
