import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useBuilt } from '../testing/built.ts';
import { runCommandLine } from '../testing/start-process.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

const SAMPLE_ID = 'cf830a05-f3b4-8780-ae7b-08b0097e1105';
const folder = makeTemporaryFolder();
const at = (name: string): string => join(folder.path, name);
const [committee, prefecture, plan] = [at('Comité'), at('Préfecture'), at('plan.asice')];
const SERVICE = [
  '--service',
  'Préfecture',
  '--email',
  'emploi@prefecture.example',
  '--phone',
  '02 43 00 00 00',
];

const jalon = (...words: readonly string[]) =>
  runCommandLine(words, { environment: { JALON_PASSPHRASE: 'une phrase de passe d’essai' } });
const identity = (workspace: string, committeeName: string) =>
  jalon('identity', 'create', '--workspace', workspace, '--committee', committeeName, '--locality', 'Laval');

useBuilt();
beforeAll(async () => {
  await jalon('init', '--workspace', committee, '--sample', 'pays-de-la-loire');
  await jalon('init', '--workspace', prefecture);
  await identity(committee, 'Comité de la Mayenne');
  await identity(prefecture, 'Préfecture de la Mayenne');
  await jalon('export', '--workspace', committee, '--plan', SAMPLE_ID, '--out', plan);
}, 180_000);
afterAll(() => folder.remove());

it('receives signed files, each apart, and says who signed them', async () => {
  const bytes = readFileSync(plan);
  const middle = bytes.length >> 1;
  writeFileSync(at('abime.asice'), bytes.with(middle, (bytes[middle] ?? 0) ^ 1));
  const files = ['--file', plan, '--file', at('abime.asice')];
  const received = await jalon('import', '--workspace', prefecture, ...files, '--json');
  expect(received.exitCode).toBe(1);
  const report = JSON.parse(received.printed) as readonly {
    readonly name: string;
    readonly outcome: string;
  }[];
  expect(report).toHaveLength(2);
  expect(report.find(({ name }) => name === 'abime.asice')).toMatchObject({ outcome: 'refused' });
  expect(report.find(({ name }) => name === 'plan.asice')).toMatchObject({
    outcome: 'received',
    kind: 'plan',
    signers: [{ commonName: 'Comité de la Mayenne', standing: 'unknown' }],
  });
  const again = await jalon('import', '--workspace', prefecture, '--file', plan);
  expect(again).toMatchObject({ exitCode: 3 });
  expect(again.printed).toContain('déjà reçu');
}, 60_000);

it('acknowledges and reviews what was received, in files verify finds intact', async () => {
  const files = ['--workspace', prefecture, '--file', plan];
  const receipt = await jalon('receipt', ...files, '--out', at('ar.asice'), ...SERVICE);
  expect(receipt).toMatchObject({ exitCode: 3, complained: '' });
  const remarks = [
    { fiche: '1', field: 'title', kind: 'correction', text: 'Précisez.', suggestion: 'Plus précis' },
  ];
  writeFileSync(at('remarques.json'), JSON.stringify(remarks));
  const review = await jalon(
    ...['review', ...files, '--out', at('avis.asice'), ...SERVICE],
    ...['--kind', 'favourable', '--text', 'Avis favorable.', '--remarks', at('remarques.json')],
  );
  expect(review).toMatchObject({ exitCode: 3, complained: '' });
  for (const name of ['ar.asice', 'avis.asice'])
    expect((await jalon('verify', at(name))).printed).toContain('Fichier intact');
  // What left by an export is answered as what left by a transmission.
  const home = await jalon(
    ...['import', '--workspace', committee, '--file', at('ar.asice'), '--file', at('avis.asice')],
  );
  expect(home).toMatchObject({ exitCode: 3, complained: '' });
  const elsewhere = await jalon('import', '--workspace', prefecture, '--file', at('ar.asice'));
  expect(elsewhere.printed).toContain('déjà reçu');
}, 60_000);

it('says which words are wrong, and writes nothing', async () => {
  const files = ['--workspace', prefecture, '--file', plan];
  const incomplete = await jalon('receipt', ...files, '--out', at('sans.asice'), '--service', 'Préfecture');
  expect(incomplete.exitCode).toBe(1);
  expect(incomplete.complained).toContain('téléphone');
  const kind = await jalon('review', ...files, '--out', at('sans.asice'), '--kind', 'mitigé');
  expect(kind).toMatchObject({ exitCode: 2 });
  writeFileSync(at('remarques-99.json'), JSON.stringify([{ fiche: '99', kind: 'question', text: 'Où ?' }]));
  const nowhere = await jalon(
    'review',
    ...files,
    '--out',
    at('sans.asice'),
    '--remarks',
    at('remarques-99.json'),
  );
  expect(nowhere.complained).toContain('pas de fiche 99');
  expect(() => readFileSync(at('sans.asice'))).toThrow('ENOENT');
}, 60_000);

it('asks pilots for follow-up: one in a file of its own, all in an archive', async () => {
  const own = ['--workspace', committee, '--plan', SAMPLE_ID];
  const one = ['--lead', 'Pôle emploi', '--answer-by', '2030-12-15', '--out', at('demande.asice')];
  const asked = await jalon('contribution', 'ask', ...own, ...one, '--json');
  expect(asked).toMatchObject({ exitCode: 0 });
  expect(JSON.parse(asked.printed)).toMatchObject({ asked: [{ name: 'Pôle emploi' }] });
  const received = await jalon('import', '--workspace', prefecture, '--file', at('demande.asice'), '--json');
  expect(JSON.parse(received.printed)).toMatchObject([{ outcome: 'received', kind: 'contribution' }]);
  const all = await jalon('contribution', 'ask', ...own, '--out', at('demandes.zip'));
  expect(all.printed).toContain('DREAL');
  expect(readFileSync(at('demandes.zip')).subarray(0, 2).toString()).toBe('PK');
  const wrong = await jalon('contribution', 'ask', ...own, '--lead', 'Personne', '--out', at('rien.asice'));
  expect(wrong).toMatchObject({ exitCode: 2 });
  const noDay = await jalon(
    'contribution',
    'ask',
    ...own,
    '--answer-by',
    'demain',
    '--out',
    at('rien.asice'),
  );
  expect(noDay).toMatchObject({ exitCode: 2 });
}, 60_000);
