// What only signing, reading and making files may write of a consultation.
import { RequestRefused } from '../../contract/failure.ts';
import type { EditOf } from './editors.ts';

const MADE_ELSEWHERE: readonly string[] = ['draft', 'documents', 'annexed', 'origin'];
/** Said once, when the item is made. */
const NEVER_MOVED: readonly string[] = ['planId', 'consultationId'];

/** Throws RequestRefused `exchange-sealed`. */
export function refuseForgedConsultation({ initial }: EditOf<'item.create'>): void {
  if ([...MADE_ELSEWHERE, 'closedOn'].some((field) => field in initial))
    throw new RequestRefused('exchange-sealed');
}

/** Throws RequestRefused `exchange-sealed`. */
export function refuseForgedConsultationField({ field }: EditOf<'item.set'>): void {
  if ([...MADE_ELSEWHERE, ...NEVER_MOVED].includes(field)) throw new RequestRefused('exchange-sealed');
}
