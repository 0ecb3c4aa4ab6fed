// The main side: ES modules for Node, one file per entry, everything bundled but Node itself and Electron.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const main = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(resolve(main, '../package.json'), 'utf8')) as { version: string };

const entries = {
  loopback: 'loopback/main.ts',
  cli: 'cli/main.ts',
  compaction: 'storage/compaction-entry.ts',
  spreadsheet: 'exchange/spreadsheets/session/spreadsheet-entry.ts',
  electron: 'electron/main.ts',
};
const present = Object.entries(entries)
  .map(([name, path]) => [name, resolve(main, path)] as const)
  .filter(([, path]) => existsSync(path));

export default defineConfig({
  root: main,
  define: { JALON_VERSION: JSON.stringify(version) },
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(present),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
});
