import eslint from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { boundariesRules, boundariesSettings } from './boundaries.js';

const TIME_IS_PASSED_IN =
  'The domain is given the time and ids: a rule of the trade must answer the same twice.';
const WHOLE_NAME =
  'A part of a name also finds « Annuler : … », which quotes the last edit: ask for { exact: true }, or a pattern.';
const NO_RUNTIME = 'The domain knows no runtime: it runs in Node, in workers and in pages.';

export default typescript.config(
  {
    ignores: [
      'dist/',
      'release/',
      'test-results/',
      'playwright-report/',
      'node_modules/',
      '**/vectors/',
      '**/snapshots/',
    ],
  },
  eslint.configs.recommended,
  ...typescript.configs.strict,
  ...svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.{ts,js,cjs,mjs,svelte}'],
    plugins: { boundaries },
    settings: boundariesSettings,
    rules: boundariesRules,
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts', 'renderer/**/*.ts'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // Props are taken apart at once, and one that is bound is assigned to.
      'prefer-const': ['error', { destructuring: 'all' }],
      // The content security policy refuses both: what they would show is lost without a word.
      'svelte/no-at-html-tags': 'error',
      // French sets a narrow no-break space inside guillemets and before ; : ? !: screens are full of them.
      'no-irregular-whitespace': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message:
            'The content security policy refuses style attributes: use a class, or a `style:` directive.',
        },
      ],
    },
  },
  {
    files: ['main/domain/**/*.ts', 'main/contract/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.bench.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'require', '__dirname', '__filename', 'window', 'document'].map(
          (name) => ({
            name,
            message: NO_RUNTIME,
          }),
        ),
        ...['crypto', 'performance', 'setTimeout', 'setInterval', 'fetch'].map((name) => ({
          name,
          message: TIME_IS_PASSED_IN,
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: TIME_IS_PASSED_IN },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: TIME_IS_PASSED_IN },
        { selector: 'CallExpression[callee.name="Date"]', message: TIME_IS_PASSED_IN },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: TIME_IS_PASSED_IN,
        },
        { selector: 'Identifier[name="globalThis"]', message: NO_RUNTIME },
      ],
    },
  },
  {
    files: ['renderer/e2e/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name="getByLabel"][arguments.length=1] > :matches(TemplateLiteral, Literal:not([regex]))',
          message: WHOLE_NAME,
        },
        {
          selector:
            'CallExpression[callee.property.name="getByRole"][arguments.0.value="button"] > ObjectExpression:not(:has(> Property[key.name="exact"])) > Property[key.name="name"] > :matches(TemplateLiteral, Literal:not([regex]))',
          message: WHOLE_NAME,
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.bench.ts', 'renderer/e2e/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
);
