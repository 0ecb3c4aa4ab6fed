import { RequestRefused } from '../../main/contract/failure.ts';

/** Whether somebody else altered the same value meanwhile. */
export function isConflict(failure: unknown): boolean {
  return failure instanceof RequestRefused && failure.code === 'changed-elsewhere';
}
