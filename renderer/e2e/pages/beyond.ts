// The screens seen from above the plans: in the rail where no plan is open, behind one entry and its tabs where one is.
import type { Page } from '@playwright/test';

export type BeyondScreen =
  'Région' | 'Contractualisation' | 'Banque de solutions' | 'Réplications' | 'Veille';

export async function openBeyond(page: Page, screen: BeyondScreen): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Navigation principale', exact: true });
  const own = rail.getByRole('link', { name: screen, exact: true });
  const behind = rail.getByRole('link', { name: 'Région et ailleurs', exact: true });
  await own.or(behind).first().waitFor();
  if (await own.isVisible()) {
    await own.click();
    return;
  }
  await behind.click();
  const tabs = page.getByRole('navigation', { name: 'Région et ailleurs', exact: true });
  await tabs.getByRole('link', { name: screen, exact: true }).click();
}
