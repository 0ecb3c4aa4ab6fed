// `npm run --silent jalon`: builds the command line when it is stale, without a word, and runs it.
import { join } from 'node:path';
import { buildStale } from './build-targets.ts';
import { runHost } from './host-process.ts';
import { BUILT_DIRECTORY, callerDirectory } from './places.ts';
import { presentTargets } from './targets.ts';

await buildStale(presentTargets().filter(({ name }) => name === 'main'));
process.exitCode = await runHost({
  program: process.execPath,
  words: [join(BUILT_DIRECTORY, 'main/cli.js'), ...process.argv.slice(2)],
  directory: callerDirectory('jalon'),
  inheritsStdin: true,
});
