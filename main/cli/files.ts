// The files named on the command line. Everything is written under another name first, and appears whole or not at all.
import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { WrongUsage } from './exit-codes.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Throws WrongUsage. */
export async function readNamed(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new WrongUsage(`Le fichier «\u202f${path}\u202f» est introuvable ou illisible.`, { cause });
  }
}

export interface Destination {
  readonly path: string;
  /** Whether a file that is there already may be replaced. */
  readonly replaces: boolean;
}

/** Throws WrongUsage, having made nothing, before `make` when it can. */
export async function writeNamed(
  { path, replaces }: Destination,
  make: () => Promise<Uint8Array>,
): Promise<void> {
  if (!replaces) await refuseIfThere(path);
  const draftFolder = await makeDraftFolder(path);
  try {
    const draft = join(draftFolder, basename(path));
    await writeFile(draft, await make());
    // Somebody may have put a file there meanwhile.
    if (!replaces) await refuseIfThere(path);
    await moveTo(draft, path);
  } finally {
    await rm(draftFolder, { recursive: true, force: true });
  }
}

async function refuseIfThere(path: string): Promise<void> {
  try {
    await lstat(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw cannotWrite(path, error);
  }
  throw new WrongUsage(
    `«\u202f${path}\u202f» existe déjà\u202f: rien n’a été écrit. Choisissez un autre nom, ou ajoutez --force pour le remplacer.`,
  );
}

/** Fills a folder that is new or empty. Throws WrongUsage, leaving nothing behind. */
export async function writeFolder(path: string, files: readonly NamedBytes[]): Promise<void> {
  const place = await emptyPlace(path);
  const draftFolder = await makeDraftFolder(place);
  try {
    const draft = join(draftFolder, basename(place));
    await mkdir(draft);
    for (const { name, bytes } of files) {
      const file = resolve(draft, name);
      if (!file.startsWith(draft + sep)) throw new Error(`a verified file names a place outside: ${name}`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes, { flag: 'wx' });
    }
    await removeEmpty(place);
    await moveTo(draft, place);
  } finally {
    await rm(draftFolder, { recursive: true, force: true });
  }
}

/** Where the folder will be: itself when it is to be made, what it points to when it is there. */
async function emptyPlace(path: string): Promise<string> {
  const absolute = resolve(path);
  const names = await readdir(absolute).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined;
    throw new WrongUsage(`«\u202f${path}\u202f» n’est pas un dossier où écrire.`, { cause: error });
  });
  if (names === undefined) return absolute;
  if (names.length > 0) {
    throw new WrongUsage(
      `Le dossier «\u202f${path}\u202f» n’est pas vide\u202f: rien n’y a été écrit. Choisissez-en un autre.`,
    );
  }
  return realpath(absolute);
}

async function removeEmpty(place: string): Promise<void> {
  try {
    await rmdir(place);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw cannotWrite(place, error);
  }
}

/** Beside its destination: a rename moves nothing across disks. */
async function makeDraftFolder(path: string): Promise<string> {
  try {
    return await mkdtemp(join(dirname(resolve(path)), '.jalon-'));
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

async function moveTo(draft: string, path: string): Promise<void> {
  try {
    await rename(draft, path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function cannotWrite(path: string, cause: unknown): WrongUsage {
  return new WrongUsage(
    `Jalon ne peut pas écrire «\u202f${path}\u202f». Vérifiez que son dossier existe et que vous y avez droit.`,
    {
      cause,
    },
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
