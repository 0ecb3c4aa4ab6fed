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
    ['a file that is not there', ['verify', at('nowhere.asice')]],
    ['a certificate that is none', ['verify', plan, '--trust', plan]],
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
