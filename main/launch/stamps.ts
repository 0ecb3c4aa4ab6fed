// Tells whether a target is stale: the stamp beside it is the hash of the sources it was made from.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BUILT_DIRECTORY, PROJECT_DIRECTORY } from './places.ts';
import type { Target } from './targets.ts';

const STAMPS_DIRECTORY = resolve(BUILT_DIRECTORY, '.stamps');
/** Tests and documents are read by nobody at run time. */
const NOT_BUILT = /\.(test|bench|test-support)\.ts$|\.md$|\.asice$|\/(e2e|testing|vectors|snapshots)\//;

export function sourcesHash({ sources }: Target): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of sources.flatMap(filesOf)) {
    hash.update(`\0${path}\0`).update(readFileSync(resolve(PROJECT_DIRECTORY, path)));
  }
  return hash.digest('hex');
}

export function isFresh(target: Target, hash: string): boolean {
  const stamp = stampOf(target);
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash &&
    existsSync(resolve(BUILT_DIRECTORY, target.output))
  );
}

export function writeStamp(target: Target, hash: string): void {
  mkdirSync(STAMPS_DIRECTORY, { recursive: true });
  writeFileSync(stampOf(target), hash);
}

/** Before the built files are touched: a build that is cut short must not pass for a fresh one. */
export function removeStamp(target: Target): void {
  rmSync(stampOf(target), { force: true });
}

function stampOf({ name }: Target): string {
  return join(STAMPS_DIRECTORY, name);
}

function filesOf(path: string): readonly string[] {
  const absolute = resolve(PROJECT_DIRECTORY, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [path];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(PROJECT_DIRECTORY.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !NOT_BUILT.test(file))
    .sort();
}
