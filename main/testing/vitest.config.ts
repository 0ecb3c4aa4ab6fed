import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['main/**/*.test.ts', 'renderer/**/*.test.ts', 'resources/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'renderer/e2e/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
