// What a screen breaks of the rules of accessibility (RGAA, WCAG 2.2 AA), and whether the window itself could be scrolled away.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'])
    .analyze();
  const broken = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
  return [...broken, ...(await beyondTheWindow(page))];
}

/** Panes scroll, the window never does: nothing would bring its head back. */
async function beyondTheWindow(page: Page): Promise<readonly string[]> {
  const beyondPixels = await page.evaluate(
    () => Math.max(document.documentElement.scrollHeight, document.body.scrollHeight) - window.innerHeight,
  );
  return beyondPixels > 1 ? [`the window scrolls by ${String(beyondPixels)} px`] : [];
}
