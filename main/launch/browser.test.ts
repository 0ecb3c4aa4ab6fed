import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { browserCommand, hasDisplay } from './browser.ts';
import { documentsIn } from './documents-folder.ts';

const ADDRESS = 'http://127.0.0.1:1/login?t=x';

it('opens a window of its own where a Chromium is found, else the browser of the system', () => {
  const folder = makeTemporaryFolder();
  const environment = { PATH: `/nowhere:${folder.path}` };
  expect(browserCommand(ADDRESS, 'linux', environment)).toEqual({ program: 'xdg-open', words: [ADDRESS] });
  const chromium = join(folder.path, 'chromium');
  writeFileSync(chromium, '');
  chmodSync(chromium, 0o755);
  expect(browserCommand(ADDRESS, 'linux', environment)).toEqual({
    program: chromium,
    words: [`--app=${ADDRESS}`],
  });
  folder.remove();
});

it('hands the address to Windows as one word, after an empty title', () => {
  expect(browserCommand(ADDRESS, 'win32', {}).words).toEqual(['/c', 'start', '""', ADDRESS]);
});

it('sees a display on Linux only where one is named', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
});

it('reads where documents are from the user directories of a Linux desktop', () => {
  const read = (line: string) => documentsIn(`# comment\n${line}\n`, '/home/anne');
  expect(read('XDG_DOCUMENTS_DIR="$HOME/Mes documents"')).toBe('/home/anne/Mes documents');
  expect(read('XDG_DOCUMENTS_DIR="/srv/commun"')).toBe('/srv/commun');
  expect(read('XDG_DOCUMENTS_DIR="relatif"')).toBeUndefined();
  expect(read('XDG_MUSIC_DIR="$HOME/Musique"')).toBeUndefined();
});
