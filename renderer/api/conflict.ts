import { RequestRefused } from '../../main/contract/failure.ts';

/** Whether somebody else altered the same value meanwhile. */
export function isConflict(failure: unknown): boolean {
  return failure instanceof RequestRefused && failure.code === 'changed-elsewhere';
}

/** For a text inside a value made of several: throws as the machine would where it is no longer what was seen. */
export function expectUnchanged(current: unknown, before: unknown, field: string): void {
  if (JSON.stringify(current) !== JSON.stringify(before))
    throw new RequestRefused('changed-elsewhere', { field, current });
}
