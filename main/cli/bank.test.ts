import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { join } from 'node:path';
import { bankOf, generateBankEntries } from '../testing/bank-generator.ts';
import { readTerritories } from '../testing/bench/bench-workspace.ts';
import { useBuilt } from '../testing/built.ts';
import { foreignFile } from '../testing/foreign-file.ts';
import { runCommandLine } from '../testing/start-process.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

const folder = makeTemporaryFolder();
const at = (name: string): string => join(folder.path, name);
const jalon = (...words: readonly string[]) =>
  runCommandLine(words, { environment: { JALON_PASSPHRASE: 'une phrase de passe d’essai' } });
const own = ['--workspace', at('Banque')];

useBuilt();
beforeAll(async () => {
  const territories = readTerritories().all.filter(({ kind }) => kind === 'arrondissement');
  const entries = generateBankEntries({ seed: 7, count: 40, territories });
  writeFileSync(at('recue.asice'), await foreignFile(bankOf(entries), 'bank'));
  await jalon('init', ...own);
  await jalon('identity', 'create', ...own, '--committee', 'Région', '--locality', 'Nantes');
}, 240_000);
afterAll(() => folder.remove());

it('takes a bank in, searches it, hands on what it finds', async () => {
  const added = await jalon('bank', 'add', ...own, at('recue.asice'), '--json');
  expect(added.exitCode).toBe(3);
  expect(JSON.parse(added.printed)).toMatchObject([{ outcome: 'received', kind: 'bank' }]);
  const all = await jalon('bank', 'search', ...own, '--json', '--limit', '3');
  const found = JSON.parse(all.printed) as {
    readonly total: number;
    readonly solutions: readonly unknown[];
    readonly facets: { readonly family: readonly { readonly value: string; readonly count: number }[] };
  };
  expect(found.total).toBe(40);
  expect(found.solutions).toHaveLength(3);
  const [{ value, count } = { value: '', count: 0 }] = found.facets.family;
  const some = await jalon('bank', 'search', ...own, '--facet', `family=${value}`);
  expect(some.printed).toContain(`Solutions trouvées\u202f: ${String(count)}`);
  const words = ['--title', 'Extrait', '--made-by', 'Région', '--facet', `family=${value}`, '--json'];
  const written = await jalon('bank', 'export', ...own, '--out', at('extrait.asice'), ...words);
  expect(JSON.parse(written.printed)).toEqual({ solutionCount: count, written: [at('extrait.asice')] });
  expect((await jalon('verify', at('extrait.asice'))).printed).toContain('Fichier intact');
}, 120_000);

it('says what is wrong with what is asked, and writes nothing', async () => {
  expect((await jalon('bank', 'search', ...own, '--facet', 'couleur=bleu')).complained).toContain('couleur');
  expect((await jalon('bank', 'search', ...own, '--limit', 'mille')).exitCode).toBe(2);
  const none = ['--title', 'Rien', '--made-by', 'Région', '--text', 'introuvableabsolument'];
  const nothing = await jalon('bank', 'export', ...own, '--out', at('rien.asice'), ...none);
  expect(nothing.exitCode).toBe(1);
  expect(nothing.complained).toContain('Aucune solution');
  expect(existsSync(at('rien.asice'))).toBe(false);
}, 60_000);
