import type { StorageRefusal } from '../domain/storage/refusal.ts';

/** Carries a refusal up to the border of the layer, where it becomes a value again. It never leaves this folder. */
export class StorageRefused extends Error {
  override readonly name = 'StorageRefused';

  constructor(
    readonly refusal: StorageRefusal,
    options?: { readonly cause: unknown },
  ) {
    super(`storage refused: ${refusal.code}`, options);
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Turns a failed system call into a refusal. Anything else is a bug of ours and is thrown again, with its cause. */
export function refusalFrom(error: unknown, during: 'write-failed' | 'read-failed'): StorageRefusal {
  if (error instanceof StorageRefused) {
    return error.refusal;
  }
  const systemCode = systemCodeOf(error);
  if (systemCode === undefined) {
    throw new Error('storage failed for a reason that is not the disk', { cause: error });
  }
  if (FULL.has(systemCode)) {
    return { code: 'disk-full', systemCode };
  }
  return FORBIDDEN.has(systemCode)
    ? { code: 'workspace-read-only-folder', systemCode }
    : { code: during, systemCode };
}

function systemCodeOf(error: unknown): string | undefined {
  const isSystem = error instanceof Error && 'syscall' in error && 'code' in error;
  return isSystem && typeof error.code === 'string' ? error.code : undefined;
}
