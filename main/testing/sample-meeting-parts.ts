// What the sample meeting is made of: ids that say their number, the clock of the room.
import { createdNow } from '../domain/identity/entity.ts';

export const STAMP = { at: '2026-12-04T13:00:00.000Z', by: 'Secrétariat' };

export const sampleId = (number: number): string =>
  `5eed0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const entity = (number: number) => createdNow(sampleId(number), STAMP);
/** `14:03` on the clock of Paris, in December. */
export const at = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(Date.UTC(2026, 11, 4, hour - 1, minute)).toISOString();
};
