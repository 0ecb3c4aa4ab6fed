import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGE_HEADERS } from './policy.ts';
import { readPageFiles, type PageFiles } from '../services/page-files.ts';
import { answerPage } from './protocol.ts';

let folder = '';
let files: PageFiles;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-page-'));
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'renderer/index.html'), '<p>page</p>');
  writeFileSync(join(folder, 'renderer/assets/index-1.js'), 'export {};');
  writeFileSync(join(folder, 'renderer/notes.exe'), 'MZ');
  files = readPageFiles(join(folder, 'renderer'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function answer(url: string, method = 'GET'): Response {
  return answerPage(files, { method, url });
}

test('the page is answered with its type, under the policy', async () => {
  const response = answer('jalon://app/index.html');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<p>page</p>');
  expect(Object.fromEntries(response.headers)).toEqual({
    ...PAGE_HEADERS,
    'content-type': 'text/html; charset=utf-8',
  });
  const script = answer('jalon://app/assets/index-1.js?v=1#top');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test.each([
  'jalon://app/',
  'jalon://app/assets',
  'jalon://app/Index.html',
  'jalon://app/index.html/',
  'jalon://app/../secret.html',
  'jalon://app/%2e%2e/secret.html',
  'jalon://app/..%2fsecret.html',
  'jalon://app/..%5csecret.html',
  'jalon://app//index.html',
  'jalon://app/assets/../../secret.html',
  'jalon://app/constructor',
  'jalon://app/__proto__',
  'jalon://app/notes.exe',
  'jalon://other/index.html',
  'jalon://app:1/index.html',
  'https://app/index.html',
])('%s is not found, and its absence is served under the policy too', (url) => {
  const response = answer(url);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-security-policy')).toBe(PAGE_HEADERS['content-security-policy']);
});

test('only reading is answered', async () => {
  expect(answer('jalon://app/index.html', 'POST').status).toBe(405);
  const head = answer('jalon://app/index.html', 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
});
