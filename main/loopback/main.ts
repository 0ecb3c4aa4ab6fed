// Starts the loopback host: services, server, and a clean end whichever way it is asked for.
import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { sentenceOf } from '../contract/words.fr.ts';
import { documentPlacesIn } from '../services/document-places.ts';
import { compactInWorker, openServices, type Services } from '../services/open.ts';
import { startLoopback, type LoopbackHost } from './server.ts';

/** Put in by the build, from package.json. */
declare const JALON_VERSION: string;

const BUILT_DIRECTORY = resolve(import.meta.dirname, '..');
const COMPACTION_ENTRY = resolve(import.meta.dirname, 'compaction.js');
const DOCUMENT_ENTRY = resolve(import.meta.dirname, 'document.js');
const SPREADSHEET_ENTRY = resolve(import.meta.dirname, 'spreadsheet.js');

function readOptions() {
  const { values } = parseArgs({
    options: {
      workspace: { type: 'string' },
      port: { type: 'string', default: '0' },
      create: { type: 'boolean', default: false },
      'until-stdin-closes': { type: 'boolean', default: false },
    },
  });
  if (values.workspace === undefined) throw new Error('--workspace DIR is required');
  return {
    directory: resolve(values.workspace),
    port: Number(values.port),
    create: values.create,
    endsWithStdin: values['until-stdin-closes'],
  };
}

function reportBug(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

async function openOrRefuse(directory: string, create: boolean): Promise<Services | undefined> {
  const opened = await openServices({
    directory,
    create: create || 'in-existing-folder',
    reportBug,
    name: basename(directory),
    version: JALON_VERSION,
    resourcesDirectory: resolve(BUILT_DIRECTORY, '../resources'),
    now: () => new Date(),
    makeId: randomUUID,
    author: 'Secrétariat',
    startCompaction: compactInWorker((request) => new Worker(COMPACTION_ENTRY, { workerData: request })),
    createSpreadsheetWorker: (given) => new Worker(SPREADSHEET_ENTRY, given),
    documentPlaces: documentPlacesIn(BUILT_DIRECTORY),
    createDocumentWorker: (given) => new Worker(DOCUMENT_ENTRY, given),
  });
  if (opened.ok) return opened.services;
  const { refusal } = opened;
  process.stderr.write(
    refusal.code === 'not-a-workspace' && refusal.reason === 'absent'
      ? `Le dossier «\u202f${directory}\u202f» n’existe pas. S’il est sur un disque ou une clé USB, branchez-le\u202f; pour créer un espace de travail à cet endroit, ajoutez --create.\n`
      : `${sentenceOf(refusal)}\n`,
  );
  return undefined;
}

async function serve(services: Services, port: number): Promise<LoopbackHost | undefined> {
  try {
    return await startLoopback({
      services,
      pageDirectory: resolve(BUILT_DIRECTORY, 'renderer'),
      reportBug,
      port,
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    process.stderr.write(
      `Le port ${String(port)} est déjà pris sur ce poste. Choisissez-en un autre, ou laissez Jalon choisir.\n`,
    );
    return undefined;
  }
}

/** Signals, the launcher going away, and (when asked) standard input closing. Twice asked is once done. */
function onEnd(endsWithStdin: boolean, end: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.on('disconnect', end);
  if (endsWithStdin) process.stdin.on('end', end).on('error', end).resume();
}

const { directory, port, create, endsWithStdin } = readOptions();
const services = await openOrRefuse(directory, create);
const host = services && (await serve(services, port));
if (services && host) {
  let isEnding = false;
  onEnd(endsWithStdin, () => {
    if (isEnding) return;
    isEnding = true;
    void host
      .close()
      .then(services.close)
      .then(() => process.exit(0));
  });
  process.stdout.write(`Jalon : ${host.address}\n`);
  // The launcher, when there is one, opens the browser.
  process.send?.({ kind: 'listening', address: host.address });
} else {
  await services?.close();
  process.exit(1);
}
