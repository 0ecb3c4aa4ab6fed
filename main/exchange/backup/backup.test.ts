import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { BackupRefused, type BackupProgress } from './backup-refused.ts';
import { MANIFEST_PATH } from './manifest.ts';
import { openBackup } from './read-backup.ts';
import { writeBackup, type FileToKeep } from './write-backup.ts';

const quiet: BackupProgress = { isCancelled: () => false, report: () => undefined };
const FACTS = {
  madeAt: new Date('2026-11-22T07:12:00.000Z'),
  madeWith: '0.1.0',
  workspaceName: 'Comité',
  maxBytes: 1_000_000,
};
const file = (path: string, text: string): FileToKeep => ({ path, read: () => Buffer.from(text) });
const FILES = [file('workspace.json', '{}'), file('plans/a/snapshot.json', '{"titre":"é"}')];

async function unpacked(
  bytes: Uint8Array,
  progress = quiet,
): Promise<readonly (readonly [string, string])[]> {
  const found: (readonly [string, string])[] = [];
  for await (const each of (await openBackup(bytes, progress)).files())
    found.push([each.path, Buffer.from(each.bytes).toString('utf8')]);
  return found;
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (error: unknown) => {
      if (error instanceof BackupRefused) return error.code;
      throw error;
    },
  );
}

/** An archive made by hand: what the writer would never write. */
async function archiveOf(entries: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array> {
  const archive = new ZipFile();
  for (const [path, content] of Object.entries(entries)) archive.addBuffer(Buffer.from(content), path);
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
const manifest = (facts: object): string =>
  JSON.stringify({
    format: 'jalon-backup',
    version: 1,
    madeAt: FACTS.madeAt.toISOString(),
    madeWith: '0.1.0',
    workspaceName: 'Comité',
    files: [],
    ...facts,
  });
/** Of `{}`. */
const EMPTY_SHA256 = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
const listed = (path: string) => ({ path, sha256: EMPTY_SHA256, sizeBytes: 2 });

it('gives back what it was given, and is the same bytes for the same files at the same time', async () => {
  const bytes = await writeBackup(FILES, FACTS, quiet);
  expect(await unpacked(bytes)).toEqual([
    ['workspace.json', '{}'],
    ['plans/a/snapshot.json', '{"titre":"é"}'],
  ]);
  expect(Buffer.from(await writeBackup(FILES, FACTS, quiet)).equals(bytes)).toBe(true);
});

it('refuses a backup one byte of which has changed, wherever it is', async () => {
  const bytes = await writeBackup(FILES, FACTS, quiet);
  const original = await unpacked(bytes);
  let refused = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const altered = bytes.with(index, (bytes[index] ?? 0) ^ 0x55);
    const outcome = await unpacked(altered).catch((error: unknown) => error);
    // Times and comments are no content: what is read must be refused or be the same.
    if (outcome instanceof BackupRefused) refused += 1;
    else expect(outcome).toEqual(original);
  }
  expect(refused).toBeGreaterThan(bytes.length / 2);
});

it.each([
  ['a text', Buffer.from('bonjour'), 'backup-not-one'],
  ['nothing', Buffer.alloc(0), 'backup-not-one'],
])('refuses %s, which is no archive', async (_what, bytes, code) => {
  expect(await refusalOf(unpacked(bytes))).toBe(code);
});

it('refuses one cut short', async () => {
  const bytes = await writeBackup(FILES, FACTS, quiet);
  expect(await refusalOf(unpacked(bytes.subarray(0, bytes.length - 40)))).toBe('backup-damaged');
});

it.each([
  ['an archive of something else', { 'a.txt': 'x' }, 'backup-not-one'],
  ['a manifest of another format', { [MANIFEST_PATH]: '{"format":"autre"}' }, 'backup-not-one'],
  ['a manifest that is no JSON', { [MANIFEST_PATH]: '{' }, 'backup-damaged'],
  ['a newer one', { [MANIFEST_PATH]: manifest({ version: 2, files: 'autrement' }) }, 'backup-too-new'],
  [
    'a file that is named and absent',
    { [MANIFEST_PATH]: manifest({ files: [listed('a'), listed('b')] }), a: '{}' },
    'backup-damaged',
  ],
  [
    'a file that is there and not named',
    { [MANIFEST_PATH]: manifest({ files: [listed('a')] }), a: '{}', b: '{}' },
    'backup-damaged',
  ],
  [
    'a file that is not what its digest says',
    { [MANIFEST_PATH]: manifest({ files: [listed('a')] }), a: '[]' },
    'backup-damaged',
  ],
  [
    'two names that are one on some disks',
    { [MANIFEST_PATH]: manifest({ files: [listed('a'), listed('A')] }), a: '{}', A: '{}' },
    'backup-damaged',
  ],
  [
    'a name Windows keeps for itself',
    { [MANIFEST_PATH]: manifest({ files: [listed('plans/con.json')] }), 'plans/con.json': '{}' },
    'backup-damaged',
  ],
] as const)('refuses %s', async (_what, entries, code) => {
  expect(await refusalOf(unpacked(await archiveOf(entries)))).toBe(code);
});

it('refuses a path that leads outside', async () => {
  const files = [listed('aa/aaa')];
  const honest = await archiveOf({ [MANIFEST_PATH]: manifest({ files }), 'aa/aaa': '{}' });
  const escaping = Buffer.from(
    Buffer.from(honest).toString('latin1').replaceAll('aa/aaa', '../aaa'),
    'latin1',
  );
  expect(await refusalOf(unpacked(escaping))).toBe('backup-damaged');
});

it('refuses what unpacks to far more than it weighs', async () => {
  const zeros = Buffer.alloc(8 * 1024 * 1024);
  expect(deflateRawSync(zeros).length * 400).toBeLessThan(zeros.length);
  const bomb = await archiveOf({ [MANIFEST_PATH]: manifest({ files: [listed('a')] }), a: zeros });
  expect(await refusalOf(unpacked(bomb))).toBe('backup-too-large');
});

it('refuses to make one heavier than what can travel', async () => {
  expect(await refusalOf(writeBackup(FILES, { ...FACTS, maxBytes: 100 }, quiet))).toBe('backup-too-large');
});

it('stops between two files when it is cancelled, and says how far it is until then', async () => {
  const seen: number[] = [];
  const progress = { isCancelled: () => seen.length === 1, report: (done: number) => seen.push(done) };
  expect(await refusalOf(writeBackup(FILES, FACTS, progress))).toBe('cancelled');
  expect(seen).toEqual([1]);
});
