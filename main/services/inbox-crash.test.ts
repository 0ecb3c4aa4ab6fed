// A power cut while a prefecture's inbox is examined: nothing is lost, nothing is entered twice, the rest is resumed.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { committeeFiles } from '../testing/committee-files.ts';
import { directClient, openTestServices, PROJECT_DIRECTORY } from '../testing/open-test-services.ts';

import { useBuilt } from '../testing/built.ts';
import { startProcess } from '../testing/start-process.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

const FILES = 150;
const KEPT_BEFORE_THE_CUT = 20;
const LOOKED_AT_EVERY_MS = 5;
const WITHIN_MS = 120_000;

useBuilt();

it('resumes where it was cut, among 150 files', async () => {
  const folder = makeTemporaryFolder();
  const workspace = join(folder.path, 'Préfecture');
  const sent = join(folder.path, 'reçus');
  mkdirSync(sent);
  const { files } = await committeeFiles(FILES, 4);
  for (const { name, bytes } of files) writeFileSync(join(sent, name), bytes);
  const created = await openTestServices({ directory: workspace });
  await created.services.close();

  const words = files.flatMap(({ name }) => ['--file', join(sent, name)]);
  const cli = [join(PROJECT_DIRECTORY, 'dist/main/cli.js'), 'import', '--workspace', workspace];
  const started = startProcess(process.execPath, [...cli, ...words]);
  const kept = join(workspace, 'exchanged');
  const keptCount = (): number => (existsSync(kept) ? readdirSync(kept).length : 0);
  const from = Date.now();
  while (keptCount() < KEPT_BEFORE_THE_CUT && Date.now() - from < WITHIN_MS)
    await new Promise((resolve) => setTimeout(resolve, LOOKED_AT_EVERY_MS));
  started.child.kill('SIGKILL');
  await started.ended;
  const before = keptCount();
  expect(before).toBeGreaterThanOrEqual(KEPT_BEFORE_THE_CUT);
  expect(before).toBeLessThan(FILES);

  const again = await openTestServices({ directory: workspace });
  const client = directClient(again.services, again.bugs);
  const waiting = (await client.call('exchange.overview', {})).waiting.length;
  expect(waiting).toBeGreaterThan(0);
  const { examined } = await client.call('inbox.examine', {});
  expect(examined).toHaveLength(waiting);
  expect(examined.every(({ outcome }) => outcome !== 'refused')).toBe(true);
  const { exchanges, files: register, waiting: left } = await client.call('exchange.overview', {});
  expect(left).toEqual([]);
  expect(new Set(exchanges.submissions.map(({ planId }) => planId)).size).toBe(FILES);
  expect(exchanges.submissions).toHaveLength(FILES);
  expect(new Set(register.map(({ identity }) => identity)).size).toBe(FILES);
  expect(again.bugs).toEqual([]);
  await again.close();
  folder.remove();
}, 300_000);
