import type { ChildProcessByStdio, SpawnOptions } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** Resolves with everything it printed once it has ended, however it ended. */
  readonly output: Promise<string>;
  /** Calls back with the number of lines printed so far, each time that grows. */
  readonly onLines: (listen: (lines: number) => void) => void;
}

/** Runs one of the scripts beside this file in a process of its own. */
export function startChild(
  script: string,
  scriptArguments: readonly string[],
  options: SpawnOptions = {},
): Child {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...scriptArguments], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  }) as ChildProcessByStdio<null, Readable, Readable>;
  let printed = '';
  let complaints = '';
  let lines = 0;
  const listeners: ((lines: number) => void)[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    lines = printed.split('\n').length - 1;
    for (const listen of listeners) {
      listen(lines);
    }
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const output = new Promise<string>((resolve) => {
    child.once('close', () => {
      resolve(printed || complaints);
    });
  });
  return { process: child, output, onLines: (listen) => listeners.push(listen) };
}
