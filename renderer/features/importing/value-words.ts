// What a file says otherwise than the plan, as a person reads it.
import {
  ACTION_PART_LABELS,
  type ActionPart,
  type ActionPartList,
} from '../../../main/domain/action/action-parts.ts';
import { ACTION_FIELD_LABELS, type EditableActionField } from '../../../main/domain/action/action.ts';
import type { Difference } from '../../../main/domain/importing/merge.ts';
import { fieldLabel } from '../../../main/domain/wording/field-labels.ts';
import { entityWords, NOTHING, valueWords, type Names } from '../../../main/domain/wording/value-words.ts';

export { plainWords as shownAny, type Names } from '../../../main/domain/wording/value-words.ts';

/** « Fin prévue », « Indicateurs · Places ouvertes : Cible ». */
export function labelOfDifference(difference: Difference): string {
  if (difference.kind === 'field') return ACTION_FIELD_LABELS[difference.field];
  const { list, partName } = difference;
  const part = [ACTION_PART_LABELS[list], partName].filter((each) => each !== '').join(' · ');
  if (difference.kind === 'part-added') return part;
  return `${part}\u202f: ${fieldLabel(list, difference.field)}`;
}

export function shownDifference(difference: Difference, which: 'before' | 'after', names: Names): string {
  const value = difference[which];
  if (difference.kind === 'field') return shownField(difference.field, value, names);
  if (difference.kind === 'part-field') return valueWords(difference.list, difference.field, value, names);
  return value === null ? NOTHING : shownPart(difference.list, value as ActionPart, names);
}

/** An item of a list in one line: what its fields say, those that say nothing left out. */
export function shownPart(list: ActionPartList, part: ActionPart, names: Names): string {
  return entityWords(list, part, names);
}

/** One field of a fiche. */
export function shownField(field: EditableActionField, value: unknown, names: Names): string {
  return valueWords('actions', field, value, names);
}
