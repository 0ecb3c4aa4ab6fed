// Where things lie around the launcher.
import { resolve } from 'node:path';

export const PROJECT_DIRECTORY = resolve(import.meta.dirname, '../..');
export const BUILT_DIRECTORY = resolve(PROJECT_DIRECTORY, 'dist');
/** Inside node_modules, so that a fresh `npm ci` forgets it. */
export const CACHE_DIRECTORY = resolve(PROJECT_DIRECTORY, 'node_modules/.cache/jalon');

/** Where the person typed the command: npm runs its scripts in the project's folder, wherever it was called from. */
export function callerDirectory(script: string): string {
  const isRunByNpm = process.env['npm_lifecycle_event'] === script;
  return (isRunByNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
}
