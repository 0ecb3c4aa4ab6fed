// Turns edits (what a page intends) into changes (what the journal keeps): adds who, when and the numbers.
import type { Edit } from '../contract/edits.ts';
import { RequestRefused } from '../contract/failure.ts';
import { blankAction, editableActionFields, type Action } from '../domain/action/action.ts';
import { documentChange, type DocumentChange } from '../domain/change/change.ts';
import { createdNow, type Stamp } from '../domain/identity/entity.ts';
import { editablePlanFields, nextActionNumber } from '../domain/plan/plan.ts';
import type { Library } from './library.ts';

/** Throws RequestRefused: `invalid-request` when a value does not fit its field, `plan-missing`. */
export function changesOf(edits: readonly Edit[], stamp: Stamp, library: Library): readonly DocumentChange[] {
  const numbering = new Numbering(library);
  return edits.map((edit) => checked(changeOf(edit, stamp, library, numbering)));
}

/** Numbers given within one change set must differ, though none of its fiches is in the plan yet. */
class Numbering {
  readonly #last = new Map<string, number>();
  readonly #library: Library;
  constructor(library: Library) {
    this.#library = library;
  }
  next(planId: string): string {
    const number = (this.#last.get(planId) ?? Number(nextActionNumber(this.#library.plan(planId))) - 1) + 1;
    this.#last.set(planId, number);
    return String(number);
  }
}

function changeOf(edit: Edit, stamp: Stamp, library: Library, numbering: Numbering): DocumentChange {
  switch (edit.kind) {
    case 'organisation.create': {
      const organisation = {
        ...createdNow(edit.organisationId, stamp),
        name: edit.name,
        acronym: '',
        kind: edit.organisationKind,
      };
      const position = library.directory().organisations.length;
      return {
        kind: 'directory',
        id: 'directory',
        change: { kind: 'organisation.add', organisation, position },
      };
    }
    case 'plan.set': {
      const { field } = edit;
      const value = normalised(editablePlanFields[field], edit.value);
      return { kind: 'plan', id: edit.planId, change: { kind: 'plan.set', field, value, stamp } };
    }
    case 'plan.delete':
      return { kind: 'plan', id: edit.planId, change: { kind: 'plan.delete' } };
    case 'action.set': {
      const { actionId, field } = edit;
      const value = normalised(editableActionFields[field], edit.value);
      return { kind: 'plan', id: edit.planId, change: { kind: 'action.set', actionId, field, value, stamp } };
    }
    case 'action.remove':
      return { kind: 'plan', id: edit.planId, change: { kind: 'action.remove', actionId: edit.actionId } };
    case 'action.create': {
      const { actions } = library.plan(edit.planId);
      const blank = blankAction(edit.actionId, numbering.next(edit.planId), edit.title, stamp);
      const action = { ...blank, ...definedIn(edit.initial) } as Action;
      return {
        kind: 'plan',
        id: edit.planId,
        change: { kind: 'action.add', action, position: actions.length },
      };
    }
  }
}

function definedIn<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}

/** As its field's schema makes it, trimmed for instance; a value it refuses is left for `checked` to refuse. */
function normalised(
  schema: { safeParse: (value: unknown) => { success: boolean; data?: unknown } },
  value: unknown,
): unknown {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : value;
}

/** The edit's own schema leaves a field's value open; here it must fit that field. */
function checked(change: DocumentChange): DocumentChange {
  const parsed = documentChange.safeParse(change);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RequestRefused('invalid-request', {
    path: issue?.path.join('.') ?? '',
    message: issue?.message ?? '',
  });
}
