// What is read, and what leaves for a spreadsheet.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { MEDIA_TYPES } from '../../contract/documents.ts';
import { inputs } from '../../contract/requests.ts';
import { refusalOf, type Connected } from './connection.ts';

export function describeReading(client: Connected): void {
  it('describes the workspace by its name, never by its path', async () => {
    const description = await client().call('workspace.describe', {});
    expect(description).toMatchObject({ name: 'Comité', isReadOnly: false, problems: [] });
    expect(JSON.stringify(description)).not.toContain('/');
  });

  it('reads the themes, and says what territories come from', async () => {
    const { themes, territoryVintage, territorySource } = await client().call('reference.read', {});
    expect(themes.length).toBeGreaterThan(3);
    expect(territoryVintage).toBeGreaterThan(2020);
    expect(JSON.stringify(territorySource)).toMatch(/Licence Ouverte/i);
  });

  it('finds a territory by the beginning of its name, and its parts', async () => {
    const question = { text: 'mayen', kinds: ['departement'] as 'departement'[], perimeter: [], limit: 5 };
    const [found] = await client().call('territories.search', question);
    expect(found).toMatchObject({ kind: 'departement', code: '53', label: 'Mayenne' });
    const perimeter = [{ kind: 'departement' as const, code: '53' }];
    expect((await client().call('territories.parts', { perimeter })).length).toBeGreaterThan(1);
  });

  it('opens the sample once, however often it is asked', async () => {
    const first = await client().call('plan.openSample', { sample: 'pays-de-la-loire' });
    const second = await client().call('plan.openSample', { sample: 'pays-de-la-loire' });
    expect(second).toEqual(first);
    const { plan, directory } = await client().call('plan.open', first);
    expect(plan.actions.length).toBeGreaterThan(10);
    expect(directory.organisations.length).toBeGreaterThan(5);
  });
}

export function describeSpreadsheets(client: Connected): void {
  it('takes out every table in every format, without changing anything', async () => {
    const { planId } = await client().call('plan.openSample', { sample: 'pays-de-la-loire' });
    const before = await client().call('workspace.describe', {});
    const { table: tables, format: formats } = inputs['spreadsheet.export'].shape;
    for (const table of tables.options) {
      for (const format of formats.options) {
        const input = { planId, table, format, withPersonalData: false };
        const { name, mediaType, bytes } = await client().call('spreadsheet.export', input);
        expect(name).toMatch(new RegExp(`^[a-z0-9-]+\\.${format}$`));
        expect(mediaType).toBe(MEDIA_TYPES[format]);
        // An archive for the two, text with its mark for the third.
        expect([...bytes.subarray(0, 2)]).toEqual(format === 'csv' ? [0xef, 0xbb] : [0x50, 0x4b]);
      }
    }
    expect(await client().call('workspace.describe', {})).toEqual(before);
  });

  it('refuses the tables of a plan that is not there', async () => {
    const input = { planId: randomUUID(), table: 'plan', format: 'ods', withPersonalData: false } as const;
    expect(await refusalOf(client().call('spreadsheet.export', input))).toBe('plan-missing');
  });
}
