// A delegation shares its catalogue; a committee takes of it what it wants, and makes its letter.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acquaint, openSide, receive, type Side } from '../testing/exchange-sides.ts';
import { documentPlaces, type TestDocumentPlaces } from '../testing/document-places.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

const folder = makeTemporaryFolder();
let delegation: Side;
let committee: Side;
let places: TestDocumentPlaces;

beforeAll(async () => {
  places = documentPlaces();
  delegation = await openSide(folder.path, 'Délégation');
  committee = await openSide(folder.path, 'Comité', { documentPlaces: places });
  await acquaint(delegation, committee);
});
afterAll(async () => {
  await delegation.open.services.close();
  await committee.open.services.close();
  await folder.remove();
  places.remove();
});

const share = () =>
  delegation.client.call('catalogue.share', {
    title: 'Appels de l’hiver',
    maker: 'Délégation',
    note: 'À jour ce matin.',
    ...delegation.signature,
  });
const overview = () => committee.client.call('catalogue.overview', {});
const NOTHING = { themes: [], territories: [] };

describe('a catalogue', () => {
  it('that is empty is not shared', async () => {
    await expect(share()).rejects.toMatchObject({ code: 'catalogue-empty' });
  });

  it('goes signed and dated, is told where it comes with its signer, and read as any signed file', async () => {
    await delegation.client.call('catalogue.openSample', {});
    const { document } = await share();
    const [examined] = await receive(committee.client, [document]);
    expect(examined).toMatchObject({ outcome: 'received', kind: 'catalogue' });
    const { received, catalogue } = await overview();
    expect(received).toMatchObject([
      { title: 'Appels de l’hiver', maker: 'Délégation', note: 'À jour ce matin.', isRelied: true },
    ]);
    expect(received[0]?.entryCount).toBeGreaterThan(30);
    expect(catalogue.calls).toEqual([]);
    const read = await committee.client.call('signed.read', { document });
    expect(read).toMatchObject({ kind: 'catalogue', warnings: [] });
  });

  it('is taken in by choice, as one edit that undo takes back; nothing is proposed twice', async () => {
    const [file] = (await overview()).received;
    const identity = file?.identity ?? '';
    const proposed = await committee.client.call('catalogue.compare', { identity });
    expect(proposed.length).toBe(file?.entryCount);
    const calls = proposed.filter(({ list }) => list === 'calls').map(({ id }) => id);
    const { sequence, takenCount } = await committee.client.call('catalogue.take', {
      identity,
      entryIds: calls,
    });
    // Some bring their dispositif along.
    const after = (await overview()).catalogue;
    expect(after.calls).toHaveLength(calls.length);
    expect(after.programmes.length).toBeGreaterThan(0);
    expect(takenCount).toBe(calls.length + after.programmes.length);
    const known = new Set(after.programmes.map(({ id }) => id));
    expect(after.calls.filter(({ programmeId }) => programmeId !== null && !known.has(programmeId))).toEqual(
      [],
    );
    const left = await committee.client.call('catalogue.compare', { identity });
    expect(left.some(({ list }) => list === 'calls')).toBe(false);
    await committee.client.call('edit.undo', { planId: null, sequence });
    expect((await overview()).catalogue.calls).toEqual([]);
    await committee.client.call('edit.redo', { planId: null });
    expect((await overview()).catalogue.calls).toHaveLength(calls.length);
  });

  it('that is newer takes the place of what is here, at its place', async () => {
    const { catalogue } = await delegation.client.call('catalogue.overview', {});
    const [first] = catalogue.calls;
    await delegation.client.call('edit.commit', {
      label: 'Prolongé',
      edits: [
        {
          kind: 'item.set',
          document: 'catalogue',
          list: 'calls',
          itemId: first?.id ?? '',
          field: 'title',
          value: 'Appel prolongé',
        },
      ],
    });
    const { document, identity } = await share();
    await receive(committee.client, [document]);
    const proposed = await committee.client.call('catalogue.compare', { identity });
    expect(proposed.filter(({ list }) => list === 'calls')).toMatchObject([
      { name: 'Appel prolongé', state: 'newer' },
    ]);
    await committee.client.call('catalogue.take', { identity, entryIds: [first?.id ?? ''] });
    expect((await overview()).catalogue.calls[0]?.title).toBe('Appel prolongé');
  });

  it('of a file that is not kept, or is none, is refused', async () => {
    const compare = (identity: string) => committee.client.call('catalogue.compare', { identity });
    await expect(compare('0'.repeat(64))).rejects.toMatchObject({ code: 'kept-file-unknown' });
  });
});

describe('the veille', () => {
  it('is a letter in each format, and an agenda; the same day gives the same bytes', async () => {
    for (const format of ['pdf', 'odt', 'docx', 'html'] as const) {
      const asked = { ...NOTHING, title: 'Veille', maker: 'Comité', format, madeOn: '2026-11-23' } as const;
      const one = await committee.client.call('digest.document', asked);
      const other = await committee.client.call('digest.document', asked);
      expect(one.name).toBe(`veille-2026-11-23.${format}`);
      expect(one.bytes.byteLength).toBeGreaterThan(2000);
      expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    }
    const diary = await committee.client.call('digest.diary', { ...NOTHING, madeOn: '2019-01-01' });
    expect(new TextDecoder().decode(diary.bytes)).toContain('BEGIN:VCALENDAR');
  }, 120_000);
});
