// What every scene stands on, and the moves several of them make.
import type { Page } from '@playwright/test';
import type { Jalon } from '../pages/jalon.ts';

type Schemes = readonly ('light' | 'dark')[];

/** Jalon as one of them has it open: the secretary whose plan it is, or somebody elsewhere. */
export interface OpenedWindow {
  readonly page: Page;
  readonly picture: (name: string, schemes?: Schemes) => Promise<void>;
}

export interface Stage extends OpenedWindow {
  readonly jalon: Jalon;
  /** For files: the backup, what goes from one committee to another. */
  readonly folder: string;
  /** Open until the last picture. `name` is that of the identity. */
  readonly openElsewhere: (name: string) => Promise<OpenedWindow>;
}
export type Scene = (stage: Stage) => Promise<void>;

export const entry = (page: Page, region: string, name: string | RegExp) =>
  page.getByRole('region', { name: region }).getByRole('link', { name }).first();

/** A message of what was just done would hide the foot of the screen. */
export async function dismissMessages(page: Page): Promise<void> {
  const close = page.getByRole('status').getByRole('button', { name: /Fermer/ });
  while ((await close.count()) > 0) await close.first().click();
}

export async function fillPart(page: Page, list: string, field: string, text: string): Promise<void> {
  const control = page.locator(`[id^="champ-${list}-${field}-"]`).last();
  await control.fill(text);
  await control.press('Tab');
}

export const add = (page: Page, label: string): Promise<void> =>
  page.getByRole('button', { name: label, exact: true }).click();

export async function showAtTop(page: Page, section: RegExp): Promise<void> {
  await page
    .getByRole('button', { name: section })
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
}
