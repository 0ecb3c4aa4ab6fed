// Turns edits (what a page intends) into changes (what the journal keeps): adds who, when and the numbers.
import type { Edit } from '../../contract/edits.ts';
import { documentChange, type DocumentChange } from '../../domain/change/change.ts';
import type { Stamp } from '../../domain/identity/entity.ts';
import type { Library } from '../library.ts';
import { actionEditors } from './action-edits.ts';
import { axisEditors } from './axis-edits.ts';
import { directoryEditors } from './directory-edits.ts';
import { EditContext, misfit } from './edit-context.ts';
import type { Editors } from './editors.ts';
import { itemEditors } from './item-edits.ts';
import { meetingEntryEditors } from './meeting-edits.ts';
import { openingEditors } from './opening-edits.ts';
import { partEditors } from './part-edits.ts';
import { planEditors } from './plan-edits.ts';
import { sessionEditors } from './session-edits.ts';

const editors: Editors = {
  ...planEditors,
  ...actionEditors,
  ...axisEditors,
  ...partEditors,
  ...directoryEditors,
  ...itemEditors,
  ...meetingEntryEditors,
  ...openingEditors,
  ...sessionEditors,
};

/** Throws RequestRefused: `invalid-request` when a value does not fit its field, `changed-elsewhere`, or a rule's own code. */
export function changesOf(
  edits: readonly Edit[],
  options: {
    readonly stamp: Stamp;
    readonly day: string;
    readonly library: Library;
    readonly makeId: () => string;
  },
): readonly DocumentChange[] {
  const context = new EditContext({ ...options, edits });
  return edits.flatMap((edit) => {
    const changesFor = editors[edit.kind] as (edit: Edit, context: EditContext) => readonly DocumentChange[];
    const changes = changesFor(edit, context);
    // Of the setting of a field, the edit's schema has checked everything but the value, which `fitting` has.
    return edit.kind.endsWith('.set') ? changes : changes.map(checked);
  });
}

/** What is made here must be a change like any other. */
function checked(change: DocumentChange): DocumentChange {
  const parsed = documentChange.safeParse(change);
  if (parsed.success) return parsed.data;
  throw misfit(parsed.error.issues, []);
}
