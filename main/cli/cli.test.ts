import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBuilt } from '../testing/built.ts';
import { runCommandLine } from '../testing/start-process.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

const SAMPLE_ID = 'cf830a05-f3b4-8780-ae7b-08b0097e1105';
const folder = makeTemporaryFolder();
const at = (name: string): string => join(folder.path, name);
const [workspace, certificate, plan] = [at('Comité'), at('cert.pem'), at('plan.asice')];

const jalon = (words: readonly string[], passphrase: string | undefined = 'une phrase de passe d’essai') =>
  runCommandLine(words, { environment: { JALON_PASSPHRASE: passphrase } });

const IDENTITY = ['--workspace', workspace, '--committee', 'Comité de Redon', '--locality', 'Redon'];
const EXPORT = ['export', '--workspace', workspace, '--plan', SAMPLE_ID];

useBuilt();
beforeAll(async () => {
  const created = await jalon(['init', '--workspace', workspace, '--sample', 'pays-de-la-loire']);
  expect(JSON.parse(created.printed)).toEqual([SAMPLE_ID]);
  const identity = await jalon(['identity', 'create', ...IDENTITY]);
  expect(JSON.parse(identity.printed)).toMatchObject({ committeeName: 'Comité de Redon' });
  expect(
    (await jalon(['identity', 'certificate', '--workspace', workspace, '--out', certificate])).exitCode,
  ).toBe(0);
  expect((await jalon([...EXPORT, '--out', plan])).exitCode).toBe(0);
}, 120_000);
afterAll(() => folder.remove());

/** The plan with one byte of its middle changed. */
function alteredPlan(): string {
  const bytes = readFileSync(plan);
  const middle = Math.floor(bytes.length / 2);
  writeFileSync(at('altered.asice'), bytes.with(middle, (bytes[middle] ?? 0) ^ 1));
  return at('altered.asice');
}

describe('meeting-document', () => {
  const paper = (...more: readonly string[]) =>
    jalon([
      'meeting-document',
      '--workspace',
      workspace,
      '--format',
      'pdf',
      '--out',
      at('papier.pdf'),
      ...more,
    ]);
  const NO_MEETING = '00000000-0000-4000-8000-000000000000';

  it('says which words are wrong, and writes nothing', async () => {
    const unnamed = await paper('--meeting', 'décembre', '--paper', 'releve');
    expect(unnamed).toMatchObject({ exitCode: 2, printed: '' });
    expect(unnamed.complained).toContain('n’est pas l’identifiant d’une réunion');
    const unknown = await paper('--meeting', NO_MEETING, '--paper', 'affiche');
    expect(unknown.complained).toContain('convocation, dossier, emargement, releve, proces-verbal, extrait');
    const undecided = await paper('--meeting', NO_MEETING, '--paper', 'extrait');
    expect(undecided.complained).toContain('--decision');
    expect(existsSync(at('papier.pdf'))).toBe(false);
  });

  it('refuses a meeting that is not there', async () => {
    const { exitCode, complained } = await paper('--meeting', NO_MEETING, '--paper', 'convocation');
    expect(exitCode).toBe(1);
    expect(complained).toContain('meeting-missing');
  });
});

