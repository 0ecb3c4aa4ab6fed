// `npm run package` and `npm run package:dir`: builds what is stale, then has electron-builder assemble it.
import { join } from 'node:path';
import { build, type Configuration } from 'electron-builder';
import { buildStale } from './build-targets.ts';
import { PACKAGE_USAGE, readPackageOptions, type PackageOptions } from './package-options.ts';
import { PROJECT_DIRECTORY } from './places.ts';

const WRONG_USAGE_EXIT_CODE = 2;

function configurationFor({ isFolderOnly, electronDist, output }: PackageOptions): Configuration {
  return {
    extends: join(PROJECT_DIRECTORY, 'electron-builder.yml'),
    ...(electronDist === undefined ? {} : { electronDist }),
    ...(output === undefined ? {} : { directories: { output } }),
    // Fuses are set in Electron's own binary: for what is given to others, not for a folder to try.
    ...(isFolderOnly ? { electronFuses: null } : {}),
  };
}

const read = readPackageOptions(
  process.argv.slice(2),
  process.env,
  join(PROJECT_DIRECTORY, 'node_modules/electron/dist'),
);
if (read.ok) {
  await buildStale();
  await build({
    projectDir: PROJECT_DIRECTORY,
    config: configurationFor(read.options),
    dir: read.options.isFolderOnly,
    publish: 'never',
  });
} else {
  process.stderr.write(`${read.problem}\n\n${PACKAGE_USAGE}\n`);
  process.exitCode = WRONG_USAGE_EXIT_CODE;
}
