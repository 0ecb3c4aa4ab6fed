import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { OpenedImport } from '../contract/import-answers.ts';
import { mappingFrom } from '../domain/importing/guess-mapping.ts';
import { DEFAULT_SIMILARITY_THRESHOLD } from '../domain/importing/recognise.ts';
import { createTestWorker } from '../exchange/spreadsheets/session/start-test-worker.test-support.ts';
import { directClient, openTestServices, type TestServices } from '../testing/open-test-services.ts';

const CSV = [
  'N°;Axe;Intitulé;Pilote;Statut;Fin;Commune;Budget TTC;Couleur',
  '1;Mobilité;Ouvrir une crèche;DREAL;Planifié;T2 2027;Laval;12 000,50;vert',
  '2;Mobilité;Prolonger le bus;Mission locale / CCI;En cours;bientôt;Évron;;bleu',
].join('\r\n');

let test: TestServices;
let client: Client;
let planId: string;

beforeEach(async () => {
  test = await openTestServices();
  client = directClient(test.services, test.bugs);
  ({ planId } = await client.call('plan.create', {
    title: 'Feuille de route',
    kind: 'local-roadmap',
    committeeName: '',
    territories: [
      {
        kind: 'departement',
        code: '53',
        vintage: 2026,
        label: 'Mayenne',
        within: [{ kind: 'region', code: '52' }],
      },
    ],
    horizonStart: '2026-12',
  }));
});

afterEach(async () => {
  expect(test.bugs).toEqual([]);
  await test.close();
});

function csv(text: string, name = 'Suivi.csv') {
  return { document: { name, mediaType: 'text/csv', bytes: new TextEncoder().encode(text) } };
}

function questionOf(opened: OpenedImport) {
  return {
    importId: opened.importId,
    planId,
    mapping: mappingFrom(opened.guessed),
    valueChoices: [],
    rowChoices: [],
    choices: { side: 'file' as const, differences: [] },
    similarityThreshold: DEFAULT_SIMILARITY_THRESHOLD,
  };
}

async function planNow() {
  return (await client.call('plan.open', { planId })).plan;
}

