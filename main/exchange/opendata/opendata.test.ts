// Open data and the diary, read back by what we did not write.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diaryOf } from '../../domain/calendar/diary.ts';
import { makeDataset } from '../../domain/open-data/dataset.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { canaryPlan } from '../../domain/privacy/canary-plan.test-support.ts';
import { outgoingPlan } from '../../domain/privacy/outgoing-plan.ts';
import { placeThemes } from '../../domain/theme/theme.ts';
import { reference, richPlan } from '../../testing/document-plans.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';
import { describeWithTools } from '../../testing/tools.ts';
import { toolPath } from '../../testing/tool-table.ts';
import { writeDataset } from './write-dataset.ts';
import { writeDiary } from './write-diary.ts';

let folder: TemporaryFolder;
beforeAll(() => {
  folder = makeTemporaryFolder();
});
afterAll(() => {
  folder.remove();
});

function bytesOf(source: PlanDocument): Promise<Uint8Array> {
  return writeDataset(
    makeDataset({
      outgoing: outgoingPlan(source, 'open-data'),
      themes: placeThemes(reference.themes()),
      licence: 'lov2',
      madeOn: '2026-11-22',
      sha256: 'a'.repeat(64),
    }),
  );
}

describeWithTools(['unzip'], 'Open data', () => {
  function unpacked(bytes: Uint8Array, name: string): string {
    const path = join(folder.path, `${name}.zip`);
    const directory = join(folder.path, name);
    writeFileSync(path, bytes);
    mkdirSync(directory);
    execFileSync(toolPath('unzip') ?? 'unzip', ['-q', path, '-d', directory]);
    return directory;
  }
  const table = (directory: string, name: string) =>
    parse<Record<string, string>>(readFileSync(join(directory, name)), { columns: true });

  it('says the same as CSV and as JSON, every column in the dictionary', async () => {
    const directory = unpacked(await bytesOf(richPlan(40)), 'riche');
    const whole = JSON.parse(readFileSync(join(directory, 'donnees.json'), 'utf8')) as {
      readonly licence: string;
      readonly tables: Readonly<Record<string, readonly Record<string, unknown>[]>>;
    };
    expect(whole.licence).toContain('Licence Ouverte');
    const described = table(directory, 'dictionnaire.csv').map(
      (row) => `${row['table'] ?? ''} ${row['colonne'] ?? ''}`,
    );
    for (const [name, rows] of Object.entries(whole.tables)) {
      const read = table(directory, `${name}.csv`);
      expect(read).toHaveLength(rows.length);
      expect(rows.length, name).toBeGreaterThan(0);
      for (const column of Object.keys(rows[0] ?? {})) expect(described).toContain(`${name}.csv ${column}`);
      expect(Object.keys(read[0] ?? {})).toEqual(Object.keys(rows[0] ?? {}));
    }
    expect(readdirSync(directory)).toContain('LISEZ-MOI.txt');
  });

  it('holds nothing that is withheld', async () => {
    const { document, canaries } = canaryPlan();
    const { plan, contacts, organisations } = outgoingPlan(document, 'open-data');
    const outgoing = JSON.stringify({ plan, contacts, organisations });
    const directory = unpacked(await bytesOf(document), 'canaris');
    const text = readdirSync(directory)
      .map((name) => readFileSync(join(directory, name), 'utf8'))
      .join('\n');
    const withheld = canaries.filter(({ word }) => !outgoing.includes(word));
    expect(withheld.filter(({ word }) => text.includes(word)).map(({ path }) => path)).toEqual([]);
    expect(text).toContain(canaries.find(({ path }) => path === 'document.plan.actions[0].title')?.word);
    expect(text).not.toContain('exemple.fr');
  });

  it('is the same, byte for byte, when made again', async () => {
    expect(Buffer.compare(await bytesOf(richPlan(20)), await bytesOf(richPlan(20)))).toBe(0);
  });
});

it('writes a diary that agendas take: whole days, stable names, lines folded', () => {
  const { plan } = outgoingPlan(richPlan(20), 'committee');
  const entries = diaryOf(plan, []);
  expect(entries.length).toBeGreaterThan(5);
  const text = new TextDecoder().decode(writeDiary({ title: plan.title, madeOn: '2026-11-22', entries }));
  expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(entries.length);
  expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(entries.length);
  expect(text).toMatch(/^DTSTART;VALUE=DATE:\d{8}\r$/m);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(new TextDecoder().decode(writeDiary({ title: plan.title, madeOn: '2026-11-22', entries }))).toBe(
    text,
  );
});
