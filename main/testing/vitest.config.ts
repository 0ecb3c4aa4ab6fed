import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // For the runes of `.svelte.ts` modules; what is on the screen is proved by the journeys.
  plugins: [svelte({ configFile: false })],
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['main/**/*.test.ts', 'renderer/**/*.test.ts', 'resources/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'renderer/e2e/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
