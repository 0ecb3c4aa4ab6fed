// Who may import whom: the law of the house, as plain data. What is not named here is refused.
//
// `folder` takes in everything under it; `files` are single files, beside what they configure.
// `layers` are ours, besides itself; `packages` are npm's; `builtins` are Node's, without `node:`.
// To add a layer, add it here, then plant a violation in layers.test.ts.

import { EVERY_BUILTIN } from './test-layers.js';

/**
 * @typedef {object} Layer
 * @property {string} name
 * @property {string} [folder]
 * @property {readonly string[]} [files]
 * @property {readonly string[]} layers
 * @property {readonly string[]} packages
 * @property {readonly string[]} builtins
 */

const HOST_BUILTINS = ['crypto', 'fs', 'fs/promises', 'os', 'path', 'url', 'util', 'worker_threads'];

/** @type {readonly Layer[]} */
export const layers = [
  // Pure: schemas, the fuzzy matching of names, and the difference of two texts. None touches Node nor a page.
  {
    name: 'main/domain',
    folder: 'main/domain',
    layers: [],
    packages: ['zod', '@leeoniya/ufuzzy', 'node-diff3'],
    builtins: [],
  },
  {
    name: 'main/contract',
    folder: 'main/contract',
    layers: ['main/domain'],
    packages: ['zod'],
    builtins: [],
  },
  {
    name: 'main/storage',
    folder: 'main/storage',
    layers: ['main/domain'],
    // zod words the refusal of a stored file; os tells one start of the machine from the next, for stale locks.
    packages: ['lowdb', 'zod'],
    builtins: ['crypto', 'fs', 'path', 'os', 'worker_threads'],
  },
  {
    name: 'main/exchange',
    folder: 'main/exchange',
    layers: ['main/domain', 'main/exchange parts on disk'],
    packages: [
      '@e965/xlsx',
      '@peculiar/x509',
      '@scure/bip39',
      'asn1js',
      'canonicalize',
      'csv-parse',
      'hucre',
      'docx',
      'fontkit',
      'ical-generator',
      'markdown-it',
      '@myriaddreamin/typst.ts',
      '@myriaddreamin/typst-ts-web-compiler',
      '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
      '@resvg/resvg-wasm',
      'parse5',
      'pkijs',
      'reflect-metadata',
      'saxes',
      'uqr',
      'yauzl',
      'yazl',
      'zod',
    ],
    // util for promisify; worker_threads for conversions that would stall the window; module for the native engine of documents.
    builtins: ['crypto', 'module', 'util', 'worker_threads', 'zlib'],
  },
  {
    // What documents are made with is beside the program: read here, and nowhere else.
    name: 'main/exchange parts on disk',
    files: ['main/exchange/documents/session/open-parts.ts'],
    layers: ['main/exchange'],
    packages: [],
    builtins: ['fs', 'fs/promises', 'path'],
  },
  {
    // Run by hand to write committed files, hence the file calls.
    name: 'main/exchange scripts',
    files: [
      'main/exchange/signed/make-vectors.ts',
      'main/exchange/signed/write-schemas.ts',
      'main/exchange/spreadsheets/make-vectors.ts',
    ],
    layers: ['main/domain', 'main/exchange'],
    packages: [],
    builtins: ['fs', 'fs/promises', 'path', 'url'],
  },
  {
    name: 'main/services',
    folder: 'main/services',
    layers: ['main/domain', 'main/contract', 'main/storage', 'main/exchange', 'main/exchange parts on disk'],
    packages: [],
    // fs for the built page alone (page-files.ts): a workspace's own files are storage's.
    builtins: ['crypto', 'fs', 'path', 'url'],
  },
  {
    name: 'main/electron',
    folder: 'main/electron',
    layers: ['main/services', 'main/contract'],
    packages: ['electron'],
    builtins: HOST_BUILTINS,
  },
  {
    name: 'main/loopback',
    folder: 'main/loopback',
    layers: ['main/services', 'main/contract'],
    packages: [],
    builtins: [...HOST_BUILTINS, 'child_process', 'http', 'net', 'process'],
  },
  {
    name: 'main/cli',
    folder: 'main/cli',
    layers: ['main/services', 'main/contract'],
    packages: [],
    builtins: [...HOST_BUILTINS, 'process'],
  },
  {
    // Node, and what builds: it starts a host as a process and imports none.
    name: 'main/launch',
    folder: 'main/launch',
    layers: [],
    packages: ['electron-builder', 'vite'],
    builtins: EVERY_BUILTIN,
  },
  { name: 'main/lint', folder: 'main/lint', layers: [], packages: [], builtins: [] },
  {
    name: 'main/testing',
    folder: 'main/testing',
    layers: [
      'main/domain',
      'main/contract',
      'main/storage',
      'main/exchange',
      'main/services',
      'main/electron',
      'main/loopback',
      'main/cli',
      'main/launch',
    ],
    packages: ['vitest', 'zod'],
    builtins: EVERY_BUILTIN,
  },
  {
    name: 'renderer/api',
    folder: 'renderer/api',
    layers: ['main/contract', 'main/domain'],
    packages: ['svelte'],
    builtins: [],
  },
  {
    name: 'renderer/ui',
    folder: 'renderer/ui',
    layers: [],
    // virtua: ten thousand fiches in one list; through `VirtualList` alone, which mends what it does to the pointer.
    packages: ['svelte', 'bits-ui', '@lucide/svelte', 'markdown-it', 'dompurify', 'virtua'],
    builtins: [],
  },
  {
    name: 'renderer/charts',
    folder: 'renderer/charts',
    layers: ['renderer/ui'],
    // D3's arithmetic; never d3-selection: Svelte draws.
    packages: [
      'svelte',
      'd3-array',
      'd3-geo',
      'd3-hierarchy',
      'd3-sankey',
      'd3-scale',
      'd3-shape',
      'd3-time',
      'topojson-client',
      // Types alone.
      'topojson-specification',
      'geojson',
      // Its file, carried by the pictures that leave.
      '@fontsource-variable/source-sans-3',
    ],
    builtins: [],
  },
  {
    // The data of the gallery and of the snapshots: the outlines drawn there are those that are shipped.
    name: 'renderer/charts states',
    files: ['renderer/charts/states/*.ts'],
    layers: ['renderer/charts', 'resources/reference'],
    packages: ['svelte'],
    builtins: [],
  },
  {
    // Every chart in every state, for who makes them.
    name: 'renderer/gallery',
    folder: 'renderer/gallery',
    layers: ['renderer/charts', 'renderer/ui', 'renderer/styles'],
    // The libraries one would take instead, for the bench alone.
    packages: ['svelte', 'echarts', '@observablehq/plot'],
    builtins: [],
  },
  {
    // Charts bound to an open plan: what several screens show, the dashboard among them.
    name: 'renderer/panels',
    folder: 'renderer/panels',
    layers: [
      'renderer/api',
      'renderer/ui',
      'renderer/fields',
      'renderer/charts',
      'main/domain',
      'main/contract',
    ],
    packages: ['svelte', '@lucide/svelte'],
    builtins: [],
  },
  {
    // Charts for documents, drawn without a page and handed to what writes them.
    name: 'renderer/documents',
    folder: 'renderer/documents',
    layers: ['renderer/panels', 'renderer/charts', 'main/domain'],
    packages: ['svelte'],
    builtins: [],
  },
  {
    // Controls that know the trade and that several features use: a field of a schema as something to type into.
    name: 'renderer/fields',
    folder: 'renderer/fields',
    layers: ['renderer/api', 'renderer/ui', 'main/domain', 'main/contract'],
    packages: ['svelte', '@lucide/svelte'],
    builtins: [],
  },
  {
    // One folder per feature: `*` is captured, and a feature's own folder is the only feature it may import.
    name: 'renderer/features',
    folder: 'renderer/features/*',
    layers: [
      'renderer/api',
      'renderer/ui',
      'renderer/fields',
      'renderer/charts',
      'renderer/panels',
      'main/domain',
      'main/contract',
    ],
    // pdfjs-dist shows the pages of a document before it is kept.
    packages: ['svelte', 'bits-ui', '@lucide/svelte', 'pdfjs-dist'],
    builtins: [],
  },
  {
    name: 'renderer/app',
    folder: 'renderer/app',
    layers: [
      'renderer/features',
      'renderer/panels',
      'renderer/charts',
      'renderer/api',
      'renderer/ui',
      'main/contract',
      'renderer/styles',
    ],
    // zod only to switch off its code generation, which the content security policy forbids.
    packages: ['svelte', 'bits-ui', '@lucide/svelte', 'zod'],
    builtins: [],
  },
  {
    name: 'renderer/styles',
    folder: 'renderer/styles',
    layers: [],
    packages: ['@fontsource-variable/source-sans-3'],
    builtins: [],
  },
  {
    name: 'renderer/e2e',
    folder: 'renderer/e2e',
    layers: ['main/contract'],
    packages: ['@playwright/test', '@axe-core/playwright'],
    builtins: EVERY_BUILTIN,
  },
  {
    // Generates committed files out of public data; read by nobody at run time.
    name: 'resources/reference',
    folder: 'resources/reference',
    layers: ['main/domain'],
    packages: ['@etalab/decoupage-administratif'],
    builtins: ['crypto', 'fs', 'fs/promises', 'module', 'path', 'url'],
  },
  {
    name: 'resources/samples',
    folder: 'resources/samples',
    layers: ['main/domain'],
    packages: [],
    builtins: ['crypto', 'fs', 'fs/promises', 'path', 'url'],
  },
  {
    name: 'resources/build',
    folder: 'resources/build',
    layers: [],
    packages: ['@playwright/test'],
    builtins: ['fs', 'path', 'url', 'zlib'],
  },
  {
    name: 'configuration',
    files: [
      'renderer/vite.config.ts',
      'renderer/documents/vite.config.ts',
      'renderer/gallery/vite.config.ts',
      'renderer/gallery/bench/vite.config.ts',
      'renderer/e2e/playwright.config.ts',
      'main/launch/main.vite.config.ts',
      'main/launch/preload.vite.config.ts',
      'main/testing/vitest.config.ts',
      'main/lint/eslint.config.js',
      'main/lint/dependency-cruiser.js',
    ],
    layers: ['main/lint', 'main/launch'],
    packages: [
      '@eslint/js',
      '@playwright/test',
      '@sveltejs/vite-plugin-svelte',
      'eslint-plugin-boundaries',
      'eslint-plugin-svelte',
      'globals',
      'typescript-eslint',
      'vite',
      'vitest',
    ],
    builtins: ['fs', 'module', 'path', 'url'],
  },
];

/** Files that may not import even the rest of their own layer; what they may is said here alone. */
export const strictFiles = [
  // Runs inside the page's process, in a sandbox: all that it bundles is within a page's reach.
  { name: 'preload', files: ['main/electron/preload.ts'], layers: ['main/contract'], packages: ['electron'] },
];
