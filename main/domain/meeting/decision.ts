// Décision: what was decided, who answers for it and until when, and what it would change in the fiches (data model §11).
import * as z from 'zod';
import { editableActionFields, type Action, type EditableActionField } from '../action/action.ts';
import { fullDate } from '../date/partial-date.ts';
import { codesOf } from '../schema/codes-of.ts';
import { entityFields, entityId, instant } from '../identity/entity.ts';

export const DECISION_STATE_LABELS = {
  'to-do': 'À faire',
  done: 'Faite',
  postponed: 'Reportée',
} as const;
export type DecisionState = keyof typeof DECISION_STATE_LABELS;

export const PROPOSAL_RULING_LABELS = {
  pending: 'À examiner',
  accepted: 'Retenue',
  'set-aside': 'Écartée',
} as const;
export type ProposalRuling = keyof typeof PROPOSAL_RULING_LABELS;

export const editableDecisionFields = {
  agendaItemId: entityId.nullable(),
  /** The vote it rests on; null: taken without one. */
  voteId: entityId.nullable(),
  /** « 2026-3 »: unique in its meeting. */
  number: z.string().trim().min(1).max(20),
  text: z.string().max(5000),
  responsible: z.string().max(300),
  responsibleOrganisationId: entityId.nullable(),
  dueOn: fullDate.nullable(),
  /** Clause de revoyure. */
  reviewOn: fullDate.nullable(),
  actionIds: z.array(entityId).max(500).readonly(),
  state: codesOf(DECISION_STATE_LABELS),
  doneOn: fullDate.nullable(),
  followUp: z.string().max(2000),
} as const;
export const decision = z.strictObject({ ...entityFields, ...editableDecisionFields });
export type Decision = Readonly<z.infer<typeof decision>>;

export const DECISION_FIELD_LABELS = {
  agendaItemId: 'Point de l’ordre du jour',
  voteId: 'Vote',
  number: 'N° de la décision',
  text: 'Décision',
  responsible: 'Responsable',
  responsibleOrganisationId: 'Organisme responsable',
  dueOn: 'Échéance',
  reviewOn: 'Revoyure',
  actionIds: 'Fiches concernées',
  state: 'Suite donnée',
  doneOn: 'Faite le',
  followUp: 'Suivi',
} as const satisfies Record<keyof typeof editableDecisionFields, string>;

export const BLANK_DECISION = {
  agendaItemId: null,
  voteId: null,
  text: '',
  responsible: '',
  responsibleOrganisationId: null,
  dueOn: null,
  reviewOn: null,
  actionIds: [],
  state: 'to-do',
  doneOn: null,
  followUp: '',
} as const;

/** What a committee may change in a fiche by deciding so. */
export const PROPOSABLE_FIELDS = [
  'status',
  'start',
  'end',
  'leads',
  'priority',
  'title',
  'summary',
  'description',
  'objectives',
] as const satisfies readonly EditableActionField[];
export type ProposableField = (typeof PROPOSABLE_FIELDS)[number];

/** An amendment to one field of one fiche. It changes nothing before the meeting is closed. */
export const editableProposalFields = {
  decisionId: entityId,
  actionId: entityId,
  field: z.enum(PROPOSABLE_FIELDS),
  /** What the fiche said when it was proposed: shown side by side. */
  before: z.unknown(),
  value: z.unknown(),
  ruling: codesOf(PROPOSAL_RULING_LABELS),
  /** When it became a change of the fiche. */
  appliedAt: instant.nullable(),
} as const;
export const proposal = z
  .strictObject({ ...entityFields, ...editableProposalFields })
  .superRefine(({ field, value }, context) => {
    for (const issue of editableActionFields[field].safeParse(value).error?.issues ?? [])
      context.addIssue({ ...issue, path: ['value', ...issue.path] });
  });
export type Proposal = Readonly<z.infer<typeof proposal>>;

/** The fiche has moved on since the proposal was made: it is looked at again before it is accepted. */
export function hasMovedOn({ field, before }: Pick<Proposal, 'field' | 'before'>, action: Action): boolean {
  return JSON.stringify(action[field]) !== JSON.stringify(before);
}
