import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: join(import.meta.dirname, 'eslint.config.js') });

async function rulesBroken(filePath: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, filePath) });
  return (result?.messages ?? [])
    .map(({ ruleId, message }) => ruleId ?? message)
    .filter((rule) => rule !== '@typescript-eslint/no-unused-vars' && rule !== 'no-unused-vars');
}

function importOf(target: string): string {
  return `import '${target}';\n`;
}

function component(script: string, markup = '<p>ok</p>'): string {
  return `<script lang="ts">\n${script}</script>\n${markup}\n`;
}

const LAYERS = 'boundaries/dependencies';

describe('an import the table does not allow is caught', () => {
  test.each([
    ['main/domain/planted.ts', importOf('../contract/envelope.ts')],
    ['main/domain/planted.ts', importOf('node:path')],
    ['main/domain/planted.ts', importOf('path')],
    ['main/domain/planted.ts', importOf('lowdb')],
    ['main/contract/planted.ts', importOf('../services/open.ts')],
    ['main/contract/planted.ts', importOf('node:crypto')],
    ['main/storage/planted.ts', importOf('../contract/envelope.ts')],
    ['main/storage/planted.ts', importOf('../exchange/signed/identity.ts')],
    ['main/storage/planted.ts', importOf('node:http')],
    ['main/exchange/planted.ts', importOf('../storage/journal.ts')],
    ['main/exchange/planted.ts', importOf('node:fs')],
    ['main/services/planted.ts', importOf('../loopback/server.ts')],
    ['main/services/planted.ts', importOf('electron')],
    ['main/electron/planted.ts', importOf('../loopback/server.ts')],
    ['main/electron/planted.ts', importOf('../storage/journal.ts')],
    ['main/electron/planted.ts', importOf('../domain/text/fold.ts')],
    ['main/electron/planted.ts', importOf('node:http')],
    ['main/electron/preload.ts', importOf('../services/open.ts')],
    ['main/electron/preload.ts', importOf('./ipc.ts')],
    ['main/electron/preload.ts', importOf('node:fs')],
    ['main/loopback/planted.ts', importOf('electron')],
    ['main/cli/planted.ts', importOf('../loopback/server.ts')],
    ['main/launch/planted.ts', importOf('../loopback/server.ts')],
    ['main/services/planted.ts', importOf('../testing/vitest.config.ts')],
    ['renderer/api/planted.ts', importOf('../../main/services/open.ts')],
    ['renderer/api/planted.ts', importOf('../ui/toasts.svelte.ts')],
    ['renderer/api/planted.svelte.ts', importOf('../../main/storage/journal.ts')],
    ['renderer/ui/planted.ts', importOf('../../main/domain/text/fold.ts')],
    ['renderer/ui/planted.ts', importOf('../api/context.ts')],
    ['renderer/charts/planted.ts', importOf('../api/context.ts')],
    ['renderer/charts/planted.ts', importOf('d3-selection')],
    ['renderer/features/actions/planted.ts', importOf('../coverage/Lacks.svelte')],
    ['renderer/features/actions/planted.ts', importOf('../../app/shortcuts.ts')],
    ['renderer/features/actions/planted.ts', importOf('electron')],
    ['renderer/charts/planted.ts', importOf('../panels/plural.ts')],
    ['renderer/panels/planted.ts', importOf('../features/coverage/CoverageScreen.svelte')],
    ['renderer/ui/planted.ts', importOf('../charts/paint.ts')],
    ['renderer/app/planted.ts', importOf('../gallery/main.ts')],
    ['renderer/app/planted.ts', importOf('../../main/domain/text/fold.ts')],
    ['renderer/fields/planted.ts', importOf('../features/actions/list/rows.ts')],
    ['renderer/fields/planted.ts', importOf('../charts/geometry/matrix.ts')],
    ['renderer/ui/planted.ts', importOf('../fields/entries.ts')],
    ['renderer/e2e/planted.ts', importOf('../api/context.ts')],
    ['resources/samples/planted.ts', importOf('../../main/storage/journal.ts')],
    ['renderer/ui/Planted.svelte', component(importOf('../api/context.ts'))],
    ['renderer/features/actions/Planted.svelte', component(importOf('../coverage/Lacks.svelte'))],
  ])('%s: %s', async (filePath, text) => {
    expect(await rulesBroken(filePath, text)).toContain(LAYERS);
  });
});

