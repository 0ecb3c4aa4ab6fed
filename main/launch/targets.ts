// What the build makes, out of what. A target whose sources have not changed is not made again.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT_DIRECTORY } from './places.ts';

export interface Target {
  readonly name: string;
  /** Folder under dist/. */
  readonly output: string;
  readonly config: string;
  /** Files and folders whose content decides whether the target is stale. */
  readonly sources: readonly string[];
  /** The target is left out of a tree that does not have this file. */
  readonly entry: string;
}

const EVERY_TARGET: readonly string[] = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'main/launch/build-targets.ts',
];

const targets: readonly Target[] = [
  {
    name: 'renderer',
    output: 'renderer',
    config: 'renderer/vite.config.ts',
    sources: [...EVERY_TARGET, 'renderer', 'main/contract', 'main/domain'],
    entry: 'renderer/index.html',
  },
  {
    name: 'main',
    output: 'main',
    config: 'main/launch/main.vite.config.ts',
    sources: [...EVERY_TARGET, 'main'],
    entry: 'main/loopback/main.ts',
  },
  {
    name: 'charts',
    output: 'charts',
    config: 'renderer/documents/vite.config.ts',
    sources: [
      ...EVERY_TARGET,
      'renderer/documents',
      'renderer/charts',
      'renderer/panels',
      'renderer/api',
      'renderer/ui',
      'main/domain',
    ],
    entry: 'renderer/documents/chart-renderer.ts',
  },
  {
    name: 'preload',
    output: 'preload',
    config: 'main/launch/preload.vite.config.ts',
    sources: [
      ...EVERY_TARGET,
      'main/launch/preload.vite.config.ts',
      'main/electron',
      'main/contract',
      'main/domain',
    ],
    entry: 'main/electron/preload.ts',
  },
];

export function presentTargets(): readonly Target[] {
  return targets.filter(({ entry }) => existsSync(resolve(PROJECT_DIRECTORY, entry)));
}
