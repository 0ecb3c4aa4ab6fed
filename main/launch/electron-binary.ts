// Electron's binary: installed, or fetched once, or known to be out of reach.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_DIRECTORY, PROJECT_DIRECTORY } from './places.ts';

const ELECTRON_DIRECTORY = join(PROJECT_DIRECTORY, 'node_modules/electron');
const MEMORY = join(CACHE_DIRECTORY, 'electron-out-of-reach');
const MAX_DOWNLOAD_MS = 30_000;

export function installedElectron(): string | undefined {
  const pathFile = join(ELECTRON_DIRECTORY, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(ELECTRON_DIRECTORY, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}

/** True when an earlier start found this very version out of reach. */
export function isRememberedOutOfReach(): boolean {
  return existsSync(MEMORY) && readFileSync(MEMORY, 'utf8') === electronVersion();
}

/** Downloads the binary, or remembers that it could not. */
export async function downloadElectron(): Promise<string | undefined> {
  await runInstaller();
  const binary = installedElectron();
  if (binary !== undefined) {
    rmSync(MEMORY, { force: true });
    return binary;
  }
  mkdirSync(CACHE_DIRECTORY, { recursive: true });
  writeFileSync(MEMORY, electronVersion());
  return undefined;
}

function electronVersion(): string {
  const description = readFileSync(join(ELECTRON_DIRECTORY, 'package.json'), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}

/** Resolves however it ends: what counts is whether the binary is there afterwards. */
function runInstaller(): Promise<void> {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(ELECTRON_DIRECTORY, 'install.js')], {
      stdio: 'ignore',
      timeout: MAX_DOWNLOAD_MS,
      killSignal: 'SIGKILL',
    });
    installer.once('error', () => resolve());
    installer.once('close', () => resolve());
  });
}
