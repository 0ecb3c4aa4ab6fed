// The follow-up of pilots as a journey speaks of it.
import type { Locator, Page } from '@playwright/test';
import { PASSPHRASE } from './exchanges.ts';

export class Contributions {
  readonly detail: Locator;
  readonly list: Locator;

  constructor(readonly page: Page) {
    this.detail = page.getByRole('region', { name: 'Demande ouverte', exact: true });
    this.list = page.getByRole('region', { name: 'Demandes de suivi', exact: true });
  }

  /** From the exchanges, whatever is shown. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Échanges', exact: true }).click();
    await this.page.getByRole('link', { name: 'Suivi des pilotes', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Suivi des pilotes' }).waitFor();
  }

  /** Signs in the open dialog; resolves once the file it makes is saved there. */
  async signTo(path: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
    const download = this.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Signer et enregistrer…', exact: true }).click();
    await (await download).saveAs(path);
    await dialog.waitFor({ state: 'hidden' });
  }

  fiche(title: RegExp): Locator {
    return this.detail.getByRole('region', { name: title });
  }

  returned(title: RegExp): Locator {
    return this.detail.getByRole('article', { name: title });
  }
}
