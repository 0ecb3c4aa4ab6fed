// What `npm start --` takes.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const START_USAGE = `Usage\u202f: npm start -- [options]

  --workspace DOSSIER    espace de travail (par défaut\u202f: Jalon, dans vos documents)
  --create               crée ce dossier s’il n’existe pas
  --host loopback        ouvre Jalon dans le navigateur de ce poste
  --host electron        ouvre Jalon dans sa propre fenêtre
  --port N               port de l’hôte loopback (par défaut\u202f: choisi par le système)
  --no-open              n’ouvre pas le navigateur, affiche seulement l’adresse
  --until-stdin-closes   s’arrête quand l’entrée standard se ferme
`;

export type HostName = 'loopback' | 'electron';

export interface StartOptions {
  readonly host: HostName | undefined;
  readonly workspace: string | undefined;
  /** Whether the folder of `workspace` may be made; the usual one always may. */
  readonly createsFolder: boolean;
  readonly port: number;
  readonly opensBrowser: boolean;
  readonly endsWithStdin: boolean;
}

const MAX_PORT = 65_535;

/** `problem` is French. */
export type StartOptionsOutcome =
  { readonly ok: true; readonly options: StartOptions } | { readonly ok: false; readonly problem: string };

export function readStartOptions(words: readonly string[], directory: string): StartOptionsOutcome {
  const values = parse(words);
  if (!values) return wrong('Option inconnue ou incomplète.');
  const { host, port, workspace } = values;
  if (host !== undefined && host !== 'loopback' && host !== 'electron') {
    return wrong(`L’hôte «\u202f${host}\u202f» n’existe pas\u202f: choisissez loopback ou electron.`);
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > MAX_PORT)
    return wrong(`«\u202f${port}\u202f» n’est pas un port.`);
  if (workspace === '') return wrong('L’espace de travail n’a pas de nom.');
  return {
    ok: true,
    options: {
      host,
      workspace: workspace === undefined ? undefined : resolve(directory, workspace),
      createsFolder: workspace === undefined || values.create === true,
      port: Number(port),
      opensBrowser: values['no-open'] !== true,
      endsWithStdin: values['until-stdin-closes'] === true,
    },
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        host: { type: 'string' },
        workspace: { type: 'string' },
        port: { type: 'string', default: '0' },
        create: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        'until-stdin-closes': { type: 'boolean' },
      },
    }).values;
  } catch {
    return undefined;
  }
}

function wrong(problem: string): StartOptionsOutcome {
  return { ok: false, problem };
}
