// The real services on a temporary workspace: no mock, no fake store.
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { createClient, type Client } from '../contract/client.ts';
import { dispatch } from '../services/dispatch.ts';
import { openServices, type OpenOptions, type Services } from '../services/open.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

export const PROJECT_DIRECTORY = resolve(import.meta.dirname, '../..');

export interface TestServices {
  readonly services: Services;
  readonly directory: string;
  /** Bugs reported so far: a test that expects none checks that it is empty. */
  readonly bugs: unknown[];
  /** Closes the workspace and removes its folder. */
  readonly close: () => Promise<void>;
}

export async function openTestServices(options: Partial<OpenOptions> = {}): Promise<TestServices> {
  const folder = makeTemporaryFolder();
  const directory = options.directory ?? join(folder.path, 'Comité');
  const bugs: unknown[] = [];
  const opened = await openServices({
    directory,
    name: 'Comité',
    version: '0.0.0',
    resourcesDirectory: join(PROJECT_DIRECTORY, 'resources'),
    now: () => new Date(),
    makeId: randomUUID,
    author: 'Essai',
    create: true,
    reportBug: (error) => bugs.push(error),
    ...options,
  });
  if (!opened.ok) {
    folder.remove();
    throw new Error(`not opened: ${JSON.stringify(opened.refusal)}`);
  }
  const { services } = opened;
  return {
    services,
    directory,
    bugs,
    close: async () => {
      await services.close();
      folder.remove();
    },
  };
}

/** The shortest way to the services: no host in between. */
export function directClient(services: Services, bugs: unknown[]): Client {
  return createClient(
    {
      call: (envelope, signal) =>
        dispatch(services, envelope, {
          signal: signal ?? { aborted: false },
          reportBug: (error) => bugs.push(error),
        }),
      subscribe: services.subscribe,
    },
    randomUUID,
  );
}
