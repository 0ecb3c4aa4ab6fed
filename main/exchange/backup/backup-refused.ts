import type { BackupRefusalCode } from '../../domain/backup/refusal.ts';

/** Carries a refusal to the services, which give it its words. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
  constructor(
    readonly code: BackupRefusalCode | 'cancelled',
    options?: ErrorOptions,
  ) {
    super(`backup refused: ${code}`, options);
  }
}

/** As much of a call as the work needs: when to stop, and whom to tell how far it is. */
export interface BackupProgress {
  readonly isCancelled: () => boolean;
  readonly report: (done: number, total: number) => void;
}

/** Lets the window and its cancel button breathe between two files. */
export async function pauseUnlessCancelled({ isCancelled }: BackupProgress): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (isCancelled()) throw new BackupRefused('cancelled');
}