describe('a spreadsheet on its way into a plan', () => {
  it('is tried without changing anything, then applied as one act that one undo takes back', async () => {
    const opened = await client.call('import.open', csv(CSV));
    expect(opened).toMatchObject({ format: 'csv', encoding: 'utf-8', delimiter: ';', fileName: 'Suivi.csv' });
    const preview = await client.call('import.preview', questionOf(opened));
    expect(preview.counts).toMatchObject({ created: 2, updated: 0, refused: 1 });
    expect(preview.refused).toMatchObject([
      { row: 3, column: 'Fin', value: 'bientôt', reason: 'not-a-date' },
    ]);
    expect((await planNow()).actions).toEqual([]);

    const done = await client.call('import.apply', questionOf(opened));
    expect(done.label).toBe('Import de «\u202fSuivi.csv\u202f»');
    const plan = await planNow();
    expect(plan.actions.map(({ number, title, status, end }) => [number, title, status, end])).toEqual([
      ['1', 'Ouvrir une crèche', 'upcoming', '2027-06'],
      ['2', 'Prolonger le bus', 'in-progress', null],
    ]);
    expect(plan.actions[0]?.territories[0]).toMatchObject({ kind: 'commune', label: 'Laval' });
    expect(plan.actions[0]?.cost).toEqual({ amountCents: 1_200_050, taxBasis: 'including-tax' });

    const undone = await client.call('edit.undo', { planId });
    expect(undone.label).toBe(done.label);
    const before = await client.call('plan.open', { planId });
    expect([before.plan.actions, before.plan.axes, before.directory.organisations]).toEqual([[], [], []]);
  });

  it('changes nothing the second time, and remembers how the file was read', async () => {
    const first = await client.call('import.open', csv(CSV));
    const asked = questionOf(first);
    const [sheet] = asked.mapping.sheets;
    if (!sheet) throw new Error('no sheet');
    const columns = sheet.columns.map((column) =>
      column.header === 'Couleur' ? { ...column, target: 'ignored' as const } : column,
    );
    const valueChoices = [{ list: 'organisation', source: 'dreal', value: null }] as const;
    const mapping = { sheets: [{ ...sheet, columns }] };
    await client.call('import.apply', { ...asked, mapping, valueChoices: [...valueChoices] });
    const sequence = (await client.call('plan.open', { planId })).sequence;

    const second = await client.call('import.open', csv(CSV.replace('N°;Axe;', 'n° ; AXE;')));
    const remembered = second.guessed[0]?.columns.map(({ header, target, reason }) => [
      header,
      target,
      reason.code,
    ]);
    expect(remembered?.at(-1)).toEqual(['Couleur', 'ignored', 'remembered']);
    expect(second.values).toEqual(valueChoices);
    const again = await client.call('import.apply', {
      ...questionOf(second),
      valueChoices: [...second.values],
    });
    expect(again).toMatchObject({ sequence: null, counts: { created: 0, updated: 0, unchanged: 2 } });
    expect((await client.call('plan.open', { planId })).sequence).toBe(sequence);
  });

  it('reads a pasted table through the same door', async () => {
    const text = 'Action\tStatut\nOuvrir une crèche\tTerminé';
    const opened = await client.call('import.open', { pasted: { html: '', text } });
    expect(opened.fileName).toBe('Tableau collé');
    expect((await client.call('import.preview', questionOf(opened))).counts.created).toBe(1);
  });

  it('shows lines, guesses again under other headings, and tells what a line brings', async () => {
    const opened = await client.call('import.open', csv(`Suivi\r\n${CSV}`));
    const { importId } = opened;
    const sheet = opened.guessed[0]?.sheet ?? '';
    expect(opened.guessed[0]?.headerRow).toBe(2);
    const rows = await client.call('import.rows', { importId, sheet, from: 1, count: 2 });
    expect(rows.map(([first]) => first)).toEqual(['Suivi', 'N°']);
    const again = await client.call('import.guessSheet', { importId, sheet, headerRow: 1 });
    expect(again).toMatchObject({ headerRow: 1, isIncluded: false });
    await client.call('import.preview', questionOf(opened));
    const line = await client.call('import.line', { importId, sheet, row: 3 });
    expect(line.fields).toMatchObject({
      title: 'Ouvrir une crèche',
      freeFields: [{ label: 'Couleur', value: 'vert' }],
    });
    const report = await client.call('import.report', { importId });
    expect(report.name).toBe('Rapport d’import – Suivi.csv');
    const said = new TextDecoder().decode(report.bytes);
    expect(said).toContain('Suivi;4;Fin;bientôt;Refusée;');
  });

  it('is refused when it is not open any more, or when it is no spreadsheet', async () => {
    const opened = await client.call('import.open', csv(CSV));
    await client.call('import.close', { importId: opened.importId });
    await expect(client.call('import.preview', questionOf(opened))).rejects.toMatchObject({
      code: 'import-missing',
    });
    const pdf = {
      name: 'a.pdf',
      mediaType: 'application/pdf',
      bytes: new TextEncoder().encode('%PDF-1.7\n%âãÏÓ'),
    };
    await expect(client.call('import.open', { document: pdf })).rejects.toMatchObject({
      code: 'spreadsheet-not-one',
      details: { seems: 'pdf' },
    });
  });

  it('keeps no formula in its report', async () => {
    const opened = await client.call('import.open', csv('Titre;Fin\nBus;"=cmd|\' /C calc\'!A0"'));
    await client.call('import.preview', questionOf(opened));
    const { bytes } = await client.call('import.report', { importId: opened.importId });
    expect(new TextDecoder().decode(bytes)).toContain(";'=cmd|");
  });
});

describe('in a worker', () => {
  it('reads, tries and applies the same', async () => {
    await test.close();
    test = await openTestServices({ createSpreadsheetWorker: createTestWorker });
    client = directClient(test.services, test.bugs);
    ({ planId } = await client.call('plan.create', {
      title: 'Feuille de route',
      kind: 'local-roadmap',
      committeeName: '',
      territories: [],
      horizonStart: '2026-12',
    }));
    const opened = await client.call('import.open', csv(CSV));
    const { counts } = await client.call('import.apply', questionOf(opened));
    expect(counts.created).toBe(2);
    expect((await planNow()).actions).toHaveLength(2);
  });
});
