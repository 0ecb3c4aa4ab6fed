// The main side: ES modules for Node, one file per entry, everything bundled but Node itself and Electron.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { DOCUMENT_PART_SOURCES } from './document-part-sources.ts';

const main = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(resolve(main, '../package.json'), 'utf8')) as { version: string };

const entries = {
  loopback: 'loopback/main.ts',
  cli: 'cli/main.ts',
  compaction: 'storage/compaction-entry.ts',
  spreadsheet: 'exchange/spreadsheets/session/spreadsheet-entry.ts',
  document: 'exchange/documents/session/document-entry.ts',
  electron: 'electron/main.ts',
};
/** What documents are made with, beside the program. */
function documentParts(): Plugin {
  return {
    name: 'document-parts',
    generateBundle() {
      for (const [name, path] of Object.entries(DOCUMENT_PART_SOURCES)) {
        this.emitFile({ type: 'asset', fileName: `documents/${name}`, source: readFileSync(path) });
      }
    },
  };
}

const present = Object.entries(entries)
  .map(([name, path]) => [name, resolve(main, path)] as const)
  .filter(([, path]) => existsSync(path));

export default defineConfig({
  root: main,
  plugins: [documentParts()],
  define: { JALON_VERSION: JSON.stringify(version) },
  // The native engine of documents is for one kind of machine, and may not be there.
  ssr: { noExternal: true, external: ['electron', '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'] },
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
