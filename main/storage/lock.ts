import { randomUUID } from 'node:crypto';
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import { writeNewFile } from './file-port.ts';
import type { Machine } from './machine.ts';
import { StorageRefused } from './refused.ts';
import type { StorageContext } from './workspace-files.ts';
import { LOCK, resolveIn } from './workspace-files.ts';

/** How long a lock without readable content is taken for one being written by another process. */
const UNREADABLE_LOCK_GRACE_MS = 10_000;
/** Two clocks of one machine (the boot and the lock) may disagree by this much. */
const BOOT_TOLERANCE_MS = 60_000;

interface LockHolder {
  readonly pid: number;
  readonly start?: string;
  readonly host: string;
  readonly since: string;
}

export interface HeldLock {
  readonly release: () => void;
}

export interface LockTerms {
  readonly machine: Machine;
  readonly clock: () => Date;
  /** The secretary said that the other machine is off: take its lock. */
  readonly takeOver: boolean;
}

/** One process at a time; a lock whose process is gone is taken over, one that may be alive never is. */
export function takeLock(context: StorageContext, terms: LockTerms): HeldLock {
  const text = describeHolder(terms);
  if (!tryCreate(context, text)) {
    removeStaleLock(context, terms);
    if (!tryCreate(context, text)) {
      throw new StorageRefused(refusalFor(readLock(context)));
    }
  }
  return {
    release: () => {
      if (readLock(context) === text) {
        context.files.remove(resolveIn(context, LOCK));
      }
    },
  };
}

function describeHolder({ machine, clock }: LockTerms): string {
  const start = machine.startOf(machine.pid);
  const holder: LockHolder = {
    pid: machine.pid,
    ...(start === undefined ? {} : { start }),
    host: machine.host,
    since: clock().toISOString(),
  };
  return `${JSON.stringify({ format: 'jalon-lock', version: 1, ...holder })}\n`;
}

function tryCreate(context: StorageContext, text: string): boolean {
  try {
    writeNewFile(context.files, resolveIn(context, LOCK), Buffer.from(text));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

/**
 * The stale lock is moved away under a name of our own before it is removed: two processes that judged the same lock
 * stale cannot both win, since the second one moves something else than what it judged, and puts it back.
 */
function removeStaleLock(context: StorageContext, terms: LockTerms): void {
  const judged = readLock(context);
  if (judged === undefined) {
    return;
  }
  if (!terms.takeOver && !isStale(context, judged, terms)) {
    throw new StorageRefused(refusalFor(judged));
  }
  const lock = resolveIn(context, LOCK);
  const moved = `${lock}.${randomUUID()}`;
  context.files.rename(lock, moved);
  const found = context.files.readFile(moved).toString('utf8');
  if (found !== judged) {
    context.files.rename(moved, lock);
    throw new StorageRefused(refusalFor(found));
  }
  context.files.remove(moved);
}

function isStale(context: StorageContext, text: string, { machine, clock }: LockTerms): boolean {
  const holder = parseHolder(text);
  if (!holder) {
    const writtenAtMs = context.files.facts(resolveIn(context, LOCK))?.modifiedAtMs ?? 0;
    return clock().getTime() - writtenAtMs > UNREADABLE_LOCK_GRACE_MS;
  }
  if (holder.host !== machine.host) {
    return false;
  }
  if (!machine.isAlive(holder.pid)) {
    return true;
  }
  const start = machine.startOf(holder.pid);
  if (start !== undefined && holder.start !== undefined) {
    return start !== holder.start;
  }
  return Date.parse(holder.since) < machine.bootedAtMs() - BOOT_TOLERANCE_MS;
}

function readLock(context: StorageContext): string | undefined {
  try {
    return context.files.readFile(resolveIn(context, LOCK)).toString('utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

function parseHolder(text: string | undefined): LockHolder | undefined {
  try {
    const { pid, start, host, since } = JSON.parse(text ?? '') as Record<string, unknown>;
    const isWhole = typeof pid === 'number' && typeof host === 'string' && typeof since === 'string';
    return isWhole ? { pid, host, since, ...(typeof start === 'string' ? { start } : {}) } : undefined;
  } catch {
    return undefined;
  }
}

function refusalFor(text: string | undefined): StorageRefusal {
  const holder = parseHolder(text);
  return {
    code: 'workspace-locked',
    pid: holder?.pid ?? 0,
    host: holder?.host ?? '',
    since: holder?.since ?? '',
  };
}
