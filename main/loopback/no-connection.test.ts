// The application opens no connection of its own, ever. Proved on the built host, during a whole session.
import { existsSync, readFileSync, readlinkSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import { useBuilt } from '../testing/built.ts';
import { connectToLoopback } from '../testing/loopback-client.ts';
import { PROJECT_DIRECTORY } from '../testing/open-test-services.ts';
import { startProcess } from '../testing/start-process.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

const RECORDER = pathToFileURL(join(PROJECT_DIRECTORY, 'main/testing/record-connections.ts')).href;
const ADDRESS = /http:\/\/\S+/;

useBuilt();

/** Everything a secretary does, as far as the machine's side goes. */
async function useEverything(client: Client): Promise<void> {
  const passphrase = 'une phrase de passe d’essai';
  const { planId } = await client.call('plan.openSample', { sample: 'pays-de-la-loire' });
  await client.call('territories.search', { text: 'nantes', kinds: [], perimeter: [], limit: 5 });
  const set = { kind: 'plan.set', planId, field: 'diagnosis', value: 'Revu' } as const;
  await client.call('edit.commit', { label: 'Diagnostic', edits: [set] });
  await client.call('edit.undo', { planId: null });
  const identity = { committeeName: 'Comité', locality: 'Nantes', passphrase };
  const { fingerprint } = await client.call('identity.create', identity);
  const { document } = await client.call('signed.export', { planId, fingerprint, passphrase });
  await client.call('signed.read', { document });
}

/** Sockets of the process as the system sees them: a listening one has no peer. */
function remotePeersOf(processId: number): readonly string[] {
  const sockets = readdirSync(`/proc/${String(processId)}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${String(processId)}/fd/${fd}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
  const lines = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) => {
    const path = `/proc/${String(processId)}/net/${table}`;
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(1) : [];
  });
  const held = lines
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => sockets.includes(columns[9] ?? ''));
  return held
    .map((columns) => columns[2]?.split(':')[0] ?? '')
    .filter((peer) => !/^0+$|0100007F$/.test(peer));
}

function startRecorded(script: readonly string[], file: string) {
  const words = ['--import', 'tsx', '--import', RECORDER, ...script];
  return startProcess(process.execPath, words, { environment: { JALON_CONNECTIONS_FILE: file } });
}

it('opens no connection and looks up no name during a whole session', async () => {
  const folder = makeTemporaryFolder();
  const file = join(folder.path, 'connections');
  const script = ['dist/main/loopback.js', '--workspace', join(folder.path, 'Comité'), '--create'];
  const host = startRecorded(script, file);
  const [address] = await host.untilPrinted(ADDRESS);
  const connection = await connectToLoopback(address);
  await useEverything(connection.client);
  if (process.platform === 'linux') expect(remotePeersOf(host.child.pid ?? 0)).toEqual([]);
  await connection.close();
  host.child.kill('SIGTERM');
  expect(await host.ended).toBe(0);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe('');
  folder.remove();
});

it('would be caught if it did', async () => {
  const folder = makeTemporaryFolder();
  const file = join(folder.path, 'connections');
  const telephone = `fetch('http://127.0.0.1:59999/').catch(() => undefined);
    import('node:dns').then(({ default: dns }) => dns.lookup('localhost', () => undefined));`;
  await startRecorded(['--input-type=module', '--eval', telephone], file).ended;
  expect(readFileSync(file, 'utf8')).toMatch(/connect[\s\S]*lookup|lookup[\s\S]*connect/);
  folder.remove();
});
