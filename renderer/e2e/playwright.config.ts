import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(import.meta.dirname, '../..');
const hasElectron = existsSync(join(root, 'node_modules/electron/path.txt'));
if (!hasElectron && process.env['TEST_WORKER_INDEX'] === undefined) {
  process.stdout.write('Electron is not installed here: the journeys run on the loopback host alone.\n');
}

export default defineConfig({
  testDir: './journeys',
  outputDir: join(root, 'test-results'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  use: { locale: 'fr-FR', viewport: { width: 1280, height: 720 }, trace: 'retain-on-failure' },
  projects: [
    { name: 'loopback', metadata: { host: 'loopback' } },
    ...(hasElectron ? [{ name: 'electron', metadata: { host: 'electron' } }] : []),
  ],
});
