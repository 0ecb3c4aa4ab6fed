// The words of `npm run package`.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface PackageOptions {
  /** A folder to try, for this system; otherwise the installers of this system. */
  readonly isFolderOnly: boolean;
  /** Undefined lets electron-builder download it. */
  readonly electronDist: string | undefined;
  readonly output: string | undefined;
}

export type ReadPackageOptions =
  { readonly ok: true; readonly options: PackageOptions } | { readonly ok: false; readonly problem: string };

export const PACKAGE_USAGE = `Usage\u202f: npm run package:dir -- [--electron-dist DOSSIER] [--output DOSSIER]
        npm run package     -- [--electron-dist DOSSIER] [--output DOSSIER]

  --electron-dist DOSSIER   Electron décompressé (sous Linux, le dossier qui contient «\u202felectron\u202f»).
                            À défaut\u202f: la variable ELECTRON_DIST, puis node_modules/electron/dist.
  --output DOSSIER          où écrire (à défaut\u202f: release)`;

/** `installedDist`: where the electron package keeps its binary once it has downloaded it. */
export function readPackageOptions(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  installedDist: string,
): ReadPackageOptions {
  const parsed = parsedWords(words);
  if (!parsed) return { ok: false, problem: 'Options non comprises.' };
  const { dir, output, 'electron-dist': named = environment['ELECTRON_DIST'] } = parsed;
  if (named !== undefined && !existsSync(named)) {
    return { ok: false, problem: `Le dossier d’Electron «\u202f${named}\u202f» n’existe pas.` };
  }
  const found = named ?? (existsSync(installedDist) ? installedDist : undefined);
  if (dir && found === undefined) {
    return {
      ok: false,
      problem:
        'Il faut un dossier d’Electron pour assembler l’application\u202f: passez --electron-dist DOSSIER, ou lancez «\u202fnpx electron --version\u202f» une fois avec le réseau.',
    };
  }
  return {
    ok: true,
    options: { isFolderOnly: dir, electronDist: absolute(found), output: absolute(output) },
  };
}

function absolute(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path);
}

function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        dir: { type: 'boolean', default: false },
        'electron-dist': { type: 'string' },
        output: { type: 'string' },
      },
    }).values;
  } catch {
    return undefined;
  }
}