describe('every way of importing is seen', () => {
  const target = '../contract/envelope.ts';
  test.each([
    ['type-only', `import type { Envelope } from '${target}';\nexport type Planted = Envelope;\n`],
    ['inline type', `export type Planted = import('${target}').Envelope;\n`],
    ['dynamic', `export const planted = import('${target}');\n`],
    ['re-exported', `export * from '${target}';\n`],
    ['re-exported by name', `export { envelope } from '${target}';\n`],
    ['re-exported type', `export type { Envelope } from '${target}';\n`],
  ])('an import that is %s', async (_way, text) => {
    expect(await rulesBroken('main/domain/planted.ts', text)).toContain(LAYERS);
  });

  test('a type-only import in a component', async () => {
    const script =
      "import type { Text } from '../../main/domain/text/fold.ts';\nlet a: Text | undefined = $state();\n";
    expect(await rulesBroken('renderer/ui/Planted.svelte', component(script, '{a}'))).toContain(LAYERS);
  });
});

describe('an import the table allows passes', () => {
  test.each([
    [
      'main/domain/planted.ts',
      "import * as z from 'zod';\nimport './text/fold.ts';\nexport const planted = z;\n",
    ],
    ['main/domain/planted.test.ts', importOf('node:fs') + importOf('vitest')],
    ['main/contract/planted.ts', importOf('../domain/text/fold.ts')],
    ['main/storage/planted.ts', importOf('node:os') + importOf('lowdb')],
    [
      'main/services/planted.ts',
      importOf('../storage/journal.ts') + importOf('../exchange/signed/identity.ts'),
    ],
    ['main/electron/planted.ts', importOf('electron') + importOf('../services/open.ts')],
    ['main/electron/preload.ts', importOf('electron') + importOf('../contract/bridge.ts')],
    ['main/electron/planted.test.ts', importOf('../testing/vitest.config.ts')],
    [
      'renderer/features/actions/planted.ts',
      importOf('./list/rows.ts') + importOf('../../fields/entries.ts'),
    ],
    [
      'renderer/app/planted.ts',
      importOf('../features/actions/list/rows.ts') + importOf('../styles/base.css'),
    ],
    ['renderer/fields/planted.ts', importOf('../api/context.ts') + importOf('../ui/markdown.ts')],
    ['renderer/ui/Planted.svelte', component(importOf('./toasts.svelte.ts') + importOf('bits-ui'))],
  ])('%s', async (filePath, text) => {
    expect(await rulesBroken(filePath, text)).toEqual([]);
  });
});

describe('a file that stands in no layer is an error', () => {
  test.each([
    'main/planted.ts',
    'main/utils/planted.ts',
    'renderer/planted.ts',
    'planted.js',
    'resources/planted.ts',
  ])('%s', async (filePath) => {
    expect(await rulesBroken(filePath, 'export const planted = 1;\n')).toContain(
      'boundaries/no-unknown-files',
    );
  });
});

describe('the domain has no clock, no chance and no runtime', () => {
  test.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'performance.now()',
    'process.env',
    "Buffer.from('')",
    'globalThis',
  ])('%s is caught', async (expression) => {
    const rules = await rulesBroken('main/domain/planted.ts', `export const planted = ${expression};\n`);
    expect(rules.some((rule) => rule.startsWith('no-restricted-'))).toBe(true);
  });

  test('a date it is given passes', async () => {
    const text = "export const planted = new Date('2026-01-01').getTime() + Math.max(1, 2);\n";
    expect(await rulesBroken('main/domain/planted.ts', text)).toEqual([]);
  });
});

