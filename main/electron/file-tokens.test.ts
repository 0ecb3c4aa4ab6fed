import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_DOCUMENT_BYTES } from '../contract/documents.ts';
import { FileTokens } from './file-tokens.ts';

const OWNER = 1;
const STRANGER = 2;
let folder = '';
let tokens: FileTokens;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-tokens-'));
  tokens = new FileTokens();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plant(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function readableToken(): Promise<string> {
  const chosen = await tokens.grantReading(OWNER, plant('plan.asice', 'plan'));
  if (!chosen) throw new Error('not granted');
  expect(chosen).toMatchObject({ name: 'plan.asice', sizeBytes: 4 });
  return chosen.token;
}

const SPENT = { ok: false, error: { code: 'file-token-spent', details: {} } };

describe('reading', () => {
  test('the window that chose reads the file, once', async () => {
    const token = await readableToken();
    expect(await tokens.read(OWNER, token)).toEqual({ ok: true, value: new TextEncoder().encode('plan') });
    expect(await tokens.read(OWNER, token)).toEqual(SPENT);
  });
  test('another window is refused, and does not spend the token', async () => {
    const token = await readableToken();
    expect(await tokens.read(STRANGER, token)).toEqual(SPENT);
    expect(await tokens.read(OWNER, token)).toMatchObject({ ok: true });
  });
  test('a token nobody gave is refused', async () => {
    expect(await tokens.read(OWNER, join(folder, 'plan.asice'))).toEqual(SPENT);
  });
  test('a token to read does not write', async () => {
    const token = await readableToken();
    expect(await tokens.write(OWNER, token, new Uint8Array([1]))).toEqual(SPENT);
    expect(readFileSync(join(folder, 'plan.asice'), 'utf8')).toBe('plan');
  });
  test('the tokens of a window that closed are void', async () => {
    const token = await readableToken();
    tokens.forgetPage(OWNER);
    expect(await tokens.read(OWNER, token)).toEqual(SPENT);
  });
  test('a file larger than the limit is refused, one at the limit is not', async () => {
    const path = plant('large.asice', '');
    truncateSync(path, MAX_DOCUMENT_BYTES + 1);
    const tooLarge = await tokens.grantReading(OWNER, path);
    expect(await tokens.read(OWNER, tooLarge?.token ?? '')).toMatchObject({
      error: { code: 'document-too-large' },
    });
    truncateSync(path, MAX_DOCUMENT_BYTES);
    const atLimit = await tokens.grantReading(OWNER, path);
    expect(await tokens.read(OWNER, atLimit?.token ?? '')).toMatchObject({ ok: true });
  });
  test('a folder is not granted, and a file that went away is told of', async () => {
    expect(await tokens.grantReading(OWNER, folder)).toBeNull();
    const token = await readableToken();
    rmSync(join(folder, 'plan.asice'));
    expect(await tokens.read(OWNER, token)).toMatchObject({ error: { code: 'file-unreadable' } });
  });
});

describe('writing', () => {
  const bytes = new TextEncoder().encode('new');

  test('the file is replaced whole, once, and nothing is left beside it', async () => {
    const path = plant('plan.asice', 'a longer old content');
    const { token, name } = tokens.grantWriting(OWNER, path);
    expect(name).toBe('plan.asice');
    expect(await tokens.write(OWNER, token, bytes)).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['plan.asice']);
    expect(await tokens.write(OWNER, token, bytes)).toEqual(SPENT);
  });
  test('another window is refused, and a token to write does not read', async () => {
    const path = plant('plan.asice', 'old');
    const { token } = tokens.grantWriting(OWNER, path);
    expect(await tokens.write(STRANGER, token, bytes)).toEqual(SPENT);
    expect(await tokens.read(OWNER, token)).toEqual(SPENT);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
  test('where the file cannot be written, what was there stays and nothing is left over', async () => {
    const path = join(folder, 'taken');
    mkdirSync(join(path, 'inside'), { recursive: true });
    const { token } = tokens.grantWriting(OWNER, path);
    expect(await tokens.write(OWNER, token, bytes)).toMatchObject({ error: { code: 'file-not-written' } });
    expect(readdirSync(folder)).toEqual(['taken']);
    const nowhere = tokens.grantWriting(OWNER, join(folder, 'missing/plan.asice'));
    expect(await tokens.write(OWNER, nowhere.token, bytes)).toMatchObject({
      error: { code: 'file-not-written' },
    });
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });
});
