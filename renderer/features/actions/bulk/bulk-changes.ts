// What can be changed in several fiches at once, and the edits it takes: one change set, one undo.
import {
  ACTION_FIELD_LABELS,
  type Action,
  type EditableActionField,
} from '../../../../main/domain/action/action.ts';
import { withLead } from '../../../../main/domain/action/lead.ts';
import type { Edit } from '../../../../main/contract/edits.ts';
import type { FieldSpec } from '../../../fields/field-spec.ts';
import { ACTION_SPECS } from '../editor/action-specs.ts';

/** How the value given meets the one that is there. */
export type BulkMode = 'set' | 'add';

export interface BulkChoice {
  readonly field: EditableActionField;
  readonly label: string;
  readonly mode: BulkMode;
  readonly spec: FieldSpec;
  readonly blank: unknown;
}

const set = (field: EditableActionField, spec: FieldSpec, blank: unknown): BulkChoice => ({
  field,
  label: ACTION_FIELD_LABELS[field],
  mode: 'set',
  spec,
  blank,
});
const add = (field: EditableActionField, label: string, spec: FieldSpec, blank: unknown): BulkChoice => ({
  field,
  label,
  mode: 'add',
  spec,
  blank,
});

/** `axes` are those of the plan, as options. */
export function bulkChoices(
  axes: readonly { readonly value: string; readonly label: string }[],
): readonly BulkChoice[] {
  return [
    add('leads', 'Pilote à ajouter', { kind: 'organisation' }, null),
    set('status', ACTION_SPECS.status, 'in-progress'),
    set('priority', ACTION_SPECS.priority, null),
    set('scope', ACTION_SPECS.scope, null),
    set('start', ACTION_SPECS.start, null),
    set('end', ACTION_SPECS.end, null),
    add('themesSecondary', 'Thèmes à ajouter', { kind: 'themes' }, []),
    add('territories', 'Territoires à ajouter', { kind: 'territories' }, []),
    add('targetGroups', 'Publics à ajouter', ACTION_SPECS.targetGroups, []),
    add('tags', 'Étiquettes à ajouter', ACTION_SPECS.tags, []),
    add('axisIds', 'Axes à ajouter', { kind: 'codes', options: axes }, []),
    set('politicalReferentId', ACTION_SPECS.politicalReferentId, null),
    set('isInLeaflet', ACTION_SPECS.isInLeaflet, true),
    set('isConfidential', ACTION_SPECS.isConfidential, true),
  ];
}

/** Only the fiches it makes a difference to. */
export function bulkEdits(
  planId: string,
  actions: readonly Action[],
  { field, mode }: Pick<BulkChoice, 'field' | 'mode'>,
  given: unknown,
): readonly Edit[] {
  return actions.flatMap((action): Edit[] => {
    const before = action[field];
    const value = mode === 'set' ? given : added(action, field, given);
    if (JSON.stringify(value) === JSON.stringify(before)) return [];
    return [{ kind: 'action.set', planId, actionId: action.id, field, value, before }];
  });
}

function added(action: Action, field: EditableActionField, given: unknown): unknown {
  if (field === 'leads') return typeof given === 'string' ? withLead(action.leads, given) : action.leads;
  const present = action[field] as readonly unknown[];
  const known = new Set(present.map((value) => JSON.stringify(value)));
  return [...present, ...(given as readonly unknown[]).filter((value) => !known.has(JSON.stringify(value)))];
}