describe('what the content security policy would drop without a word', () => {
  test('a style attribute is caught', async () => {
    const text = component('', '<p style="color: red">ok</p>');
    expect(await rulesBroken('renderer/ui/Planted.svelte', text)).toContain('no-restricted-syntax');
  });
  test('raw HTML is caught', async () => {
    const text = component("const html = '<b>ok</b>';\n", '{@html html}');
    expect(await rulesBroken('renderer/ui/Planted.svelte', text)).toContain('svelte/no-at-html-tags');
  });
  test('a style directive passes', async () => {
    expect(
      await rulesBroken('renderer/ui/Planted.svelte', component('', '<p style:width="1px">ok</p>')),
    ).toEqual([]);
  });
});

describe('a journey asks for a whole name', () => {
  const journey = (call: string): string =>
    `import { test } from '../journey.ts';\ntest('planted', async ({ page }) => { await page.${call}.click(); });\n`;
  test.each(["getByLabel('Titulaire')", "getByRole('button', { name: 'Importer' })"])(
    '%s is caught',
    async (call) => {
      expect(await rulesBroken('renderer/e2e/journeys/planted.spec.ts', journey(call))).toEqual([
        'no-restricted-syntax',
      ]);
    },
  );
  test.each([
    "getByLabel('Titulaire', { exact: true })",
    'getByLabel(/^Titulaire/)',
    "getByRole('button', { name: 'Importer', exact: true })",
    "getByRole('button', { name: /^Importer/ })",
    "getByRole('link', { name: 'Fiches-actions' })",
  ])('%s passes', async (call) => {
    expect(await rulesBroken('renderer/e2e/journeys/planted.spec.ts', journey(call))).toEqual([]);
  });
});

describe('the house has sizes', () => {
  test('a file of 301 lines is caught', async () => {
    const text = Array.from(
      { length: 301 },
      (_, line) => `export const line${String(line)} = ${String(line)};\n`,
    );
    expect(await rulesBroken('main/domain/planted.ts', text.join(''))).toContain('max-lines');
  });
  test('console is caught', async () => {
    expect(await rulesBroken('main/services/planted.ts', "console.log('planted');\n")).toContain(
      'no-console',
    );
  });
});

describe('cycles and packages', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(ROOT, 'main/contract/planted-'));
    writeFileSync(join(folder, 'one.ts'), "import type { Two } from './two.ts';\nexport type One = Two;\n");
    writeFileSync(
      join(folder, 'two.ts'),
      "import type { One } from './one.ts';\nexport type Two = One | 2;\n",
    );
    writeFileSync(join(folder, 'package.ts'), importOf('lowdb'));
    writeFileSync(join(folder, 'legal.ts'), importOf('zod'));
    writeFileSync(join(folder, 'Component.svelte'), component(importOf('lowdb')));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a cycle and a package outside the list are caught, a listed package passes', async () => {
    const { href } = new URL('dependency-cruiser.js', import.meta.url);
    const { default: config } = (await import(href)) as { default: CruiseConfiguration };
    const { forbidden, options } = config;
    const ruleSet = { forbidden };
    const { output } = await cruise(
      [relative(ROOT, folder)],
      { ...options, ruleSet, validate: true, baseDir: ROOT } as ICruiseOptions,
      undefined,
      undefined,
    );
    if (typeof output === 'string') throw new Error(output);
    const found = output.summary.violations.map(
      ({ rule, from }) => `${rule.name}: ${from.slice(from.lastIndexOf('/'))}`,
    );
    // A component also reaches for Svelte itself, and a cycle is told of once.
    expect([...new Set(found)].sort()).toEqual([
      'no-cycle: /one.ts',
      'packages-of-main-contract: /Component.svelte',
      'packages-of-main-contract: /package.ts',
    ]);
  });
});

interface CruiseConfiguration {
  readonly forbidden: readonly object[];
  readonly options: object;
}
