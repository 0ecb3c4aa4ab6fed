import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useBuilt } from '../testing/built.ts';
import { connectToLoopback } from '../testing/loopback-client.ts';
import { startJalon, startProcess, type StartedProcess } from '../testing/start-process.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

const ADDRESS = /^Jalon : (http:\/\/127\.0\.0\.1:\d+\/\S*)$/m;
const SERVE_ONLY = ['--host', 'loopback', '--no-open'];

let folder: TemporaryFolder;
let workspace: string;
const started: StartedProcess[] = [];

function start(words: readonly string[], stdin: 'ignore' | 'pipe' = 'ignore'): StartedProcess {
  const process = startJalon([...SERVE_ONLY, '--workspace', workspace, ...words], { stdin });
  started.push(process);
  return process;
}

async function addressOf(process: StartedProcess): Promise<string> {
  return (await process.untilPrinted(ADDRESS))[1] ?? '';
}

useBuilt();
beforeEach(() => {
  folder = makeTemporaryFolder();
  workspace = join(folder.path, 'Espace');
  mkdirSync(workspace);
});
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.splice(0).map(({ ended }) => ended));
  folder.remove();
});

describe('npm start, to serve only', () => {
  it('prints its address and answers there, with standard input closed and no display', async () => {
    const process = start([]);
    const { client, close } = await connectToLoopback(await addressOf(process));
    expect(await client.call('workspace.describe', {})).toMatchObject({ name: 'Espace', plans: [] });
    await close();
    expect(process.complained()).toBe('');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends on %s with the workspace free again', async (signal) => {
    const process = start([]);
    await addressOf(process);
    expect(existsSync(join(workspace, 'lock'))).toBe(true);
    process.child.kill(signal);
    expect(await process.ended).toBe(0);
    expect(existsSync(join(workspace, 'lock'))).toBe(false);
  });

  it('ends with its parent’s standard input when asked to, and only then', async () => {
    const tied = start(['--until-stdin-closes'], 'pipe');
    await addressOf(tied);
    tied.child.stdin?.end();
    expect(await tied.ended).toBe(0);
    expect(existsSync(join(workspace, 'lock'))).toBe(false);
    const free = start([], 'pipe');
    const address = await addressOf(free);
    free.child.stdin?.end();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });

  it('does not outlive a launcher that is killed', async () => {
    const process = start([]);
    const address = await addressOf(process);
    process.child.kill('SIGKILL');
    await expect.poll(() => existsSync(join(workspace, 'lock')), { timeout: 10_000 }).toBe(false);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('tells a second one in French that the workspace is open, and leaves the first alone', async () => {
    const address = await addressOf(start([]));
    const second = start([]);
    expect(await second.ended).toBe(1);
    expect(second.complained()).toContain('déjà ouvert');
    expect(second.printed()).toBe('');
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });

  it('tells in French of a folder that is no workspace, and of a port that is taken', async () => {
    workspace = join(folder.path, 'Fichier');
    writeFileSync(workspace, 'un fichier');
    const refused = start([]);
    expect(await refused.ended).toBe(1);
    expect(refused.complained()).toMatch(/espace de travail/);
    workspace = join(folder.path, 'Espace');
    const { port } = new URL(await addressOf(start([])));
    workspace = join(folder.path, 'Deux');
    mkdirSync(workspace);
    const blocked = start(['--port', port]);
    expect(await blocked.ended).toBe(1);
    expect(blocked.complained()).toContain(`Le port ${port} est déjà pris`);
    expect(existsSync(join(workspace, 'lock'))).toBe(false);
  });

  it('makes no workspace where a named folder is missing, as on a disk that is not plugged in, unless told to', async () => {
    workspace = join(folder.path, 'cle-usb', 'Jalon');
    const refused = start([]);
    expect(await refused.ended).toBe(1);
    expect(refused.complained()).toContain(`«\u202f${workspace}\u202f» n’existe pas`);
    expect(refused.complained()).toContain('--create');
    expect(existsSync(workspace)).toBe(false);
    await addressOf(start(['--create']));
    expect(existsSync(join(workspace, 'workspace.json'))).toBe(true);
  });

  it('makes the usual workspace in a profile that has no folder of documents yet', async () => {
    const profile = join(folder.path, 'profil');
    mkdirSync(profile);
    const process = startJalon(SERVE_ONLY, {
      environment: { HOME: profile, USERPROFILE: profile, XDG_CONFIG_HOME: undefined },
    });
    started.push(process);
    await addressOf(process);
    expect(existsSync(join(profile, 'Documents/Jalon/workspace.json'))).toBe(true);
  });

  it('says in French that its host was killed', async () => {
    const process = start([]);
    const { port } = new URL(await addressOf(process));
    const lock = JSON.parse(readFileSync(join(workspace, 'lock'), 'utf8')) as { pid: number };
    global.process.kill(lock.pid, 'SIGKILL');
    expect(await process.ended).toBe(1);
    expect(process.complained()).toContain('Jalon a été arrêté de l’extérieur (SIGKILL)');
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('serves on the port it is given', async () => {
    const first = start([]);
    const { port } = new URL(await addressOf(first));
    first.child.kill('SIGTERM');
    await first.ended;
    expect(new URL(await addressOf(start(['--port', port]))).port).toBe(port);
  });

  it('ends on SIGTERM sent to npm itself', async () => {
    const npm = startProcess('npm', ['start', '--', ...SERVE_ONLY, '--workspace', workspace]);
    started.push(npm);
    await addressOf(npm);
    npm.child.kill('SIGTERM');
    await npm.ended;
    await expect.poll(() => existsSync(join(workspace, 'lock')), { timeout: 10_000 }).toBe(false);
  });
});

describe('npm start, misused', () => {
  it.each([[['--nope']], [['--host', 'firefox']], [['--port', 'many']], [['--port', '70000']], [['extra']]])(
    'answers %j with its usage in French and exit code 2',
    async (words) => {
      const process = startJalon(words);
      expect(await process.ended).toBe(2);
      expect(process.complained()).toContain('Usage\u202f: npm start');
      expect(process.printed()).toBe('');
    },
  );
});