describe('verify', () => {
  it('answers 3 for an intact file whose signer is unknown, 0 once its certificate is given', async () => {
    const unknown = await jalon(['verify', plan]);
    expect(unknown).toMatchObject({ exitCode: 3, complained: '' });
    expect(unknown.printed).toContain('signataire inconnu');
    const known = await jalon(['verify', plan, '--trust', certificate]);
    expect(known.exitCode).toBe(0);
    expect(known.printed).toContain('signataire connu');
  });

  it('prints as JSON what it found', async () => {
    const { printed } = await jalon(['verify', plan, '--json', '--trust', certificate]);
    expect(JSON.parse(printed)).toEqual({
      intact: true,
      signer: expect.objectContaining({ commonName: 'Comité de Redon', locality: 'Redon' }),
      trust: 'known',
      revision: 1,
      refusal: null,
    });
  });

  it('answers 1 once a byte has changed, with the code and the sentence on standard error', async () => {
    const refused = await jalon(['verify', alteredPlan(), '--json', '--trust', certificate]);
    const { refusal, ...rest } = JSON.parse(refused.printed) as {
      refusal: { code: string; message: string };
    };
    expect(refused.exitCode).toBe(1);
    expect(rest).toEqual({ intact: false, signer: null, trust: null, revision: null });
    expect(refused.complained).toBe(`${refusal.code}\u202f: ${refusal.message}\n`);
  });

  it.each([
    ['nothing to verify', ['verify']],
    ['an unknown option', ['verify', plan, '--force']],
    ['an unknown command', ['verifie', plan]],
    ['no command', []],
    ['a command named like a member of every object', ['constructor']],
  ])('answers 2 and its usage to %s', async (_what, words) => {
    const { exitCode, complained, printed } = await jalon(words);
    expect(exitCode).toBe(2);
    expect(complained).toContain('Usage\u202f: npm run --silent jalon');
    expect(printed).toBe('');
  });

  it.each([
    ['a file that is not there', ['verify', at('nowhere.asice')], 'introuvable'],
    ['a certificate that is none', ['verify', plan, '--trust', plan], 'certificat est illisible'],
  ])('answers 2 and one sentence, without its usage, to %s', async (_what, words, sentence) => {
    const { exitCode, complained } = await jalon(words);
    expect(exitCode).toBe(2);
    expect(complained).toContain(sentence);
    expect(complained.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says in French when the file says it was signed', async () => {
    const { printed } = await jalon(['verify', plan]);
    expect(printed).toMatch(/Date annoncée\u202f: \d{1,2}(er)? \p{L}+ \d{4} à \d{2}:\d{2}:\d{2} UTC/u);
  });
});

describe('extract', () => {
  it('writes what the signature covers, and nothing else', async () => {
    expect((await jalon(['extract', plan, '--out', at('out')])).exitCode).toBe(0);
    expect(readdirSync(at('out'))).toEqual(['plan.json']);
    const { plan: content } = JSON.parse(readFileSync(at('out/plan.json'), 'utf8')) as {
      plan: { id: string };
    };
    expect(content.id).toBe(SAMPLE_ID);
  });

  it('fills an empty folder, and writes nothing in one that is not', async () => {
    mkdirSync(at('empty'));
    expect((await jalon(['extract', plan, '--out', at('empty')])).exitCode).toBe(0);
    writeFileSync(at('empty/plan.json'), 'à moi');
    const second = await jalon(['extract', plan, '--out', at('empty')]);
    expect(second.exitCode).toBe(2);
    expect(second.complained).toContain('n’est pas vide');
    expect(readFileSync(at('empty/plan.json'), 'utf8')).toBe('à moi');
  });

  it('leaves nothing behind when the file is refused', async () => {
    const before = readdirSync(folder.path).concat('altered.asice');
    expect((await jalon(['extract', alteredPlan(), '--out', at('refused')])).exitCode).toBe(1);
    expect(existsSync(at('refused'))).toBe(false);
    expect(new Set(readdirSync(folder.path))).toEqual(new Set(before));
  });
});

describe('export and identity', () => {
  it('say what they wrote, and replace no file unless told to', async () => {
    const out = ['--out', at('kept.asice')];
    const first = await jalon([...EXPORT, ...out]);
    expect(first).toMatchObject({ exitCode: 0, complained: '' });
    expect(first.printed).toContain(at('kept.asice'));
    expect(first.printed).toMatch(/Révision \d+ signée[\s\S]*Empreinte du certificat[^\n]*: [0-9a-f]{64}\n/);
    writeFileSync(at('kept.asice'), 'à moi');
    const second = await jalon([...EXPORT, ...out]);
    expect(second).toMatchObject({ exitCode: 2, printed: '' });
    expect(second.complained).toContain('existe déjà');
    expect(readFileSync(at('kept.asice'), 'utf8')).toBe('à moi');
    expect((await jalon([...EXPORT, ...out, '--force'])).exitCode).toBe(0);
    expect((await jalon(['verify', at('kept.asice')])).exitCode).toBe(3);
    const again = ['identity', 'certificate', '--workspace', workspace, '--out', certificate];
    expect((await jalon(again)).complained).toContain('--force');
  });

  it('ask for the passphrase in the environment, in French, and never take it as an option', async () => {
    const missing = await runCommandLine([...EXPORT, '--out', at('x.asice')], {
      environment: { JALON_PASSPHRASE: undefined },
    });
    expect(missing.exitCode).toBe(2);
    expect(missing.complained).toContain('JALON_PASSPHRASE');
    expect((await jalon([...EXPORT, '--out', at('x.asice'), '--passphrase', 'secret'])).exitCode).toBe(2);
    const short = await jalon(['identity', 'create', ...IDENTITY], 'court');
    expect(short.exitCode).toBe(2);
    expect(short.complained).toContain('au moins 12 caractères');
    const spaces = await jalon(['identity', 'create', ...IDENTITY], ' '.repeat(12));
    expect(spaces.complained).toContain('phrase secrète');
    expect(spaces.exitCode).toBe(2);
  });

  it('answer 1 to a wrong passphrase, a missing plan and a folder that is no workspace, writing nothing', async () => {
    const out = ['--out', at('x.asice')];
    expect(await jalon([...EXPORT, ...out], 'une autre phrase')).toMatchObject({
      exitCode: 1,
      complained: expect.stringMatching(/^wrong-passphrase\u202f: /),
    });
    const other = ['export', '--workspace', workspace, '--plan', SAMPLE_ID.replace('c', 'd'), ...out];
    expect(await jalon(other)).toMatchObject({
      exitCode: 1,
      complained: expect.stringMatching(/^plan-missing\u202f: /),
    });
    const nowhere = ['export', '--workspace', at('nowhere'), '--plan', SAMPLE_ID, ...out];
    expect(await jalon(nowhere)).toMatchObject({
      exitCode: 1,
      complained: expect.stringMatching(/^not-a-workspace\u202f: /),
    });
    expect(existsSync(at('x.asice'))).toBe(false);
    expect(existsSync(at('nowhere'))).toBe(false);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('.jalon'))).toEqual([]);
  });
});

