import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useBuilt } from '../testing/built.ts';
import { buildStale } from './build-targets.ts';
import { withBuildLock } from './build-lock.ts';
import { BUILT_DIRECTORY } from './places.ts';
import { isFresh, sourcesHash } from './stamps.ts';
import { presentTargets } from './targets.ts';

useBuilt();

it('builds nothing that is fresh', async () => {
  expect(await buildStale()).toEqual([]);
});

it('takes a target whose sources have another hash for stale', () => {
  for (const target of presentTargets()) {
    expect(isFresh(target, sourcesHash(target))).toBe(true);
    expect(isFresh(target, 'another')).toBe(false);
  }
});

it('bundles everything: what is built asks for Node alone, and Electron', () => {
  for (const name of ['loopback', 'cli', 'compaction', 'spreadsheet']) {
    const path = join(BUILT_DIRECTORY, 'main', `${name}.js`);
    expect(existsSync(path), name).toBe(true);
    const imported = [...readFileSync(path, 'utf8').matchAll(/^import .*?from "([^"]+)"/gm)].map(
      ([, from]) => from,
    );
    expect(imported.filter((from) => !/^(node:|\.)/.test(from ?? ''))).toEqual([]);
  }
});

it('lets one build at a time through', async () => {
  const running: string[] = [];
  let most = 0;
  const build = (name: string) => async (): Promise<void> => {
    running.push(name);
    most = Math.max(most, running.length);
    await new Promise((resolve) => setTimeout(resolve, 50));
    running.splice(running.indexOf(name), 1);
  };
  await Promise.all(['one', 'two', 'three'].map((name) => withBuildLock(build(name))));
  expect(most).toBe(1);
});
