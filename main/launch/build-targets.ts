// Builds with Vite what is stale, beside what is there, and puts it in place when it is whole.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { withBuildLock } from './build-lock.ts';
import { BUILT_DIRECTORY, PROJECT_DIRECTORY } from './places.ts';
import { isFresh, removeStamp, sourcesHash, writeStamp } from './stamps.ts';
import { presentTargets, type Target } from './targets.ts';

/** Answers with the names of the targets it had to build. */
export async function buildStale(targets: readonly Target[] = presentTargets()): Promise<readonly string[]> {
  if (staleAmong(targets).length === 0) return [];
  return withBuildLock(async () => {
    // Asked again: another process may have built while this one waited for the lock.
    const stale = staleAmong(targets);
    for (const { target, hash } of stale) {
      await build(target);
      writeStamp(target, hash);
    }
    return stale.map(({ target }) => target.name);
  });
}

function staleAmong(
  targets: readonly Target[],
): readonly { readonly target: Target; readonly hash: string }[] {
  return targets
    .map((target) => ({ target, hash: sourcesHash(target) }))
    .filter(({ target, hash }) => !isFresh(target, hash));
}

async function build(target: Target): Promise<void> {
  const { config, output, name } = target;
  // Loaded here: most starts have nothing to build, and need not wait for Vite.
  const vite = await import('vite');
  const warnings: string[] = [];
  const logger = vite.createLogger('warn');
  logger.warn = (message) => warnings.push(message);
  logger.warnOnce = (message) => warnings.push(message);
  const made = resolve(BUILT_DIRECTORY, `.${output}-${String(process.pid)}`);
  try {
    await vite.build({
      configFile: resolve(PROJECT_DIRECTORY, config),
      mode: 'production',
      logLevel: 'warn',
      customLogger: logger,
      build: {
        outDir: made,
        emptyOutDir: true,
        // A busy machine is no fault of what is built.
        rolldownOptions: { checks: { bundlerTimings: false } },
      },
    });
    if (warnings.length > 0) throw new Error(`the build of ${name} warns:\n${warnings.join('\n')}`);
    removeStamp(target);
    putInPlace(made, output);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function putInPlace(made: string, output: string): void {
  const place = resolve(BUILT_DIRECTORY, output);
  const replaced = resolve(BUILT_DIRECTORY, `.${output}-replaced-${String(process.pid)}`);
  mkdirSync(BUILT_DIRECTORY, { recursive: true });
  if (existsSync(place)) renameSync(place, replaced);
  renameSync(made, place);
  rmSync(replaced, { recursive: true, force: true });
}
