// What tests may import, beside what their layer may.

/** Measures and tests reach for whatever they need to provoke, watch and undo. */
export const EVERY_BUILTIN = ['*', '*/*'];

/** Tests stand beside the code. They may import what their layer may, and this. */
export const tests = {
  files: [
    '**/*.test.ts',
    '**/*.bench.ts',
    '**/*.test-support.ts',
    'main/storage/testing/**/*.ts',
    'main/exchange/signed/vector-making/**/*.ts',
    'main/exchange/signed/fuzzing/**/*.ts',
    'main/exchange/spreadsheets/vector-making/**/*.ts',
  ],
  layers: ['main/testing', 'main/domain', 'main/contract'],
  packages: ['vitest', 'fast-check', 'svelte', 'tsx', 'zod'],
  builtins: EVERY_BUILTIN,
};

/** Tests of one place that need a package nobody else may have. */
export const testsWithTools = [
  {
    files: ['main/exchange/documents/html/*.test.ts'],
    packages: ['html-validate', '@axe-core/playwright', '@playwright/test'],
  },
  { files: ['main/lint/*.test.ts'], packages: ['eslint', 'dependency-cruiser'] },
  {
    files: ['main/testing/bench/*.bench.ts'],
    packages: ['lowdb', '@playwright/test', 'hucre', 'yauzl'],
  },
  {
    files: ['main/launch/*.test.ts', 'main/electron/*.test.ts'],
    packages: ['electron-builder', '@electron/asar', 'app-builder-lib', 'builder-util'],
  },
];
