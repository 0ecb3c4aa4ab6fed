import type { Stamp } from '../../main/domain/identity/entity.ts';

/** The machine knows who it is, and says so with what it made. */
const UNKNOWN_AUTHOR = '…';

/** When what is asked for now was begun; by whom, the machine will say. */
export function comingStamp(): Stamp {
  return { at: new Date().toISOString(), by: UNKNOWN_AUTHOR };
}
