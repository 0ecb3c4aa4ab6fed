// Observation: a remark pinned to one field of a fiche (data model §4, fieldComments).
import * as z from 'zod';
import { entityFields } from '../identity/entity.ts';

export const OBSERVATION_KIND_LABELS = {
  question: 'Question',
  reserve: 'Réserve',
  'correction-request': 'Demande de correction',
} as const;
export const OBSERVATION_STATUS_LABELS = {
  open: 'Ouverte',
  answered: 'Répondue',
  closed: 'Close',
} as const;

export const editableObservationFields = {
  fieldName: z.string().max(100),
  author: z.string().max(200),
  kind: z.enum(['question', 'reserve', 'correction-request']),
  text: z.string().max(5000),
  status: z.enum(['open', 'answered', 'closed']),
  reply: z.string().max(5000),
} as const;

export const observation = z.strictObject({ ...entityFields, ...editableObservationFields });
export type Observation = Readonly<z.infer<typeof observation>>;

export const OBSERVATION_FIELD_LABELS = {
  fieldName: 'Champ',
  author: 'Auteur·rice',
  kind: 'Nature de l’observation',
  text: 'Observation',
  status: 'Suite',
  reply: 'Réponse',
} as const satisfies Record<keyof typeof editableObservationFields, string>;

export const BLANK_OBSERVATION = {
  fieldName: '',
  author: '',
  kind: 'question',
  text: '',
  status: 'open',
  reply: '',
} as const satisfies { readonly [Field in keyof typeof editableObservationFields]: Observation[Field] };
