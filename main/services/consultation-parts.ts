// What the duties of consultations share: the one that is asked for, and how an entry of theirs is written.
import { AT_THE_END } from '../domain/change/value-fits-field.ts';
import {
  wholeConsultation,
  type Consultations,
  type WholeConsultation,
} from '../domain/consultation/consultation.ts';
import type { ConsultationGuard } from '../domain/consultation/guards.ts';
import { createdNow } from '../domain/identity/entity.ts';
import { RequestRefused } from '../contract/failure.ts';
import { found } from './edits/edit-context.ts';
import { stampNow, type ExchangeParts } from './exchange-parts.ts';
import type { LibraryChange } from './library.ts';

type Parts = Pick<ExchangeParts, 'library' | 'clockwork'>;

/** Throws RequestRefused `entity-missing`. */
export function consultationOf({ library }: Pick<Parts, 'library'>, id: string): WholeConsultation {
  return found(wholeConsultation(library.consultations(), id), id);
}

export function consultationRefused(guard: ConsultationGuard): RequestRefused {
  return new RequestRefused('consultation-refused', { guard });
}

export function addedToConsultations(
  { clockwork }: Pick<Parts, 'clockwork'>,
  list: keyof Consultations,
  fields: object,
  id = clockwork.makeId(),
): LibraryChange {
  const item = { ...createdNow(id, stampNow({ clockwork })), ...fields };
  const change = { kind: 'item.add', list, item, position: AT_THE_END } as const;
  return { kind: 'consultations', id: 'consultations', change };
}

export function setInConsultations(
  parts: Pick<Parts, 'clockwork'>,
  target: {
    readonly list: keyof Consultations;
    readonly itemId: string;
    readonly field: string;
    readonly value: unknown;
  },
): LibraryChange {
  const change = { kind: 'item.set', ...target, stamp: stampNow(parts) } as const;
  return { kind: 'consultations', id: 'consultations', change };
}
