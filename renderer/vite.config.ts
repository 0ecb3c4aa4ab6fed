import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [svelte({ configFile: false })],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    // The content security policy forbids data: fonts and scripts: everything stays a file.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    // Says that a plugin took long on a slow machine: true, and nothing to mend.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
