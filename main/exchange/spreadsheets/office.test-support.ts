// LibreOffice as an independent judge: it opens what we wrote, and says what it saw.
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { toolPath } from '../../testing/tool-table.ts';

const run = promisify(execFile);
const MAX_MS = 120_000;

/** Resolves the files converted, in the order given; one start for all. Its own profile: an open LibreOffice is left in peace. */
export async function convertAll(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  to: string,
  filterIn?: string,
): Promise<readonly Buffer[]> {
  const soffice = toolPath('soffice');
  if (soffice === undefined) throw new Error('soffice is missing');
  const converted = join(folder, 'converted');
  await mkdir(converted, { recursive: true });
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const words = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    ...(filterIn === undefined ? [] : [`--infilter=${filterIn}`]),
    '--convert-to',
    to,
    '--outdir',
    converted,
  ];
  await run(soffice, [...words, ...files.map(({ name }) => join(folder, name))], { timeout: MAX_MS });
  const extension = to.split(':')[0] ?? to;
  return Promise.all(
    files.map(({ name }) => readFile(join(converted, name.replace(/\.[^.]+$/, `.${extension}`)))),
  );
}
