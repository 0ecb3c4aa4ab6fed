// `jalon import`, in processes of its own, on the sample.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBuilt } from '../testing/built.ts';
import { runCommandLine } from '../testing/start-process.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

const SAMPLE_ID = 'cf830a05-f3b4-8780-ae7b-08b0097e1105';
const VECTORS = resolve(import.meta.dirname, '../exchange/spreadsheets/vectors');
const folder = makeTemporaryFolder();
const at = (name: string): string => join(folder.path, name);
const pristine = at('Modèle');

useBuilt();
beforeAll(async () => {
  const made = await runCommandLine(['init', '--workspace', pristine, '--sample', 'pays-de-la-loire']);
  expect(made).toMatchObject({ exitCode: 0, complained: '' });
}, 120_000);
afterAll(() => folder.remove());

let count = 0;
/** A workspace with the sample in it, of this test alone. */
function workspaceOfItsOwn() {
  count += 1;
  const workspace = at(`Comité ${String(count)}`);
  cpSync(pristine, workspace, { recursive: true });
  const subject = ['--workspace', workspace, '--plan', SAMPLE_ID];
  const imported = (file: string, ...words: readonly string[]) =>
    runCommandLine(['import', ...subject, '--file', file, ...words]);
  return {
    imported,
    report: async (file: string, ...words: readonly string[]): Promise<Report> => {
      const { exitCode, complained, printed } = await imported(file, '--json', ...words);
      expect([exitCode, complained]).toEqual([0, '']);
      return JSON.parse(printed) as Report;
    },
    exported: async (format: string): Promise<string> => {
      count += 1;
      const out = at(`export ${String(count)}.${format}`);
      const done = await runCommandLine(['export', ...subject, '--format', format, '--out', out]);
      expect(done).toMatchObject({ exitCode: 0, complained: '' });
      return out;
    },
  };
}

interface Report {
  readonly created: readonly { readonly title: string; readonly number: string }[];
  readonly updated: readonly { readonly title: string; readonly fields: readonly string[] }[];
  readonly unchanged: number;
  readonly refused: readonly object[];
  readonly unmapped: readonly string[];
}

function write(name: string, content: string): string {
  writeFileSync(at(name), content);
  return at(name);
}

const TRACKER = [
  'Intitulé;Pilote;État;Fin;Budget;Couleur',
  'Ouvrir une maison des saisonniers;Ville;Planifié;T2 2027;12 000 €;vert',
  'Prolonger le bus du soir;Agglomération;gelée;bientôt;;bleu',
].join('\r\n');

