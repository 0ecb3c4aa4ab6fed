// The preload script: one CommonJS file, since a sandboxed preload can load no other.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const electron = resolve(import.meta.dirname, '../electron');

export default defineConfig({
  root: electron,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { preload: resolve(electron, 'preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
