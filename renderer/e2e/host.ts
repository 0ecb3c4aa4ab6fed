// Starts the real application for a journey, as a child that ends with it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const READY_WITHIN_MS = 30_000;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S*/;

export interface RunningHost {
  readonly address: string;
  readonly stop: () => Promise<void>;
  /** As a power cut does: nothing is closed. */
  readonly kill: () => Promise<void>;
}

/** On a port the system chooses, unless one is named. */
export async function startHost(workspace: string, port = '0'): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'dist/main/loopback.js'), '--workspace', workspace, '--port', port, '--until-stdin-closes'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  return {
    address: await addressOf(child),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.stdin.end();
      await exited;
    },
    async kill() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`no address within 30 s: ${said}`)), READY_WITHIN_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const [address] = ADDRESS.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the host ended with ${String(code)}: ${said}`)));
  });
}
