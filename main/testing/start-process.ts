// Runs a program of the project the way a person or a script does, and waits for what it says.
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { PROJECT_DIRECTORY } from './open-test-services.ts';

export interface StartedProcess {
  readonly child: ChildProcess;
  readonly printed: () => string;
  readonly complained: () => string;
  readonly ended: Promise<number | null>;
  /** Rejects, with all it said, when the process ends first. */
  readonly untilPrinted: (pattern: RegExp) => Promise<RegExpExecArray>;
}

export interface ProcessOptions {
  readonly stdin?: 'ignore' | 'pipe';
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly directory?: string;
}

/** No display, so that no test ever opens a window. */
const WITHOUT_DISPLAY = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

export function startProcess(
  program: string,
  words: readonly string[],
  { stdin = 'ignore', environment = {}, directory = PROJECT_DIRECTORY }: ProcessOptions = {},
): StartedProcess {
  const stdio: StdioOptions = [stdin, 'pipe', 'pipe'];
  const env = { ...process.env, ...WITHOUT_DISPLAY, ...environment };
  const child = spawn(program, words, { cwd: directory, env, stdio });
  let [printed, complained] = ['', ''];
  const watchers = new Set<() => void>();
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    for (const watch of watchers) watch();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    complained += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    printed: () => printed,
    complained: () => complained,
    ended,
    untilPrinted: (pattern) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          const found = pattern.exec(printed);
          if (!found) return;
          watchers.delete(watch);
          resolve(found);
        };
        watchers.add(watch);
        void ended.then((exitCode) =>
          reject(new Error(`ended with ${String(exitCode)}\n${printed}\n${complained}`)),
        );
        watch();
      }),
  };
}

/** `npm start`, without npm. */
export function startJalon(words: readonly string[], options: ProcessOptions = {}): StartedProcess {
  return startProcess(process.execPath, ['--import', 'tsx', 'main/launch/start.ts', ...words], options);
}

/** `npm run --silent jalon`, without npm. Resolves when it has ended. */
export async function runCommandLine(words: readonly string[], options: ProcessOptions = {}) {
  const script = ['--import', 'tsx', 'main/launch/command-line.ts'];
  const started = startProcess(process.execPath, [...script, ...words], options);
  return { exitCode: await started.ended, printed: started.printed(), complained: started.complained() };
}
