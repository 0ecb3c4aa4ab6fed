// Cycles, which ESLint does not see, and the packages that each layer reaches once its imports are resolved.
// Who may import whom of ours is held by eslint-plugin-boundaries: this tool misses type-only imports in .svelte files.
import { layers } from './layers.js';
import { tests } from './test-layers.js';

const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** As simple as they come: this tool refuses expressions that could be slow. */
function expressionOf(glob) {
  if (glob.startsWith('**/*')) return `${escaped(glob.slice('**/*'.length))}$`;
  if (glob.endsWith('/**/*.ts')) return `^${escaped(glob.slice(0, -'**/*.ts'.length))}`;
  return `^${escaped(glob).replace('\\*', '[^/]+')}`;
}

/** Tests and single files are held by ESLint alone. */
const setApart = [...tests.files, ...layers.flatMap(({ files = [] }) => files)].map(expressionOf);

function packagesOf({ name, folder, packages }) {
  const allowed = packages.flatMap((source) => [
    `^node_modules/${escaped(source)}/`,
    `^node_modules/@types/${escaped(source)}/`,
  ]);
  return {
    name: `packages-of-${name.replaceAll('/', '-')}`,
    severity: 'error',
    from: { path: `${expressionOf(folder)}/`, pathNot: setApart },
    to: { dependencyTypes: NPM, ...(allowed.length > 0 ? { pathNot: allowed } : {}) },
  };
}

export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...layers.filter(({ folder }) => folder).map(packagesOf),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^release/', '/vectors/', '/snapshots/'] },
    // Type-only imports count: a cycle of types is a cycle of thoughts.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.css', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
