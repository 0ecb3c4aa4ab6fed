// For tests that run what is built: builds it when stale, once however many of them ask.
import { beforeAll } from 'vitest';
import { buildStale } from '../launch/build-targets.ts';

const MAX_BUILD_MS = 180_000;

/** To be called at the top of a test file. */
export function useBuilt(): void {
  beforeAll(async () => {
    await buildStale();
  }, MAX_BUILD_MS);
}
