import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatedRecipe } from '../testing/region-generator.ts';
import { useBuilt } from '../testing/built.ts';
import { runCommandLine } from '../testing/start-process.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

const SAMPLE_ID = 'cf830a05-f3b4-8780-ae7b-08b0097e1105';
const folder = makeTemporaryFolder();
const at = (name: string): string => join(folder.path, name);
const jalon = (...words: readonly string[]) =>
  runCommandLine(words, { environment: { JALON_PASSPHRASE: 'une phrase de passe d’essai' } });
const identity = (workspace: string, committeeName: string) =>
  jalon('identity', 'create', '--workspace', workspace, '--committee', committeeName, '--locality', 'Laval');

useBuilt();
beforeAll(async () => {
  // The region signs one of the files itself, so that somebody is relied on; nobody has compared the other's signer.
  for (const [workspace, name, file] of [
    ['Région', 'Comité et région', 'connu.asice'],
    ['Comité', 'Un comité', 'inconnu.asice'],
  ] as const) {
    await jalon('init', '--workspace', at(workspace), '--sample', 'pays-de-la-loire');
    await identity(at(workspace), name);
    await jalon('export', '--workspace', at(workspace), '--plan', SAMPLE_ID, '--out', at(file));
  }
  // Its second revision: the first holds the very plan of the region's file, and is the same file but for who signed it.
  const again = ['--workspace', at('Comité'), '--plan', SAMPLE_ID, '--out', at('inconnu.asice'), '--force'];
  await jalon('export', ...again);
  writeFileSync(at('recette.json'), JSON.stringify(generatedRecipe()));
}, 240_000);
afterAll(() => folder.remove());

const consolidate = (...words: readonly string[]) =>
  jalon('consolidate', '--workspace', at('Région'), '--date', '2027-01-15', ...words);

it('writes a signed plan, says what it is made of, and the same file again', async () => {
  const words = ['--recipe', at('recette.json'), '--out', at('region.asice'), at('connu.asice')];
  const first = await consolidate(...words, '--json');
  expect(first).toMatchObject({ exitCode: 0, complained: '' });
  expect(JSON.parse(first.printed)).toMatchObject({
    revision: 1,
    isUnchanged: false,
    report: { actionCount: 14, taken: [{ revision: 1 }], refused: [], setAside: [] },
  });
  expect((await jalon('verify', at('region.asice'))).printed).toContain('Fichier intact');
  const before = readFileSync(at('region.asice'));
  const again = await consolidate(...words, '--force');
  expect(again.printed).toContain('Rien de nouveau depuis la révision 1');
  expect(Buffer.compare(readFileSync(at('region.asice')), before)).toBe(0);
}, 120_000);

it('sets aside whom nobody has compared, and says so by its exit code', async () => {
  const words = ['--recipe', at('recette.json'), at('connu.asice'), at('inconnu.asice')];
  const mixed = await consolidate('--out', at('mixte.asice'), ...words);
  expect(mixed.exitCode).toBe(3);
  expect(mixed.printed).toContain('Mis de côté (1)');
  expect(mixed.printed).toContain('signataire que personne n’a vérifié (Un comité)');
}, 60_000);

it('says what a recipe lacks, and writes nothing', async () => {
  writeFileSync(at('fausse.json'), JSON.stringify({ ...generatedRecipe(), numbering: 'au hasard' }));
  const wrong = await consolidate(
    '--recipe',
    at('fausse.json'),
    '--out',
    at('rien.asice'),
    at('connu.asice'),
  );
  expect(wrong.exitCode).toBe(2);
  expect(wrong.complained).toContain('numbering');
  const none = await consolidate('--recipe', at('recette.json'), '--out', at('rien.asice'));
  expect(none.complained).toContain('Il manque\u202f: les fichiers des comités');
  expect(existsSync(at('rien.asice'))).toBe(false);
}, 60_000);
