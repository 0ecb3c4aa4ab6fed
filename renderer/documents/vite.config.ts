// The charts of documents as one module for Node: what the page draws, without the page.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: false })],
  ssr: { noExternal: true },
  build: {
    ssr: 'chart-renderer.ts',
    outDir: '../../dist/charts',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: 'chart-renderer.js' },
      checks: { bundlerTimings: false },
    },
  },
});