describe('backup and restore', () => {
  it('carries a whole workspace to another folder, and refuses what is no backup', async () => {
    const [saved, elsewhere] = [at('sauvegarde.zip'), at('Ailleurs')];
    expect(await jalon(['backup', '--workspace', workspace, '--out', saved])).toMatchObject({
      exitCode: 0,
      complained: '',
    });
    const restored = await jalon(['restore', '--workspace', elsewhere, saved]);
    expect(restored).toMatchObject({ exitCode: 0, complained: '' });
    expect(restored.printed).toMatch(/Remplacé le \d{4}-\d\d-\d\d à \d\d h \d\d/);
    const copy = at('copie.asice');
    const exported = ['export', '--workspace', elsewhere, '--plan', SAMPLE_ID, '--out', copy];
    expect((await jalon(exported)).printed).toMatch(/Révision \d+ signée/);
    const refused = await jalon(['restore', '--workspace', elsewhere, plan]);
    expect(refused).toMatchObject({ exitCode: 1 });
    expect(refused.complained).toContain('backup-not-one');
  }, 60_000);
});

describe('export to a spreadsheet', () => {
  it.each(['ods', 'xlsx', 'csv', 'json'])('writes %s', async (format) => {
    const out = at(`plan.${format}`);
    const written = await jalon([...EXPORT, '--format', format, '--out', out]);
    expect(written).toMatchObject({ exitCode: 0, complained: '' });
    expect(readFileSync(out).length).toBeGreaterThan(1000);
  });

  it('writes the table that is named, and replaces nothing unasked', async () => {
    const out = at('suivi.csv');
    const words = [...EXPORT, '--format', 'csv', '--table', 'follow-up', '--out', out];
    expect((await jalon(words)).exitCode).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('Retard (jours)');
    expect((await jalon(words)).exitCode).toBe(2);
    expect((await jalon([...words, '--force', '--with-personal-data'])).exitCode).toBe(0);
  });

  it.each([
    [['--format', 'docx'], 'docx'],
    [['--format', 'ods', '--table', 'budget'], 'budget'],
    [['--format', 'json', '--table', 'plan'], '--table'],
  ])('says what is wrong with %j', async (words, named) => {
    const refused = await jalon([...EXPORT, ...words, '--out', at('rien')]);
    expect(refused.exitCode).toBe(2);
    expect(refused.complained).toContain(named);
    expect(existsSync(at('rien'))).toBe(false);
  });
});
