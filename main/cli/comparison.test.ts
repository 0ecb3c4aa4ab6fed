import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDocument, type PlanDocument } from '../domain/plan/plan-document.ts';
import { useBuilt } from '../testing/built.ts';
import { runCommandLine } from '../testing/start-process.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

const SAMPLE_ID = 'cf830a05-f3b4-8780-ae7b-08b0097e1105';
const folder = makeTemporaryFolder();
const at = (name: string): string => join(folder.path, name);
const [workspace, certificate, signed, base] = [
  at('Comité'),
  at('cert.pem'),
  at('plan.asice'),
  at('base.json'),
];
const jalon = (words: readonly string[]) =>
  runCommandLine(words, { environment: { JALON_PASSPHRASE: 'une phrase de passe d’essai' } });
const done = async (words: readonly string[]) => expect(await jalon(words)).toMatchObject({ exitCode: 0 });

useBuilt();
beforeAll(async () => {
  const of = ['--workspace', workspace];
  await done(['init', ...of, '--sample', 'pays-de-la-loire']);
  await done(['identity', 'create', ...of, '--committee', 'Comité de Redon', '--locality', 'Redon']);
  await done(['identity', 'certificate', ...of, '--out', certificate]);
  await done(['export', ...of, '--plan', SAMPLE_ID, '--out', signed]);
  await done(['export', ...of, '--plan', SAMPLE_ID, '--format', 'json', '--out', base]);
}, 120_000);
afterAll(() => folder.remove());

const read = (path: string) => planDocument.parse(JSON.parse(readFileSync(path, 'utf8')));
/** A copy in which the fiche of that rank is called otherwise. */
function copy(name: string, ...titles: readonly (readonly [number, string])[]): string {
  const document: PlanDocument = read(base);
  const renamed = new Map(titles);
  const actions = document.plan.actions.map((action, rank) => ({
    ...action,
    title: renamed.get(rank) ?? action.title,
  }));
  writeFileSync(at(name), JSON.stringify({ ...document, plan: { ...document.plan, actions } }));
  return at(name);
}

describe('diff', () => {
  it('says field by field what differs', async () => {
    const other = copy('autre.json', [0, 'Un autre intitulé']);
    const { exitCode, printed } = await jalon(['diff', base, other]);
    expect(exitCode).toBe(0);
    expect(printed).toContain('1\u00a0fiche modifiée.');
    expect(printed).toContain('    + Un autre intitulé');
    const report: unknown = JSON.parse((await jalon(['diff', base, other, '--json'])).printed);
    expect(report).toMatchObject({
      isSamePlan: true,
      left: { planId: SAMPLE_ID, signer: null },
      differences: [{ kind: 'field', label: 'Intitulé', after: 'Un autre intitulé' }],
    });
  });

  it('verifies what is signed, and answers 3 while its signer is unknown', async () => {
    const unknown = await jalon(['diff', base, signed]);
    expect(unknown).toMatchObject({ exitCode: 3 });
    expect(unknown.printed).toContain('Aucune différence.');
    expect(await jalon(['diff', base, signed, '--trust', certificate])).toMatchObject({ exitCode: 0 });
    const bytes = readFileSync(signed);
    writeFileSync(at('altered.asice'), bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1));
    const refused = await jalon(['diff', base, at('altered.asice'), '--json']);
    expect(refused.exitCode).toBe(1);
    const { code } = (JSON.parse(refused.printed) as { refusal: { code: string } }).refusal;
    expect(refused.complained).toContain(code);
  });

  it.each([
    ['one file only', ['diff', base], 'Il manque'],
    ['a file that is not there', ['diff', base, at('nowhere.json')], 'introuvable'],
    [
      'a side nobody is on',
      ['merge', base, base, base, '--out', at('x.json'), '--prefer', 'ours'],
      'mine, theirs',
    ],
  ])('answers 2 for %s', async (_, words, sentence) => {
    const { exitCode, complained } = await jalon(words);
    expect(exitCode).toBe(2);
    expect(complained).toContain(sentence);
  });

  it('answers 1 for what is no plan', async () => {
    writeFileSync(at('other.json'), '{}');
    const { exitCode, complained } = await jalon(['diff', base, at('other.json')]);
    expect(exitCode).toBe(1);
    expect(complained).toContain('plan-file-unreadable');
  });
});

describe('merge', () => {
  it('writes the document of both copies, which can be read again', async () => {
    const mine = copy('mienne.json', [0, 'La mienne']);
    const theirs = copy('leur.json', [1, 'La leur']);
    const out = at('fusion.json');
    expect(await jalon(['merge', base, mine, theirs, '--out', out])).toMatchObject({ exitCode: 0 });
    expect(
      read(out)
        .plan.actions.slice(0, 2)
        .map(({ title }) => title),
    ).toEqual(['La mienne', 'La leur']);
    const again = await jalon(['diff', mine, out, '--json']);
    expect(JSON.parse(again.printed)).toMatchObject({ differences: [{ after: 'La leur' }] });
    expect(await jalon(['merge', base, mine, theirs, '--out', out])).toMatchObject({ exitCode: 2 });
  });

  it('answers 4 and writes nothing while there are conflicts, unless they are decided at once', async () => {
    const [mine, theirs] = [copy('m.json', [0, 'La mienne']), copy('l.json', [0, 'La leur'])];
    const out = at('conflits.json');
    const refused = await jalon(['merge', base, mine, theirs, '--out', out, '--json']);
    expect(refused.exitCode).toBe(4);
    expect(JSON.parse(refused.printed)).toMatchObject({
      written: null,
      conflicts: [{ label: 'Intitulé', mine: 'La mienne', theirs: 'La leur' }],
    });
    expect(existsSync(out)).toBe(false);
    const decided = await jalon(['merge', base, mine, theirs, '--out', out, '--prefer', 'theirs']);
    expect(decided).toMatchObject({ exitCode: 0 });
    expect(read(out).plan.actions[0]?.title).toBe('La leur');
  });
});
