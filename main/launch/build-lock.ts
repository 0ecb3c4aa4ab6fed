// One build at a time: two starts of a fresh clone must not write the same files.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CACHE_DIRECTORY } from './places.ts';

const LOCK = join(CACHE_DIRECTORY, 'build.lock');
const HOLDER = join(LOCK, 'pid');
const RETRY_MS = 100;
/** How long a lock may stand without its holder's number, which is written just after it. */
const UNNAMED_GRACE_MS = 5_000;

export async function withBuildLock<Result>(work: () => Promise<Result>): Promise<Result> {
  mkdirSync(CACHE_DIRECTORY, { recursive: true });
  while (!tryTake()) {
    if (isAbandoned()) rmSync(LOCK, { recursive: true, force: true });
    else await wait(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function tryTake(): boolean {
  try {
    mkdirSync(LOCK);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(HOLDER, String(process.pid));
  return true;
}

function isAbandoned(): boolean {
  try {
    return !isAlive(Number(readFileSync(HOLDER, 'utf8')));
  } catch {
    return isUnnamedForLong();
  }
}

function isUnnamedForLong(): boolean {
  try {
    return Date.now() - statSync(LOCK).mtimeMs > UNNAMED_GRACE_MS;
  } catch {
    return false;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