describe('import', () => {
  it('prints the same JSON for a dry run, which changes nothing, and for the import', async () => {
    const { report, exported } = workspaceOfItsOwn();
    const file = write('suivi.csv', TRACKER);
    const before = readFileSync(await exported('json'), 'utf8');
    const tried = await report(file, '--dry-run');
    expect(readFileSync(await exported('json'), 'utf8')).toBe(before);
    const done = await report(file);
    expect(done).toEqual(tried);
    expect(done).toEqual({
      created: [
        { sheet: 'suivi', row: 2, number: expect.any(String), title: 'Ouvrir une maison des saisonniers' },
        { sheet: 'suivi', row: 3, number: expect.any(String), title: 'Prolonger le bus du soir' },
      ],
      updated: [],
      unchanged: 0,
      refused: [
        {
          sheet: 'suivi',
          row: 2,
          column: 'Budget',
          value: '12 000 €',
          reason: expect.stringContaining('HT'),
          code: 'tax-basis-unknown',
        },
        {
          sheet: 'suivi',
          row: 3,
          column: 'Fin',
          value: 'bientôt',
          reason: expect.stringContaining('date'),
          code: 'not-a-date',
        },
      ],
      unmapped: ['Couleur'],
    });
    const after = readFileSync(await exported('json'), 'utf8');
    for (const { title } of done.created) expect(after).toContain(title);
    const again = await report(file);
    expect(again).toMatchObject({ created: [], updated: [], unchanged: 2, refused: tried.refused });
    expect(readFileSync(await exported('json'), 'utf8')).toBe(after);
  }, 60_000);

  it('says in French what it would do, line by line', async () => {
    const { imported } = workspaceOfItsOwn();
    const { exitCode, printed, complained } = await imported(write('suivi.csv', TRACKER), '--dry-run');
    expect([exitCode, complained]).toEqual([0, '']);
    expect(printed).toContain('2 fiches créées');
    expect(printed).toContain('Rien n’est modifié.');
    expect(printed).toMatch(/suivi, ligne 3, Fin\u202f: «\u202fbientôt\u202f»/u);
    expect(printed).toContain('Gardées en champs libres\u202f: Couleur.');
  });

  it('reads the file as the mapping beside it says', async () => {
    const { report, exported } = workspaceOfItsOwn();
    const mapping = {
      sheets: [
        {
          columns: {
            budget: { target: 'cost', taxBasis: 'including-tax' },
            Couleur: 'tags',
            Fin: 'ignored',
          },
          skippedRows: [3],
        },
      ],
      values: [{ list: 'status', source: 'Planifié', value: 'paused' }],
    };
    const path = write('correspondance.json', JSON.stringify(mapping));
    const done = await report(write('suivi.csv', TRACKER), '--mapping', path);
    expect(done).toMatchObject({ refused: [], unmapped: [], created: [{ row: 2 }] });
    const { plan } = JSON.parse(readFileSync(await exported('json'), 'utf8')) as {
      plan: { actions: { title: string }[] };
    };
    expect(plan.actions.find(({ title }) => title === done.created[0]?.title)).toMatchObject({
      cost: { amountCents: 1_200_000, taxBasis: 'including-tax' },
      status: 'paused',
      end: null,
      freeFields: [{ label: 'Couleur', value: 'vert' }],
    });
  }, 30_000);

  it.each([
    ['is no JSON', 'Budget = cost', 'ce n’est pas du JSON'],
    ['names no target', '{ "sheets": [{ "columns": { "Budget": "prix" } }] }', 'sheets.0.columns.Budget'],
    ['names no column', '{ "sheets": [{ "columns": { "Budjet": "cost" } }] }', '«\u202fBudjet\u202f»'],
  ])('answers 2 and one sentence to a mapping that %s', async (_what, content, named) => {
    const { imported, exported } = workspaceOfItsOwn();
    const before = readFileSync(await exported('json'), 'utf8');
    const path = write('correspondance.json', content);
    const refused = await imported(write('suivi.csv', TRACKER), '--mapping', path);
    expect(refused).toMatchObject({ exitCode: 2, printed: '' });
    expect(refused.complained).toContain(named);
    expect(refused.complained.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(await exported('json'), 'utf8')).toBe(before);
  });

  it.each([
    ['refused--password.xlsx', 'spreadsheet-protected', 'mot de passe'],
    ['refused--pdf.xlsx', 'spreadsheet-not-one', 'PDF'],
    ['refused--macros.xlsm', 'spreadsheet-macros', 'macros'],
  ])('answers 1 to %s, with its sentence, and leaves the plan as it was', async (file, code, word) => {
    const { imported, exported } = workspaceOfItsOwn();
    const before = readFileSync(await exported('json'), 'utf8');
    const refused = await imported(join(VECTORS, file), '--json');
    expect(refused).toMatchObject({ exitCode: 1, printed: '' });
    expect(refused.complained).toMatch(new RegExp(`^${code}\u202f: .*${word}`, 'u'));
    expect(readFileSync(await exported('json'), 'utf8')).toBe(before);
  });

  it.each(['xlsx', 'ods', 'csv'])(
    'finds nothing to change in the %s it wrote itself',
    async (format) => {
      const { report, exported } = workspaceOfItsOwn();
      const before = readFileSync(await exported('json'), 'utf8');
      const done = await report(await exported(format));
      expect(done).toMatchObject({ created: [], updated: [], refused: [], unmapped: [] });
      const { plan } = JSON.parse(before) as { plan: { actions: object[] } };
      expect(done.unchanged).toBe(plan.actions.length);
      expect(readFileSync(await exported('json'), 'utf8')).toBe(before);
    },
    30_000,
  );
});
