import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** Facts about processes, for the lock; tests pass their own. */
export interface Machine {
  readonly pid: number;
  readonly host: string;
  readonly isAlive: (pid: number) => boolean;
  /** A text that differs between two processes which had the same number; undefined where it cannot be known. */
  readonly startOf: (pid: number) => string | undefined;
  readonly bootedAtMs: () => number;
}

export const thisMachine: Machine = {
  pid: process.pid,
  host: hostname(),
  isAlive,
  startOf,
  bootedAtMs: () => Date.now() - uptime() * 1000,
};

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process exists and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux tells when a process started, in clock ticks since boot; the boot's own name makes that unique. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // The program's name comes second, in brackets, and may itself hold brackets and spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot}:${fields[19] ?? ''}`;
  } catch {
    return undefined;
  }
}
