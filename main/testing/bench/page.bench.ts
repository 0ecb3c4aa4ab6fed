// The page under Chromium: from starting the loopback host to a usable screen, and typing in a plan of 10,000 actions.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { generateDocument, makeBenchWorkspace } from './bench-workspace.ts';
import { seriesOf } from './measure.ts';
import { openChromium, openPlanPage, startHost } from './plan-page.bench.ts';
import { timeRow, type Row } from './report.ts';

const ACTIONS = 10_000;
const STARTS = 5;
const KEYSTROKES = 120;

export async function benchPage(territories: TerritoryList): Promise<readonly Row[]> {
  const workspace = await makeBenchWorkspace(generateDocument(ACTIONS, territories));
  const small = await makeBenchWorkspace(generateDocument(40, territories));
  const starts: number[] = [];
  for (let index = 0; index < STARTS; index += 1) starts.push(await coldStart(small.directory));
  const typing = await benchTyping(workspace.directory, workspace.planId);
  workspace.remove();
  small.remove();
  return [
    timeRow('cold start of the loopback host to the first usable screen', seriesOf(starts), null),
    timeRow(
      `a keystroke in a plan of ${String(ACTIONS)} actions, to the next paint`,
      seriesOf(typing.keystrokesMs),
      50,
      'p95',
    ),
    timeRow('the longest task while typing', seriesOf([Math.max(0, ...typing.longTasksMs)]), 50),
  ];
}

async function coldStart(directory: string): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'jalon-profile-'));
  const context = await openChromium(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  const from = performance.now();
  const host = await startHost(directory);
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Vos feuilles de route' }).waitFor();
  const spent = performance.now() - from;
  await context.close();
  await host.stop();
  rmSync(profile, { recursive: true, force: true });
  return spent;
}

async function benchTyping(directory: string, planId: string) {
  const { page, close } = await openPlanPage(directory, planId);
  await page.getByRole('region', { name: 'Fiches-actions' }).getByRole('link').first().click();
  const field = page.getByRole('textbox', { name: 'Objectifs' });
  await field.click();
  await recordLongTasks(page);
  const keystrokesMs = await typeMeasured(page);
  const longTasksMs = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  await close();
  return { keystrokesMs, longTasksMs };
}

/** Runs in the page: what blocks it for more than 50 ms is called a long task by the browser itself. */
async function recordLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as { longTasks: number[] };
    scope.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) scope.longTasks.push(entry.duration);
    }).observe({ entryTypes: ['longtask' as never] });
  });
}

/** From just before each key to the second frame after it, by the page's own clock; pauses let the autosave come in. */
async function typeMeasured(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as {
      strokes: number[];
      document: { addEventListener: (type: string, listener: () => void, capture: boolean) => void };
      requestAnimationFrame: (callback: () => void) => void;
    };
    scope.strokes = [];
    scope.document.addEventListener(
      'keydown',
      () => {
        const from = performance.now();
        scope.requestAnimationFrame(() => setTimeout(() => scope.strokes.push(performance.now() - from), 0));
      },
      true,
    );
  });
  for (let index = 0; index < KEYSTROKES; index += 1) {
    await page.keyboard.type('a', { delay: index % 20 === 19 ? 700 : 60 });
  }
  return page.evaluate(() => (globalThis as unknown as { strokes: number[] }).strokes);
}
