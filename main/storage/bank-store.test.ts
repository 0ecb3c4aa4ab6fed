// Clauses [K1] to [K3] of FORMAT.md.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bankWith, segmentOf, solutionNumber } from '../domain/bank/bank.test-support.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { BankStore, lineHash } from './bank-store.ts';

const IDENTITY = 'b'.repeat(64);
const folders: ReturnType<typeof makeTemporaryFolder>[] = [];
afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));

const LINES = ['{"un":1}', '{"deux":"é"}'].map((line) => Buffer.from(line));
const segment = segmentOf(bankWith([solutionNumber(1), solutionNumber(2, { title: 'Crèche' })]));

function written() {
  const folder = makeTemporaryFolder();
  folders.push(folder);
  const store = new BankStore(folder.path);
  const lines = Buffer.concat(LINES.flatMap((line) => [line, Buffer.from('\n')]));
  expect(store.write(IDENTITY, segment, lines)).toBeUndefined();
  return { store, directory: folder.path, at: (name: string) => join(folder.path, 'bank', IDENTITY, name) };
}

describe('the index of a file of the bank', () => {
  it('[K2] is read as it was written, every word where it stood', () => {
    const { store } = written();
    const read = store.read(IDENTITY);
    expect(read?.facts).toEqual(segment.facts);
    expect(read?.whole.words).toEqual(segment.whole.words);
    expect([...(read?.whole.starts ?? [])]).toEqual([...segment.whole.starts]);
    expect([...(read?.head.rows ?? [])]).toEqual([...segment.head.rows]);
  });

  it('[K3] is not used where any byte of it is another, nor where it is cut or gone', () => {
    const { store, at } = written();
    const whole = readFileSync(at('index'));
    const headerLength = whole.indexOf(0x0a);
    for (const place of [headerLength + 1, headerLength + 40, whole.length - 1]) {
      const altered = Buffer.from(whole);
      altered[place] = (altered[place] ?? 0) ^ 1;
      writeFileSync(at('index'), altered);
      expect(store.read(IDENTITY), `byte ${String(place)}`).toBeUndefined();
    }
    for (const length of [0, 5, headerLength, whole.length - 3]) {
      writeFileSync(at('index'), whole.subarray(0, length));
      expect(store.read(IDENTITY), `cut at ${String(length)}`).toBeUndefined();
    }
    rmSync(at('index'));
    expect(store.read(IDENTITY)).toBeUndefined();
    writeFileSync(at('index'), whole);
    expect(store.read(IDENTITY)).toBeDefined();
  });

  it('[K3] of another version is drawn anew', () => {
    const { store, at } = written();
    const text = readFileSync(at('index'), 'latin1');
    writeFileSync(at('index'), text.replace('"version":1', '"version":0'), 'latin1');
    expect(store.read(IDENTITY)).toBeUndefined();
  });

  it('[K1] gives each line by its place, and none that is not what it was', () => {
    const { store, at } = written();
    const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = LINES;
    const place = { offset: first.length + 1, lengthBytes: second.length, hash: lineHash(second) };
    expect(store.line(IDENTITY, place)).toBe('{"deux":"é"}');
    expect(store.line(IDENTITY, { ...place, offset: 0 })).toBeUndefined();
    expect(store.line(IDENTITY, { ...place, offset: 10_000 })).toBeUndefined();
    rmSync(at('solutions.ndjson'));
    expect(store.line(IDENTITY, place)).toBeUndefined();
  });

  it('tells that the disk refuses, and leaves no half of a file', () => {
    const folder = makeTemporaryFolder();
    folders.push(folder);
    writeFileSync(join(folder.path, 'bank'), 'un fichier à la place du dossier');
    const store = new BankStore(folder.path);
    expect(store.write(IDENTITY, segment, Buffer.from(''))).toMatchObject({
      code: expect.any(String) as string,
    });
    expect(store.read(IDENTITY)).toBeUndefined();
  });
});
