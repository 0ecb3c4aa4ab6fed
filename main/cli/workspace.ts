// A workspace opened for one command, spoken to through the same border as from a window.
import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { createClient, type Client } from '../contract/client.ts';
import { RequestRefused } from '../contract/failure.ts';
import { dispatch } from '../services/dispatch.ts';
import { documentPlacesIn } from '../services/document-places.ts';
import { openServices, type Services } from '../services/open.ts';

/** Put in by the build, from package.json. */
declare const JALON_VERSION: string;

const RESOURCES_DIRECTORY = resolve(import.meta.dirname, '../../resources');

export interface WorkspaceOptions {
  readonly create?: boolean;
}

/** Throws RequestRefused when the workspace cannot be opened; closes it whatever happens. */
export async function withWorkspace<Result>(
  directory: string,
  work: (client: Client) => Promise<Result>,
  { create = false }: WorkspaceOptions = {},
): Promise<Result> {
  const absolute = resolve(directory);
  const opened = await openServices({
    directory: absolute,
    name: basename(absolute),
    version: JALON_VERSION,
    resourcesDirectory: RESOURCES_DIRECTORY,
    create,
    now: () => new Date(),
    makeId: randomUUID,
    author: 'Secrétariat',
    reportBug,
    documentPlaces: documentPlacesIn(resolve(import.meta.dirname, '..')),
  });
  if (!opened.ok) {
    const { code, ...details } = opened.refusal;
    throw new RequestRefused(code, details);
  }
  try {
    return await work(clientOf(opened.services));
  } finally {
    await opened.services.close();
  }
}

function clientOf(services: Services): Client {
  const call = (envelope: unknown) => dispatch(services, envelope, { signal: { aborted: false }, reportBug });
  return createClient({ call, subscribe: services.subscribe }, randomUUID);
}

function reportBug(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
