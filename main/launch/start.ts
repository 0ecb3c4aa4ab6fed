// `npm start`: builds what is stale, chooses a host, runs it.
import { join } from 'node:path';
import { hasDisplay, openInBrowser } from './browser.ts';
import { buildStale } from './build-targets.ts';
import { defaultWorkspace } from './documents-folder.ts';
import { downloadElectron, installedElectron, isRememberedOutOfReach } from './electron-binary.ts';
import { runHost } from './host-process.ts';
import { BUILT_DIRECTORY, callerDirectory, PROJECT_DIRECTORY } from './places.ts';
import { readStartOptions, START_USAGE, type StartOptions } from './start-options.ts';

const WRONG_USAGE_EXIT_CODE = 2;

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function sayKilled(signal: NodeJS.Signals): void {
  say(
    `Jalon a été arrêté de l’extérieur (${signal}). Tout ce qui était enregistré l’est toujours\u202f: relancez-le, puis ouvrez l’adresse qu’il affiche.`,
  );
}

async function start(options: StartOptions): Promise<number> {
  const isDisplayed = hasDisplay(process.platform, process.env);
  const electron = await chooseElectron(options, isDisplayed);
  if (electron === undefined && options.host === 'electron') {
    say('Electron n’a pas pu être téléchargé\u202f: vérifiez la connexion, ou utilisez --host loopback.');
    return 1;
  }
  await buildStale();
  const workspace = options.workspace ?? defaultWorkspace();
  if (electron !== undefined) {
    return runHost({
      program: electron,
      words: [PROJECT_DIRECTORY, '--workspace', workspace, ...flags(options)],
      inheritsStdin: options.endsWithStdin,
      onKilled: sayKilled,
    });
  }
  const entry = join(BUILT_DIRECTORY, 'main/loopback.js');
  return runHost({
    program: process.execPath,
    words: [entry, '--workspace', workspace, '--port', String(options.port), ...flags(options)],
    inheritsStdin: options.endsWithStdin,
    onKilled: sayKilled,
    onListening: (address) => {
      if (options.opensBrowser && isDisplayed) openInBrowser(address);
    },
  });
}

function flags({ createsFolder, endsWithStdin }: StartOptions): readonly string[] {
  return [...(createsFolder ? ['--create'] : []), ...(endsWithStdin ? ['--until-stdin-closes'] : [])];
}

/** Electron's binary; undefined for the loopback host. */
async function chooseElectron(
  { host, opensBrowser }: StartOptions,
  isDisplayed: boolean,
): Promise<string | undefined> {
  if (host === 'loopback') return undefined;
  if (host === 'electron') return installedElectron() ?? (await downloadElectron());
  // Nothing to show a window on, or no window wanted: a service or a script.
  if (!isDisplayed || !opensBrowser) return undefined;
  const installed = installedElectron();
  if (installed !== undefined || isRememberedOutOfReach()) return installed;
  const downloaded = await downloadElectron();
  if (downloaded === undefined) {
    say('Electron n’a pas pu être téléchargé\u202f: Jalon s’ouvre dans le navigateur de ce poste.');
  }
  return downloaded;
}

const read = readStartOptions(process.argv.slice(2), callerDirectory('start'));
if (read.ok) {
  process.exitCode = await start(read.options);
} else {
  say(`${read.problem}\n\n${START_USAGE}`);
  process.exitCode = WRONG_USAGE_EXIT_CODE;
}
