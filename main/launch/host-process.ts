// Runs a host as a child process, and ends as it ends.
import { spawn } from 'node:child_process';

export interface HostCommand {
  readonly program: string;
  readonly words: readonly string[];
  readonly inheritsStdin: boolean;
  readonly directory?: string;
  /** Called once with the address, by hosts that have one. */
  readonly onListening?: (address: string) => void;
  /** Called when the host ended by a signal nobody here sent: the system, or somebody, killed it. */
  readonly onKilled?: (signal: NodeJS.Signals) => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PARENT_CHECK_MS = 250;
/** What a shell answers for a process ended by a signal it did not handle. */
const KILLED_EXIT_CODE = 1;

/** Resolves the exit code. The channel between the two also tells the host that its launcher is gone, however it went. */
export function runHost({
  program,
  words,
  inheritsStdin,
  directory = process.cwd(),
  onListening,
  onKilled,
}: HostCommand): Promise<number> {
  return new Promise((resolve, reject) => {
    const host = spawn(program, words, {
      cwd: directory,
      stdio: [inheritsStdin ? 'inherit' : 'ignore', 'inherit', 'inherit', 'ipc'],
    });
    let isEndedByUs = false;
    const end = (signal: NodeJS.Signals): void => {
      isEndedByUs = true;
      host.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, () => end(signal));
    onNpmGone(() => end('SIGTERM'));
    host.on('message', (message) => {
      const address = addressIn(message);
      if (address !== undefined) onListening?.(address);
    });
    host.once('error', reject);
    host.once('exit', (exitCode, signal) => {
      if (signal !== null && !isEndedByUs) onKilled?.(signal);
      resolve(exitCode ?? KILLED_EXIT_CODE);
    });
  });
}

/**
 * A SIGTERM sent to npm reaches the shell npm runs its script in, and goes no further: the shell dies and hands us to
 * another parent. Only under npm: started otherwise, outliving one's parent is what a background service does.
 */
function onNpmGone(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, PARENT_CHECK_MS).unref();
}

function addressIn(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('address' in message)) return undefined;
  return typeof message.address === 'string' ? message.address : undefined;
}
