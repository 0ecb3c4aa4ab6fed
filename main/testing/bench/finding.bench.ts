// Finding one's way in a plan of 10,000 actions under Chromium: opening a fiche, searching, filtering, scrolling.
import type { Page } from '@playwright/test';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { generateDocument, makeBenchWorkspace } from './bench-workspace.ts';
import { seriesOf } from './measure.ts';
import { openPlanPage } from './plan-page.bench.ts';
import { timeRow, type Row } from './report.ts';

const ACTIONS = 10_000;
const OPENINGS = 30;
const WORDS = [
  'navette',
  'crèche',
  'forum emploi',
  'guichet',
  'ressourcerie',
  'organisme 12',
  'mayenne',
  'navete',
];
const SCROLLS = 60;
/** The search is prepared a little after the plan is open, while nobody waits. */
const WARM_UP_MS = 8000;

/** What a page has; this runtime's types know nothing of it. */
interface PageScope {
  readonly document: { querySelector: (selector: string) => { value: string; textContent: string } | null };
  readonly location: { hash: string };
  readonly performance: { now: () => number };
  readonly requestAnimationFrame: (callback: () => void) => void;
  measured: number;
  frames: number[];
}

export async function benchFinding(territories: TerritoryList): Promise<readonly Row[]> {
  const workspace = await makeBenchWorkspace(generateDocument(ACTIONS, territories));
  const { page, close } = await openPlanPage(workspace.directory, workspace.planId);
  const ids = workspace.document.plan.actions.map(({ id }) => id);
  const openings: number[] = [];
  for (let index = 0; index < OPENINGS; index += 1) {
    openings.push(await openMeasured(page, workspace.planId, ids[(index * 331) % ids.length] ?? ''));
  }
  await page.waitForTimeout(WARM_UP_MS);
  const searches: number[] = [];
  for (const word of WORDS) {
    searches.push(await searchMeasured(page, word), await searchMeasured(page, ''));
  }
  const frames = await scrollMeasured(page);
  await close();
  workspace.remove();
  return [
    timeRow(`opening a fiche among ${String(ACTIONS)}, to the next paint`, seriesOf(openings), 100),
    timeRow('a search result, to the next paint', seriesOf(searches), 100, 'p95'),
    timeRow('the longest frame while scrolling the list', seriesOf([Math.max(...frames)]), 50),
  ];
}

/** From the change of address to the frame after its title stands in the editor. */
function openMeasured(page: Page, planId: string, actionId: string): Promise<number> {
  return page.evaluate(
    ([hash, wanted]) =>
      new Promise<number>((resolve) => {
        const scope = globalThis as unknown as PageScope;
        const from = scope.performance.now();
        const selector = `[data-fiche="${wanted ?? ''}"]`;
        const look = (): void => {
          if (scope.document.querySelector(selector)) {
            scope.requestAnimationFrame(() => resolve(scope.performance.now() - from));
          } else scope.requestAnimationFrame(look);
        };
        scope.location.hash = hash ?? '';
        scope.requestAnimationFrame(look);
      }),
    [`#/plan/${planId}/fiches/${actionId}`, actionId] as const,
  );
}

/** From the input to the frame after the count of fiches has changed, or after two frames where it stays the same. */
async function searchMeasured(page: Page, text: string): Promise<number> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as PageScope & {
      addEventListener: (type: string, listener: () => void, options: object) => void;
    };
    scope.measured = -1;
    scope.addEventListener(
      'input',
      () => {
        const from = scope.performance.now();
        scope.requestAnimationFrame(() =>
          scope.requestAnimationFrame(() => (scope.measured = scope.performance.now() - from)),
        );
      },
      { once: true, capture: true },
    );
  });
  await page.getByRole('searchbox', { name: 'Chercher dans les fiches' }).fill(text);
  await page.waitForFunction(() => (globalThis as unknown as PageScope).measured >= 0);
  await page.waitForTimeout(150);
  return page.evaluate(() => (globalThis as unknown as PageScope).measured);
}

/** Time between one frame and the next, while the wheel turns. */
async function scrollMeasured(page: Page): Promise<readonly number[]> {
  const list = page.getByRole('region', { name: 'Fiches-actions' });
  await list.getByRole('link').nth(3).hover();
  await page.evaluate(() => {
    const scope = globalThis as unknown as PageScope;
    scope.frames = [];
    let last = scope.performance.now();
    const next = (): void => {
      const now = scope.performance.now();
      scope.frames.push(now - last);
      last = now;
      scope.requestAnimationFrame(next);
    };
    scope.requestAnimationFrame(next);
  });
  for (let index = 0; index < SCROLLS; index += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => (globalThis as unknown as PageScope).frames);
}
