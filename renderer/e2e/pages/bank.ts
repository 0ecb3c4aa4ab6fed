// The solutions bank as a journey speaks of it.
import { openBeyond } from './beyond.ts';
import type { Locator, Page } from '@playwright/test';
import { Exchanges } from './exchanges.ts';

export class Bank {
  readonly view: Locator;
  readonly search: Locator;

  constructor(readonly page: Page) {
    this.view = page.getByRole('region', { name: 'Banque de solutions', exact: true });
    this.search = this.view.getByRole('searchbox', { name: 'Chercher dans la banque', exact: true });
  }

  async open(): Promise<void> {
    await openBeyond(this.page, 'Banque de solutions');
    await this.page.getByRole('heading', { level: 1, name: 'Banque de solutions', exact: true }).waitFor();
  }

  async show(view: 'Solutions' | 'Ce qui n’a pas marché' | 'Carte' | 'Fichiers'): Promise<void> {
    await this.view.getByRole('radio', { name: view, exact: true }).click();
  }

  result(title: RegExp): Locator {
    return this.view.getByRole('link', { name: title });
  }

  facet(value: RegExp): Locator {
    return this.view.getByRole('complementary', { name: 'Affiner' }).getByRole('checkbox', { name: value });
  }

  async openSolution(title: RegExp): Promise<Locator> {
    await this.result(title).click();
    const article = this.page.getByRole('article', { name: 'Solution ouverte', exact: true });
    await article.getByRole('heading', { level: 2, name: title }).waitFor();
    return article;
  }

  async drop(...paths: readonly string[]): Promise<void> {
    await this.page.getByLabel('Banques reçues', { exact: true }).setInputFiles([...paths]);
  }

  async exportTo(path: string): Promise<void> {
    await this.view.getByRole('button', { name: /^Exporter (la banque|cette recherche)…$/ }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Titre de la banque', { exact: true }).fill('Ce que nous recommandons');
    await dialog.getByLabel('Réunie par', { exact: true }).fill('Préfecture de la Mayenne');
    await new Exchanges(this.page).signTo('Signer et enregistrer…', path);
  }
}
