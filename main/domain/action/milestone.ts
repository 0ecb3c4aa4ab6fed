// Jalon: a dated step of an action (data model §7).
import * as z from 'zod';
import { partialDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';

export const editableMilestoneFields = {
  title: z.string().trim().min(1).max(300),
  dueOn: partialDate.nullable(),
  doneOn: partialDate.nullable(),
  organisationId: entityId.nullable(),
  contactId: entityId.nullable(),
  evidenceId: entityId.nullable(),
  weight: z.number().int().min(1).max(100),
  decisionReference: z.string().max(200),
} as const;

export const milestone = z.strictObject({ ...entityFields, ...editableMilestoneFields });
export type Milestone = Readonly<z.infer<typeof milestone>>;

export const MILESTONE_FIELD_LABELS = {
  title: 'Jalon',
  dueOn: 'Échéance',
  doneOn: 'Atteint le',
  organisationId: 'Organisme responsable',
  contactId: 'Personne responsable',
  evidenceId: 'Pièce justificative',
  weight: 'Poids',
  decisionReference: 'Décision d’origine',
} as const satisfies Record<keyof typeof editableMilestoneFields, string>;

export const BLANK_MILESTONE = {
  title: 'Nouveau jalon',
  dueOn: null,
  doneOn: null,
  organisationId: null,
  contactId: null,
  evidenceId: null,
  weight: 1,
  decisionReference: '',
} as const satisfies { readonly [Field in keyof typeof editableMilestoneFields]: Milestone[Field] };
