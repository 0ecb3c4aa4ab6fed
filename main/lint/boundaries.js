// Turns the law of layers.js into the settings and policies of eslint-plugin-boundaries. Later policies win.
import { layers, strictFiles } from './layers.js';
import { tests, testsWithTools } from './test-layers.js';

const featureFolders = layers.filter(({ folder }) => folder?.endsWith('/*'));

function elementOf({ name, folder }) {
  const capture = folder.endsWith('/*') ? { capture: ['feature'] } : {};
  return { type: name, pattern: folder, partialMatch: false, ...capture };
}

function descriptorsOf(groups) {
  return groups
    .filter(({ files }) => files)
    .map(({ name, files }) => ({ category: name, pattern: [...files] }));
}

const toolGroups = testsWithTools.map((group, index) => ({
  ...group,
  name: `tests with tools ${String(index)}`,
}));

export const boundariesSettings = {
  'boundaries/root-path': new URL('../..', import.meta.url).pathname,
  'boundaries/elements': layers.filter(({ folder }) => folder).map(elementOf),
  'boundaries/files': descriptorsOf([
    ...layers,
    ...strictFiles,
    { name: 'tests', files: tests.files },
    ...toolGroups,
  ]),
  'boundaries/files-single-match': false,
  // `import('…').Type` is a dependency too.
  'boundaries/additional-dependency-nodes': [
    { selector: 'TSImportType > TSLiteralType > Literal', kind: 'type', name: 'import-type' },
    { selector: 'TSImportType > Literal', kind: 'type', name: 'import-type' },
  ],
  'import/resolver': { node: { extensions: ['.ts', '.js', '.svelte', '.css'] } },
};

function sideOf({ name, folder }) {
  return folder ? { element: { type: name } } : { file: { categories: { anyOf: [name] } } };
}

const byName = new Map(layers.map((layer) => [layer.name, layer]));

function targetOf(name) {
  const layer = byName.get(name);
  if (!layer) throw new Error(`layers.js names a layer it does not have: ${name}`);
  return sideOf(layer);
}

function allow(from, { layers: allowedLayers = [], packages = [], builtins = [] }) {
  const targets = [
    ...allowedLayers.map(targetOf),
    ...packages.map((source) => ({ module: { origin: 'external', source } })),
    ...builtins.map((source) => ({ module: { origin: 'core', source: `{node:,}${source}` } })),
  ];
  return targets.map((to) => ({ from, allow: { to } }));
}

function ownLayer(layer) {
  if (!layer.folder) return [];
  if (!featureFolders.includes(layer)) return [{ from: sideOf(layer), allow: { to: sideOf(layer) } }];
  const sameFeature = {
    element: { type: layer.name, captured: { feature: '{{ from.element.captured.feature }}' } },
  };
  return [{ from: sideOf(layer), allow: { to: sameFeature } }];
}

function strict(group) {
  const from = { file: { categories: { anyOf: [group.name] } } };
  const everything = [{ file: { path: '**' } }, { module: { origin: '{core,external}' } }];
  return [...everything.map((to) => ({ from, disallow: { to } })), ...allow(from, group)];
}

const testSide = { file: { categories: { anyOf: ['tests'] } } };

export const boundariesRules = {
  'boundaries/no-unknown-files': 'error',
  'boundaries/no-unknown-dependencies': 'error',
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      checkAllOrigins: true,
      checkInternals: true,
      policies: [
        ...layers.flatMap((layer) => [...ownLayer(layer), ...allow(sideOf(layer), layer)]),
        ...strictFiles.flatMap(strict),
        ...allow(testSide, tests),
        ...toolGroups.flatMap((group) => allow({ file: { categories: { anyOf: [group.name] } } }, group)),
      ],
    },
  ],
};
